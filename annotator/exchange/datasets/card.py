"""README.md of a data set: what is in it, how it came to be, and what its users should know.

It is in English, as cards are, with the names of labels in both languages.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.tally import Tally
from annotator.model import Annotator, JudgementKind, Label, Layer, Scheme, Value
from annotator.review.result import Agreement

_LOADABLE = (".jsonl", ".csv", ".parquet")
_SPLITS = {"dev": "validation"}
_MOST_OUTLETS, _MOST_LISTED = 20, 100
_TO_FILL = "(to fill in)"


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a card tells of. `tallies` are by side, of a data set that is not divided by ""; `files` likewise."""

    name: str
    plan: Plan
    scheme: Scheme
    people: Sequence[Annotator]
    tallies: Mapping[str, Tally]
    files: Mapping[str, PurePosixPath]
    findings: Findings
    agreement: Agreement | None


def card(contents: Contents) -> str:
    """The page, in Markdown, with the head that the Hugging Face hub reads."""
    parts = (_head, _about, _size, _labels, _people, _agreement, _origins, _splits, _problems, _guidelines)
    return "\n".join(line for part in parts for line in part(contents)).rstrip() + "\n"


def _head(contents: Contents) -> Iterator[str]:
    languages = sorted({lang for tally in contents.tallies.values() for lang in tally.languages}) or ["ar"]
    yield from ("---", f"language: {_quoted(languages)}", "license: unknown", f"pretty_name: {_quoted(contents.name)}")
    loadable = {side: path for side, path in contents.files.items() if path.suffix in _LOADABLE}
    if loadable:
        yield from ("configs:", "- config_name: default", "  data_files:")
        for side, path in loadable.items():
            yield from (f"  - split: {_SPLITS.get(side, side) or 'train'}", f"    path: {_quoted(str(path))}")
    yield from ("---", "")


def _about(contents: Contents) -> Iterator[str]:
    scheme = contents.scheme
    yield from (f"# {_plain(contents.name)}", "")
    yield f"Articles labelled by hand with Annotator, by the scheme {scheme.name.en} (`{scheme.label}`)."
    yield from ("", f"- **Source of the articles**: {_TO_FILL}", f"- **Licence**: {_TO_FILL}")
    yield from (f"- **Contact**: {_TO_FILL}", f"- **Format**: `{contents.plan.format}`")
    if scheme.source:
        yield f"- **Source of the scheme**: {_plain(scheme.source)}"
    yield "- **Offsets**: Unicode code points, end exclusive, unless the format says otherwise"
    yield from ("- **Options**: in `manifest.json`, with the SHA-256 of every file", "")


def _size(contents: Contents) -> Iterator[str]:
    tallies = contents.tallies
    yield from ("## Size", "")
    rows = [
        ("articles", [len(tally.articles) for tally in tallies.values()]),
        ("parts of articles", [tally.parts for tally in tallies.values()]),
        ("records", [tally.records for tally in tallies.values()]),
        ("characters", [tally.characters for tally in tallies.values()]),
        ("marks", [sum(tally.origins.values()) for tally in tallies.values()]),
    ]
    if rows[0][1] == rows[1][1]:
        del rows[1]
    yield from _table(["", *_sides(contents)], [[name, *map(str, counts)] for name, counts in rows])
    days = [day for tally in tallies.values() for day in tally.days if day]
    if days:
        yield from (f"Published from {min(days)} to {max(days)}.", "")


def _labels(contents: Contents) -> Iterator[str]:
    """How often each label is on each side, in numbers and in shares of its layer there."""
    scheme, tallies = contents.scheme, contents.tallies
    homes: list[tuple[Layer | JudgementKind, Sequence[Label | Value]]] = [(item, item.labels) for item in scheme.layers]
    homes += [(item, item.values) for item in scheme.judgements]
    for home, values in homes:
        totals = [sum(tally.labels[home.id, value.id] for value in values) for tally in tallies.values()]
        if not any(totals):
            continue
        yield from (f"## {home.name.en} · {home.name.ar} (`{home.id}`)", "")
        rows = []
        for value in values:
            counts = [tally.labels[home.id, value.id] for tally in tallies.values()]
            if any(counts):
                shares = [_share(n, total) for n, total in zip(counts, totals, strict=True)]
                rows.append([f"`{value.id}`", value.name.en, value.name.ar, *shares])
        yield from _table(["label", "English", "Arabic", *_sides(contents)], rows)
    kinds = [kind for kind in scheme.relations if any(tally.relations[kind.id] for tally in tallies.values())]
    if kinds:
        yield from ("## Relations", "")
        yield from _table(
            ["relation", "English", "Arabic", *_sides(contents)],
            [[f"`{kind.id}`", kind.name.en, kind.name.ar, *_counts(contents, kind.id)] for kind in kinds],
        )


def _counts(contents: Contents, relation: str) -> list[str]:
    return [str(tally.relations[relation]) for tally in contents.tallies.values()]


def _people(contents: Contents) -> Iterator[str]:
    yield from ("## Annotators", "")
    combine = contents.plan.selection.combine
    if combine != "each":
        said = "what more than half of them say" if combine == "majority" else "all that anybody marked"
        asked = ", ".join(_plain(item.name) for item in contents.people)
        yield from (f"One record of each article is made of several annotators' ({asked}): {said}.", "")
    if contents.plan.anonymous:
        yield from ("Names are pseudonyms, the same in all exports of the project; notes are left out.", "")
    kinds = {item.name: item.kind for item in contents.people}
    names = list(dict.fromkeys(name for tally in contents.tallies.values() for name in sorted(tally.annotators)))
    rows = [
        [_plain(name), kinds.get(name, combine), *(str(tally.annotators[name]) for tally in contents.tallies.values())]
        for name in names
    ]
    yield from _table(["annotator", "kind", *(f"records {side}".strip() for side in contents.tallies)], rows)


def _agreement(contents: Contents) -> Iterator[str]:
    yield from ("## Agreement", "")
    found = contents.agreement
    measures = [row for row in found.measures if row.value is not None] if found else []
    if found is None or not measures:
        yield from ("No article was done by two of these annotators, so there is no agreement to give.", "")
        return
    yield f"Of {len(found.annotators)} annotators, in the articles of the project that two of them are done with "
    yield from (f"({found.documents}).", "")
    rows = [[f"`{row.layer}`", f"`{row.name}`", f"{row.value:.3f}", str(row.n)] for row in measures]
    yield from _table(["layer", "measure", "value", "n"], rows)


def _origins(contents: Contents) -> Iterator[str]:
    yield from ("## Origins", "", "How the marks came to be; accepted suggestions are `suggested`.", "")
    names = sorted({name for tally in contents.tallies.values() for name in tally.origins})
    rows = []
    totals = [sum(tally.origins.values()) for tally in contents.tallies.values()]
    for name in names:
        counts = [tally.origins[name] for tally in contents.tallies.values()]
        rows.append([f"`{name}`", *(_share(n, total) for n, total in zip(counts, totals, strict=True))])
    yield from _table(["origin", *_sides(contents)], rows)


def _splits(contents: Contents) -> Iterator[str]:
    split = contents.plan.split
    yield from ("## Outlets" if split is None else "## Splits", "")
    if split is not None:
        how = {
            "story": f"by story, {split.text} with the seed {split.seed}",
            "outlet": f"by outlet, {split.text} with the seed {split.seed}: no outlet is on two sides",
            "date": f"by day of publication: {split.text}",
        }[split.by]
        yield f"Divided {how}. No story is on two sides, and articles stay on theirs when more are added."
        yield ""
    outlets: Counter[str] = Counter()
    for tally in contents.tallies.values():
        outlets.update(tally.outlets)
    totals = [len(tally.articles) for tally in contents.tallies.values()]
    rows = []
    for name, _ in sorted(outlets.items(), key=lambda item: (-item[1], item[0]))[:_MOST_OUTLETS]:
        counts = [tally.outlets[name] for tally in contents.tallies.values()]
        shares = [_share(n, total) for n, total in zip(counts, totals, strict=True)]
        rows.append([_plain(name) or "(none given)", *shares])
    yield from _table(["outlet", *(f"articles {side}".strip() for side in contents.tallies)], rows)
    if len(outlets) > _MOST_OUTLETS:
        yield from (f"… and {len(outlets) - _MOST_OUTLETS} more.", "")


def _problems(contents: Contents) -> Iterator[str]:
    yield from ("## Known problems", "")
    sentences = contents.findings.sentences()
    yield from (f"- {_plain(str(sentence))}" for sentence in sentences)
    yield from (f"- {_TO_FILL}", "")
    listed = contents.findings.left_out
    if listed:
        yield from ("Left out:", "")
        yield from (f"- {_plain(str(item.message))}" for item in listed[:_MOST_LISTED])
        if len(listed) > _MOST_LISTED:
            yield f"- … and {len(listed) - _MOST_LISTED} more"
        yield ""


def _guidelines(contents: Contents) -> Iterator[str]:
    if contents.scheme.guidelines:
        yield from ("## Guidelines", "")
        for line in contents.scheme.guidelines.splitlines():
            yield f"##{line}" if re.match(r"#{1,4} ", line) else line


def _sides(contents: Contents) -> list[str]:
    return [side or "all" for side in contents.tallies]


def _share(count: int, total: int) -> str:
    return f"{count} ({100 * count / total:.1f} %)" if total else "0"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if not rows:
        yield from ("None.", "")
        return
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join(' --- ' for _ in heads)}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _plain(text: str) -> str:
    """A text of people's as one line that Markdown leaves alone."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
