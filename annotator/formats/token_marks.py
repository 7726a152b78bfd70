"""Marks as rows of tokens: which tokens each mark covers, and which marks do not fit their tokens.

Every export of tokens asks here, with the same tokenisers: the app's own (that of the window), stretches between
spaces, and single characters.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Range, tokens
from annotator.formats.cutting import cut
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.model import Message, Names, Scheme, Span


def whitespace_tokens(text: str) -> list[Range]:
    """The stretches between spaces of any kind."""
    found = []
    position = 0
    for piece in text.split():
        start = text.index(piece, position)
        position = start + len(piece)
        found.append((start, position))
    return found


def character_tokens(text: str) -> list[Range]:
    """Every code point that is no space."""
    return [(place, place + 1) for place, character in enumerate(text) if not character.isspace()]


TOKENISERS: Mapping[str, Callable[[str], list[Range]]] = {
    "words": tokens,
    "whitespace": whitespace_tokens,
    "characters": character_tokens,
}


def _layers(scheme: Scheme) -> Mapping[str, Names]:
    """The layers that can go out as tags, the one that is linked to entities first."""
    ordered = sorted(scheme.layers, key=lambda layer: not layer.links)
    return {layer.id: layer.name for layer in ordered}


LAYER = Option("layer", Names("Layer", "الطبقة"), _layers)
TOKENS = Option(
    "tokens",
    Names("Tokens", "الوحدات اللغوية"),
    {
        "words": Names("Words, as in the window", "كلمات كما في النافذة"),
        "whitespace": Names("Between spaces", "ما بين المسافات"),
        "characters": Names("Single characters", "حروف منفردة"),
    },
)
CLITICS = Option(
    "clitics",
    Names("Marks inside tokens", "وسوم داخل الوحدات"),
    {
        "trim": Names("The token is cut there", "تُقطع الوحدة عندها"),
        "expand": Names("Widened to whole tokens", "توسَّع إلى وحدات كاملة"),
        "drop": Names("Left out", "تُترك"),
    },
)
NESTED = Option(
    "nested",
    Names("Nested marks", "الوسوم المتداخلة"),
    {
        "outer": Names("Only the outermost", "الخارجية وحدها"),
        "all": Names("All, several tags a token", "كلها، وعدة سمات للوحدة"),
    },
)
TAGS = Option(
    "tags", Names("Tags", "السمات"), {"iob2": Names("IOB2 (BIO)", "IOB2 (BIO)"), "bioes": Names("BIOES", "BIOES")}
)
SENTENCES = Option(
    "sentences",
    Names("Sentences", "الجمل"),
    {"text": Names("Found in the text", "كما توجد في النص"), "lines": Names("One a line", "لكل سطر جملة")},
)
"""What all exports of tokens let choose."""


@dataclass(frozen=True, slots=True)
class TokenMark:
    """One piece of a mark: the tokens `[first, last)` that it covers."""

    first: int
    last: int
    span: Span


@dataclass(slots=True)
class TokenText:
    """The tokens of one text, in its order, and the marks on them."""

    text: str
    tokens: list[Range]
    marks: list[TokenMark]

    def sentences(self, of: str) -> list[Range]:
        """The sentences as ranges of tokens, by `SENTENCES`; none ends inside a mark."""
        if of == "lines":
            ends = [place for place, character in enumerate(self.text) if character == "\n"]
        else:
            ends = [end for _, end in sentences(self.text)]
        starts = [start for start, _ in self.tokens]
        breaks = {bisect_left(starts, end) for end in ends} - {0, len(self.tokens)}
        for mark in self.marks:
            breaks.difference_update(range(mark.first + 1, mark.last))
        edges = [0, *sorted(breaks), len(self.tokens)]
        return [(first, last) for first, last in pairwise(edges) if first < last]


@dataclass(slots=True)
class Tagger:
    """Puts the marks of one layer on tokens, as the options say, and keeps what is to be reported."""

    layer: str
    tokeniser: str = "words"
    clitics: str = "trim"
    nested: bool = False
    notes: list[Message] = field(default_factory=list)
    _split: int = 0
    _inner: int = 0

    @classmethod
    def of(cls, options: Mapping[str, str]) -> "Tagger":
        """A tagger as the options say."""
        return cls(options["layer"], options["tokens"], options["clitics"], options["nested"] == "all")

    def take(self, record: Record) -> TokenText:
        """The tokens of a record's text with its marks."""
        text = record.text or ""
        own = TOKENISERS[self.tokeniser](text)
        spans = sorted(
            (span for span in record.spans if span.layer == self.layer), key=lambda span: (span.start, -span.end)
        )
        self._split += sum(len(span.fragments) > 1 for span in spans)
        found = own
        if self.clitics == "trim":
            found = cut(own, (edge for span in spans for piece in span.fragments for edge in piece))
        fitting = _Fitting(record, text, own, found, self)
        pieces = (fitting.mark(span, *piece) for span in spans for piece in span.fragments)
        return TokenText(text, found, self._apart([mark for mark in pieces if mark is not None]))

    def _apart(self, marks: Iterable[TokenMark]) -> list[TokenMark]:
        """The marks that tags can say side by side, in order: a mark twice is once, and what crosses is left out."""
        kept: list[TokenMark] = []
        seen = set()
        around: dict[str, list[TokenMark]] = {}
        for mark in sorted(marks, key=lambda mark: (mark.first, -mark.last)):
            key = (mark.first, mark.last, mark.span.label)
            if key in seen:
                continue
            outer = around.setdefault(mark.span.label if self.nested else "", [])
            while outer and outer[-1].last <= mark.first:
                outer.pop()
            if outer and (not self.nested or outer[-1].last < mark.last):
                self._inner += 1
                continue
            seen.add(key)
            kept.append(mark)
            outer.append(mark)
        return kept

    def finished(self) -> list[Message]:
        """All that is to be reported, in sentences; the spans that did not fit come one by one."""
        counted = []
        if self._inner and self.nested:
            counted.append(
                Message("Marks left out, because they cross another one of the same label: {count}.", count=self._inner)
            )
        elif self._inner:
            counted.append(
                Message(
                    "Marks left out, because they lie within another one or across it, which one tag a token cannot "
                    "say: {count}.",
                    count=self._inner,
                )
            )
        if self._split:
            counted.append(
                Message("Marks of several fragments, each of which went out by itself: {count}.", count=self._split)
            )
        return [*counted, *self.notes]


class _Fitting:
    """Finds the tokens of marks in one text."""

    def __init__(self, record: Record, text: str, own: Sequence[Range], found: Sequence[Range], tagger: Tagger) -> None:
        self.record = record
        self.text = text
        self.tagger = tagger
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]
        self.own_starts = [start for start, _ in own]
        self.own_ends = [end for _, end in own]

    def mark(self, span: Span, start: int, end: int) -> TokenMark | None:
        """The tokens of one piece of a mark; None, with a note, where it has none."""
        low, high = bisect_right(self.own_ends, start), bisect_left(self.own_starts, end)
        about: dict[str, object] = {
            "document": self.record.document.id,
            "label": span.label,
            "text": _short(self.text[start:end]),
            "start": start,
            "end": end,
        }
        if low == high:
            self.tagger.notes.append(Message("{document}: {label} “{text}” at {start}–{end} holds no token.", **about))
            return None
        if self.own_starts[low] < start or end < self.own_ends[high - 1]:
            about["tokens"] = _short(self.text[self.own_starts[low] : self.own_ends[high - 1]])
            self.tagger.notes.append(_MISFITS[self.tagger.clitics](about))
            if self.tagger.clitics == "drop":
                return None
        return TokenMark(bisect_right(self.ends, start), bisect_left(self.starts, end), span)


_MISFITS: Mapping[str, Callable[[dict[str, object]], Message]] = {
    "trim": lambda about: Message(
        "{document}: {label} “{text}” at {start}–{end} is a part of “{tokens}”, which was cut there.", **about
    ),
    "expand": lambda about: Message(
        "{document}: {label} “{text}” at {start}–{end} was widened to “{tokens}”.", **about
    ),
    "drop": lambda about: Message(
        "{document}: {label} “{text}” at {start}–{end} is a part of “{tokens}” and was left out.", **about
    ),
}
"""What is said of a mark that does not fit its tokens."""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:38]} …"


def tags_of(found: TokenText, form: str) -> list[list[str]]:
    """For each token its tags by `TAGS`, those of outer marks first; none where it is outside of all."""
    tags: list[list[str]] = [[] for _ in found.tokens]
    for mark in found.marks:
        label = mark.span.label
        for place in range(mark.first, mark.last):
            last = form == "bioes" and place == mark.last - 1
            prefix = ("S" if last else "B") if place == mark.first else ("E" if last else "I")
            tags[place].append(f"{prefix}-{label}")
    return tags


def needs(scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001
    """What has to be done in an article: the layer whose marks go out, because "O" says that there is none."""
    return (options["layer"],)
