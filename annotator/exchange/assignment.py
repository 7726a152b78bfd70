"""Who works on which article: dealing them out evenly, the same way again for the same seed, and writing it down."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from annotator.model import Change, Edit, Message, Work
from annotator.store import Project
from annotator.store.queue import last_position


@dataclass(frozen=True, slots=True)
class Card:
    """What dealing knows of an article: its id, and its outlet and month ("2024-10"), each "" where unknown."""

    id: str
    outlet: str = ""
    month: str = ""


def cards(project: Project, ids: Sequence[str]) -> list[Card]:
    """The cards of these articles, in their order; articles that are not there are left out."""
    found = {
        document.id: Card(
            document.id, str(document.meta.get("outlet") or ""), str(document.meta.get("published") or "")[:7]
        )
        for document in project.documents()
    }
    return [found[ident] for ident in ids if ident in found]


def deal(articles: Sequence[Card], people: Sequence[str], per_article: int, seed: int) -> dict[str, list[str]]:
    """For each person the articles that they get, in the order in which they get them.

    Every article goes to `per_article` different people, to all of them where that is 0 or more than there are.
    Articles of one outlet and month are dealt together, so that everybody gets as many of them as the others, give or
    take one; and so it is with the whole. The same articles, people and seed give the same shares, in whatever order
    the articles come.
    """
    each = min(per_article, len(people)) if per_article else len(people)
    total: dict[str, int] = dict.fromkeys(people, 0)
    shares: dict[str, list[str]] = {person: [] for person in people}
    strata: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for card in articles:
        strata[card.outlet, card.month].append(card.id)
    for key in sorted(strata):
        chance = Random(f"{seed}|{'|'.join(key)}")  # noqa: S311 - to be repeated, not to be secret
        inside = dict.fromkeys(people, 0)
        for article in chance.sample(sorted(strata[key]), len(strata[key])):
            luck = {person: chance.random() for person in people}
            takers = sorted(people, key=lambda person: (inside[person], total[person], luck[person]))[:each]
            for person in takers:
                inside[person] += 1
                total[person] += 1
                shares[person].append(article)
    return shares


def assign(project: Project, shares: Mapping[str, Sequence[str]], author: str) -> Edit | None:
    """The edit that puts these articles at the end of these people's queues; None where all of them are there."""
    changes: list[Change] = []
    given: set[str] = set()
    for person, documents in shares.items():
        stored = project.stored(Work, [Work.key(document, person) for document in documents])
        position = last_position(project, person)
        for document in documents:
            before = stored.get(Work.key(document, person))
            standing = before if before is not None and not before.deleted else Work.new(document, person)
            if not standing.assigned:
                position += 1
                given.add(document)
                changes.append(Change(before, replace(standing, assigned=True, position=position)))
    summary = Message("Assign {n} article(s)", n=len(given))
    return Edit("bulk", author, tuple(changes), summary=summary) if changes else None


def unassign(project: Project, documents: Sequence[str], people: Sequence[str], author: str) -> Edit | None:
    """The edit that takes articles off these people's queues; their marks stay. None where nothing was assigned."""
    keys = [Work.key(document, person) for document in documents for person in people]
    changes = tuple(
        Change(work, replace(work, assigned=False, position=0))
        for work in project.stored(Work, keys).values()
        if work.assigned and not work.deleted
    )
    summary = Message("Take back {n} assignment(s)", n=len(changes))
    return Edit("bulk", author, changes, summary=summary) if changes else None
