"""What each page of the dashboard shows: columns, lines with their search, and what its picture is drawn of."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from annotator.exchange.dashboard import Dashboard, Tone, summed
from annotator.model import Scheme
from annotator.ui.language import current_language, number

_BLUE = "#2f6fb3"
_PARTS = ("#b3261e", "#8a93a1", "#2e8b57", "#b58900", "#7a5cc0", "#3d9bd1", "#8a6d3b")


@dataclass(frozen=True)
class Line:
    """One line: its cells as they are shown, and what is asked for when it is opened ("" where it has no articles)."""

    cells: tuple[str, ...]
    query: str = ""


@dataclass(frozen=True)
class Sheet:
    """One page."""

    title: str
    columns: tuple[str, ...]
    lines: list[Line]
    names: list[str]
    parts: dict[str, list[int]] = field(default_factory=dict)
    colors: tuple[str, ...] = (_BLUE,)


def progress_sheet(board: Dashboard, _: Scheme) -> Sheet:
    """Everybody's progress."""
    translate = QCoreApplication.translate
    people = board.people()
    lines = []
    for person in people:
        line = person.progress
        numbers = (line.assigned, line.begun, line.done, line.spans, round(line.seconds / 60))
        lines.append(Line((person.name, *map(number, numbers)), f'annotator:"{person.name}"'))
    return Sheet(
        translate("dashboard", "Progress"),
        (
            translate("dashboard", "Person"),
            translate("dashboard", "Assigned"),
            translate("dashboard", "Begun"),
            translate("dashboard", "Done"),
            translate("dashboard", "Marks"),
            translate("dashboard", "Minutes"),
        ),
        lines,
        [person.name for person in people],
        {
            translate("dashboard", "Done"): [person.progress.done for person in people],
            translate("dashboard", "Begun"): [person.progress.begun - person.progress.done for person in people],
        },
        ("#2e8b57", "#c98a1b"),
    )


def label_sheet(board: Dashboard, scheme: Scheme) -> Sheet:
    """Labels by frequency."""
    translate, language = QCoreApplication.translate, current_language()
    lines, names, counts = [], [], []
    for item in board.labels():
        layer, label = scheme.layer(item.kind), scheme.find(item.kind, item.name)
        name = label.name.get(language) if label is not None else item.name
        home = layer.name.get(language) if layer is not None else item.kind
        lines.append(Line((name, home, number(item.count)), item.query))
        names.append(name)
        counts.append(item.count)
    title = translate("dashboard", "Labels")
    columns = (translate("dashboard", "Label"), translate("dashboard", "Layer"), translate("dashboard", "Marks"))
    return Sheet(title, columns, lines, names, {columns[2]: counts})


def entity_sheet(board: Dashboard, scheme: Scheme) -> Sheet:
    """Entities by frequency."""
    translate, language = QCoreApplication.translate, current_language()
    types = {
        label.id: label.name.get(language) for layer in scheme.layers if layer.holds_names for label in layer.labels
    }
    found = board.entities()
    lines = [Line((item.name, types.get(item.kind, item.kind), number(item.count)), item.query) for item in found]
    title = translate("dashboard", "Entities")
    columns = (translate("dashboard", "Entity"), translate("dashboard", "Type"), translate("dashboard", "Mentions"))
    return Sheet(title, columns, lines, [item.name for item in found], {columns[2]: [item.count for item in found]})


def tone_sheet(board: Dashboard, scheme: Scheme) -> Sheet:
    """Sentiment towards targets, by outlet and month."""
    translate, language = QCoreApplication.translate, current_language()
    tones = board.tones()
    values = {
        value.id: value.name.get(language) for kind in scheme.judgements if "entity" in kind.on for value in kind.values
    }
    lines = [
        Line((*_home(tone), *(number(tone.values.get(value, 0)) for value in values)), tone.query) for tone in tones
    ]
    totals = summed(tones, "target")
    names = list(totals)
    parts = {name: [totals[target].get(value, 0) for target in names] for value, name in values.items()}
    columns = (translate("dashboard", "Towards"), translate("dashboard", "Outlet"), translate("dashboard", "Month"))
    title = translate("dashboard", "Sentiment")
    return Sheet(title, (*columns, *values.values()), lines, names, parts, _PARTS)


def _home(tone: Tone) -> tuple[str, str, str]:
    return tone.target, tone.outlet or "—", tone.month or "—"


SHEETS: tuple[Callable[[Dashboard, Scheme], Sheet], ...] = (progress_sheet, label_sheet, entity_sheet, tone_sheet)
