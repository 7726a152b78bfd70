"""An import from the window: a first look, what has to be asked, a preview of large ones, then the import itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.ui.errors import show_error
from annotator.ui.jobs import Job
from annotator.ui.running import show_busy

if TYPE_CHECKING:
    from annotator.exchange.merging import Terms
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.exchange.survey import Survey, Table
    from annotator.formats.columns import Columns
    from annotator.model import Scheme
    from annotator.ui.main_window import MainWindow


@dataclass
class Order:
    """What is to be imported, and what the person said of it."""

    paths: list[Path]
    chosen: dict[frozenset[str], dict[str, str]] = field(default_factory=dict)
    terms: Terms | None = None
    scheme: Scheme | None = None
    encoding: str | None = None

    @property
    def columns(self) -> Columns:
        """What the columns of tables hold."""
        from annotator.formats.columns import Columns

        return Columns(chosen=self.chosen)


Then = Callable[[Order], None]


class ImportFlow(QObject):
    """Asks one thing after the other; whoever says no to one of them has imported nothing."""

    def __init__(self, window: MainWindow, paths: list[Path], then: Then) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._order = Order(paths)
        self._then = then

    def start(self) -> bool:
        """Look at the files in the background, then ask. False while another job is running."""
        assert self._session is not None
        paths, scheme = self._order.paths, self._session.scheme
        found: list[Survey] = []

        def work(_: ProgressCall, cancelled: CancelCall) -> Survey:
            from annotator.exchange.survey import survey

            return survey(paths, scheme, cancelled)

        def go_on() -> None:
            if found and not job.is_cancelled and self._window.session is self._session:
                self._ask_columns(found[0], list(found[0].tables))

        job = Job(work)
        job.succeeded.connect(found.append)
        job.refused.connect(lambda error: show_error(self._window, error))
        return self._window.jobs.start(job, self.tr("Looking at the files"), go_on)

    def _ask_columns(self, found: Survey, tables: list[Table]) -> None:
        """Ask about each table whose columns nobody has explained before."""
        settings = self._window.settings
        while tables:
            table = tables.pop(0)
            known = settings.columns(table.header)
            if known is None:
                break
            self._order.chosen[frozenset(filter(None, table.header))] = known
        else:
            self._ask_labels(found)
            return
        from annotator.ui.importing.columns_dialog import ColumnsDialog

        dialog = ColumnsDialog(table, self._window)

        def keep(chosen: dict[str, str]) -> None:
            settings.set_columns(table.header, chosen)
            self._order.chosen[frozenset(filter(None, table.header))] = chosen
            self._ask_columns(found, tables)

        dialog.chosen.connect(keep)
        dialog.open()

    def _ask_labels(self, found: Survey) -> None:
        """Ask what is to become of labels that the scheme lacks."""
        from annotator.ui.foreign_labels import ForeignLabels

        def keep(terms: Terms | None, scheme: Scheme | None) -> None:
            self._order.terms, self._order.scheme = terms, scheme
            self._show(found)

        if not ForeignLabels(self._window).settle(self._order.paths, keep, self._order.columns):
            show_busy(self._window)

    def _show(self, found: Survey) -> None:
        """Let a large import be looked at before."""
        if self._window.session is not self._session or self._session is None:
            return
        if not found.large:
            self._then(self._order)
            return
        from annotator.ui.importing.preview_dialog import PreviewDialog

        dialog = PreviewDialog(self._session.project.path, self._session.annotator, self._order, found, self._window)
        dialog.wanted.connect(self._then)
        dialog.columns_wanted.connect(lambda: self._ask_again(found))
        dialog.open()

    def _ask_again(self, found: Survey) -> None:
        """Forget what was said of these tables, and ask again."""
        for table in found.tables:
            self._window.settings.set_columns(table.header, {})
        self._ask_columns(found, list(found.tables))
