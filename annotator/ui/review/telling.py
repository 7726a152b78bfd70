"""What an annotator says of a place, in words."""

from dataclasses import dataclass

from annotator.exchange.review import Case, View
from annotator.exchange.review.naming import Naming
from annotator.exchange.review.words import Words
from annotator.model import Relation
from annotator.store import Project
from annotator.ui.language import current_language
from annotator.ui.words import span_words


def naming_of(project: Project) -> Naming:
    """The names of a project's scheme in the language of the interface."""
    return Naming(Words("ar" if current_language() == "ar" else "en"), project.scheme)


@dataclass(frozen=True, slots=True)
class Told:
    """A view in words: what it is called, the marked words, and all else that is said; all empty for nothing."""

    label: str
    words: str
    details: str


class Telling:
    """Puts views of one article into words."""

    def __init__(self, project: Project, naming: Naming) -> None:
        self._project = project
        self._naming = naming

    def view(self, case: Case, view: View) -> Told:
        """What one annotator says of a place."""
        if view.judgement is not None:
            label = self._naming.label(case.layer, view.judgement.value)
            return Told(label, "", view.judgement.note)
        labels = dict.fromkeys(self._naming.label(case.layer, span.label) for span in view.spans)
        words = " ‖ ".join(span_words(span) for span in view.spans)
        details = [*self._attributes(case, view), *self._entities(view), *self._relations(case, view)]
        details += [f"“{span.note}”" for span in view.spans if span.note]
        return Told("، ".join(labels), words, "\n".join(details))

    def about(self, case: Case) -> str:
        """The words that a place is about: those that are marked, or who is judged."""
        if case.surface:
            return " ".join(case.surface.split())
        judged = next((view.judgement for view in case.views if view.judgement is not None), None)
        if judged is not None and judged.to_entity is not None:
            return self._entity(judged.to_entity)
        if judged is not None and judged.to_text is not None:
            return judged.to_text
        return self._naming.words("whole article")

    def _attributes(self, case: Case, view: View) -> list[str]:
        return [
            f"{self._naming.label(case.layer, key)}: {self._naming.label(case.layer, value)}"
            for span in view.spans
            for key, value in span.attributes.items()
        ]

    def _entities(self, view: View) -> list[str]:
        return [f"→ {self._entity(ident)}" for span in view.spans for ident in span.entities]

    def _entity(self, ident: str) -> str:
        entity = self._project.resolve_entity(ident)
        return entity.name if entity is not None else ident

    def _relations(self, case: Case, view: View) -> list[str]:
        return [f"{self._naming.label(case.layer, item.kind)}: {self._target(item)}" for item in view.relations]

    def _target(self, relation: Relation) -> str:
        if relation.to_text is not None:
            return f"“{relation.to_text}”"
        if relation.to_entity is not None:
            return self._entity(relation.to_entity)
        span = self._project.span(relation.to_span or "")
        return span_words(span) if span is not None else "—"
