"""What those who work on the open article share: the session, the text, and the marks as they are shown."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from annotator.model import Span
from annotator.store import Marks
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.view import ArticleView
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.known_names import KnownNames


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

    @property
    def names(self) -> "KnownNames":
        """What the annotator at work may know of names and entities."""

    def as_proposal(self, ident: str, span: Span) -> Highlight:
        """How a proposed mark is drawn."""

    def selected_span(self) -> Span | None:
        """The selected mark, where it is one that stands."""

    def show_selected(self) -> None:
        """Show again what is known of the selected mark."""

    def show_again(self, span: Span) -> None:
        """Draw a mark as it is stored."""
