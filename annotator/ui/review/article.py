"""The article as a reviewer reads it: the view that annotators have, with keys that settle instead of marking."""

from PySide6.QtCore import Signal

from annotator.ui.article.view import ArticleView


class ReviewArticle(ArticleView):
    """Tab goes from disagreement to disagreement; letters and digits are the reviewer's."""

    stepped = Signal(int)
    """1 for the next disagreement, -1 for the previous one."""

    def select_neighbour(self, *, forward: bool) -> bool:
        """Tab: the next disagreement, wherever it is."""
        self.stepped.emit(1 if forward else -1)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002
        """Tab never leaves; Ctrl+Tab does."""
        return False
