"""Who or what a quote may be linked to, the likeliest first: what its cue, speaker, channel or addressee can be."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from annotator.arabic.folding import fold_key
from annotator.model import Entity, RelationKind, Scheme, Span
from annotator.store import Marks
from annotator.ui.relating import Target

_MOST = 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """One line of the choice: its words, where they stand, and what the relation would point to.

    Without a target it says that there is nothing to point to (an elided speaker).
    """

    words: str
    detail: str
    target: Target | None
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Guess:
    """What the quote assistant reads out of the text for one quote; places in code points."""

    cue: tuple[tuple[int, int], ...] = ()
    speakers: tuple[tuple[int, int], ...] = ()
    channel: tuple[tuple[int, int], ...] = ()
    addressee: tuple[tuple[int, int], ...] = ()

    def of(self, kind: RelationKind, names: bool) -> tuple[tuple[tuple[int, int], ...], ...]:
        """The places for one kind of relation; each is one target."""
        if kind.id in ("channel", "addressee"):
            place = self.channel if kind.id == "channel" else self.addressee
            return (place,) if place else ()
        if names:
            return tuple((place,) for place in self.speakers)
        return (self.cue,) if self.cue else ()


def guess_for(span: Span, text: str, names: Sequence[Span], language: str) -> Guess:
    """What the assistant makes of the text around a quote that was marked by hand."""
    from annotator.assist.quotes import propose_quotes

    best, most = None, 0
    for proposal in propose_quotes(text, names, language):
        shared = sum(
            max(0, min(end, other_end) - max(start, other_start))
            for start, end in span.fragments
            for other_start, other_end in proposal.fragments
        )
        if shared > most:
            best, most = proposal, shared
    if best is None:
        return Guess()
    return Guess(
        best.cue,
        best.speaker.ranges,
        (best.channel,) if best.channel else (),
        (best.addressee,) if best.addressee else (),
    )


def candidates(
    scheme: Scheme,
    kind: RelationKind,
    span: Span,
    marks: Marks,
    text: str,
    entities: Iterable[Entity],
    guess: Guess,
    root: Callable[[str], str] = str,
) -> list[Candidate]:
    """All that this relation may point to: the guess, marks from near to far, then entities; each target once."""
    layers = {layer.id for layer in map(scheme.layer, kind.to) if layer is not None}
    names = "@entity" in kind.to or "@text" in kind.to
    found: list[Candidate] = []
    standing = [item for item in marks.spans if item.layer in layers and item.id != span.id]
    for place in guess.of(kind, names):
        found.append(_of_place(place, standing, text, names))
    told: set[tuple[str, ...]] = set()
    for item in sorted(standing, key=lambda other: _distance(other, span)):
        # The nearest mention of everybody is enough: which of two mentions was meant is seldom a difference.
        who = tuple(dict.fromkeys(map(root, item.entities))) or (fold_key(item.norm or item.text),)
        if names and who in told:
            continue
        told.add(who)
        found.append(_of_mark(item, text))
    if names:
        found += [
            Candidate(entity.name, " · ".join(entity.aliases), Target(entity=entity.id))
            for entity in entities
            if (entity.id,) not in told
        ]
    once: dict[Target | None, Candidate] = {}
    for candidate in found:
        once.setdefault(candidate.target, candidate)
    return list(once.values())


def matching(found: Sequence[Candidate], typed: str) -> list[Candidate]:
    """Those that fit what was typed, folded: words that begin so come first."""
    key = fold_key(typed)
    if not key:
        return list(found[:_MOST])
    begins, holds = [], []
    for candidate in found:
        words = fold_key(
            f"{candidate.words} {candidate.detail if candidate.target and candidate.target.entity else ''}"
        )
        if words.startswith(key) or f" {key}" in words or f" ال{key}" in words:
            begins.append(candidate)
        elif key in words:
            holds.append(candidate)
    return [*begins, *holds][:_MOST]


def _distance(other: Span, span: Span) -> tuple[int, int]:
    """From near to far; what stands before the quote is nearer than what stands behind it."""
    if other.start < span.start:
        return span.start - other.end, 0
    return 2 * max(other.start - span.end, 0) + 40, 1


def _of_place(place: tuple[tuple[int, int], ...], standing: Sequence[Span], text: str, names: bool) -> Candidate:
    """A place of the text: the mark that stands there, a mark to be made, or its words."""
    from annotator.assist.quotes.marks import mark_at

    start, end = place[0][0], place[-1][1]
    best = mark_at(place, standing, whole=False)
    if best is not None:
        return _of_mark(best, text)
    words = " … ".join(text[first:last] for first, last in place)
    target = Target(words=words, in_text=True) if names else Target(place=place)
    return Candidate(words, context(text, start, end), target, place)


def _of_mark(item: Span, text: str) -> Candidate:
    words = item.norm or " … ".join(text[start:end] for start, end in item.fragments)
    return Candidate(" ".join(words.split()), context(text, item.start, item.end), Target(span=item.id), item.fragments)


def context(text: str, start: int, end: int, around: int = 24) -> str:
    """Some words around a place, on one line."""
    first = max(text.rfind(" ", 0, max(start - around, 0)), 0)
    last = text.find(" ", min(end + around, len(text)))
    last = len(text) if last < 0 else last
    return ("…" if first else "") + " ".join(text[first:last].split()) + ("…" if last < len(text) else "")
