"""All that is known of the agreement of a project, as tables that the window, the report and scripts share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.exchange.review.naming import Naming
from annotator.model import Annotator
from annotator.review.agreement import Progress, agreement, persons
from annotator.review.habits import leanings, over_time
from annotator.review.result import Agreement
from annotator.review.survey import Survey
from annotator.store import Reading

_MOST = 200
"""Rows of a table of leanings."""
_LEAST_TELLING = 0.005


@dataclass(frozen=True)
class Study:
    """The measures with what lies behind them; `finished` has the time at which each article was."""

    agreement: Agreement
    survey: Survey
    finished: Mapping[str, str]

    def to_dict(self) -> dict[str, Any]:
        """What `annotator agreement --json --details` prints: the measures, and what lies behind them."""
        names = {item.id: item.name for item in self.agreement.annotators}
        survey = self.survey
        return self.agreement.to_dict() | {
            "articles": [
                {"id": row.document, "title": row.title, "same": row.same, "total": row.total}
                for row in survey.worst(len(survey.articles))
            ],
            "confusion": [
                {"layer": layer, "a": names[a], "b": names[b], "a_label": x, "b_label": y, "count": count}
                for layer, pairs in survey.confusion.items()
                for (a, b), counts in pairs.items()
                for (x, y), count in sorted(counts.items())
            ],
            "leanings": [
                {
                    "layer": row.layer,
                    "label": row.label,
                    "annotator": names[row.annotator],
                    "count": row.count,
                    "share": row.share,
                    "others": row.others,
                }
                for row in leanings(survey.used, list(names))
            ],
            "tones": [
                {
                    "layer": row.layer,
                    row.about: row.name,
                    "annotator": names[row.annotator],
                    "n": row.n,
                    "mean": row.mean,
                    "others": row.others,
                }
                for row in survey.tones.rows()
            ],
            "periods": [
                {"from": row.start, "articles": row.articles, "same": row.same, "total": row.total}
                for row in over_time(survey.articles, self.finished)
            ],
            "origins": [
                {"origin": origin, "same": counts["same"], "total": counts["total"]}
                for origin, counts in sorted(survey.by_origin.items())
            ],
        }


def study(
    project: Reading,
    annotators: Sequence[Annotator] | None = None,
    layer: str | None = None,
    progress: Progress | None = None,
) -> Study:
    """Compare these annotators (all persons unless named), on one layer or on all."""
    people = persons(project) if annotators is None else list(annotators)
    survey = Survey(people, layer)
    result = agreement(project, people, layer, progress=progress, visit=survey.add)
    return Study(result, survey, project.finished_at())


@dataclass(frozen=True)
class Table:
    """One table. `numbers` are the columns that hold numbers; `heat[row, column]` is how strongly a cell is coloured,
    0…1, below 0 for what speaks of disagreement; `documents` are the articles (ids) that the rows lead to."""

    id: str
    title: str
    heads: list[str]
    rows: list[list[str]]
    numbers: frozenset[int] = frozenset()
    note: str = ""
    heat: Mapping[tuple[int, int], float] = field(default_factory=dict)
    documents: list[str] = field(default_factory=list)


class Tables:
    """Makes the tables of a study, in the language of `naming`."""

    def __init__(self, found: Study, naming: Naming) -> None:
        self._study = found
        self._naming = naming
        self._words = naming.words
        self._names = {item.id: item.name for item in found.agreement.annotators}

    def all(self) -> list[Table]:
        """Those that hold anything."""
        makers: Sequence[Callable[[], Iterator[Table]]] = (
            self.measures,
            self.pairs,
            self.labels,
            self.confusion,
            self.worst,
            self.time,
            self.leaning,
            self.tones,
            self.origins,
        )
        return [table for make in makers for table in make() if table.rows]

    def habits(self) -> list[Table]:
        """Time, leanings and origins: what no measure says."""
        makers = (self.time, self.leaning, self.tones, self.origins)
        return [table for make in makers for table in make() if table.rows]

    def measures(self) -> Iterator[Table]:
        """All measures of all layers."""
        words = self._words
        rows = []
        for row in self._study.agreement.measures:
            reason = words.reason(row.undefined) if row.undefined is not None else ""
            between = "" if row.low is None else f"{_number(row.low)} – {_number(row.high)}"
            cells = [_number(row.value), between, _number(row.sd), str(row.n), reason]
            rows.append([self._naming.layer(row.layer), words(row.name), *cells])
        heads = [words("layer"), words("measure"), words("value"), words("interval"), "sd", "n", ""]
        yield Table("measures", words("measures"), heads, rows, frozenset({2, 3, 4, 5}), words("measures note"))

    def pairs(self) -> Iterator[Table]:
        """Everybody with everybody."""
        words = self._words
        if len(self._names) < 3:
            return
        rows = [
            [self._naming.layer(row.layer), words(row.name), row.a, row.b, _number(row.value), str(row.n)]
            for row in self._study.agreement.pairs
            if row.value is not None
        ]
        heads = [words("layer"), words("measure"), "A", "B", words("value"), "n"]
        yield Table("pairs", words("pairs"), heads, rows, frozenset({4, 5}))

    def labels(self) -> Iterator[Table]:
        """Label by label, the worst first."""
        words = self._words
        found = sorted(self._study.agreement.labels, key=lambda row: (row.value is None, row.value or 0, -row.n))
        rows = [
            [
                self._naming.layer(row.layer),
                self._naming.label(row.layer, row.label),
                words(row.name),
                _number(row.value),
                str(row.n),
            ]
            for row in found
        ]
        heads = [words("layer"), words("label"), words("measure"), words("value"), "n"]
        yield Table("labels", words("labels"), heads, rows, frozenset({3, 4}))

    def confusion(self) -> Iterator[Table]:
        """A matrix for each layer on which more than one label was used."""
        words, naming = self._words, self._naming
        for layer in self._study.survey.confusion:
            counts = self._study.survey.confused(layer)
            used = {label for pair in counts for label in pair}
            if len(used) < 2:
                continue
            order = sorted(used, key=lambda label: (not label, -sum(n for pair, n in counts.items() if label in pair)))
            most = max(counts.values())
            rows = [[naming.label(layer, x), *(str(counts[x, y] or "") for y in order)] for x in order]
            heat = {
                (i, j + 1): (1 if x == y else -1) * (0.15 + 0.85 * counts[x, y] / most)
                for i, x in enumerate(order)
                for j, y in enumerate(order)
                if counts[x, y]
            }
            note = words("confusion note" if len(self._names) == 2 else "confusion note many")
            heads = ["", *(naming.label(layer, label) for label in order)]
            title = f"{words('confusion')} – {naming.layer(layer)}"
            yield Table(f"confusion-{layer}", title, heads, rows, frozenset(range(1, len(order) + 1)), note, heat)

    def worst(self) -> Iterator[Table]:
        """The articles with the least agreement first."""
        words, found = self._words, self._study.survey.worst(_MOST)
        rows = [[row.title or row.document, f"{row.value:.0%}", str(row.total // 2)] for row in found]
        heads = [words("article"), words("share"), "n"]
        documents = [row.document for row in found]
        yield Table("worst", words("worst"), heads, rows, frozenset({1, 2}), "", {}, documents)

    def time(self) -> Iterator[Table]:
        """Agreement as it went on."""
        words, found = self._words, over_time(self._study.survey.articles, self._study.finished)
        rows = [[row.start, str(row.articles), f"{row.value:.0%}", str(row.total // 2)] for row in found]
        heat = {(nth, 2): row.value for nth, row in enumerate(found)}
        heads = [words("period"), words("articles"), words("share"), "n"]
        yield Table("time", words("over time"), heads, rows, frozenset({0, 1, 2, 3}), words("over time note"), heat)

    def leaning(self) -> Iterator[Table]:
        """Who uses which labels more or less than the others."""
        words, naming = self._words, self._naming
        found = [row for row in leanings(self._study.survey.used, list(self._names)) if abs(row.more) > _LEAST_TELLING]
        rows = [
            [
                self._names[row.annotator],
                naming.layer(row.layer),
                naming.label(row.layer, row.label),
                f"{row.share:.1%}",
                f"{row.others:.1%}",
                f"{row.more:+.1%}",
                str(row.count),
            ]
            for row in found[:_MOST]
        ]
        heads = [words(key) for key in ("annotator", "layer", "label", "share of", "others", "difference")] + ["n"]
        note = words("leaning labels note")
        yield Table("leaning", words("leaning labels"), heads, rows, frozenset({3, 4, 5, 6}), note)

    def tones(self) -> Iterator[Table]:
        """Who is kinder to whom."""
        words = self._words
        for about, title, head in (("outlet", "tone outlet", "outlet"), ("entity", "tone entity", "spoken of")):
            rows = [
                [
                    row.name,
                    self._naming.layer(row.layer),
                    self._names[row.annotator],
                    f"{row.mean:+.2f}",
                    f"{row.others:+.2f}",
                    f"{row.mean - row.others:+.2f}",
                    str(row.n),
                ]
                for row in self._study.survey.tones.rows()
                if row.about == about
            ]
            heads = [words(key) for key in (head, "layer", "annotator", "mean", "others", "difference")] + ["n"]
            numbers = frozenset({3, 4, 5, 6})
            yield Table(f"tone-{about}", words(title), heads, rows[:_MOST], numbers, words("tone note"))

    def origins(self) -> Iterator[Table]:
        """Agreement by how marks came to be."""
        words = self._words
        rows = [
            [words(origin), f"{counts['same'] / counts['total']:.0%}", str(counts["total"])]
            for origin, counts in sorted(self._study.survey.by_origin.items())
        ]
        heads = [words("origin"), words("same marks"), "n"]
        yield Table("origins", words("origins"), heads, rows, frozenset({1, 2}), words("origins note"))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
