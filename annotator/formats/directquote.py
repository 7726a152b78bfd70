"""DirectQuote's token form: a token and its tag a line, an empty line behind each paragraph.

A quotation is LeftSpeaker where its speaker stands before it, RightSpeaker where behind it, Unknown where nowhere; who
speaks is Speaker, all else is Out. Tags are IOB1: `I-`, and `B-` only where one touches another of its kind.
Source of the form: Y. Zhang and Y. Liu, DirectQuote (LREC 2022), and the README of its data.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotator.arabic.words import Range
from annotator.formats.cutting import cut_tokens
from annotator.formats.quote_parts import NO_QUOTE, Quote, quotes_of
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.model import Message

_OUT = "Out"

Chunk = tuple[int, int, str]
"""Start, end (code points) and tag."""


def write_tokens(records: Iterable[Record], target: Target, with_marks: bool) -> None:
    """The paragraphs of all records. Raises OSError."""
    counts: Counter[str] = Counter()
    with target.path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            quotes = [quote for quote in quotes_of(record, with_marks) if _counted(quote, counts)]
            for paragraph in tagged(record.text or "", _chunks(quotes, counts)):
                file.writelines(f"{token} {tag}\n" for token, tag in paragraph)
                file.write("\n")
    if counts["types"]:
        target.notes.append(
            Message(
                "Indirect quotes and words that are no quotes, which DirectQuote does not have: {count}.",
                count=counts["types"],
            )
        )
    if counts["overlapping"]:
        target.notes.append(
            Message(
                "Quotes and speakers within another quote, which one tag a token cannot say: {count}.",
                count=counts["overlapping"],
            )
        )


def _counted(quote: Quote, counts: Counter[str]) -> bool:
    if quote.type in ("indirect", NO_QUOTE):
        counts["types"] += 1
        return False
    return True


def _chunks(quotes: Sequence[Quote], counts: Counter[str]) -> list[Chunk]:
    """What is tagged, in order and without overlap; of two that overlap, the one that is longer."""
    found: set[Chunk] = set()
    for quote in quotes:
        places = [
            (party.start, party.end) for party in quote.speakers if party.start is not None and party.end is not None
        ]
        found.update((*fragment, _side(fragment, places)) for fragment in quote.fragments)
        found.update((*place, "Speaker") for place in places)
    kept: list[Chunk] = []
    for chunk in sorted(found, key=lambda chunk: (chunk[0] - chunk[1], chunk)):
        index = bisect_left(kept, chunk)
        if (index and kept[index - 1][1] > chunk[0]) or (index < len(kept) and kept[index][0] < chunk[1]):
            counts["overlapping"] += 1
        else:
            kept.insert(index, chunk)
    return kept


def _side(fragment: Range, speakers: Sequence[Range]) -> str:
    """Where the nearest speaker is; one within the quotation is before what follows it, and so counts as left."""
    if not speakers:
        return "Unknown"
    nearest = min(speakers, key=lambda place: max(place[0] - fragment[1], fragment[0] - place[1]))
    return "RightSpeaker" if nearest[0] >= fragment[1] else "LeftSpeaker"


def tagged(text: str, chunks: Sequence[Chunk]) -> Iterator[list[tuple[str, str]]]:
    """The tokens of each paragraph with their tags; `chunks` are in order and do not overlap."""
    edges = {edge for start, end, _ in chunks for edge in (start, end)}
    paragraph: list[tuple[str, str]] = []
    previous: Chunk | None = None
    behind, index = 0, 0
    for start, end in cut_tokens(text, edges):
        if paragraph and "\n" in text[behind:start]:
            yield paragraph
            paragraph, previous = [], None
        while index < len(chunks) and chunks[index][1] <= start:
            index += 1
        chunk = chunks[index] if index < len(chunks) and chunks[index][0] <= start else None
        paragraph.append((text[start:end], _tag(chunk, previous)))
        behind, previous = end, chunk
    if paragraph:
        yield paragraph


def _tag(chunk: Chunk | None, previous: Chunk | None) -> str:
    if chunk is None:
        return _OUT
    touches = previous is not None and previous != chunk and previous[2] == chunk[2]
    return f"{'B' if touches else 'I'}-{chunk[2]}"
