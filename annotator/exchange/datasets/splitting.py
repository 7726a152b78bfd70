"""Training, development and test sides that have no story in common, and on which an article stays."""

import hashlib
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from annotator.exchange.datasets.days import day_of
from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.selection import as_day
from annotator.model import Document, Message, UserError

SplitBy = Literal["story", "outlet", "date"]
SPLIT_BY: tuple[SplitBy, ...] = get_args(SplitBy)
NAMES = {2: ("train", "test"), 3: ("train", "dev", "test")}
_SHARES = re.compile(r"\d{1,3}(/\d{1,3}){1,2}\Z")


@dataclass(frozen=True, slots=True)
class Split:
    """How articles are divided: by `shares` in percent, of stories or of outlets, or by `days` of publication.

    Articles before the first day are for training, those of the last day and later for testing.
    """

    shares: tuple[int, ...] = ()
    days: tuple[str, ...] = ()
    by: SplitBy = "story"
    seed: int = 0

    @classmethod
    def parse(cls, text: str, by: str = "", seed: int = 0) -> "Split":
        """From `80/10/10` or `80/20`, or from `2024-06-01` or `2024-06-01/2024-09-01`. Raises UserError."""
        if by and by not in SPLIT_BY:
            raise UserError("There is no {word} to choose here. Known: {known}.", word=by, known=", ".join(SPLIT_BY))
        if not _SHARES.match(text):
            days = tuple(as_day(day) for day in text.split("/"))
            if not all(days) or len(days) > 2 or list(days) != sorted(set(days)) or by not in ("", "date"):
                raise UserError(
                    "{split} is no way to divide articles. Write shares (80/10/10) or days (2024-06-01/2024-09-01).",
                    split=text,
                )
            return cls(days=days, by="date")
        shares = tuple(map(int, text.split("/")))
        if sum(shares) != 100 or not all(shares):
            raise UserError("The shares {split} do not make 100 together, or one of them is 0.", split=text)
        if by == "date":
            raise UserError("To divide by date, write days: 2024-06-01/2024-09-01.")
        return cls(shares, by="outlet" if by == "outlet" else "story", seed=seed)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the sides."""
        return NAMES[len(self.shares) or len(self.days) + 1]

    @property
    def text(self) -> str:
        """The shares or days as `parse` reads them."""
        return "/".join(self.days or map(str, self.shares))

    @property
    def recipe(self) -> str:
        """All that decides where an article goes, as it is stored."""
        if self.days:
            return f"date {self.text}"
        return f"{self.by} {self.text} seed {self.seed}"


def divide(
    documents: Iterable[Document],
    split: Split,
    stories: Mapping[str, str],
    stored: Mapping[str, str],
    findings: Findings,
) -> dict[str, str]:
    """The side of each article that can have one.

    `stories` are the stories of articles (one that is not there is the only one with its text), `stored` the sides that
    articles have had by this recipe: they stay there. A story whose articles would stand on several sides is left out
    and listed.
    """
    listed = list(documents)
    stories = {item.id: item.text_sha256 for item in listed} | dict(stories)
    sides = _Sides(listed, split, stories, stored)
    found: dict[str, str] = {}
    of_story: dict[str, set[str]] = defaultdict(set)
    for ident, side in stored.items():
        if ident in stories:
            of_story[stories[ident]].add(side)
    for document in listed:
        side = stored.get(document.id) or sides.of(document)
        if side:
            found[document.id] = side
            of_story[stories[document.id]].add(side)
        else:
            findings.leave_out("sideless", document, Message("it has no day or outlet to divide by"))
    for document in listed:
        both = of_story[stories[document.id]]
        if document.id in found and len(both) > 1:
            del found[document.id]
            reason = Message("it tells a story that stands in {parts}", parts=", ".join(sorted(both)))
            findings.leave_out("bridges", document, reason)
    return found


class _Sides:
    """Where an article goes that was nowhere before; "" for nowhere."""

    def __init__(
        self, documents: list[Document], split: Split, stories: Mapping[str, str], stored: Mapping[str, str]
    ) -> None:
        self.split = split
        self.stories = stories
        self.outlets = _outlets(documents, split, stored) if split.by == "outlet" else {}
        self.told = {stories[ident]: side for ident, side in stored.items() if ident in stories}

    def of(self, document: Document) -> str:
        split = self.split
        if split.by == "date":
            day = day_of(document)
            return split.parts[bisect_right(split.days, day)] if day else ""
        if split.by == "outlet":
            return self.outlets.get(_outlet(document), "")
        story = self.stories[document.id]
        if story not in self.told:
            place, total = _chance(split.seed, story), 0.0
            for part, share in zip(split.parts, split.shares, strict=True):
                total += share / 100
                if place < total:
                    self.told[story] = part
                    break
            else:
                self.told[story] = split.parts[-1]
        return self.told[story]


def _outlet(document: Document) -> str:
    return " ".join(str(document.meta.get("outlet") or "").split())


def _chance(seed: int, key: str) -> float:
    """A number from 0 to 1 that only seed and key decide."""
    return int(hashlib.sha256(f"{seed}:{key}".encode()).hexdigest()[:13], 16) / 16**13


def _outlets(documents: list[Document], split: Split, stored: Mapping[str, str]) -> dict[str, str]:
    """A side for each outlet: large ones first, each to the side that lacks most; those that had one keep it."""
    sizes = Counter(_outlet(document) for document in documents)
    sides = {_outlet(document): stored[document.id] for document in documents if document.id in stored}
    sizes.pop("", None)
    sides.pop("", None)
    total = sum(sizes.values())
    lacking = {part: total * share / 100 for part, share in zip(split.parts, split.shares, strict=True)}
    for outlet, side in sides.items():
        lacking[side] -= sizes[outlet]
    fresh = [outlet for outlet in sizes if outlet not in sides]
    for outlet in sorted(fresh, key=lambda outlet: (-sizes[outlet], _chance(split.seed, outlet))):
        sides[outlet] = max(split.parts, key=lambda part: lacking[part])
        lacking[sides[outlet]] -= sizes[outlet]
    return sides
