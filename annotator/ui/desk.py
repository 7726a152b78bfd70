"""What those who work on the open article share: the session, the text, and the marks as they are shown."""

from typing import Protocol

from PySide6.QtCore import QObject

from annotator.model import Edit, Entity, Span
from annotator.store import Marks
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.view import ArticleView
from annotator.ui.session import Session


class Desk(Protocol):
    """The workspace, as far as tagging, linking, rating and proposing need it."""

    session: Session
    view: ArticleView

    @property
    def parent_object(self) -> QObject:
        """Who owns what is made for this desk."""

    @property
    def marks(self) -> Marks:
        """The open article's marks by the annotator at work."""

    def known(self, key: str) -> bool:
        """Whether a folded name is known in this project, as far as this annotator may see."""

    def entities(self) -> list[Entity]:
        """The project's canonical entities, as far as this annotator may see them."""

    def linked(self, edit: Edit, span: Span) -> tuple[Edit, Span]:
        """The edit that makes a mark, with its link to the entity that its name speaks for."""

    def known_names(self) -> list[Span]:
        """Names that were marked before and stand unmarked in the open article, as marks with origin suggested."""

    def as_proposal(self, ident: str, span: Span) -> Highlight:
        """How a proposed mark is drawn."""

    def selected_span(self) -> Span | None:
        """The selected mark, where it is one that stands."""

    def show_selected(self) -> None:
        """Show again what is known of the selected mark."""

    def show_again(self, span: Span) -> None:
        """Draw a mark as it is stored."""
