"""What a reviewer works on: the open article, the place in hand, and the edits that settle it. No widgets."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.exchange.review import Choice, Desk, Item, take
from annotator.model import Edit, Fragments, UserError
from annotator.review.canonical import Canonical
from annotator.store import Changes
from annotator.ui.review.seats import Seat, Seats
from annotator.ui.session import Session


class Board(QObject):
    """One reviewer's table. `item` is the place in hand; None where the article has none left or nothing is open."""

    opened = Signal()
    """Another article, or other people, are compared."""
    changed = Signal()
    """Places of the open article were settled, or something else is said there."""
    moved = Signal()
    """Another place is in hand."""
    finished = Signal()
    """All of the open article is settled; the next one may be shown."""
    said = Signal(str)

    def __init__(self, session: Session, seats: Seats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.table = seats
        self.desk: Desk | None = None
        self.item: Item | None = None
        self.seats: list[Seat] = []
        self._canonical = Canonical(session.project)
        self._ready: dict[str, Desk] = {}
        session.changed.connect(self._on_changed)

    # Which article, which place

    @property
    def document(self) -> str | None:
        """The id of the open article."""
        return self.desk.document if self.desk is not None else None

    @property
    def items(self) -> list[Item]:
        """The disagreements of the open article, settled ones too."""
        return self.desk.disagreements if self.desk is not None else []

    def compare(self, seats: Seats) -> None:
        """Compare other annotators, or hide their names."""
        self.table = seats
        self._ready.clear()
        if self.document is not None:
            self.open(self.document)

    def open(self, document: str, key: str = "") -> None:
        """Show an article at its first open place, or at the one of this key."""
        self.desk = self._ready.pop(document, None) or self._desk(document)
        self.seats = self.table.at(document)
        self.item = self.desk.find(key) or next(iter(self.desk.open), None) or next(iter(self.items), None)
        self.opened.emit()
        self.moved.emit()

    def prepare(self, document: str) -> None:
        """Compare an article that is likely to be opened next, so that it is there at once."""
        if document not in self._ready and document != self.document:
            self._ready = {document: self._desk(document)}

    def select(self, key: str) -> None:
        """Take a place in hand."""
        found = self.desk.find(key) if self.desk is not None else None
        if found is not None:
            self.item = found
            self.moved.emit()

    def go(self, step: int) -> None:
        """Take the next or previous disagreement in hand, a settled one too."""
        items = self.items
        if items:
            here = self._place(items)
            place = (0 if step > 0 else -1) if here is None else here + step
            self.select(items[place % len(items)].case.key)

    def _desk(self, document: str) -> Desk:
        return Desk(self.session.project, document, self.table.annotators, self._canonical)

    def _place(self, items: Sequence[Item]) -> int | None:
        key = self.item.case.key if self.item is not None else None
        return next((place for place, item in enumerate(items) if item.case.key == key), None)

    # Settling

    def choice(self, outcome: str, seat: Seat | None = None) -> Choice | None:
        """What a key means for the place in hand; None, after a sentence, where it means nothing."""
        case = self.item.case if self.item is not None else None
        if case is None or self.desk is None or self.desk.article is None:
            self.said.emit(self.tr("There is nothing to settle here."))
            return None
        if seat is None:
            return take(case, outcome, text=self.desk.article.text)
        view = case.view(seat.annotator)
        if view is None:
            self.said.emit(self.tr("{name} has not finished this layer.").format(name=seat.name))
            return None
        return take(case, "took" if view else "neither", [seat.annotator], text=self.desk.article.text)

    def settle(self, choice: Choice, reason: str = "") -> bool:
        """Settle the place in hand and go on to the next one."""
        if self.desk is None or self.item is None:
            return False
        return self._write(lambda desk, item: desk.settle(item, choice, self.session.annotator.id, reason))

    def settle_edited(self, annotator: str, fragments: Fragments, reason: str = "") -> bool:
        """Settle the place in hand with one annotator's mark at other boundaries."""
        if self.desk is None or self.item is None or self.desk.article is None:
            return False
        view = self.item.case.view(annotator)
        if view is not None and len(view.spans) > 1:
            self.said.emit(self.tr("Several marks stand here. Take them first; then move their edges as gold."))
            self.changed.emit()
            return False
        chosen = [annotator] if annotator else []
        return self.settle(take(self.item.case, "edited", chosen, fragments, self.desk.article.text), reason)

    def settle_agreed(self) -> bool:
        """Take over all that all agree on in the open article."""
        if self.desk is None:
            return False
        edit = self.desk.settle_agreed(self.session.annotator.id)
        if edit is None:
            self.said.emit(self.tr("All that annotators agree on here is in the gold version already."))
            return False
        return self.session.apply(edit)

    def ask(self, text: str, annotator: str = "") -> bool:
        """Put a question to an annotator, and the place aside until there is an answer."""
        return self._write(lambda desk, item: desk.ask(item, text, self.session.annotator.id, annotator))

    def _write(self, make: Callable[[Desk, Item], Edit]) -> bool:
        desk, item = self.desk, self.item
        if desk is None or item is None:
            return False
        try:
            edit = make(desk, item)
        except UserError as error:
            self.session.refuse(error)
            return False
        return self.session.apply(edit)

    # What changes

    def _on_changed(self, changes: Changes) -> None:
        if "entity" in changes.kinds:
            self._canonical = Canonical(self.session.project)
        if changes.kinds & {"entity", "scheme", "annotator"}:
            self._ready.clear()
        for document in changes.documents:
            self._ready.pop(document, None)
        if self.document is None:
            return
        if self.document in changes.documents or changes.kinds & {"scheme", "entity"}:
            self._refresh(undone=changes.objects != () and changes.author == self.session.annotator.id)

    def _refresh(self, undone: bool) -> None:
        """Look at the article again; where the place in hand is settled now, the next open one is taken in hand."""
        old, document = self.desk, self.document
        if old is None or document is None:
            return
        before = {item.case.key: item.state for item in old.items}
        place = self._place(old.disagreements)
        self.desk = self._desk(document)
        reopened = [item for item in self.desk.open if before.get(item.case.key) in ("settled", "asked")]
        if reopened and undone:
            self.item = reopened[0]
        else:
            self.item = self._following(old, place)
        self.changed.emit()
        self.moved.emit()
        if not self.desk.open and not self.desk.agreed and (old.open or old.agreed):
            self.finished.emit()

    def _following(self, old: Desk, place: int | None) -> Item | None:
        """The place in hand while it is open, else the next open one after it, else the first open one."""
        assert self.desk is not None
        if self.item is not None:
            same = self.desk.find(self.item.case.key)
            if same is not None and (same.state in ("open", "changed") or old.find(same.case.key) == same):
                return same
        still = {item.case.key: item for item in self.desk.open}
        later = [item.case.key for item in old.disagreements[place or 0 :]]
        found = next((still[key] for key in later if key in still), None)
        return found or next(iter(self.desk.open), None)
