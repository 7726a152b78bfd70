"""What fields, orders and groups of the article list are called, in the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.model import Scheme
from annotator.store.search.articles import HAS, STATUSES, meant
from annotator.store.search.listing import Grouping, Sort
from annotator.store.search.query import Clause
from annotator.ui.language import current_language, in_digits
from annotator.ui.words import isolated, status_name


def sort_name(sort: Sort) -> str:
    """An order of the list."""
    names: dict[Sort, str] = {
        "order": QCoreApplication.translate("articles", "Queue, then order of import"),
        "title": QCoreApplication.translate("articles", "Title"),
        "date": QCoreApplication.translate("articles", "Date"),
        "outlet": QCoreApplication.translate("articles", "Outlet"),
        "length": QCoreApplication.translate("articles", "Length"),
        "status": QCoreApplication.translate("articles", "Status"),
        "marks": QCoreApplication.translate("articles", "Number of marks"),
    }
    return names[sort]


def grouping_name(group: Grouping) -> str:
    """What articles can be grouped by."""
    names: dict[Grouping, str] = {
        "": QCoreApplication.translate("articles", "No groups"),
        "outlet": QCoreApplication.translate("articles", "Outlet"),
        "month": QCoreApplication.translate("articles", "Month"),
        "status": QCoreApplication.translate("articles", "Status"),
        "story": QCoreApplication.translate("articles", "Story (near duplicates)"),
    }
    return names[group]


def shown_name(part: str) -> str:
    """What a row can show beside the title."""
    names = {
        "status": QCoreApplication.translate("articles", "Status"),
        "marks": QCoreApplication.translate("articles", "Number of marks"),
        "outlet": QCoreApplication.translate("articles", "Outlet"),
        "date": QCoreApplication.translate("articles", "Date"),
        "length": QCoreApplication.translate("articles", "Length"),
    }
    return names[part]


def field_name(field: str, scheme: Scheme) -> str:
    """What a chip calls the field that it is about."""
    names = {
        "note": QCoreApplication.translate("articles", "Note"),
        "outlet": QCoreApplication.translate("articles", "Outlet"),
        "date": QCoreApplication.translate("articles", "Date"),
        "lang": QCoreApplication.translate("articles", "Language"),
        "length": QCoreApplication.translate("articles", "Characters"),
        "story": QCoreApplication.translate("articles", "Story"),
        "status": QCoreApplication.translate("articles", "Status"),
        "annotator": QCoreApplication.translate("articles", "Annotator"),
        "assigned": QCoreApplication.translate("articles", "Assigned to"),
        "layer": QCoreApplication.translate("articles", "Layer"),
        "label": QCoreApplication.translate("articles", "Label"),
        "entity": QCoreApplication.translate("articles", "Entity"),
        "mark": QCoreApplication.translate("articles", "Mark"),
        "towards": QCoreApplication.translate("articles", "Towards"),
    }
    kind = scheme.relation(field) or scheme.judgement(field)
    return names[field] if field in names else kind.name.get(current_language()) if kind is not None else field


def has_name(value: str) -> str:
    """What an article can have."""
    names = {
        "marks": QCoreApplication.translate("articles", "Has marks"),
        "flag": QCoreApplication.translate("articles", "Needs review"),
        "note": QCoreApplication.translate("articles", "Has a note"),
        "disagreement": QCoreApplication.translate("articles", "Marked differently"),
        "duplicates": QCoreApplication.translate("articles", "Has near duplicates"),
    }
    return names[value]


def value_name(clause: Clause, scheme: Scheme) -> str:
    """The value of a condition as it is shown."""
    language = current_language()
    if clause.field == "status":
        return status_name(meant(clause.value, STATUSES, "status"))
    if clause.field == "label":
        labels = [label for layer in scheme.layers for label in layer.labels if label.id == clause.value]
        return labels[0].name.get(language) if labels else clause.value
    kind = scheme.judgement(clause.field)
    values = [item for item in kind.values if item.id == clause.value] if kind is not None else []
    return values[0].name.get(language) if values else clause.value


def chip_text(clause: Clause, scheme: Scheme) -> str:
    """A condition on a chip."""
    if clause.field == "has":
        said = has_name(meant(clause.value, HAS, "has"))
    else:
        said = QCoreApplication.translate("articles", "{field}: {value}").format(
            field=field_name(clause.field, scheme), value=isolated(value_name(clause, scheme))
        )
    return (
        QCoreApplication.translate("articles", "not: {condition}").format(condition=said) if clause.excluded else said
    )


def month_name(month: str) -> str:
    """“October 2024” for 2024-10; anything else as it is."""
    year, _, number = month.partition("-")
    if len(year) != 4 or not number.isdecimal() or not 1 <= int(number) <= 12:
        return month
    arabic = current_language() == "ar"
    locale = QLocale(QLocale.Language.Arabic if arabic else QLocale.Language.English)
    return f"{locale.standaloneMonthName(int(number))} {in_digits(year)}"


def group_title(group: Grouping, key: str) -> str:
    """The heading of a group."""
    if group == "status":
        return status_name(("new", "in progress", "done")[int(key)])
    if group == "month":
        return month_name(key) if key else QCoreApplication.translate("articles", "No date")
    if group == "story":
        return (
            QCoreApplication.translate("articles", "One story")
            if key
            else QCoreApplication.translate("articles", "Without near duplicates")
        )
    return key or QCoreApplication.translate("articles", "No outlet")
