"""Another mention of a name, as it is proposed."""

from dataclasses import dataclass
from typing import Literal

from annotator.assist.mentions.name import Name

Exactness = Literal["exact", "folded", "last_name", "variant"]

KIND = "mention"
"""What a dismissal of a proposed name calls it."""

RANK: dict[Exactness, int] = {"exact": 0, "folded": 1, "last_name": 2, "variant": 3}
"""The surer ones first."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a name stands again: `[start, end)` in code points, without proclitics.

    `exactness` says how it is written: as the name is (with ال or without), otherwise but the same when folded, only
    the last name, or one letter off. `ticked` is whether it should be accepted unless somebody objects; `norm` the form
    that stands alone, where that differs from the text.
    """

    start: int
    end: int
    exactness: Exactness
    ticked: bool
    norm: str | None
    name: Name
