"""What is done to the selected articles: one step each, from a menu or by key."""

from collections.abc import Sequence
from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from annotator.model import Edit
from annotator.ui.articles import bulk
from annotator.ui.articles.list import ArticleList
from annotator.ui.session import Session


def articles_count(count: int) -> str:
    """“3 articles”, with the plural forms of the language."""
    return QCoreApplication.translate("words", "%n article(s)", None, count)


class Adds(Protocol):
    """Gives a menu of the list further entries, for the articles with these ids."""

    def __call__(self, menu: QMenu, ids: Sequence[str]) -> object: ...


class Batch(QObject):
    """The menu of the list. Others add what they can do with selected articles to `more`."""

    said = Signal(str)
    """A sentence for the status line."""
    delete_requested = Signal(str)
    """The id of one article to delete."""

    def __init__(self, session: Session, articles: ArticleList) -> None:
        super().__init__(articles)
        self._session, self._articles = session, articles
        self.more: list[Adds] = []
        articles.menu_requested.connect(self.open_menu)
        articles.delete_requested.connect(self.delete)

    def open_menu(self, point: QPoint) -> None:
        """Show what can be done."""
        menu = self.menu()
        if menu is not None:
            menu.popup(point)

    def menu(self) -> QMenu | None:
        """What can be done with the selected articles; None where none is selected."""
        ids = self._articles.selected()
        if not ids:
            return None
        menu = QMenu(self._articles)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addSection(articles_count(len(ids)))
        if len(ids) == 1:
            menu.addAction(self.tr("Open"), lambda: self._articles.chosen.emit(ids[0]))
        status = menu.addMenu(self.tr("Status"))
        status.addAction(self.tr("Done"), lambda: self.set_done(ids, True))
        status.addAction(self.tr("Not done"), lambda: self.set_done(ids, False))
        menu.addAction(self.tr("Needs review"), lambda: self.set_flag(ids, True))
        menu.addAction(self.tr("Needs no review"), lambda: self.set_flag(ids, False))
        model = self._articles.articles
        if model is not None and model.has_snippets:
            menu.addSeparator()
            menu.addAction(self.tr("Label what was found…"), lambda: self.change_found(ids, "label"))
            menu.addAction(self.tr("Link what was found…"), lambda: self.change_found(ids, "link"))
            menu.addAction(self.tr("Unmark what was found…"), lambda: self.change_found(ids, "unmark"))
        for adds in self.more:
            adds(menu, ids)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(ids))
        menu.addAction(self.tr("Select all"), self._articles.selectAll)
        return menu

    def set_done(self, ids: Sequence[str], done: bool) -> None:
        """All layers are done on these articles, or none is."""
        self._apply(bulk.set_done(self._session.project, ids, self._session.annotator.id, done))

    def set_flag(self, ids: Sequence[str], flag: bool) -> None:
        """These articles need review, or no longer do."""
        self._apply(bulk.set_flag(self._session.project, ids, self._session.annotator.id, flag))

    def delete(self, ids: Sequence[str]) -> None:
        """Take articles out of the project."""
        if len(ids) == 1:
            self.delete_requested.emit(ids[0])
        elif ids:
            self._apply(bulk.delete_articles(self._session.project, ids, self._session.annotator.id))

    def change_found(self, ids: Sequence[str], what: Literal["label", "link", "unmark"]) -> None:
        """Label, link or unmark the places that the search has found in these articles, after they were looked at."""
        model = self._articles.articles
        if model is None:
            return
        from annotator.ui.articles.found_places import found_places
        from annotator.ui.consistency.bulk import Bulk

        found = found_places(self._session.project, model.found, ids, self._session.annotator.id)
        spans, spots = found if what == "label" else (found[0], [])
        if not spans and not spots:
            self.said.emit(self.tr("There is no mark of yours among what was found."))
            return
        changing = Bulk(self._session, self._articles.window())
        if what == "label":
            changing.ask_label(spans, spots, (spans[0].layer, spans[0].label) if spans else None)
        elif what == "link":
            changing.ask_link(spans)
        else:
            changing.ask_unmark(spans)

    def _apply(self, edit: Edit | None) -> None:
        if edit is None:
            self.said.emit(self.tr("It is so already."))
        elif self._session.apply(edit):
            self.said.emit(
                self.tr("Changed: {articles}. Undo takes it back.").format(articles=articles_count(len(edit.changes)))
            )
