"""What is in a data set, counted while it is written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.exchange.datasets.cropping import origin_of
from annotator.exchange.datasets.days import day_of
from annotator.formats import Record


@dataclass
class Tally:
    """One file's worth. `labels` are by layer and label, relation and its kind, or judgement and its value.

    `articles` counts whole articles, `parts` what became of them, `records` the records of both.
    """

    parts: int = 0
    records: int = 0
    characters: int = 0
    articles: set[str] = field(default_factory=set)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    annotators: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    days: tuple[str, str] = ("", "")

    def add(self, group: Sequence[Record]) -> None:
        """Count the records of one article, or of one part of it."""
        document = group[0].document
        ident = origin_of(document)
        self.parts += 1
        self.records += len(group)
        self.characters += document.length
        if ident not in self.articles:
            self.articles.add(ident)
            self.outlets[" ".join(str(document.meta.get("outlet") or "").split())] += 1
            self.languages[document.lang] += 1
            day = day_of(document)
            if day:
                first, last = self.days
                self.days = min(first or day, day), max(last, day)
        for record in group:
            if record.annotator is not None:
                self.annotators[record.annotator.name] += 1
            self.labels.update((item.layer, item.label) for item in record.spans)
            self.labels.update((item.name, item.value) for item in record.judgements)
            self.relations.update(item.kind for item in record.relations)
            for marks in (record.spans, record.relations, record.judgements):
                self.origins.update(item.origin for item in marks)
