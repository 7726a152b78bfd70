"""The panel of entities beside the article: who is spoken of in the project, and where."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from annotator.ui.entities.panel import EntityPanel
from annotator.ui.workspace import Workspace


class EntitiesDock(QDockWidget):
    """Shows the entities of the workspace that it joined last, and goes where a mention stands."""

    def __init__(self, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("entities")
        self.panel: EntityPanel | None = None
        self._workspace: Workspace | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's language; the panel does so by itself."""
        self.setWindowTitle(self.tr("Entities"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language, or another direction."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.place()
        super().changeEvent(event)

    def place(self) -> None:
        """Stand at the side where lines end, opposite to the list of articles."""
        window = self.parent()
        if not isinstance(window, QMainWindow):
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.DockWidgetArea.LeftDockWidgetArea if rtl else Qt.DockWidgetArea.RightDockWidgetArea
        if window.dockWidgetArea(self) != side:
            window.addDockWidget(side, self)

    def join(self, workspace: Workspace) -> None:
        """Another project is shown."""
        self.leave()
        self._workspace = workspace
        panel = self.panel = EntityPanel(workspace.session)
        panel.place_requested.connect(self._go)
        panel.said.connect(workspace.said)
        panel.set_mark(workspace.selected_span())
        workspace.mark_changed.connect(lambda: panel.set_mark(workspace.selected_span()))
        workspace.closing.connect(self.leave)
        self.setWidget(panel)
        panel.show()

    def leave(self) -> None:
        """The project is put away, and with it what was read of it."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = self._workspace = None

    def show_entity(self, ident: str) -> None:
        """Show one entity."""
        self.show()
        if self.panel is not None:
            self.panel.show_entity(ident)

    def _go(self, document: str, ident: str) -> None:
        """Open the article of a mention and select it; those of others are shown in their place."""
        workspace = self._workspace
        if workspace is None:
            return
        workspace.open_article(document)
        span = workspace.session.span(ident)
        if workspace.marks.span(ident) is not None:
            workspace.view.select_mark(ident)
        elif span is not None:
            workspace.view.reveal(span.start, span.end)
