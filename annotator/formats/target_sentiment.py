"""Sentiment towards targets, as NewsMTSC has it in its repository and on the hub, or as a table.

Source of both shapes: F. Hamborg and K. Donnay, NewsMTSC (EACL 2021), the README of its repository and of its data set
`fhamborg/news_sentiment_newsmtsc`. A polarity is 2, 4 or 6 in the one and -1, 0 or 1 in the other. Neither has "mixed",
"cannot tell" or "not rated": what becomes of these is said by an option each, and what is left out is counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import orjson

from annotator.arabic.words import Range
from annotator.formats.context import Sentences
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.table import write_rows
from annotator.formats.target import Target
from annotator.formats.target_mentions import Mention, mentions_of
from annotator.model import JudgementKind, Message, Names, Scheme, UserError

COLUMNS = (
    "document",
    "text_sha256",
    "title",
    "annotator",
    "id",
    "sentence",
    "mention",
    "from",
    "to",
    "start",
    "end",
    "entity",
    "entity_name",
    "wikidata",
    "value",
    "polarity",
    "quote",
    "strength",
    "confidence",
    "origin",
)
"""`from` and `to` count from the sentence's beginning, `start` and `end` from the article's, in code points."""

MIXED = "mixed"
UNRATED = "unrated"
UNCLEAR = "unclear"

_CHOICES = {
    "drop": Names("Left out", "تُترك"),
    "neutral": Names("Given as neutral", "تُعدّ محايدة"),
    "keep": Names("Kept without a polarity", "تبقى دون قطبية"),
}
OPTIONS = (
    Option(
        "shape",
        Names("Shape", "الشكل"),
        {
            "hub": Names("NewsMTSC on the hub", "NewsMTSC كما في hub"),
            "repository": Names("NewsMTSC in its repository", "NewsMTSC كما في مستودعها"),
            "table": Names("Table", "جدول"),
        },
    ),
    Option(
        "per",
        Names("One target for each", "هدف لكل"),
        {"mention": Names("Mention", "ذكر"), "entity": Names("Entity", "كيان")},
    ),
    Option(MIXED, Names("Mixed", "مختلطة"), _CHOICES),
    Option(UNCLEAR, Names("Cannot tell", "يتعذّر الحكم"), _CHOICES),
    Option(UNRATED, Names("Not rated", "غير مقيَّمة"), _CHOICES),
)


@dataclass(frozen=True, slots=True)
class _Row:
    """One mention in its sentence, with its value and polarity (-1, 0, 1; None where it has none)."""

    mention: Mention
    sentence: Range
    further: tuple[Range, ...]
    value: str
    polarity: int | None
    ident: str


def write(records: Iterable[Record], target: Target) -> None:
    """The mentions of all records. Raises OSError, and UserError where nothing is judged of entities."""
    kind = _kind(target.scheme)
    if kind is None:
        raise UserError(
            "In the scheme {scheme} nothing is judged of entities, so there are no targets to export.",
            scheme=target.scheme.id,
        )
    counts: Counter[str] = Counter()
    choices = {name: target.options[name] for name in (MIXED, UNCLEAR, UNRATED)}
    per_entity = target.options["per"] == "entity"
    rows = ((record, _rows(record, kind, choices, per_entity, counts)) for record in records)
    match target.options["shape"]:
        case "table":
            write_rows(target, COLUMNS, (cells for record, found in rows for cells in _cells(record, found)))
        case shape:
            lines = _hub if shape == "hub" else _repository
            with target.path.open("wb") as file:
                for record, found in rows:
                    for tree in lines(record.text or "", found):
                        file.write(orjson.dumps(tree, option=orjson.OPT_APPEND_NEWLINE))
    target.notes.extend(_notes(counts))


def needs(scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001
    """What has to be done in an article, so that no value means "not rated"."""
    kind = _kind(scheme)
    return (kind.id,) if kind else ()


def _kind(scheme: Scheme) -> JudgementKind | None:
    return next((kind for kind in scheme.judgements if "entity" in kind.on), None)


def _rows(
    record: Record, kind: JudgementKind, choices: dict[str, str], per_entity: bool, counts: Counter[str]
) -> list[_Row]:
    text, document = record.text or "", record.document
    mentions = mentions_of(record, kind.id, counts)
    sentences = Sentences(text if mentions else "")
    who = record.annotator.id if record.annotator else ""
    found: list[_Row] = []
    seen: set[tuple[str, str]] = set()
    for item in mentions:
        ident = item.judgement.id if item.judgement else ""
        if per_entity and (item.target, ident) in seen:
            continue
        value = item.judgement.value if item.judgement else ""
        polarity = _polarity(kind, value)
        if polarity is None:
            case = UNRATED if not value else MIXED if value == MIXED else UNCLEAR
            counts[f"{case}-{choices[case]}"] += 1
            if choices[case] == "drop":
                seen.add((item.target, ident))
                continue
            polarity = 0 if choices[case] == "neutral" else None
        seen.add((item.target, ident))
        sentence = sentences.around(item.start, item.end)
        further = _further(item, mentions, sentence) if per_entity else ()
        gid = "_".join(filter(None, (document.id, who, f"{item.start}_{item.end}", item.target)))
        found.append(_Row(item, sentence, further, value, polarity, gid))
    return found


def _polarity(kind: JudgementKind, value: str) -> int | None:
    """Below, in or above the middle of the scale: -1, 0, 1; None for what is not on it."""
    scale = [item.id for item in kind.values if not item.off_scale and item.id not in (MIXED, UNCLEAR)]
    if value not in scale:
        return None
    place = 2 * scale.index(value) - (len(scale) - 1)
    return (place > 0) - (place < 0)


def _further(item: Mention, mentions: Sequence[Mention], sentence: Range) -> tuple[Range, ...]:
    """The other mentions of the same entity in the same sentence."""
    return tuple(
        (other.start, other.end)
        for other in mentions
        if other is not item
        and other.target == item.target != ""
        and sentence[0] <= other.start
        and other.end <= sentence[1]
    )


def _place(text: str, sentence: Range, place: Range) -> dict[str, Any]:
    return {"from": place[0] - sentence[0], "to": place[1] - sentence[0], "mention": text[slice(*place)]}


def _hub(text: str, rows: Sequence[_Row]) -> Iterator[dict[str, Any]]:
    for row in rows:
        place = _place(text, row.sentence, (row.mention.start, row.mention.end))
        tree = {"mention": place["mention"], "polarity": row.polarity, "from": place["from"], "to": place["to"]}
        yield tree | {"sentence": text[slice(*row.sentence)], "id": row.ident} | _kept(row)


def _repository(text: str, rows: Sequence[_Row]) -> Iterator[dict[str, Any]]:
    """One object a sentence, with all targets in it."""
    for sentence, group in groupby(sorted(rows, key=lambda row: row.sentence), key=lambda row: row.sentence):
        targets = []
        for row in group:
            tree = {"Input.gid": row.ident} | _place(text, sentence, (row.mention.start, row.mention.end))
            tree |= {"polarity": None if row.polarity is None else 4.0 + 2 * row.polarity} | _kept(row)
            if row.further:
                tree["further_mentions"] = [_place(text, sentence, place) for place in row.further]
            targets.append(tree)
        gid = targets[0]["Input.gid"]
        yield {"primary_gid": gid, "sentence_normalized": text[slice(*sentence)], "targets": targets}


def _kept(row: _Row) -> dict[str, str]:
    """What NewsMTSC has no number for, by its name."""
    return {"value": row.value or UNRATED} if row.polarity is None else {}


def _cells(record: Record, rows: Sequence[_Row]) -> Iterator[Sequence[str]]:
    text, document = record.text or "", record.document
    entities = {item.id: item for item in record.entities}
    about = [document.id, document.text_sha256, document.title, record.annotator.name if record.annotator else ""]
    for row in rows:
        item, judgement = row.mention, row.mention.judgement
        entity = entities.get(item.target)
        yield [
            *about,
            row.ident,
            text[slice(*row.sentence)],
            text[item.start : item.end],
            *map(str, (item.start - row.sentence[0], item.end - row.sentence[0], item.start, item.end)),
            item.target,
            entity.name if entity else "",
            (entity.wikidata or "") if entity else "",
            row.value or UNRATED,
            "" if row.polarity is None else str(row.polarity),
            *(
                ((judgement.quote or ""), _number(judgement.strength), _number(judgement.confidence))
                if judgement
                else ("", "", "")
            ),
            judgement.origin if judgement else "",
        ]


def _number(value: float | None) -> str:
    return "" if value is None else repr(value)


def _notes(counts: Counter[str]) -> list[Message]:
    found = {
        "mixed-drop": Message("Targets with a mixed sentiment, left out: {count}.", count=counts["mixed-drop"]),
        "mixed-neutral": Message(
            "Targets with a mixed sentiment, given as neutral: {count}.", count=counts["mixed-neutral"]
        ),
        "mixed-keep": Message(
            "Targets with a mixed sentiment, kept without a polarity: {count}.", count=counts["mixed-keep"]
        ),
        "unclear-drop": Message(
            "Targets whose sentiment cannot be told, left out: {count}.", count=counts["unclear-drop"]
        ),
        "unclear-neutral": Message(
            "Targets whose sentiment cannot be told, given as neutral: {count}.", count=counts["unclear-neutral"]
        ),
        "unclear-keep": Message(
            "Targets whose sentiment cannot be told, kept without a polarity: {count}.", count=counts["unclear-keep"]
        ),
        "unrated-drop": Message("Targets that are not rated, left out: {count}.", count=counts["unrated-drop"]),
        "unrated-neutral": Message(
            "Targets that are not rated, given as neutral: {count}.", count=counts["unrated-neutral"]
        ),
        "unrated-keep": Message(
            "Targets that are not rated, kept without a polarity: {count}.", count=counts["unrated-keep"]
        ),
        "placeless": Message(
            "Judgements that hold for no mention of their target, left out: {count}.", count=counts["placeless"]
        ),
    }
    return [message for key, message in found.items() if counts[key]]
