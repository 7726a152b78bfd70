"""The actions on the open article's marks, and when they can be chosen: what `main_window` need not know."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.ui import relating
from annotator.ui.article.view import ArticleView
from annotator.ui.article_remarks import ask_note, toggle_flag
from annotator.ui.language import current_language
from annotator.ui.marking import shortened
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.mark_all.dialog import Scope

LINKS = 4
"""Relations of a scheme that have a key (Ctrl+1 …); the others are set in the details of a mark."""


def _ask(workspace: Workspace, number: int) -> None:
    workspace.linking.ask(number)


class ArticleActions(QObject):
    """Binds actions to those who do the work in the workspace."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        on = self._on
        bindings: dict[str, Callable[[], object]] = {
            "undo": on(lambda work: window.review.undo() if window.review.active else work.undo()),
            "redo": on(lambda work: window.review.redo() if window.review.active else work.redo()),
            "copy": on(lambda work: work.view.copy()),
            "copy_source": on(self._copy_with_source),
            "delete_mark": on(lambda work: work.delete_selected()),
            "edges": on(lambda work: work.tagging.start_edges()),
            "mark_all": on(partial(self._mark_all, scope="article")),
            "mark_everywhere": on(partial(self._mark_all, scope="project")),
            "link_entity": on(lambda work: work.link_entity()),
            "flag_mark": on(lambda work: work.tagging.flag_mark()),
            "boundary": on(lambda work: work.tagging.next_boundary()),
            "accept_visible": on(lambda work: work.proposing.accept_visible()),
            "next_proposal": on(lambda work: work.proposing.go_next()),
            "previous_proposal": on(lambda work: work.proposing.go_next(forward=False)),
            "links": on(lambda work: work.linking.ask()),
            "next_incomplete": on(self.next_incomplete),
            "strip": on(lambda work: work.ratings.focus()),
            "section": on(lambda work: work.sections.show_menu()),
            "sections_again": on(lambda work: work.sections.find_again()),
            "embedded_article": on(lambda work: work.sections.make_article()),
            "sections_everywhere": self._find_sections,
            "stories": on(lambda work: work.stories.show_menu()),
            "fold": on(lambda work: work.sections.turn_here()),
            "fold_all": on(lambda work: work.sections.turn_all()),
            "snapping": on(self._turn_snapping),
            "proposals": on(self._turn_proposals),
            "find": on(lambda work: work.find_bar.open_bar()),
            "find_next": on(lambda work: work.find_bar.go()),
            "find_previous": on(lambda work: work.find_bar.go(forward=False)),
            "search": on(lambda work: work.panel.search()),
            "save_search": on(lambda work: work.panel.save_search()),
            "done": on(self._set_done),
            "flag_article": on(toggle_flag),
            "article_note": on(ask_note),
            "done_layers": on(self.choose_done),
            "larger": on(lambda work: self._shown(work).zoom_by(1)),
            "smaller": on(lambda work: self._shown(work).zoom_by(-1)),
            "normal_size": on(lambda work: self._shown(work).reset_text_size()),
        }
        for number in range(LINKS):
            bindings[f"link{number + 1}"] = on(partial(_ask, number=number))
        for name, slot in bindings.items():
            window.actions_.bind(name, slot)

    def _on(self, what: Callable[[Workspace], object]) -> Callable[[], object]:
        window = self._window
        return lambda: what(window.workspace) if window.workspace is not None else None

    def join(self, workspace: Workspace) -> None:
        """Another project is shown: it takes what was chosen before."""
        actions, settings = self._window.actions_.all, self._window.settings
        actions["snapping"].setChecked(settings.snapping)
        actions["proposals"].setChecked(settings.proposals)
        workspace.tagging.snapping = settings.snapping
        workspace.proposing.turn(settings.proposals, at_once=False)
        self.name_links()

    def name_links(self) -> None:
        """Call the actions that set links what the scheme calls these links."""
        session, actions = self._window.session, self._window.actions_.all
        kinds = session.scheme.relations if session is not None else ()
        for number in range(LINKS):
            action = actions[f"link{number + 1}"]
            action.setVisible(number < len(kinds))
            if number < len(kinds):
                action.setText(self.tr("Set: {link}").format(link=kinds[number].name.get(current_language())))

    def _mark_all(self, workspace: Workspace, scope: "Scope") -> None:
        from annotator.ui.mark_all.marking_all import mark_all

        mark_all(workspace, scope)

    def _find_sections(self) -> None:
        from annotator.ui.sections.everywhere import find_everywhere

        find_everywhere(self._window)

    def _copy_with_source(self, workspace: Workspace) -> None:
        """Copy the selected passage, or that of the selected mark, with title, outlet, date and address."""
        document, selection = workspace.session.document, workspace.view.selection()
        span = workspace.selected_span()
        if selection is None and span is not None:
            selection = span.start, span.end
        if document is None or selection is None:
            self._window.status.say(self.tr("Select a passage first."))
            return
        parts = [
            document.title,
            *(str(document.meta[key]) for key in ("outlet", "published", "url") if document.meta.get(key)),
        ]
        passage = workspace.session.text[slice(*selection)]
        QGuiApplication.clipboard().setText(f"{passage}\n— {' · '.join(part for part in parts if part)}")
        self._window.status.say(self.tr("The passage is copied with its source."))

    def _turn_snapping(self, workspace: Workspace) -> None:
        on = self._window.actions_.all["snapping"].isChecked()
        workspace.tagging.snapping = self._window.settings.snapping = on

    def _shown(self, workspace: Workspace) -> ArticleView:
        """The article that is looked at: the annotator's, or the reviewer's."""
        view = self._window.review.view
        return view.article if view is not None and self._window.review.active else workspace.view

    def _turn_proposals(self, workspace: Workspace) -> None:
        on = self._window.actions_.all["proposals"].isChecked()
        self._window.settings.proposals = on
        workspace.proposing.turn(on)

    def next_incomplete(self, workspace: Workspace) -> None:
        """Select the next quote that lacks its cue or speaker."""
        found = relating.incomplete(workspace.session.scheme, workspace.marks)
        if not found:
            self._window.status.say(self.tr("No quote lacks a link."))
            return
        selected, caret = workspace.selected_span(), workspace.view.caret()
        later = [span for span in found if span.start > caret or (selected is None and span.start == caret)]
        workspace.view.setFocus()
        workspace.view.select_mark((later or found)[0].id)

    def _set_done(self, workspace: Workspace) -> None:
        """All layers, or none; what is incomplete is named first."""
        action = self._window.actions_.all["done"]
        done = action.isChecked()
        if done:
            action.setChecked(False)  # until it is written
            self.finish(workspace, workspace.session.scheme.layer_ids)
        elif not workspace.tagging.set_done(()):
            action.setChecked(True)

    def choose_done(self, workspace: Workspace) -> None:
        """Say of each layer whether it is done."""
        from annotator.ui.dialogs.done import DoneDialog

        session = workspace.session
        if session.document is None:
            return
        work = session.project.work(session.document.id, session.annotator.id)
        dialog = DoneDialog(session.scheme, work.done, self._window)
        dialog.chosen.connect(lambda layers: self.finish(workspace, layers))
        dialog.open()

    def finish(self, workspace: Workspace, layers: tuple[str, ...]) -> None:
        """Write which layers are done; quotes that lack something are named, and whether to go on is asked."""
        lacking = [
            span for span in relating.incomplete(workspace.session.scheme, workspace.marks) if span.layer in layers
        ]
        if not lacking:
            workspace.tagging.set_done(layers)
            return
        from annotator.ui.dialogs.done import IncompleteDialog

        dialog = IncompleteDialog([shortened(span.text, 60) for span in lacking], self._window)
        dialog.anyway.connect(lambda: workspace.tagging.set_done(layers))
        dialog.shown.connect(lambda: self._show(workspace, lacking[0].id))
        dialog.open()

    def _show(self, workspace: Workspace, mark: str) -> None:
        workspace.view.setFocus()
        workspace.view.select_mark(mark)
