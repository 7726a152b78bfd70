"""Agreement of three annotators, against nervaluate and NLTK, and how it grows with the number of articles."""

import random
import resource
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import nervaluate
from nltk.metrics.agreement import AnnotationTask

from annotator.model import Annotator, Document, Span, text_hash
from annotator.review.articles import Article
from annotator.review.bootstrap import RESAMPLES
from annotator.review.canonical import Canonical
from annotator.review.marks import Mark
from annotator.review.measures import SPAN_MEASURES, alpha_nominal
from annotator.review.measures.spans import SpanPair
from annotator.review.tallies import Rows, tallies_of
from annotator.review.tallies.tokens import TokenTally
from annotator.review.trimming import Trimming
from annotator.store import Marks, Project, find_scheme
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article as article_text
from benchmarks.generate import entity_ranges

ARTICLES, COMPARED, ANNOTATORS, WORDS, SPANS = 10_000, 1_000, 3, 400, 40
_PEOPLE = [Annotator(f"annotator-{number}", f"annotator-{number}") for number in range(ANNOTATORS)]
_LAYER = "entity"
_AT_ONCE = 500
_TIMES = 3


def run() -> list[Figure]:
    """10,000 articles of 400 words, three annotators with 40 marks each."""
    with (
        TemporaryDirectory(prefix="annotator-bench-") as folder,
        Project.create(Path(folder) / "empty.annot", find_scheme("media")) as project,
    ):
        makers = _Articles(project)
        articles = list(makers.make(COMPARED))
        figures = [_spans(articles), _tokens(articles)]
        del articles
        few, few_intervals = _whole(makers, COMPARED)
        many, many_intervals = _whole(makers, ARTICLES)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    say(f"  {ARTICLES:,} articles: measures {many:.1f} s, intervals {many_intervals:.1f} s, at most {memory:.0f} MB")
    return [
        *figures,
        Figure("agreement of 10,000 articles, beside 1,000", many + many_intervals, few + few_intervals, 11),
        Figure("1,000 resamples of all intervals, beside the measures", many_intervals, many, 2),
    ]


class _Articles:
    """Makes articles up, the same at every call."""

    def __init__(self, project: Project) -> None:
        self._scheme = project.scheme
        self._canonical = Canonical(project)

    def make(self, count: int) -> Iterator[Article]:
        """So many, each done by all; marks of one annotator do not overlap, as measures of tokens want it."""
        source = random.Random(7)
        layer = self._scheme.layer(_LAYER)
        assert layer is not None
        labels = [label.id for label in layer.labels]
        for number in range(count):
            text = article_text(source, WORDS)
            common = _apart(entity_ranges(source, text, 2 * SPANS))
            spans: list[Span] = []
            for person in _PEOPLE:
                for nth, (start, end, label) in enumerate(_as_seen(source, text, common, labels)):
                    ident, place = f"{number}-{person.id}-{nth}", ((start, end),)
                    spans.append(Span(ident, str(number), person.id, _LAYER, label, place, text[start:end]))
            document = Document(str(number), text_hash(text), len(text))
            done = {_LAYER: tuple(person.id for person in _PEOPLE)}
            yield Article(document, text, done, Marks(tuple(spans)), self._scheme, self._canonical)


def _apart(ranges: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Those that do not overlap one before them, at most as many as an article is to have, and a few more."""
    found: list[tuple[int, int, str]] = []
    for start, end, label in ranges:
        if not found or start >= found[-1][1]:
            found.append((start, end, label))
    return found[: SPANS + 4]


def _as_seen(
    source: random.Random, text: str, common: list[tuple[int, int, str]], labels: list[str]
) -> Iterator[tuple[int, int, str]]:
    """What one annotator makes of them: some are overlooked, some get another label or another boundary."""
    for start, end, label in common:
        chance = source.random()
        if chance < 0.08:
            continue
        if chance < 0.14:
            label = source.choice(labels)
        elif chance < 0.20 and end < len(text) and text[end] != " ":
            end += 1
        elif chance < 0.26 and end - start > 2:
            start += 1
        yield start, end, label


def _marks(articles: list[Article], person: Annotator) -> list[list[Mark]]:
    return [[Mark(span.fragments, span.label) for span in item.spans(person.id, _LAYER)] for item in articles]


def _spans(articles: list[Article]) -> Figure:
    """All four F1 of spans for all pairs, against nervaluate's one call for each pair."""
    say("  F1 of spans")
    marks = [_marks(articles, person) for person in _PEOPLE]
    plain = [
        [[{"label": m.label, "start": m.start, "end": m.end - 1} for m in article] for article in person]
        for person in marks
    ]
    tags = sorted({m.label for person in marks for article in person for m in article})
    values: dict[str, float | None] = {}

    def ours() -> None:
        known = [Trimming(article.text) for article in articles]
        for a, b in combinations(range(ANNOTATORS), 2):
            pairs = [SpanPair(*both) for both in zip(marks[a], marks[b], known, strict=True)]
            for measure in SPAN_MEASURES:
                values[measure.name] = measure.of(pairs).value

    def theirs() -> None:
        for a, b in combinations(range(ANNOTATORS), 2):
            evaluator = nervaluate.Evaluator(plain[a], plain[b], tags=tags, loader="dict")
            values["nervaluate"] = evaluator.evaluate()["overall"]["strict"].f1

    taken, floor = min(seconds(ours) for _ in range(_TIMES)), min(seconds(theirs) for _ in range(_TIMES))
    exact, strict = values["span_f1_exact"], values["nervaluate"]
    assert exact is not None and strict is not None and abs(exact - strict) < 1e-9, "both have to say the same"
    return Figure("all F1 of spans, beside nervaluate", taken, floor, 0.2)


def _tokens(articles: list[Article]) -> Figure:
    """Nominal α of labelled tokens, against NLTK's of the same labels."""
    say("  α of tokens")
    layer = articles[0].scheme.layer(_LAYER)
    assert layer is not None
    tally = TokenTally(layer, _PEOPLE)

    def label() -> None:
        for article in articles:
            tally.add(article)

    labelled = seconds(label)
    say(f"  tokens of {len(articles):,} articles found and labelled in {labelled:.2f} s")
    ratings = tally.ratings()
    triples = [(person, unit, int(code)) for person, row in enumerate(ratings.codes) for unit, code in enumerate(row)]
    values: list[float] = []
    taken = min(seconds(lambda: values.append(alpha_nominal.statistics(ratings).total)) for _ in range(_TIMES))
    floor = seconds(lambda: values.append(AnnotationTask(triples).alpha()))
    assert abs(values[0] - values[-1]) < 1e-9, "both have to say the same"
    return Figure("nominal alpha of tokens, beside NLTK", taken, floor, 0.2)


def _whole(makers: _Articles, count: int) -> tuple[float, float]:
    """Seconds for all measures of so many articles, and for the intervals of those measures."""
    say(f"  all measures of {count:,} articles")
    tallies = tallies_of(next(makers.make(1)).scheme, _LAYER, _PEOPLE)
    measures = 0.0
    batch: list[Article] = []

    def add() -> None:
        for article in batch:
            for tally in tallies:
                tally.add(article)

    for number, article in enumerate(makers.make(count), 1):
        batch.append(article)
        if number % _AT_ONCE == 0 or number == count:
            measures += seconds(add)
            batch.clear()
    rows: list[Rows] = []
    measures += seconds(lambda: rows.extend(tally.rows() for tally in tallies))
    intervals = seconds(lambda: [found.measures(RESAMPLES, 0) for found in rows])
    return measures, intervals
