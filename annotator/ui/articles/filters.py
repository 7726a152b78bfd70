"""The menu of filters: what an article list can be narrowed by, as it is in this project."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from annotator.model import BLIND
from annotator.store.search.articles import HAS, STATUSES
from annotator.store.search.facets import languages, months, outlets
from annotator.store.search.query import Clause
from annotator.ui.articles.names import field_name, has_name, month_name
from annotator.ui.language import current_language, grouped
from annotator.ui.session import Session
from annotator.ui.words import status_name

_LENGTHS = ((0, 1000), (1000, 3000), (3000, 10_000), (10_000, 0))
_MOST = 30

Choose = Callable[[Clause], object]


def fill_filters(menu: QMenu, session: Session, choose: Choose) -> None:
    """Put all filters into a menu; those with many values are filled when they are opened."""
    scheme, project = session.scheme, session.project
    blind = bool(project.setting(BLIND))

    def submenu(field: str, fill: Callable[[QMenu], None]) -> None:
        inner = menu.addMenu(field_name(field, scheme))
        inner.aboutToShow.connect(inner.clear)
        inner.aboutToShow.connect(partial(fill, inner))

    submenu("status", lambda inner: _add(inner, "status", ((name, status_name(name)) for name in STATUSES), choose))
    submenu("label", lambda inner: _labels(inner, session, choose))
    for kind in scheme.judgements:
        values = [(value.id, value.name.get(current_language())) for value in kind.values]
        _add(menu.addMenu(kind.name.get(current_language())), kind.id, values, choose)
    if not blind:
        people = [item.name for item in project.annotators()]
        submenu("annotator", lambda inner: _add(inner, "annotator", ((name, name) for name in people), choose))
        submenu("assigned", lambda inner: _add(inner, "assigned", _assignees(people), choose))
    menu.addSeparator()
    submenu("outlet", lambda inner: _add(inner, "outlet", _counted(outlets(project, _MOST)), choose))
    submenu("date", lambda inner: _months(inner, session, choose))
    submenu("length", lambda inner: _add(inner, "length", _lengths(), choose))
    submenu("lang", lambda inner: _add(inner, "lang", _counted(languages(project)), choose))
    menu.addSeparator()
    for name in HAS:
        if not (blind and name == "disagreement"):
            menu.addAction(has_name(name)).triggered.connect(partial(_chosen, choose, Clause("has", name)))


def _chosen(choose: Choose, clause: Clause, _: bool = False) -> None:
    choose(clause)


def _add(menu: QMenu, field: str, values: Iterable[tuple[str, str]], choose: Choose) -> None:
    for value, words in values:
        menu.addAction(words.replace("&", "&&")).triggered.connect(partial(_chosen, choose, Clause(field, value)))


def _counted(values: Iterable[tuple[str, int]]) -> Iterable[tuple[str, str]]:
    return ((value, f"{value}  ({grouped(count)})") for value, count in values)


def _assignees(people: list[str]) -> list[tuple[str, str]]:
    nobody = QCoreApplication.translate("articles", "Nobody")
    return [("me", QCoreApplication.translate("articles", "Me")), *((name, name) for name in people), ("none", nobody)]


def _labels(menu: QMenu, session: Session, choose: Choose) -> None:
    for layer in session.scheme.layers:
        labels = [label for label in layer.labels if not label.retired]
        home = menu if len(labels) == 1 else menu.addMenu(layer.name.get(current_language()))
        _add(home, "label", ((label.id, label.name.get(current_language())) for label in labels), choose)


def _months(menu: QMenu, session: Session, choose: Choose) -> None:
    years: dict[str, list[tuple[str, int]]] = {}
    for month, count in months(session.project):
        years.setdefault(month[:4], []).append((month, count))
    for year, found in years.items():
        inner = menu.addMenu(year)
        total = QCoreApplication.translate("articles", "The whole year")
        _add(inner, "date", [(year, total)], choose)
        _add(inner, "date", ((month, f"{month_name(month)}  ({grouped(count)})") for month, count in found), choose)


def _lengths() -> Iterable[tuple[str, str]]:
    for least, most in _LENGTHS:
        if not least:
            text = QCoreApplication.translate("articles", "Up to {most} characters")
            yield f"..{most}", text.format(most=f"{most:,}")
        elif not most:
            text = QCoreApplication.translate("articles", "{least} characters and more")
            yield f"{least}..", text.format(least=f"{least:,}")
        else:
            text = QCoreApplication.translate("articles", "{least} to {most} characters")
            yield f"{least}..{most}", text.format(least=f"{least:,}", most=f"{most:,}")
