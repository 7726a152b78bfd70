"""One article on a reviewer's desk: the places where annotators were compared, and the edits that settle them."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.exchange.review.writing import Settled, gold_annotator, settle, settle_summary
from annotator.model import Annotator, Comment, Edit, Fragments, Message, new_id
from annotator.review.agreement import persons
from annotator.review.articles import one_article
from annotator.review.canonical import Canonical
from annotator.review.cases import Case
from annotator.review.rules import Choice, agreed
from annotator.review.settled import ASKED, Item, items
from annotator.store import Project

OUTCOMES = ("took", "agreed", "both", "neither", "edited", ASKED, "majority", "trusted", "clitic")
"""The words that decisions keep; the last three come from rules."""


class Desk:
    """What can be settled in one article, as the project is now; make a new one after every change of the article.

    `items` has everything in the order of layers and text; `unfinished` the layers that fewer than two have done, which
    nobody settles by accident. `annotators` are those who are compared, by default all persons.
    """

    def __init__(
        self,
        project: Project,
        document: str,
        annotators: Sequence[Annotator] | None = None,
        canonical: Canonical | None = None,
    ) -> None:
        self._project = project
        self.document = document
        people = persons(project) if annotators is None else list(annotators)
        with project.snapshot():
            layers = project.scheme.layer_ids
            self.article = one_article(project, document, people, layers, canonical=canonical)
            found = [] if self.article is None else items(self.article, project.decisions(document))
            self.items = list(_answered(found, project.comments(document)))
        done = {} if self.article is None else self.article.done
        self.unfinished = tuple(layer for layer in layers if layer not in done)

    @property
    def disagreements(self) -> list[Item]:
        """Where annotators differ, or differed when it was settled otherwise than they say now; settled ones too."""
        return [item for item in self.items if not item.case.agreed or item.state == "changed"]

    @property
    def open(self) -> list[Item]:
        """The disagreements that are still to be settled: not those that wait for an annotator's answer."""
        return [item for item in self.disagreements if item.state in ("open", "changed")]

    @property
    def agreed(self) -> list[Item]:
        """What all agree on and is not in the gold version yet."""
        return [item for item in self.items if item.case.agreed and item.state == "open"]

    def find(self, key: str) -> Item | None:
        """The item of this key, while the same things are said there."""
        return next((item for item in self.items if item.case.key == key), None)

    def settle(self, item: Item, choice: Choice, reviewer: str, reason: str = "") -> Edit:
        """The edit, one step of undo, that settles a place; `reviewer` is the id of who decides."""
        return self.settle_all([(item, choice)], reviewer, reason)

    def settle_agreed(self, reviewer: str) -> Edit | None:
        """The edit that takes over all that all agree on; None where nothing is left of that."""
        chosen = [(item, Choice("agreed", item.case.views[:1])) for item in self.agreed]
        return self.settle_all(chosen, reviewer) if chosen else None

    def settle_all(self, settled: Sequence[Settled], reviewer: str, reason: str = "") -> Edit:
        """The edit that settles several places at once."""
        changes = gold_annotator(self._project)
        if self.article is not None:
            changes += settle(self._project, self.article, self.items, settled, reviewer, reason)
        return Edit("settle", reviewer, tuple(changes), summary=settle_summary(len(settled)))

    def ask(self, item: Item, text: str, reviewer: str, annotator: str = "") -> Edit:
        """The edit that puts a question into the thread of a mark, and the place aside until there is an answer.

        The mark is that of `annotator`; where they have none there, or nobody is named, the first one.
        """
        asked = item.case.view(annotator)
        about = (asked.ids if asked else ()) or item.case.ids
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        comment = Comment(new_id(), self.document, reviewer, about[0] if about else "", text, at)
        edit = self.settle(item, Choice(ASKED, ()), reviewer, text)
        added = Edit.create("settle", reviewer, [comment]).changes
        return replace(edit, changes=(*edit.changes, *added), summary=Message("A question about a disagreement"))


def _answered(found: Sequence[Item], comments: Sequence[Comment]) -> Iterator[Item]:
    """What waited for an answer is open again once somebody else has said something after the question."""
    for item in found:
        if item.state == "asked" and item.decisions:
            asker = item.decisions[-1].annotator
            said = [comment for comment in comments if comment.about in item.case.ids]
            if said and said[-1].annotator != asker:
                item = replace(item, state="open")
        yield item


def take(
    case: Case,
    outcome: str,
    annotators: Sequence[str] = (),
    fragments: Fragments | None = None,
    text: str = "",
    label: str | None = None,
) -> Choice:
    """What a reviewer's key means: `took` what these annotators (ids) say, `both` for all views, `neither`, `agreed`.

    `edited` takes the first view of these annotators (or the first there is) at other boundaries, or under another
    label; `text` is that of the article.
    """
    if outcome == "agreed":
        return agreed(case, text) or Choice("neither", ())
    chosen = [view for view in case.views if view.annotator in annotators] if annotators else case.distinct()
    views = tuple(view for view in chosen if view)
    if outcome == "neither":
        return Choice(outcome, ())
    if outcome != "edited" or not views:
        return Choice(outcome, views if outcome == "both" else views[:1])
    first = views[0].spans[0]
    fragments = fragments or first.fragments
    changed = replace(
        first, fragments=fragments, text=text[fragments[0][0] : fragments[-1][1]], label=label or first.label
    )
    if fragments != first.fragments:
        changed = replace(changed, norm=None)
    return Choice("edited", views[:1], changed)
