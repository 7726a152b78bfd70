"""An analyst who knows what the marks of an article are, and sets them with as few actions as the window allows."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt

from annotator.model import Relation, Span
from annotator.ui.main_window import MainWindow
from annotator.ui.mark_all.dialog import MentionsDialog
from annotator.ui.places.model import PLACE
from annotator.ui.places.place import Place
from annotator.ui.places.ticks import is_ticked
from annotator.ui.proposing import Proposal
from benchmarks.actions.gold import Gold, Link, Mark
from benchmarks.actions.hands import CONTROL, SHIFT, Hands

_MOST_SCREENS = 40


class Analyst:
    """Marks one open article, screen after screen. Without `assisted` nothing is proposed: select, then choose."""

    def __init__(self, window: MainWindow, gold: Gold, assisted: bool = True) -> None:
        self.hands = Hands(window)
        self.work = self.hands.work
        self.view = self.hands.view
        self.gold = gold
        self.assisted = assisted
        self.unseen = 0
        """Marks that were accepted without having been wholly on the screen. There are none."""
        self._keys = {
            (layer.id, label.id): label.key for layer in self.work.session.scheme.layers for label in layer.labels
        }
        self._value_keys = {
            value.id: value.key for kind in self.work.session.scheme.judgements for value in kind.values
        }

    def run(self) -> None:
        """All of it."""
        self._rate_article()
        body = max((mark.end for mark in self.gold.marks), default=0)
        for _ in range(_MOST_SCREENS):
            self._screen()
            if self._in_sight(((body - 1, body),)):
                break
            self.hands.key(Qt.Key.Key_PageDown, to=self.view)

    # What is seen

    def _in_sight(self, place: tuple[tuple[int, int], ...]) -> bool:
        height = self.view.viewport().height()
        rects: list[QRectF] = [rect for part in place for rect in self.view.rects(*part)]
        return all(rect.top() >= 0 and rect.bottom() <= height for rect in rects)

    def _standing(self, mark: Mark) -> Span | None:
        """The mark as it is stored, where it is."""
        found = (span for span in self.work.marks.spans if (span.layer, span.label) == (mark.layer, mark.label))
        return next((span for span in found if span.fragments == mark.place), None)

    def _wanted(self) -> Iterator[Mark]:
        """What is in sight and not marked yet, outer marks first."""
        for mark in sorted(self.gold.marks, key=lambda item: (item.start, -item.end)):
            if self._in_sight(mark.place) and self._standing(mark) is None:
                yield mark

    def _proposed(self) -> dict[str, Proposal]:
        """The proposals that are wholly in sight, by the ids of their outlines."""
        proposing = self.work.proposing
        return {
            ident: item
            for ident, item in proposing.shown().items()
            if all(self._in_sight(mark.fragments) for mark in proposing.outlines(ident))
        }

    def _right(self, proposal: Proposal) -> bool:
        span = proposal.span
        return any(
            (mark.layer, mark.label, mark.place) == (span.layer, span.label, span.fragments) for mark in self.gold.marks
        )

    # Screen by screen

    def _screen(self) -> None:
        self.hands.settle()
        self._names_by_hand()
        if self.assisted:
            self._accept()
        self._rest_by_hand()
        self._quotes()
        self._rate_in_sight()

    def _names_by_hand(self) -> None:
        for mark in list(self._wanted()):
            if mark.layer != "entity" or self._standing(mark) is not None:
                continue
            places = {(item.span.layer, item.span.label, item.span.fragments) for item in self._proposed().values()}
            if (mark.layer, mark.label, mark.place) not in places and not self._mark_all(mark):
                self._make(mark)

    def _mark_all(self, mark: Mark) -> bool:
        """Another spelling of a name that is marked already is found by the key that marks them all, and linked."""
        if not mark.ref or not self.assisted:
            return False
        known = [self._standing(other) for other in self.gold.marks if other.ref == mark.ref]
        spans = [span for span in known if span is not None and span.entities and self._in_sight(span.fragments)]
        if not spans:
            return False
        self._select(max(spans, key=lambda span: len(span.text)))
        self.hands.key(Qt.Key.Key_F5, to=self.view)
        dialog = next((item for item in self.hands.window.findChildren(MentionsDialog) if item.isVisible()), None)
        if dialog is None:
            return False
        self._tick(dialog)
        self.hands.key(Qt.Key.Key_Return, to=dialog.view)
        return self._standing(mark) is not None

    def _tick(self, dialog: MentionsDialog) -> None:
        """Tick what belongs to the name, untick what does not; the rows are all in sight."""
        model = dialog.view.places
        wanted = {(mark.start, self._words(mark)) for mark in self.gold.marks if mark.layer == "entity"}
        for row in range(model.rowCount()):
            index = model.index(row)
            place = index.data(PLACE)
            assert isinstance(place, Place)
            right = (place.start, place.words) in wanted
            if is_ticked(index.data(Qt.ItemDataRole.CheckStateRole)) == right:
                continue
            while dialog.view.currentIndex().row() < row:
                self.hands.key(Qt.Key.Key_Down, to=dialog.view)
            self.hands.key(Qt.Key.Key_Space, to=dialog.view)

    def _words(self, mark: Mark) -> str:
        return self.work.session.text[mark.start : mark.end]

    def _make(self, mark: Mark) -> None:
        """Select and press the label's key; more pieces with Shift."""
        for number, (start, end) in enumerate(mark.place):
            self.hands.drag(start, end)
            letter = self._keys[mark.layer, mark.label]
            self.hands.key(Qt.Key(ord(letter)), SHIFT if number else Qt.KeyboardModifier.NoModifier, to=self.view)
        for _ in range(6):
            if self._standing(mark) is not None or len(mark.place) > 1:
                break
            self.hands.key(Qt.Key.Key_Space, to=self.view)  # the next possible boundary
        if mark.layer == "quote":
            self._answer(mark)

    def _accept(self) -> None:
        """What is proposed in sight: dismiss what is wrong and accept the rest at once, or go through it one by one."""
        seen = self._proposed()
        right = {ident for ident, item in seen.items() if self._right(item)}
        wrong = set(seen) - right
        if not right:
            return
        for ident in wrong:
            item = self.work.proposing.get(ident)
            if item is None:
                continue
            self.hands.note(f"wrongly proposed: {item.span.label} {item.span.text}")
            self._point_at(item.span)
            self.hands.key(Qt.Key.Key_Delete, to=self.view)
        seen = self._proposed()
        places = {place for ident in seen for mark in self.work.proposing.outlines(ident) for place in mark.fragments}
        before = {span.id for span in self.work.marks.spans}
        self.hands.key(Qt.Key.Key_Return, CONTROL, to=self.view)
        made = [span for span in self.work.marks.spans if span.id not in before]
        for span in made:
            if not set(span.fragments) <= places:
                self.unseen += 1
                self.hands.note(f"accepted out of sight: {span.label} {span.text}")

    def _point_at(self, span: Span) -> None:
        """Click until what stands there is selected: the innermost first, a further click goes outward."""
        ident = span.id
        for offset in self._free(span):
            for _ in range(4):
                self.hands.click(offset)
                selected = self.view.selected_highlight()
                if selected is not None and (
                    selected.id == ident or (not ident and selected.fragments == span.fragments)
                ):
                    return
        raise AssertionError(f"{span.text!r} cannot be clicked")

    def _free(self, span: Span) -> list[int]:
        """The character of a mark on which fewest others lie; not near an edge, which the mouse would take hold of."""
        offsets = [at for start, end in span.fragments for at in range(start, end) if self._in_sight(((at, at + 1),))]
        middle = offsets[len(offsets) // 2]
        return sorted(offsets, key=lambda at: (len(self.view.marks_at(at)), abs(at - middle)))[:1]

    def _rest_by_hand(self) -> None:
        for mark in list(self._wanted()):
            # A cue is made by the quote that asks for it.
            if mark.layer != "cue" and self._standing(mark) is None:
                self._make(mark)

    # Quotes

    def _quotes(self) -> None:
        for mark in self.gold.marks:
            span = self._standing(mark)
            if mark.layer != "quote" or span is None or not self._in_sight(mark.place):
                continue
            self._set_attributes(mark, span)
            self._mend_links(mark, span)
            for rating in self.gold.ratings:
                if rating.quote is mark and not any(item.quote == span.id for item in self.work.marks.judgements):
                    self._select(span)
                    self.hands.letter(self._value_keys[rating.value])

    def _select(self, span: Span) -> None:
        if self.view.selected_mark() != span.id:
            self._point_at(span)

    def _set_attributes(self, mark: Mark, span: Span) -> None:
        for key, value in mark.attributes:
            if span.attributes.get(key) != value and value != "overt":
                self._select(span)
                self.hands.choose(self.work.details.attributes[key], value)
                span = self._standing(mark) or span

    def _links_of(self, mark: Mark) -> list[Link]:
        return [link for link in self.gold.links if link.quote is mark]

    def _relations(self, span: Span) -> list[Relation]:
        return [item for item in self.work.marks.relations if item.source == span.id]

    def _says(self, relation: Relation, link: Link) -> bool:
        """Whether a stored relation says what the marked article says: of two mentions of one person either will do."""
        if relation.kind != link.kind:
            return False
        if link.to is None:
            return relation.to_text == link.words
        target = self.work.marks.span(relation.to_span or "")
        if target is None:
            return False
        if target.fragments == link.to.place:
            return True
        return bool(link.to.ref) and any(
            mark.ref == link.to.ref and mark.place == target.fragments for mark in self.gold.marks
        )

    def _answer(self, mark: Mark) -> None:
        """The window asks for cue and speaker of a quote that was just made."""
        for _ in range(6):
            if not self.work.linking.active:
                return
            kind = self.work.linking.question
            span = self._standing(mark)
            open_ = [
                link
                for link in self._links_of(mark)
                if link.kind == kind
                and not any(self._says(item, link) for item in (self._relations(span) if span is not None else ()))
            ]
            if not open_ or not self._choose(open_[0]):
                self.hands.key(Qt.Key.Key_Tab)

    def _choose(self, link: Link) -> bool:
        """Take a candidate; Enter takes the first one, the mouse any that is in sight."""
        bar = self.work.link_bar
        for row, candidate in enumerate(bar.shown()):
            target = candidate.target
            if target is None:
                continue
            span = self.work.marks.span(target.span or "")
            place = span.fragments if span is not None else candidate.places or target.place
            same = link.to is not None and (
                place == link.to.place
                or (
                    bool(link.to.ref)
                    and any(mark.ref == link.to.ref and mark.place == place for mark in self.gold.marks)
                )
            )
            if same or (link.to is None and target.words == link.words):
                if row == 0:
                    self.hands.key(Qt.Key.Key_Return)
                    return True
                return self.hands.click_row(bar.list, row)
        start, end = link.to.place[0] if link.to is not None else self._words_at(link)
        if self._in_sight(((start, end),)):
            self.hands.drag(start, end)  # words that are selected in the text answer too
            self.hands.settle()
            return True
        return False

    def _words_at(self, link: Link) -> tuple[int, int]:
        start = self.work.session.text.rindex(link.words, 0, link.quote.end + 200)
        return start, start + len(link.words)

    def _mend_links(self, mark: Mark, span: Span) -> None:
        """Take away what is wrong, and set what is missing."""
        links = self._links_of(mark)
        self._add_pieces(links, span)
        for relation in self._relations(span):
            if not any(self._says(relation, link) for link in links):
                said = self.work.marks.span(relation.to_span or "")
                self.hands.note(f"wrong {relation.kind}: {said.text if said is not None else relation.to_text}")
                self._select(span)
                button = self.work.details.links.button(relation.id)
                self.hands.click_at(button, button.rect().center())
        kinds = [kind.id for kind in self.work.session.scheme.relations]
        for link in links:
            if not any(self._says(item, link) for item in self._relations(span)):
                self._select(span)
                self.hands.key(Qt.Key(Qt.Key.Key_1 + kinds.index(link.kind)), CONTROL, to=self.view)
                if self.work.linking.active and not self._choose(link):
                    self.hands.key(Qt.Key.Key_Escape)

    def _add_pieces(self, links: list[Link], span: Span) -> None:
        """A cue that has more pieces than was proposed gets them with Shift and its key."""
        for link in links:
            for relation in self._relations(span):
                there = self.work.marks.span(relation.to_span or "")
                if link.kind != relation.kind or link.to is None or there is None:
                    continue
                if set(there.fragments) < set(link.to.place) and self._in_sight(link.to.place):
                    for start, end in sorted(set(link.to.place) - set(there.fragments)):
                        self.hands.drag(start, end)
                        letter = self._keys[there.layer, there.label]
                        self.hands.key(Qt.Key(ord(letter)), SHIFT, to=self.view)

    # Sentiment

    def _rate_article(self) -> None:
        for rating in self.gold.ratings:
            if rating.quote is None and not rating.ref:
                self.hands.letter(self._value_keys[rating.value])

    def _rate_in_sight(self) -> None:
        """A name that is selected in the text is rated by the key of a value."""
        for index, rating in enumerate(self.gold.ratings):
            if rating.quote is not None or not rating.ref or self._rated(index):
                continue
            for mark in self.gold.marks:
                span = self._standing(mark)
                if mark.ref == rating.ref and span is not None and span.entities and self._in_sight(mark.place):
                    self._select(span)
                    self.hands.letter(self._value_keys[rating.value])
                    break

    def _entity_of(self, ref: str) -> str:
        """The entity that most mentions of a ref point to."""
        spans = [self._standing(mark) for mark in self.gold.marks if mark.ref == ref]
        linked = [span.entities[0] for span in spans if span is not None and span.entities]
        return max(set(linked), key=linked.count) if linked else ""

    # What it came to

    def done(self) -> int:
        """How many of the marks stand in the file as they should, names with the entity of the same person's others."""
        marks = sum(self._is_right(mark) for mark in self.gold.marks)
        links = 0
        for link in self.gold.links:
            span = self._standing(link.quote)
            links += span is not None and any(self._says(item, link) for item in self._relations(span))
        return marks + links + sum(self._rated(index) for index in range(len(self.gold.ratings)))

    def _rated(self, index: int) -> bool:
        rating = self.gold.ratings[index]
        quote = self._standing(rating.quote) if rating.quote is not None else None
        place = quote.id if quote is not None else None, self._entity_of(rating.ref) if rating.ref else None
        return any(
            (item.quote, item.to_entity) == place and item.value == rating.value for item in self.work.marks.judgements
        )

    def _is_right(self, mark: Mark) -> bool:
        span = self._standing(mark)
        return span is not None and (not span.entities or not mark.ref or span.entities == (self._entity_of(mark.ref),))

    def surplus(self) -> list[str]:
        """Marks in the file that are none of those."""
        wanted = {(mark.layer, mark.label, mark.place) for mark in self.gold.marks}
        return [
            f"{span.label} {span.text}"
            for span in self.work.marks.spans
            if (span.layer, span.label, span.fragments) not in wanted
        ]

    def missing(self) -> list[str]:
        """What is not there, for whoever reads the figures."""
        text = self.work.session.text
        found = [f"{mark.label} {text[mark.start : mark.end]}" for mark in self.gold.marks if not self._is_right(mark)]
        for link in self.gold.links:
            span = self._standing(link.quote)
            if span is None or not any(self._says(item, link) for item in self._relations(span)):
                found.append(f"{link.kind} of {text[link.quote.start : link.quote.start + 25]}")
        found += [f"rating {item}" for index, item in enumerate(self.gold.ratings) if not self._rated(index)]
        return found
