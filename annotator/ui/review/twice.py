"""Entities that came in twice with a merge: proposed for becoming one before anything is compared."""

from typing import TYPE_CHECKING

from annotator.model import UserError
from annotator.store.entity_reading import merge_suggestions
from annotator.store.remembered import merged_entities
from annotator.ui import entity_edits
from annotator.ui.entities.duplicates import Duplicates
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def show_twice(window: "MainWindow", session: Session) -> None:
    """List the pairs that may be one; each that is merged is one undoable step."""
    project = session.project

    def merge(ident: str, into: str) -> bool:
        entity, target = project.entity(ident), project.entity(into)
        if entity is None or target is None:
            return False
        try:
            return session.apply(entity_edits.merge(entity, target, merged_entities(project), session.annotator.id))
        except UserError as error:
            session.refuse(error)
            return False

    Duplicates(merge_suggestions(project.entities(), {}), merge, window).open()
