"""Compares the proposals of the quote assistant with quotes that people marked.

A content is right *exactly* where all its fragments are the marked ones, and by *overlap* where both share more than
half of the longer one. Speaker and cue are looked at where the content was found by overlap; where it was not, they are
missed. A speaker is right where every marked speaker, or another mention of the same one, is touched and nobody else is
proposed.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.arabic.folding import fold_key
from annotator.assist.quotes import QuoteProposal, propose_quotes
from annotator.model import Span

Record = dict[str, Any]
Range = tuple[int, int]


@dataclass
class Count:
    """Hits out of what is marked, and right ones out of what was proposed."""

    hits: int = 0
    right: int = 0
    proposed: int = 0
    marked: int = 0

    @property
    def precision(self) -> float:
        """The right share of what was proposed; 0 where nothing was."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The found share of what is marked; 0 where nothing is."""
        return self.hits / self.marked if self.marked else 0.0


@dataclass(frozen=True)
class Marked:
    """A quote as a person marked it."""

    type: str
    fragments: tuple[Range, ...]
    cue: tuple[Range, ...]
    speakers: tuple[tuple[frozenset[Range], str], ...]
    voice: str


@dataclass
class Score:
    """All counts over some records."""

    counts: dict[str, Count] = field(default_factory=dict)

    def add(self, name: str, hits: int, proposed: int, marked: int, right: int | None = None) -> None:
        """Add to a count of this name; `right` proposals are as many as hits where nothing else is said."""
        count = self.counts.setdefault(name, Count())
        count.hits += hits
        count.right += hits if right is None else right
        count.proposed += proposed
        count.marked += marked


def records(folder: Path) -> list[Record]:
    """Every record in the JSONL files of a folder (or in one file) that has a quote in it."""
    files = [folder] if folder.is_file() else sorted(folder.glob("**/*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [record for record in map(json.loads, lines) if any(s["layer"] == "quote" for s in record.get("spans", []))]


def names(record: Record) -> list[Span]:
    """The marked names of a record."""
    return [
        Span(
            span.get("id", ""), "", "", "entity", span["label"], ((span["start"], span["end"]),), span["text"],
            entities=tuple(span.get("entities", ())),
        )
        for span in record["spans"]
        if span["layer"] == "entity"
    ]  # fmt: skip


def quotes(record: Record) -> list[Marked]:
    """The marked quotes of a record; words in marks that are no quote are left out."""
    spans = {span["id"]: span for span in record["spans"]}
    found = []
    for span in record["spans"]:
        kind = span.get("attributes", {}).get("type", "direct")
        if span["layer"] != "quote" or kind == "not-a-quote":
            continue
        links = [item for item in record.get("relations", []) if item["from"] == span["id"]]
        cue = [spans[item["to"]] for item in links if item["kind"] == "cue" and item.get("to") in spans]
        speakers = tuple(_speaker(spans, item) for item in links if item["kind"] == "speaker")
        voice = span.get("attributes", {}).get("speaker", "")
        found.append(Marked(kind, _fragments(span), _fragments(cue[0]) if cue else (), speakers, voice))
    return found


def _speaker(spans: dict[str, Record], link: Record) -> tuple[frozenset[Range], str]:
    """All places that would be right for a speaker: every mention of the same entity, or the typed words."""
    if "to_text" in link:
        return frozenset(), link["to_text"]
    if "to_entity" in link:
        same = [span for span in spans.values() if link["to_entity"] in span.get("entities", ())]
        return frozenset((span["start"], span["end"]) for span in same), ""
    target = spans[link["to"]]
    entities = set(target.get("entities", ()))
    same = [span for span in spans.values() if span["layer"] == "entity" and entities & set(span.get("entities", ()))]
    return frozenset((span["start"], span["end"]) for span in [target, *same]), target["text"]


def _fragments(span: Record) -> tuple[Range, ...]:
    return tuple((start, end) for start, end in span.get("fragments", [[span["start"], span["end"]]]))


def overlap(one: Sequence[Range], other: Sequence[Range]) -> int:
    """How many code points two lists of ranges share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def alike(one: Sequence[Range], other: Sequence[Range]) -> bool:
    """Whether two contents share more than half of the longer one."""
    longest = max(sum(end - start for start, end in item) for item in (one, other))
    return 2 * overlap(one, other) > longest


def same_speakers(text: str, marked: Marked, proposal: QuoteProposal) -> bool:
    """Whether each marked speaker is among the proposed ones and no other is."""
    if len(marked.speakers) != len(proposal.speaker.ranges):
        return False
    return all(any(_right(text, place, one) for place in proposal.speaker.ranges) for one in marked.speakers)


def _right(text: str, place: Range, speaker: tuple[frozenset[Range], str]) -> bool:
    places, words = speaker
    if any(overlap([place], [other]) for other in places):
        return True
    return (
        bool(words)
        and not places
        and fold_key(words) in fold_key(text[max(0, place[0] - 1) : place[1] + len(words)])
        and (bool(set(fold_key(words).split()) & set(fold_key(text[place[0] : place[1]]).split())))
    )


def score(folder: Path, known: bool, errors: bool = False) -> Score:
    """Compare the proposals for all records of a folder with what is marked; `known`: the names are given."""
    result = Score()
    for record in records(folder):
        marked = quotes(record)
        proposals = propose_quotes(record["text"], names(record) if known else ())
        for group, kinds in (("direct+mixed", ("direct", "mixed")), ("indirect", ("indirect",))):
            ours = [item for item in proposals if item.type in kinds]
            theirs = [item for item in marked if item.type in kinds]
            exact = {item.fragments for item in ours} & {item.fragments for item in theirs}
            result.add(f"{group} content exact", len(exact), len(ours), len(theirs))
            pairs = [(a, b) for a in theirs for b in ours if alike(a.fragments, b.fragments)]
            found, right = {a.fragments for a, _ in pairs}, {b.fragments for _, b in pairs}
            result.add(f"{group} content overlap", len(found), len(ours), len(theirs), len(right))
        for one, other in matched(marked, proposals):
            group = "indirect" if one.type == "indirect" else "direct+mixed"
            if other is None:
                for name in ("speaker", "cue exact", "cue overlap"):
                    result.add(f"{group} {name}", 0, 0, 1)
                continue
            good = same_speakers(record["text"], one, other)
            result.add(f"{group} speaker", int(good), int(bool(other.speaker.ranges)), 1)
            result.add(f"{group} cue exact", int(one.cue == other.cue), int(bool(other.cue)), 1)
            result.add(f"{group} cue overlap", int(bool(overlap(one.cue, other.cue))), int(bool(other.cue)), 1)
            result.add(f"{group} type of those found", int(one.type == other.type), 1, 1)
            result.add(f"{group} voice of those found", int(one.voice == other.speaker.voice), 1, 1)
        if errors:
            tell_errors(record, marked, proposals)
    return result


def matched(
    marked: Sequence[Marked], proposals: Sequence[QuoteProposal]
) -> Iterator[tuple[Marked, QuoteProposal | None]]:
    """Each marked quote with the proposal that shares most of its content, or None."""
    for one in marked:
        near = [other for other in proposals if alike(one.fragments, other.fragments)]
        shared = [(other.fragments == one.fragments, overlap(one.fragments, other.fragments)) for other in near]
        yield one, near[shared.index(max(shared))] if near else None


def tell_errors(record: Record, marked: Sequence[Marked], proposals: Sequence[QuoteProposal]) -> None:
    """Print, for reading, every marked quote that was missed or got wrong, and every proposal that is none."""

    def words(ranges: Sequence[Range]) -> str:
        return " … ".join(record["text"][start:end] for start, end in ranges)

    for one, other in matched(marked, proposals):
        if other is None:
            print(f"{record['id']}: MISSED {one.type} {words(one.fragments)!r}", file=sys.stderr)
            continue
        speakers = "; ".join(said for _, said in one.speakers)
        compared = (
            ("content", words(one.fragments), words(other.fragments)),
            ("type", one.type, other.type),
            ("cue", words(one.cue), words(other.cue)),
            ("speaker", speakers, words(other.speaker.ranges)),
            ("voice", one.voice, other.speaker.voice),
        )
        for what, wanted, given in compared:
            if wanted != given and not (what == "speaker" and same_speakers(record["text"], one, other)):
                print(f"{record['id']}: {what} of {words(one.fragments)[:40]!r}\n   {wanted!r}", file=sys.stderr)
                print(f"   {given!r}", file=sys.stderr)
    for other in proposals:
        if not any(alike(one.fragments, other.fragments) for one in marked):
            print(
                f"{record['id']}: EXTRA {other.type} [{words(other.cue)}] {words(other.fragments)!r}", file=sys.stderr
            )
