"""Single articles: pasted, dropped, or extracted again from their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from annotator.model import Document, Edit, Message, UserError
from annotator.ui.errors import show_error
from annotator.ui.importing.arriving import Arriving, arriving

if TYPE_CHECKING:
    from annotator.formats import Record
    from annotator.ui.main_window import MainWindow


class ByHand(QObject):
    """Brings single articles into the project that a window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_.bind("paste_article", self.paste)
        window.actions_.bind("extract", self.extract_again)

    def paste(self) -> None:
        """What is on the clipboard becomes an article, or files on it are imported."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData | None) -> None:
        """Import files, or show a text before it becomes an article."""
        found = Arriving() if data is None else arriving(data)  # some systems have nothing at all on an empty clipboard
        if self._window.session is None:
            show_error(self._window, Message("Open or create a project first; then drop articles into it."))
        elif found.files:
            self._window.transfers.import_files(list(found.files))
        elif found:
            self._ask(found)
        else:
            self._window.status.say(self.tr("There is no text on the clipboard."), warning=True)

    def _ask(self, found: Arriving) -> None:
        from annotator.ui.importing.new_article import NewArticleDialog

        dialog = NewArticleDialog(found, self._window)
        dialog.chosen.connect(self._add)
        dialog.open()

    def _add(self, record: Record) -> None:
        session = self._window.session
        if session is None:
            return
        from annotator.exchange.single import new_article

        edit, ident = new_article(session.project, record, session.annotator.id)
        self._write(edit, ident, self.tr("This article is in the project already."))

    def extract_again(self) -> None:
        """Read the open article's page anew."""
        session = self._window.session
        document: Document | None = session.document if session is not None else None
        if session is None or document is None:
            return
        from annotator.exchange.single import extracted_again

        try:
            edit, ident = extracted_again(session.project, document, session.annotator.id)
        except UserError as error:
            show_error(self._window, error)
            return
        self._write(edit, ident, self.tr("The text is as it would be extracted today."))

    def _write(self, edit: Edit | None, ident: str, otherwise: str) -> None:
        session, workspace = self._window.session, self._window.workspace
        assert session is not None
        if edit is None:
            self._window.status.say(otherwise)
        elif not session.apply(edit):
            return
        if workspace is not None:
            workspace.open_article(ident)
