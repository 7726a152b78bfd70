"""From the mentions that were found to the rows of a list, and from the accepted ones to the edit that marks them."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from annotator.assist.mentions import RANK, Article, Mention, accept, without_standing
from annotator.model import Edit
from annotator.store.reading import Reading
from annotator.ui.places.place import Place, place_in

Key = tuple[int, int]
"""The number of an article, and that of a mention in it."""


def places_of(articles: Sequence[Article], color: str, titles: bool) -> list[Place]:
    """The rows for these mentions, what is written alike before what folds alike or is one letter off; with `titles`
    each bears that of its article."""
    rows = [
        (RANK[mention.exactness], number, mention.start, which)
        for number, article in enumerate(articles)
        for which, mention in enumerate(article.mentions)
    ]
    places = []
    for _, number, _, which in sorted(rows):
        article = articles[number]
        mention = article.mentions[which]
        places.append(
            place_in(
                article.text,
                mention.start,
                mention.end,
                (number, which),
                note=_note(mention, article.done),
                title=article.document.title if titles else "",
                color=color,
                ticked=mention.ticked and not article.done,
            )
        )
    return places


def _note(mention: Mention, done: bool) -> str:
    """Why one may think twice."""
    notes = {
        "exact": "",
        "folded": QCoreApplication.translate("mark_all", "spelt otherwise"),
        "last_name": QCoreApplication.translate("mark_all", "last name"),
        "variant": QCoreApplication.translate("mark_all", "one letter differs"),
    }
    said = [notes[mention.exactness]]
    if done:
        said.append(QCoreApplication.translate("mark_all", "article is done"))
    return " · ".join(note for note in said if note)


def edit_for(project: Reading, articles: Sequence[Article], keys: Iterable[Hashable], annotator: str) -> Edit | None:
    """The one edit that marks the accepted mentions; None where all of them are marked by now."""
    wanted: dict[int, list[Mention]] = {}
    for key in keys:
        assert isinstance(key, tuple)
        number, which = key
        wanted.setdefault(number, []).append(articles[number].mentions[which])
    chosen = [
        replace(articles[number], mentions=sorted(found, key=lambda item: item.start))
        for number, found in sorted(wanted.items())
    ]
    standing = without_standing(project, chosen, annotator)
    return accept({item.document.id: (item.text, item.mentions) for item in standing}, annotator)
