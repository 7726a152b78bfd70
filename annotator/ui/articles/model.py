"""The articles of a list as Qt asks for them: row numbers are known, all else is read page by page."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.model import UserError
from annotator.store import Changes, Summary
from annotator.store.search.listing import Arrangement, Group, Listing, rowid_of
from annotator.store.search.query import Query
from annotator.store.search.results import Found, Result
from annotator.ui.articles.layout import GroupLayout
from annotator.ui.articles.names import group_title
from annotator.ui.session import Session
from annotator.ui.words import marks_count, status_name

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
RESULT = Qt.ItemDataRole.UserRole + 1
GROUP = Qt.ItemDataRole.UserRole + 2
FOLDED = Qt.ItemDataRole.UserRole + 3

_PAGE, _RESULTS, _MOST_PAGES = 100, 20, 60
_SOON_MS, _FEW = 300, 3000


class ArticleModel(QAbstractListModel):
    """The articles that a query finds, as the annotator at work sees them.

    What is found stays until it is asked for again, so that an article does not vanish from under the hand that has
    just finished it; what is shown of each article follows every change.
    """

    refused = Signal(object)
    """A `UserError`: what was asked for cannot be; the list stays as it is. None when it can."""
    relisted = Signal()
    """Other articles are listed, or the same in another order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query, self._arrangement = Query(), Arrangement()
        self._folded: set[str] = set()
        self._pages: dict[int, list[Summary]] = {}
        self._results: dict[int, list[Result]] = {}
        self._listing = self._list()
        self._layout = GroupLayout(len(self._listing))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        session.changed.connect(self._on_changed)
        session.annotator_changed.connect(self.refresh)

    # What is listed

    @property
    def query(self) -> Query:
        """What the articles were asked for by."""
        return self._query

    @property
    def arrangement(self) -> Arrangement:
        """How they are ordered and grouped."""
        return self._arrangement

    @property
    def total(self) -> int:
        """How many articles there are, folded groups included."""
        return len(self._listing)

    @property
    def found(self) -> Found:
        """The same as results, with their places and marks."""
        return Found(self._session.project, self._listing)

    def ask(self, query: Query, arrangement: Arrangement) -> bool:
        """List what a query finds; False, after `refused`, where it cannot be asked."""
        before = self._query, self._arrangement
        self._query, self._arrangement = query, arrangement
        if self.refresh():
            return True
        self._query, self._arrangement = before
        return False

    def refresh(self) -> bool:
        """Ask the same again, and read everything that is shown anew."""
        self._soon.stop()
        try:
            listing = self._list()
        except UserError as error:
            self.refused.emit(error)
            return False
        self.refused.emit(None)
        old = self._listing
        self._pages.clear()
        self._results.clear()
        grown = len(listing) - len(old)
        if not listing.groups and not old.groups and grown >= 0 and listing.rows[: len(old)] == old.rows:
            if grown:
                self.beginInsertRows(QModelIndex(), len(old), len(listing) - 1)
            self._listing, self._layout = listing, GroupLayout(len(listing))
            if grown:
                self.endInsertRows()
            if len(old):
                self.dataChanged.emit(self.index(0), self.index(len(old) - 1))
        else:
            self._show(listing)
        self.relisted.emit()
        return True

    def _list(self) -> Listing:
        return Listing(self._session.project, self._query, self._session.annotator.id, self._arrangement)

    def _show(self, listing: Listing) -> None:
        self.beginResetModel()
        self._listing = listing
        self._layout = GroupLayout(len(listing), listing.groups, self._folded)
        self.endResetModel()

    def fold(self, group: Group, folded: bool) -> None:
        """Show only the heading of a group, or its articles too."""
        (self._folded.add if folded else self._folded.discard)(group.key)
        self._show(self._listing)

    def fold_all(self, folded: bool) -> None:
        """Do so with all groups."""
        self._folded = {group.key for group in self._listing.groups} if folded else set()
        self._show(self._listing)

    # Rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many articles and headings there are."""
        return 0 if parent.isValid() else self._layout.rows

    def row_of(self, document: str) -> int:
        """The row of an article; that of its group's heading where that is folded; -1 where it is not in the list."""
        place = self._listing.place_of(rowid_of(self._session.project, document))
        return self._layout.row(place)

    def heading_row(self, group: Group) -> int:
        """The row in which the heading of a group stands."""
        row = self._layout.row(group.first)
        return row if self._layout.is_folded(group) else row - 1

    def heading_above(self, row: int) -> int:
        """The row of the heading that the article in a row stands under; -1 where there are no groups."""
        group = self._listing.group_of(self._layout.place(row)) if self._layout.place(row) >= 0 else None
        return self.heading_row(group) if group is not None else -1

    def neighbour(self, document: str | None, step: int, row: int = -1) -> str | None:
        """The id of the article `step` places behind an article (before it, where negative), else behind a row."""
        if document is not None:
            place = self._listing.place_of(rowid_of(self._session.project, document))
            if place < 0:  # what is open is not in the list: begin with its first or last article
                place = -1 if step > 0 else len(self._listing)
        else:
            place = self._layout.place(row) if row >= 0 else -1
        place += step
        return self._listing.ids([place])[0] if 0 <= place < len(self._listing) else None

    def articles_in(self, first: int, last: int) -> int:
        """How many articles these rows mean, both included; a heading means all of its group."""
        return self._layout.articles_in(first, last)

    def ids_of(self, rows: Iterable[int]) -> list[str]:
        """The articles in these rows; for a heading, all of its group."""
        places: dict[int, None] = {}
        for row in rows:
            group = self._layout.heading(row)
            if group is not None:
                places.update(dict.fromkeys(range(group.first, group.first + group.count)))
            else:
                places[self._layout.place(row)] = None
        return self._listing.ids(list(places))

    def summary(self, row: int) -> Summary | None:
        """What is shown of the article in a row."""
        place = self._layout.place(row)
        if not 0 <= place < len(self._listing):
            return None
        page = self._pages.get(place // _PAGE)
        if page is None:
            if len(self._pages) >= _MOST_PAGES:
                self._pages.clear()
            page = self._listing.summaries(place // _PAGE * _PAGE, _PAGE)
            self._pages[place // _PAGE] = page
        return page[place % _PAGE]

    def result(self, row: int) -> Result | None:
        """Where an article has what was asked for, where anything of its text or marks was."""
        place = self._layout.place(row)
        if not self.has_snippets or not 0 <= place < len(self._listing):
            return None
        page = self._results.get(place // _RESULTS)
        if page is None:
            if len(self._results) >= _MOST_PAGES:
                self._results.clear()
            page = self.found.page(place // _RESULTS * _RESULTS, _RESULTS)
            self._results[place // _RESULTS] = page
        return page[place % _RESULTS]

    @property
    def pages_read(self) -> int:
        """How many pages of summaries are held."""
        return len(self._pages)

    @property
    def has_snippets(self) -> bool:
        """Whether rows show a piece of the text."""
        return self._listing.conditions.speaks_of_places

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; for screen readers the rest too."""
        if not index.isValid() or index.row() >= self._layout.rows:
            return None
        group = self._layout.heading(index.row())
        if group is not None:
            return self._heading(group, role)
        summary = self.summary(index.row())
        if summary is None:
            return None
        if role == SUMMARY:
            return summary
        if role == RESULT:
            return self.result(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            result = self.result(index.row())
            said = [summary.title, status_name(summary.status), marks_count(summary.spans)]
            said += [self.tr("Needs review")] if summary.flag else []
            said += [self.tr("with a note")] if summary.note else []
            return ", ".join([*said, result.snippet] if result is not None else said)
        return None

    def _heading(self, group: Group, role: int) -> object:
        title = group_title(self._arrangement.group, group.key)
        if self._arrangement.group == "story" and group.key:
            title = self._listing.summaries(group.first, 1)[0].title or title
        if role == GROUP:
            return group
        if role == FOLDED:
            return self._layout.is_folded(group)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {group.count:,}"
        return None

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds & {"document", "scheme"}:
            if self.total < _FEW:
                self.refresh()
            else:
                self._soon.start()
            return
        if changes.kinds & {"span", "judgement", "work"}:
            if len(changes.documents) > 1:
                self._pages.clear()
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            else:
                self._read_again(changes.documents)

    def _read_again(self, documents: Iterable[str]) -> None:
        for document in documents:
            place = self._listing.place_of(rowid_of(self._session.project, document))
            page = self._pages.get(place // _PAGE)
            if place >= 0 and page is not None:
                page[place % _PAGE] = self._listing.summaries(place, 1)[0]
                index = self.index(self._layout.row(place))
                self.dataChanged.emit(index, index)
