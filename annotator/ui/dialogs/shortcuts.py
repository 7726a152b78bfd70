"""The keyboard editor: which key does what, with conflicts shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.folding import fold_key
from annotator.ui.actions import MENUS, Actions
from annotator.ui.language import current_language
from annotator.ui.settings import Settings

_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """A line for each action; the key of the chosen one is pressed into the field beneath."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self.setWindowTitle(self.tr("Keys of the actions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 600)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Part of a name"))
        self.filter.setAccessibleName(self.tr("Part of a name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show_matching)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Actions"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.tree.setRootIsDecorated(False)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self.key.setAccessibleName(self.tr("Key"))
        self.key.editingFinished.connect(self._take)
        self.own = QPushButton(self.tr("&Usual key"))
        self.own.clicked.connect(self._reset)
        self.all_own = QPushButton(self.tr("All &usual keys"))
        self.all_own.clicked.connect(self._reset_all)
        self.conflict = QLabel()
        self.conflict.setTextFormat(Qt.TextFormat.PlainText)
        self.conflict.setWordWrap(True)
        self.conflict.setProperty("banner", True)
        self.conflict.hide()
        row = QHBoxLayout()
        name = QLabel(self.tr("&New key"))
        name.setBuddy(self.key)
        for widget in (name, self.key, self.own, self.all_own):
            row.addWidget(widget, 1 if widget is self.key else 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.filter, self.tree, self.conflict):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(buttons)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        for button in (self.own, self.all_own, *buttons.findChildren(QPushButton)):
            button.setAutoDefault(False)  # Enter belongs to the field that takes keys

    def _fill(self) -> None:
        for menu in MENUS:
            title = self._actions.menus[menu].title().replace("&", "")
            for action in self._actions.in_menu(menu):
                ident = next(ident for ident, other in self._actions.all.items() if other is action)
                text = action.text().replace("&", "")
                item = QTreeWidgetItem([f"{title}: {text}", ""])
                item.setData(0, _ID, ident)
                self._items[ident] = item
                self.tree.addTopLevelItem(item)
        self._show_keys()
        self.tree.resizeColumnToContents(0)
        self.tree.setCurrentItem(next(iter(self._items.values())))

    def _show_keys(self) -> None:
        red = QBrush(self.palette().color(QPalette.ColorRole.BrightText))
        usual = QBrush(self.palette().color(QPalette.ColorRole.Text))
        for ident, item in self._items.items():
            item.setText(1, _shown(self._actions.all[ident].shortcut()))
            item.setForeground(1, red if self._rivals(ident) else usual)
            font = item.font(1)
            font.setBold(ident in self._settings.shortcuts)
            item.setFont(1, font)

    def _rivals(self, ident: str) -> list[str]:
        """The other actions that have a key of this one."""
        keys = self._actions.all[ident].shortcuts()
        choices = [*self._actions.languages.actions(), *self._actions.themes.actions()]
        others = [action for other, action in self._actions.all.items() if other != ident]
        return [
            action.text().replace("&", "")
            for action in [*others, *choices]
            if any(key in keys for key in action.shortcuts())
        ]

    def _show_matching(self, typed: str) -> None:
        words = fold_key(typed, search=True).split()
        for item in self._items.values():
            text = fold_key(f"{item.text(0)} {item.text(1)}", search=True)
            item.setHidden(not all(word in text for word in words))

    def _chosen(self) -> str | None:
        item = self.tree.currentItem()
        return str(item.data(0, _ID)) if item is not None else None

    def _on_chosen(self) -> None:
        ident = self._chosen()
        if ident is not None:
            self.key.setKeySequence(self._actions.all[ident].shortcut())
            self._show_conflict(ident)

    def _take(self) -> None:
        ident, sequence = self._chosen(), self.key.keySequence()
        if ident is None or sequence == self._actions.all[ident].shortcut():
            return
        usual = self._actions.defaults[ident]
        chosen = self._settings.shortcuts
        if usual and sequence == usual[0]:
            chosen.pop(ident, None)
        else:
            chosen[ident] = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        self._keep(chosen)

    def _reset(self) -> None:
        chosen = self._settings.shortcuts
        chosen.pop(self._chosen() or "", None)
        self._keep(chosen)

    def _reset_all(self) -> None:
        self._keep({})

    def _keep(self, chosen: dict[str, str]) -> None:
        self._settings.shortcuts = chosen
        self._actions.take_shortcuts(chosen)
        self._show_keys()
        self._on_chosen()

    def _show_conflict(self, ident: str) -> None:
        rivals = self._rivals(ident)
        key = self._actions.all[ident].shortcut()
        plain = len(key.toString(QKeySequence.SequenceFormat.PortableText)) == 1  # no modifier, no name
        if rivals:
            text = self.tr("{key} also belongs to: {actions}. Neither does anything until one of them has another key.")
            self.conflict.setText(
                text.format(key=_shown(key), actions=("، " if current_language() == "ar" else ", ").join(rivals))
            )
        elif plain:
            self.conflict.setText(
                self.tr("{key} alone is a label's key in the text. Add Ctrl or another modifier.").format(
                    key=_shown(key)
                )
            )
        self.conflict.setVisible(bool(rivals) or plain)


def _shown(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
