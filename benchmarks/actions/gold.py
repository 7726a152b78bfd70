"""What a fully marked article holds, as the analyst of the benchmark has it in mind."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from benchmarks.corpus.build import record
from benchmarks.corpus.notation import read_article

Place = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Mark:
    """A span; `ref` ties the mentions of one person or body together."""

    layer: str
    label: str
    place: Place
    ref: str
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def start(self) -> int:
        """Where its hull begins."""
        return self.place[0][0]

    @property
    def end(self) -> int:
        """Where its hull ends."""
        return self.place[-1][1]


@dataclass(frozen=True)
class Link:
    """A relation from a quote to a mark, or to words."""

    kind: str
    quote: Mark
    to: Mark | None
    words: str


@dataclass(frozen=True)
class Rating:
    """A judgement of the article, of a quote (`quote`), or towards whoever `ref` is."""

    value: str
    quote: Mark | None = None
    ref: str = ""


@dataclass(frozen=True)
class Gold:
    """An article and all its marks."""

    record: dict[str, Any]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    ratings: tuple[Rating, ...]

    @property
    def count(self) -> int:
        """How many spans, relations and judgements there are."""
        return len(self.marks) + len(self.links) + len(self.ratings)


def read_gold(path: Path) -> Gold:
    """Read an article in the notation of `benchmarks/corpus`, or the first record of a JSONL file.

    In the notation, `judged: sami=positive q2=negative` in the header rates whom `sami` names, and what quote 2 says.
    """
    if path.suffix == ".jsonl":
        return gold_of(orjson.loads(path.read_bytes().splitlines()[0]))
    article = read_article(path.stem, path.read_text(encoding="utf-8"))
    made = record(article)
    for number, item in enumerate(article.meta.get("judged", "").split(), 1):
        who, value = item.split("=")
        about = {"quote": f"{article.name}.{who}"} if who[1:].isdecimal() else {"to_entity": f"{article.name}.{who}"}
        made["judgements"].append({"id": f"{article.name}.t{number}", "name": "sentiment", "value": value, **about})
    return gold_of(made)


def gold_of(made: dict[str, Any]) -> Gold:
    """What a record says."""
    marks = {
        item["id"]: Mark(
            item["layer"],
            item["label"],
            tuple(map(tuple, item.get("fragments", [[item["start"], item["end"]]]))),
            (item.get("entities") or [""])[0],
            tuple(sorted(item.get("attributes", {}).items())),
        )
        for item in made["spans"]
    }
    links = [
        Link(item["kind"], marks[item["from"]], marks.get(item.get("to", "")), item.get("to_text", ""))
        for item in made.get("relations", [])
    ]
    ratings = [
        Rating(item["value"], marks.get(item.get("quote", "")), item.get("to_entity", ""))
        for item in made.get("judgements", [])
    ]
    return Gold(made, tuple(marks.values()), tuple(links), tuple(ratings))


def bare_record(gold: Gold) -> dict[str, Any]:
    """The article without any mark."""
    kept = ("schema", "id", "text", "text_sha256", "offset_unit", "title", "lang", "meta", "sections")
    return {key: gold.record[key] for key in kept if key in gold.record}


def related_record(path: Path, annotator: str) -> dict[str, Any]:
    """An article as this annotator has marked it before; whoever bears one ref in several articles is one entity."""
    made = read_gold(path).record
    made["annotator"] = {"id": annotator, "name": annotator, "kind": "person"}
    prefix = f"{made['id']}."
    for span in made["spans"]:
        if "entities" in span:
            span["entities"] = [ident.removeprefix(prefix) for ident in span["entities"]]
    made["entities"] = [{**item, "id": item["id"].removeprefix(prefix)} for item in made["entities"]]
    return made
