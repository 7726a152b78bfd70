"""What the window opens beside the article: commands, scheme editor, guidelines, characters of the selection, keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.model import Scheme, Span
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.store import Changes
    from annotator.ui.entities.dock import EntitiesDock
    from annotator.ui.guidelines import GuidelinesPanel
    from annotator.ui.main_window import MainWindow

# Imported where they are opened: a start has no use for them.


class Tools(QObject):
    """Opens the tools of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._recent: list[str] = []
        self.guidelines: GuidelinesPanel | None = None
        self.entities: EntitiesDock | None = None
        bind = window.actions_.bind
        bind("commands", self.command_palette)
        bind("scheme", self.edit_scheme)
        bind("consistency", self.show_consistency)
        bind("characters", self.inspect_bidi)
        bind("guidelines", self.toggle_guidelines)
        bind("entities", self.toggle_entities)
        bind("keys", self.show_keys)
        bind("help", self.show_help)
        bind("preferences", self.edit_preferences)
        bind("shortcuts", self.edit_shortcuts)

    def command_palette(self) -> None:
        """Find an action or a label by its name."""
        from annotator.ui.command_palette import CommandPalette, commands_of

        CommandPalette(commands_of(self._window), self._recent, self._window).open()

    def edit_scheme(self) -> None:
        """Change names, colours and keys of what can be marked."""
        session = self._window.session
        if session is None:
            return
        from annotator.ui.dialogs.scheme_editor import SchemeEditor

        editor = SchemeEditor(session.scheme, session.annotator.id, self._window)
        editor.saved.connect(session.apply)
        editor.open()

    def show_consistency(self) -> None:
        """Words that are labelled differently, or marked here and bare there."""
        session = self._window.session
        if session is not None:
            from annotator.ui.consistency.dialog import ConsistencyDialog

            ConsistencyDialog(session, self._window).open()

    def inspect_bidi(self) -> None:
        """The characters of the selection; the window follows it."""
        workspace = self._window.workspace
        if workspace is not None:
            from annotator.ui.bidi_inspector import BidiInspector

            BidiInspector(workspace, self._window).show()

    def show_keys(self) -> None:
        """All keys on one page."""
        from annotator.ui.dialogs.cheat_sheet import CheatSheet

        session = self._window.session
        scheme = session.scheme if session is not None else None
        CheatSheet(self._window.actions_, scheme, self._window, self._window.review.active).open()

    def show_help(self) -> None:
        """The documentation, in a window of its own."""
        from annotator.ui.help.viewer import HelpViewer

        HelpViewer(self._window).show()

    def edit_preferences(self) -> None:
        """How the program looks and works on this computer; every change is seen at once."""
        from annotator.ui.dialogs.preferences import PreferencesDialog

        PreferencesDialog(self._window).open()

    def edit_shortcuts(self) -> None:
        """Which key does what."""
        from annotator.ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window.actions_, self._window.settings, self._window)
        dialog.open()

    # Guidelines

    def toggle_guidelines(self) -> None:
        """Show the guideline beside the article, or put it away."""
        if self.guidelines is None:
            from annotator.ui.guidelines import GuidelinesPanel

            self.guidelines = GuidelinesPanel(self._window)
            self.show_guidelines()
            self._window.resizeDocks([self.guidelines], [300], Qt.Orientation.Horizontal)
            if self._window.workspace is not None:
                workspace = self._window.workspace
                self._follow(workspace.selected_span(), workspace.session.scheme)
        else:
            self.guidelines.setVisible(not self.guidelines.isVisible())

    def show_guidelines(self) -> None:
        """Show the guideline of the open project's scheme, in the language of the interface."""
        if self.guidelines is not None:
            session = self._window.session
            rtl = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.DockWidgetArea.LeftDockWidgetArea if rtl else Qt.DockWidgetArea.RightDockWidgetArea
            if self._window.dockWidgetArea(self.guidelines) != side:
                self._window.addDockWidget(side, self.guidelines)
            self.guidelines.show_scheme(session.scheme if session is not None else None)

    # Entities

    def toggle_entities(self) -> None:
        """Show the project's entities beside the article, or put them away."""
        dock = self._entities()
        dock.setVisible(not dock.isVisible())

    def show_entity(self, ident: str) -> None:
        """Show one of them."""
        self._entities(shown=True).show_entity(ident)

    def _entities(self, shown: bool = False) -> "EntitiesDock":
        if self.entities is None:
            from annotator.ui.entities.dock import EntitiesDock

            dock = self.entities = EntitiesDock(self._window)
            dock.place()
            dock.setVisible(shown)
            if self._window.workspace is not None:
                dock.join(self._window.workspace)
            self._window.resizeDocks([dock], [340], Qt.Orientation.Horizontal)
        return self.entities

    def join(self, workspace: Workspace) -> None:
        """Another project is shown."""
        workspace.entity_requested.connect(self.show_entity)
        if self.entities is not None:
            self.entities.join(workspace)
        workspace.mark_changed.connect(lambda: self._follow(workspace.selected_span(), workspace.session.scheme))
        workspace.tagging.made.connect(
            lambda ident: self._follow(workspace.session.span(ident), workspace.session.scheme)
        )
        workspace.session.changed.connect(self._on_changed)
        self.show_guidelines()

    def _on_changed(self, changes: "Changes") -> None:
        if "scheme" in changes.kinds:
            self.show_guidelines()

    def _follow(self, span: Span | None, scheme: Scheme) -> None:
        """The section of the label in hand: that of the mark that is selected, or was just made."""
        label = scheme.find(span.layer, span.label) if span is not None else None
        if self.guidelines is not None and label is not None and label.guide:
            self.guidelines.go_to(label.guide)
