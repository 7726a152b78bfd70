"""Finds every action and every label by its Arabic or English name, and does it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.arabic.folding import fold_key
from annotator.model import Label, Layer
from annotator.resources import resource
from annotator.ui.actions import Translate, action_names
from annotator.ui.language import current_language

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


@dataclass(frozen=True)
class Command:
    """One thing that can be done: its names in all languages, the first of them shown."""

    id: str
    names: tuple[str, ...]
    key: str
    enabled: bool
    run: Callable[[], object]


def ranked(commands: Iterable[Command], typed: str, recent: list[str]) -> list[Command]:
    """The commands in one of whose names every typed word occurs, folded.

    Names that begin with what is typed stand first, then what can be done now, then what was used last.
    """
    words = fold_key(typed, search=True).split()
    found: list[tuple[bool, bool, int, int, Command]] = []
    for command in commands:
        keys = [fold_key(name, search=True) for name in command.names]
        hits = [key for key in keys if all(word in key for word in words)]
        if not hits:
            continue
        begins = bool(words) and any(key.startswith(words[0]) for key in hits)
        used = recent.index(command.id) if command.id in recent else len(recent)
        found.append((not begins, not command.enabled, used, len(found), command))
    return [command for *_, command in sorted(found, key=lambda item: item[:4])]


def _arabic() -> Translate:
    """The Arabic names, whatever the language of the interface is."""
    translator = QTranslator()
    translator.load(str(resource("translations", "annotator_ar.qm")))
    return lambda context, text: translator.translate(context, text) or text


def commands_of(window: "MainWindow") -> list[Command]:
    """Everything that can be done in this window now."""
    languages = (action_names(lambda _, text: text), action_names(_arabic()))
    found: list[Command] = []
    for ident, action in window.actions_.all.items():
        if action.isVisible():
            names = (action.text(), *(names[ident] for names in languages))
            found.append(_of_action(ident, names, action))
    language, theme = (
        QCoreApplication.translate("actions", "&Language"),
        QCoreApplication.translate("actions", "&Theme"),
    )
    for title, both, group in (
        (language, "Language اللغة", window.actions_.languages),
        (theme, "Theme المظهر", window.actions_.themes),
    ):
        for action in group.actions():
            names = (f"{title}: {action.text()}", f"{both} {action.data()}")
            found.append(_of_action(f"{both.split()[0]}:{action.data()}", names, action))
    return found + _of_scheme(window)


def _of_action(ident: str, names: tuple[str, ...], action: QAction) -> Command:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(ident, tuple(name.replace("&", "") for name in names), key, action.isEnabled(), action.trigger)


def _of_scheme(window: "MainWindow") -> list[Command]:
    session, workspace = window.session, window.workspace
    if session is None or workspace is None:
        return []
    found: list[Command] = []
    article = session.document is not None
    panel = workspace.palette_panel
    language = current_language()
    for layer in session.scheme.layers:
        for label in layer.labels:
            if not label.retired:
                run = partial(panel.label_chosen.emit, layer.id, label.id)
                found.append(_of_item(layer, label, language, article, run))
    for kind in session.scheme.judgements:
        for value in kind.values:
            names = (f"{kind.name.get(language)}: {value.name.get(language)}", value.name.en, value.name.ar, value.id)
            run = partial(panel.value_chosen.emit, kind.id, value.id)
            found.append(Command(f"{kind.id}/{value.id}", names, value.key, article, run))
    return found


def _of_item(layer: Layer, label: Label, language: str, article: bool, run: Callable[[], object]) -> Command:
    shown = f"{layer.name.get(language)}: {label.name.get(language)}"
    return Command(f"{layer.id}/{label.id}", (shown, label.name.en, label.name.ar, label.id), label.key, article, run)


class CommandPalette(QDialog):
    """A field and the commands that fit what is typed; Enter does the chosen one."""

    def __init__(self, commands: list[Command], recent: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands"))
        self.resize(560, 420)
        self._commands = commands
        self._recent = recent
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type part of a name, in Arabic or English"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setColumnWidth(0, 400)
        self.list.itemActivated.connect(lambda *_: self.accept())
        self.list.itemClicked.connect(lambda *_: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.installEventFilter(self)
        self._fill()
        if parent is not None:
            self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, 60)))

    def _fill(self) -> None:
        self.list.clear()
        self._shown = ranked(self._commands, self.field.text(), self._recent)
        for command in self._shown:
            item = QTreeWidgetItem([command.names[0], command.key])
            if not command.enabled:
                grey = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
                item.setForeground(0, grey)
                item.setForeground(1, grey)
            self.list.addTopLevelItem(item)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def current(self) -> Command | None:
        """The command that Enter would do."""
        row = self.list.currentIndex().row()
        return self._shown[row] if row >= 0 else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while one types."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if event.key() in keys:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Close, and then do it: the window has the keyboard again by then."""
        command = self.current()
        if command is None or not command.enabled:
            return
        self._recent[:] = [command.id, *(ident for ident in self._recent if ident != command.id)][:8]
        super().accept()
        QTimer.singleShot(0, command.run)
