"""Precision and recall of the quote assistant on marked articles: `python -m benchmarks.quotes [FOLDER…] [--errors]`."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.arabic.folding import fold_key
from annotator.assist.quotes import QuoteProposal, propose_quotes
from annotator.model import Span
from benchmarks.figures import Figure

CORPUS = Path(__file__).parent / "corpus" / "quotes"
Record = dict[str, Any]
Range = tuple[int, int]


@dataclass
class Count:
    """Hits out of what was proposed and out of what is marked."""

    hits: int = 0
    proposed: int = 0
    marked: int = 0

    @property
    def precision(self) -> float:
        """Hits of the proposed; 0 where nothing was."""
        return self.hits / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Hits of the marked; 0 where nothing is."""
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

    def add(self, name: str, hits: int, proposed: int, marked: int) -> None:
        """Add to a count of this name."""
        count = self.counts.setdefault(name, Count())
        count.hits += hits
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
        speakers = tuple(_speaker(record, spans, item) for item in links if item["kind"] == "speaker")
        voice = span.get("attributes", {}).get("speaker", "")
        found.append(Marked(kind, _fragments(span), _fragments(cue[0]) if cue else (), speakers, voice))
    return found


def _speaker(record: Record, spans: dict[str, Record], link: Record) -> tuple[frozenset[Range], str]:
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


def _overlap(one: Sequence[Range], other: Sequence[Range]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def _alike(one: Sequence[Range], other: Sequence[Range]) -> bool:
    """Whether two contents share more than half of the longer one."""
    longest = max(sum(end - start for start, end in item) for item in (one, other))
    return 2 * _overlap(one, other) > longest


def same_speakers(text: str, marked: Marked, proposal: QuoteProposal) -> bool:
    """Whether each marked speaker is among the proposed ones and no other is."""
    if len(marked.speakers) != len(proposal.speaker.ranges):
        return False
    return all(any(_right(text, place, one) for place in proposal.speaker.ranges) for one in marked.speakers)


def _right(text: str, place: Range, speaker: tuple[frozenset[Range], str]) -> bool:
    places, words = speaker
    if any(_overlap([place], [other]) for other in places):
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
            exact = {item.fragments for item in ours}, {item.fragments for item in theirs}
            result.add(f"{group} content exact", len(exact[0] & exact[1]), len(ours), len(theirs))
            found = [item for item in theirs if any(_alike(item.fragments, other.fragments) for other in ours)]
            right = [item for item in ours if any(_alike(item.fragments, other.fragments) for other in theirs)]
            result.add(f"{group} content overlap: precision", len(right), len(ours), len(ours))
            result.add(f"{group} content overlap: recall", len(found), len(theirs), len(theirs))
        for one, other in _matched(marked, proposals):
            group = "indirect" if one.type == "indirect" else "direct+mixed"
            good = same_speakers(record["text"], one, other)
            result.add(f"{group} speaker", int(good), int(bool(other.speaker.ranges)), 1)
            result.add(f"{group} cue exact", int(one.cue == other.cue), 1, 1)
            result.add(f"{group} cue overlap", int(bool(_overlap(one.cue, other.cue))), 1, 1)
            result.add(f"{group} type", int(one.type == other.type), 1, 1)
            result.add(f"{group} voice", int(one.voice == other.speaker.voice), 1, 1)
            if errors:
                _tell(record, one, other, good)
        if errors:
            _missing(record, marked, proposals)
    return result


def _matched(marked: Sequence[Marked], proposals: Sequence[QuoteProposal]) -> Iterator[tuple[Marked, QuoteProposal]]:
    """Each marked quote with the proposal that shares most of its content."""
    for one in marked:
        alike = [other for other in proposals if _alike(one.fragments, other.fragments)]
        if alike:
            yield (
                one,
                max(
                    alike,
                    key=lambda other: (other.fragments == one.fragments, _overlap(one.fragments, other.fragments)),
                ),
            )


def _text(record: Record, ranges: Sequence[Range]) -> str:
    return " … ".join(record["text"][start:end] for start, end in ranges)


def _tell(record: Record, one: Marked, other: QuoteProposal, good: bool) -> None:
    problems = []
    if one.fragments != other.fragments:
        problems.append(f"content\n     + {_text(record, one.fragments)!r}\n     - {_text(record, other.fragments)!r}")
    if one.type != other.type:
        problems.append(f"type {one.type} not {other.type}")
    if one.cue != other.cue:
        problems.append(f"cue [{_text(record, one.cue)}] not [{_text(record, other.cue)}]")
    if not good:
        wanted = "; ".join(words for _, words in one.speakers)
        problems.append(f"speaker [{wanted}] not [{_text(record, other.speaker.ranges)}]")
    if one.voice != other.speaker.voice:
        problems.append(f"voice {one.voice} not {other.speaker.voice}")
    if problems:
        print(f"{record['id']}: {_text(record, one.fragments)[:50]!r}", *problems, sep="\n   ", file=sys.stderr)


def _missing(record: Record, marked: Sequence[Marked], proposals: Sequence[QuoteProposal]) -> None:
    for one in marked:
        if not any(_alike(one.fragments, other.fragments) for other in proposals):
            print(f"{record['id']}: MISSED {one.type} {_text(record, one.fragments)!r}", file=sys.stderr)
    for other in proposals:
        if not any(_alike(one.fragments, other.fragments) for one in marked):
            cue = _text(record, other.cue)
            print(f"{record['id']}: EXTRA {other.type} [{cue}] {_text(record, other.fragments)!r}", file=sys.stderr)


def table(folder: Path, errors: bool = False) -> None:
    """Print the counts of one folder, with the names given and without."""
    print(f"{folder}")
    for known in (True, False):
        result = score(folder, known, errors)
        print(f"  names {'given' if known else 'not given'}")
        for name, count in result.counts.items():
            print(
                f"    {name:42} precision {count.precision:.3f}  recall {count.recall:.3f}  ({count.hits} of {count.proposed}, {count.marked})"
            )


def run() -> list[Figure]:
    """The figures of `make bench`: both halves in full, and the targets on the half that was held apart."""
    for half in ("tune", "held"):
        table(CORPUS / half)
    return []


def main(arguments: list[str]) -> None:
    """Print the table for the named folders, or for both halves."""
    folders = [Path(item) for item in arguments if not item.startswith("-")]
    for folder in folders or [CORPUS / "tune", CORPUS / "held"]:
        table(folder, "--errors" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
