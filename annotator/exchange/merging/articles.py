"""Which article of the other file is which of this project: by the text, and by nothing else."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.model import Document, Message
from annotator.store import Project
from annotator.store.union import homes_of

_FEW = 10  # code points by which two texts may differ to be one article that somebody has changed


@dataclass
class Articles:
    """`ids` has the id here for each article there. `new` are not here yet, `known` are; `hints` say what is odd.

    Deleted articles are among them: they come in with their texts, because they may be restored.
    """

    ids: dict[str, str] = field(default_factory=dict)
    new: list[Document] = field(default_factory=list)
    known: list[Document] = field(default_factory=list)
    hints: list[Message] = field(default_factory=list)


def match_articles(home: Project, foreign: Project) -> Articles:
    """The same text is the same article, the one of the same id first; another text under a known id gets a new one."""
    found = Articles()
    documents = [*foreign.documents(), *foreign.documents(deleted=True)]
    here = home.documents_by_text(sorted({item.text_sha256 for item in documents}))
    taken = home.document_ids([item.id for item in documents])
    claimed: set[str] = set()
    for item in sorted(documents, key=lambda item: item.id not in taken):
        alike = here.get(item.text_sha256, [])
        same = [other for other in alike if other.id not in claimed]
        chosen = next((other for other in same if other.id == item.id), same[0] if same else None)
        if len(alike) > 1:
            # What came in before stays where it is.
            homes = homes_of(home.db, foreign.db, item.id)
            if chosen is None or chosen.id not in homes:
                chosen = next((other for other in alike if other.id in homes), chosen)
        if chosen is not None:
            found.ids[item.id] = chosen.id
            claimed.add(chosen.id)
            found.known.append(item)
            continue
        # The same id every time, so that the same file finds its article again.
        fresh = hashlib.sha256(f"{item.id}:{item.text_sha256}".encode()).hexdigest()[:16]
        found.ids[item.id] = fresh if item.id in taken else item.id
        found.new.append(item)
    found.hints = list(_hints(home, foreign, [item for item in found.new if not item.deleted]))
    return found


def _hints(home: Project, foreign: Project, new: Iterable[Document]) -> Iterable[Message]:
    fresh = list(new)
    mine = list(home.documents()) if fresh else []
    for item in fresh:
        text = None
        for other in mine:
            if abs(other.length - item.length) > _FEW or not (other.title == item.title or other.id == item.id):
                continue
            text = foreign.text(item.id) if text is None else text
            differing = _differing(text, home.text(other.id))
            if differing <= _FEW:
                yield Message(
                    "“{title}” comes in as another article: its text differs from the one here by {n} character(s).",
                    title=item.title or item.id,
                    n=differing,
                )
                break


def _differing(a: str, b: str) -> int:
    """How long the stretch is in which two texts differ."""
    first = _alike(a, b)
    rest_a, rest_b = a[first:], b[first:]
    return max(len(rest_a), len(rest_b)) - _alike(rest_a[::-1], rest_b[::-1])


def _alike(a: str, b: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((place for place, (x, y) in pairs if x != y), min(len(a), len(b)))
