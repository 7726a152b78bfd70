"""What a search found, as places that can be labelled, linked or unmarked all at once."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.model import Span, furniture
from annotator.store.search.results import Found

if TYPE_CHECKING:
    from annotator.assist.consistency import Spot
    from annotator.ui.workspace import Workspace

_MOST = 5_000
"""Places that are looked at; nobody looks through more of them in one go."""
_PROCLITICS = 3  # letters that a mark on the found words may leave out at its beginning


class FoundPlaces(QObject):
    """Adds what can be done with the places of a search to the menu of the articles that it found."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._work = workspace
        workspace.batch.more.append(self.add_to)

    def add_to(self, menu: QMenu, ids: Sequence[str]) -> None:
        """Three more entries, where the list is what a search for words or marks found."""
        model = self._work.articles.articles
        if model is None or not model.found.listing.conditions.speaks_of_places:
            return
        found, chosen = model.found, list(ids)
        places = menu.addMenu(self.tr("Places that were found"))
        places.addAction(self.tr("Label as…"), lambda: self.ask(found, chosen, "label"))
        places.addAction(self.tr("Link…"), lambda: self.ask(found, chosen, "link"))
        places.addAction(self.tr("Unmark…"), lambda: self.ask(found, chosen, "unmark"))

    def ask(self, found: Found, ids: Sequence[str], what: str) -> None:
        """Show the places of these articles and do something to those that are accepted."""
        from annotator.ui.consistency.bulk import Bulk

        spans, spots = places_of(self._work, found, ids)
        if not spans and (what != "label" or not spots):
            self._work.said.emit(self.tr("Nothing that is marked was found in these articles."))
            return
        bulk = Bulk(self._work.session, self._work)
        if what == "label":
            homes = Counter((span.layer, span.label) for span in spans)
            bulk.ask_label(spans, spots, max(homes, key=lambda home: homes[home]) if homes else None)
        elif what == "link":
            bulk.ask_link(spans)
        else:
            bulk.ask_unmark(spans)


def places_of(workspace: "Workspace", found: Found, ids: Sequence[str]) -> "tuple[list[Span], list[Spot]]":
    """The marks that a search speaks of or whose words it found, and where those words stand unmarked."""
    from annotator.assist.consistency import Spot
    from annotator.assist.consistency.surfaces import counted, name_layers

    session = workspace.session
    project = session.project
    people, layers = set(counted(project, session.annotator.id)), set(name_layers(session.scheme))
    spans: dict[str, Span] = {}
    spots: list[Spot] = []
    for ident in ids:
        if len(spans) + len(spots) >= _MOST:
            break
        text, document = project.text(ident), project.document(ident)
        marks = [span for span in project.marks(ident).spans if span.annotator in people]
        by_id = {span.id: span for span in marks}
        names = [span for span in marks if span.layer in layers]
        left_out = furniture(document.sections, (span.start for span in marks)) if document is not None else []
        for place in found.places(ident, text):
            if place.mark:
                meant = [by_id[place.mark]] if place.mark in by_id else []
            else:
                meant = [
                    span for span in names if span.end == place.end and 0 <= span.start - place.start <= _PROCLITICS
                ]
                overlapped = any(span.start < place.end and place.start < span.end for span in names)
                outside = any(first < place.end and place.start < last for first, last in left_out)
                if not overlapped and not outside:
                    spots.append(Spot(ident, place.start, place.end, text[place.start : place.end]))
            spans.update((span.id, span) for span in meant if len(span.fragments) == 1)
    return list(spans.values()), spots
