"""Moving one edge of a mark: what is allowed."""

from annotator.arabic.graphemes import next_grapheme, previous_grapheme

Fragments = tuple[tuple[int, int], ...]


class EdgeEditor:
    """A copy of a mark's fragments (code points) of which one edge at a time is moved.

    An edge stays outside of the other fragments, and leaves at least one grapheme between itself and its partner.
    """

    def __init__(self, text: str, fragments: Fragments) -> None:
        self._text = text
        self._edges = [edge for fragment in fragments for edge in fragment]
        self._active = len(self._edges) - 1
        self.original = fragments

    @property
    def fragments(self) -> Fragments:
        """The fragments as they stand now."""
        return tuple(zip(self._edges[::2], self._edges[1::2], strict=True))

    @property
    def offset(self) -> int:
        """Where the active edge stands."""
        return self._edges[self._active]

    @property
    def begins(self) -> bool:
        """Whether the active edge is a beginning."""
        return self._active % 2 == 0

    def choose_start(self) -> None:
        """The beginning of the mark becomes the active edge."""
        self._active = 0

    def choose_end(self) -> None:
        """The end of the mark becomes the active edge."""
        self._active = len(self._edges) - 1

    def choose_next(self, step: int = 1) -> None:
        """The next edge in reading order, of inner fragments too; after the last comes the first."""
        self._active = (self._active + step) % len(self._edges)

    def move(self, target: int) -> bool:
        """Moves the active edge as near to `target` as allowed; says whether it moved."""
        low = self._edges[self._active - 1] if self._active > 0 else 0
        high = self._edges[self._active + 1] if self._active + 1 < len(self._edges) else len(self._text)
        if self.begins:
            high = previous_grapheme(self._text, high)
        else:
            low = next_grapheme(self._text, low)
        moved = min(max(target, low), high)
        if low > high or moved == self.offset:
            return False
        self._edges[self._active] = moved
        return True
