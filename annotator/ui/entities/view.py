"""What is seen of the entities panel: the list with its filter, and below it one entity with mentions and details."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Entity
from annotator.store.entity_reading import Mention
from annotator.ui.columns import column
from annotator.ui.entities.details import EntityDetails
from annotator.ui.entities.mention_delegate import MentionDelegate
from annotator.ui.entities.mentions import MENTION, MentionModel
from annotator.ui.entities.model import EntityModel
from annotator.ui.mark_list import MarkDelegate
from annotator.ui.places.ticks import is_ticked

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntityView(QSplitter):
    """Widgets only: what they show is set from outside, and what is done in them is told."""

    place_requested = Signal(str, str)
    """Document and span of a mention that is to be shown in its article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.shown: str | None = None
        self.entities, self.mentions = EntityModel(self), MentionModel(self)
        self.filter, self.sorting = QLineEdit(), QComboBox()
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.sorting.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.list = self._list(self.entities)
        self.list.setItemDelegate(MarkDelegate(self.list))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = self._quiet()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.empty)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.menu = QMenu(self)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.places = self._list(self.mentions)
        self._delegate = MentionDelegate(self.places)
        self.places.setItemDelegate(self._delegate)
        self.places.doubleClicked.connect(lambda _: self._go())
        self.none = self._quiet()
        self.found = QStackedWidget()
        self.found.addWidget(self.places)
        self.found.addWidget(self.none)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(8, 4, 8, 6)
        foot = QWidget()
        foot.setLayout(self._buttons)
        self.details = EntityDetails()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(column([self.found, foot], growing=0), "")
        self.tabs.addTab(self.details, "")
        self._assemble()

    def _assemble(self) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(8, 6, 8, 6)
        search.addWidget(self.filter, 1)
        search.addWidget(self.sorting)
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addLayout(search)
        above.addWidget(self.pages, 1)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 6, 2)
        head.addWidget(self.name, 1)
        head.addWidget(self.more)
        self.below = QWidget()
        beneath = QVBoxLayout(self.below)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(0)
        beneath.addLayout(head)
        beneath.addWidget(self.tabs, 1)
        self.addWidget(top)
        self.addWidget(self.below)
        self.setChildrenCollapsible(False)
        self.setSizes([300, 340])

    def _list(self, model: EntityModel | MentionModel) -> QListView:
        view = QListView()
        view.setModel(model)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.installEventFilter(self)
        return view

    def _quiet(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setProperty("quiet", True)
        label.setContentsMargins(16, 8, 16, 8)
        return label

    def set_actions(self, menu: Sequence[QAction | None], mentions: Sequence[QAction]) -> None:
        """What can be done: to an entity in its menu (None is a line), to ticked mentions with buttons under them."""
        for action in menu:
            if action is None:
                self.menu.addSeparator()
            else:
                self.menu.addAction(action)
                self.list.addAction(action)
        for action in mentions:
            button = QToolButton()
            button.setDefaultAction(action)
            self._buttons.addWidget(button)
            self.places.addAction(action)
        self._buttons.addStretch(1)
        self.places.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.filter.setPlaceholderText(self.tr("Search entities"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        chosen = max(self.sorting.currentIndex(), 0)
        self.sorting.clear()
        self.sorting.addItems([self.tr("Most mentions"), self.tr("By name"), self.tr("In this article")])
        self.sorting.setCurrentIndex(chosen)
        self.sorting.setAccessibleName(self.tr("Order"))
        self.list.setAccessibleName(self.tr("Entities"))
        self.places.setAccessibleName(self.tr("Mentions"))
        self.more.setAccessibleName(self.tr("What can be done with it"))
        self.more.setToolTip(self.more.accessibleName())
        self.none.setText(self.tr("No mark points to this entity."))
        self.tabs.setTabText(1, self.tr("Details"))

    # What is shown

    def show_empty(self, any_there: bool) -> None:
        """Say why nothing is listed, where nothing is."""
        listed = self.entities.rowCount() > 0
        self.pages.setCurrentIndex(0 if listed else 1)
        self.below.setVisible(listed)
        if self.filter.text().strip():
            self.empty.setText(self.tr("No entity has such a name."))
        elif any_there:
            self.empty.setText(self.tr("No entity is mentioned in this article yet."))
        else:
            self.empty.setText(
                self.tr("There are no entities yet. Mark a name in an article, and it gets an entity by itself.")
            )

    def show_entity(self, entity: Entity | None, type_name: str, color: str, count: int) -> None:
        """Show one entity, or none."""
        self.shown = entity.id if entity is not None else None
        self.name.setText(entity.name if entity is not None else "")
        self.name.setToolTip(type_name)
        self._delegate.color = color
        self.details.show_entity(entity)
        self.found.setCurrentIndex(0 if count else 1)
        self.tabs.setTabText(0, self.tr("%n mention(s)", "", count))

    def _go(self) -> None:
        mention = self.places.currentIndex().data(MENTION)
        if isinstance(mention, Mention):
            self.place_requested.emit(mention.span.document, mention.span.id)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the filter into the list, Enter on to the mentions and to the article; Space ticks."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if watched is self.filter:
            if key == Qt.Key.Key_Escape and self.filter.text():
                self.filter.clear()
            elif key in (Qt.Key.Key_Down, *_ENTER):
                self.list.setFocus()
            else:
                return False
        elif watched is self.list and key in _ENTER:
            self.tabs.setCurrentIndex(0)
            if not self.places.selectionModel().hasSelection():
                self.places.setCurrentIndex(self.mentions.index(0))
            self.places.setFocus()
        elif watched is self.places and key in _ENTER:
            self._go()
        elif watched is self.places and key == Qt.Key.Key_Space:
            self._tick()
        elif watched is self.places and key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.mentions.tick_all(not self.mentions.ticked())
        else:
            return False
        return True

    def _tick(self) -> None:
        index = self.places.currentIndex()
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            after = Qt.CheckState.Unchecked if is_ticked(state) else Qt.CheckState.Checked
            self.mentions.setData(index, after, Qt.ItemDataRole.CheckStateRole)
