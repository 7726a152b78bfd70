"""What tests of settling look at."""

from annotator.exchange.review import Desk, Item
from annotator.model import GOLD
from annotator.store import Project


def gold(project: Project, document: str = "d1") -> list[tuple[str, str]]:
    """Words and labels of the gold marks."""
    return [(span.text, span.label) for span in project.marks(document, GOLD).spans]


def gold_relations(project: Project, document: str = "d1") -> list[tuple[str, str, str]]:
    """Kind, words of the quote, and words, entity or typed words of what it leads to, among gold marks only."""
    marks = project.marks(document, GOLD)
    found = []
    for item in marks.relations:
        source, target = marks.span(item.source), marks.span(item.to_span or "")
        assert source is not None
        assert item.to_span is None or target is not None, "gold leads to gold"
        found.append((item.kind, source.text, target.text if target else str(item.to_entity or item.to_text)))
    return sorted(found)


def about(desk: Desk, words: str, layer: str = "entity") -> Item:
    """The place that is about these words."""
    (found,) = [item for item in desk.items if item.case.layer == layer and words in item.case.surface]
    return found
