"""The lines of a page, each with what it says of itself by its own words."""

import re
from dataclasses import dataclass
from functools import cached_property

from annotator.arabic.dates import find_dates
from annotator.arabic.folding import fold_key
from annotator.arabic.page_words import (
    AGENCIES,
    BYLINE,
    CAPTION,
    CLOCK,
    CONTINUES,
    CREDITS,
    DATELINE,
    INITIALS,
    LABELS,
    PHOTO,
)

LONGEST = 240
"""Code points of a line that may still be furniture; a longer one is a paragraph."""

_BULLET = re.compile(r"[•▪●■◆►▶»›>*·–—-]\s*|\d{1,2}\s*[-.)]\s+|\d\s+(?=\w)")
_STOPS, _CLOSING = (".", "!", "…", "؛"), "”“\"'»’)]"
_DASH = re.compile(r"\s+[-–—ـ|/:]+\s*|\s*[–—ـ|/]+\s+|/")
_DIGIT = re.compile(r"\d")
_MAIL = re.compile(r"\S+@\S+\.\w+|https?://|www\.")
_UPDATED, _KEYWORDS = LABELS[0][1], LABELS[2][1]
_MOST_WORDS = 30
_LABEL = 40
"""Code points within which a label ends."""


@dataclass
class Line:
    """One line that is not empty: `[start, end)` without the spaces around it; `apart` where an empty one precedes."""

    start: int
    end: int
    text: str
    apart: bool

    @cached_property
    def folded(self) -> str:
        """Its folded text without a bullet; empty for what is too long to be furniture."""
        if len(self.text) > LONGEST:
            return ""
        bare = self.text[self._bullet :]
        return " ".join(fold_key(bare, search=True).split())

    @property
    def _bullet(self) -> int:
        match = _BULLET.match(self.text)
        return match.end() if match else 0

    @property
    def bulleted(self) -> bool:
        """Whether it is an item of a list."""
        return bool(self._bullet)

    @cached_property
    def words(self) -> int:
        """How many words it has; of more than `_MOST_WORDS`, one more."""
        return min(len(self.text.split(None, _MOST_WORDS)), _MOST_WORDS + 1)

    @cached_property
    def stops(self) -> bool:
        """Whether it ends as a sentence does; a question may be a headline."""
        return self.text.rstrip(_CLOSING).endswith(_STOPS)

    @cached_property
    def digits(self) -> bool:
        """Whether it has a digit of any kind."""
        return bool(_DIGIT.search(self.text))

    @property
    def paragraph(self) -> bool:
        """Whether it is running text: long, or a whole sentence."""
        return not self.folded or self.words >= 22 or (self.stops and self.words >= 6)

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with what was told before."""
        return bool(CONTINUES.match(self.folded or fold_key(self.text[:40].lstrip(), search=True)))

    @cached_property
    def label(self) -> tuple[str, str]:
        """The role that its first words name, with what stands behind them; two empty texts for none."""
        folded = self.folded
        if not folded or self.words > _MOST_WORDS:
            return self._keywords()
        for role, pattern in LABELS:
            match = pattern.match(folded)
            if match and (match["mark"] or not match["rest"] or self._named(role, match["rest"])):
                return role, match["rest"].strip(" .:")
        if self.words <= 14 and _UPDATED.search(folded) and find_dates(self.text):
            return "updated", folded
        if folded.startswith("#") and all(word.startswith("#") for word in self.text.split()):
            return "keywords", folded
        return "", ""

    def _keywords(self) -> tuple[str, str]:
        """The label of a line that is too long for all but many keywords."""
        if ":" not in self.text[:_LABEL] or self.stops:
            return "", ""
        match = _KEYWORDS.match(fold_key(self.text[:_LABEL], search=True))
        return ("keywords", match["rest"]) if match and ":" in match["mark"] else ("", "")

    def _named(self, role: str, rest: str) -> bool:
        """Whether a label without a colon is one: not where a sentence begins with these words."""
        if self.stops and self.words > 6:
            return False
        return role in ("updated", "read-also", "keywords") or len(rest.split()) <= 3

    @cached_property
    def role(self) -> str:
        """What else it is by its own words: byline, dateline, caption, credits, source or nothing."""
        folded = self.folded
        if not folded:
            return ""
        if self.words <= 25 and (CREDITS.match(folded) or (_MAIL.search(folded) and self.words <= 10)):
            return "credits" if not self.stops or self.words <= 12 else ""
        if AGENCIES.fullmatch(folded):
            return "source"
        if INITIALS.fullmatch(folded):
            return "credits"
        if self.words <= 16 and BYLINE.match(folded):
            return "byline"
        if DATELINE.match(folded) and self.words <= 14:
            return "dateline"
        if CAPTION.match(folded) and not (self.stops and self.words > 20):
            return "caption"
        if PHOTO.search(folded) and folded.rstrip(". ").endswith(")") and self.words <= 30:
            return "caption"
        return ""

    @cached_property
    def beside_date(self) -> int | None:
        """How many words stand in it beside a date and a time of day; None where it has no date."""
        if not self.folded or self.words > 16 or not self.digits:
            return None
        dates = [item for item in find_dates(self.text) if _DIGIT.search(self.text, item.start, item.end)]
        if not dates:
            return None
        rest = self.text
        for item in reversed(dates):
            rest = f"{rest[: item.start]} {rest[item.end :]}"
        rest = CLOCK.sub(" ", fold_key(rest, search=True))
        return len(re.findall(r"\w{2,}", rest))

    @property
    def signature(self) -> bool:
        """Whether it looks like place, outlet and name with dashes between them (القاهرة - أحمد سالم)."""
        if self.stops or not 2 <= self.words <= 9 or self.digits:
            return False
        parts = [part for part in _DASH.split(self.text.replace("ـ", " ـ ")) if part.strip()]
        return len(parts) > 1 and all(len(part.split()) <= 3 for part in parts)

    @property
    def credited(self) -> bool:
        """Whether it ends with a short note in brackets, as captions do."""
        return self.text.endswith(")") and not self.stops and "(" in self.text and self.words <= 14


class _Paragraph(Line):
    """A line that is too long to be furniture, unless it is many keywords: most of a text, told at once."""

    folded = role = ""
    paragraph = True
    beside_date = None

    @property
    def label(self) -> tuple[str, str]:
        """Keywords, or two empty texts."""
        return self._keywords()


def lines_of(text: str) -> list[Line]:
    """The lines of a text that have anything on them."""
    found: list[Line] = []
    position, apart = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = position + raw.index(bare)
            kind = _Paragraph if len(bare) > LONGEST else Line
            found.append(kind(start, start + len(bare), bare, apart))
        apart = not bare
        position += len(raw) + 1
    return found
