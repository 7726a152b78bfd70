"""The log of decisions: what was settled, how, by whom and why, to write better guidelines from."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model import Decision, Judgement, Span
from annotator.store import Project


@dataclass(frozen=True, slots=True)
class Logged:
    """One decision in words: `said` has what each annotator (by name) had, `gold` what stands in gold now.

    Words and label of marks, the value of a judgement; an annotator who had nothing is not in `said`.
    """

    decision: Decision
    title: str
    reviewer: str
    said: tuple[tuple[str, str], ...]
    gold: tuple[str, ...]


def decision_log(project: Project, document: str | None = None) -> Iterator[Logged]:
    """The decisions of one article, or of all, in the order of the articles and the oldest first."""
    names = {item.id: item.name for item in project.annotators()}
    for home in project.documents():
        if document not in (None, home.id):
            continue
        decisions = project.decisions(home.id)
        ids = [ident for decision in decisions for ident in (*decision.marks, *decision.gold)]
        marks: dict[str, Span | Judgement] = {**project.stored(Span, ids), **project.stored(Judgement, ids)}
        for decision in decisions:
            there = [marks[ident] for ident in decision.marks if ident in marks]
            gold = [marks[ident] for ident in decision.gold if ident in marks and not marks[ident].deleted]
            yield Logged(
                decision,
                home.title,
                names.get(decision.annotator, decision.annotator),
                tuple((names.get(item.annotator, item.annotator), _words(item)) for item in there),
                tuple(map(_words, gold)),
            )


def _words(item: Span | Judgement) -> str:
    return f"{item.text} ({item.label})" if isinstance(item, Span) else f"{item.name}: {item.value}"
