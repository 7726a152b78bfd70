"""Finds the sections of a scraped article: what is headline, body, furniture of the page, or a second article.

Lines are read from the top. The head (headline, byline, date…) ends with the first paragraph. Then everything is body
until a line's own words say otherwise. What follows "اقرأ أيضاً" is a list of links, or an embedded article where a
headline and paragraphs stand there and the story before it does not go on behind them.
"""

from collections.abc import Sequence
from itertools import groupby

from annotator.arabic.folding import fold_key
from annotator.arabic.page_lines import Line, lines_of
from annotator.model import Section
from annotator.model.sections import BODY, EMBEDDED

_ENDS = frozenset({"updated", "source", "keywords", "related"})
"""Behind these a story does not go on."""
_LISTS = frozenset({"related", "read-also", "credits"})
_KEYWORD, _SUBHEADING, _LEAD = 5, 9, 8
"""Words that a keyword and a subheading have at most, and a lead at least."""
_GLANCE = 20
"""Code points of a line that mostly tell it from the title."""


def find_sections(text: str, title: str = "") -> tuple[Section, ...]:
    """The sections of a text in order; between them are only spaces and line ends. `title` is its headline where known.

    Lines of one role that follow each other are one section.
    """
    lines = lines_of(text)
    if not lines:
        return ()
    return _Page(lines, fold_key(" ".join(title.split()), search=True)).sections()


class _Page:
    def __init__(self, lines: Sequence[Line], title: str) -> None:
        self.lines = lines
        self.title = title
        self.spaced = any(line.apart for line in lines)
        self.roles: list[str] = [""] * len(lines)
        self.ended = False

    def sections(self) -> tuple[Section, ...]:
        first = self._head()
        self._rest(first)
        self._subheadings(first)
        return _joined(self.lines, self.roles)

    # The head

    def _head(self) -> int:
        """Name what stands above the first paragraph; gives where that is."""
        lines = self.lines
        first = next((nth for nth, line in enumerate(lines) if self._begins(line)), len(lines))
        if first == len(lines):  # nothing but short lines: the first may be a headline, all else is body
            return int(self._titled(0)) if len(lines) > 1 else 0
        free = []
        for nth in range(first):
            self.roles[nth] = self._of_head(lines[nth])
            if not self.roles[nth]:
                free.append(nth)
        headline = next((nth for nth in free if self._titled(nth)), None)
        if headline is None:
            headline = next((nth for nth in free if not lines[nth].signature), free[0] if free else None)
        for nth in free:
            self.roles[nth] = "headline" if nth == headline else self._beside_headline(nth, headline or 0)
        return first

    def _begins(self, line: Line) -> bool:
        known = line.label[0] or line.role
        return not known and line.paragraph and not self._is_title(line)

    def _is_title(self, line: Line) -> bool:
        title = self.title
        if not title or not title.startswith(" ".join(fold_key(line.text[:_GLANCE], search=True).split())):
            return False
        return " ".join(fold_key(line.text, search=True).split()) == title

    def _titled(self, nth: int) -> bool:
        if self._is_title(self.lines[nth]):
            self.roles[nth] = "headline"
            return True
        return False

    def _of_head(self, line: Line) -> str:
        beside = line.beside_date
        if line.label[0]:
            return line.label[0]
        if line.role:
            return "byline" if line.role == "credits" and line.words <= 2 and "." in line.text else line.role
        if beside is not None and beside <= 4:
            return "dateline"
        return "caption" if line.credited and line.words > 3 else ""

    def _beside_headline(self, nth: int, headline: int) -> str:
        line = self.lines[nth]
        if line.signature:
            return "byline"
        if nth < headline:
            return "subheading"
        if line.words <= 4 and not line.digits and "؟" not in line.text:
            return "byline"  # a bare name
        if nth == headline + 1 and line.goes_on and not line.apart:
            return "headline"
        return "lead" if line.words >= _LEAD else "subheading"

    # What follows

    def _rest(self, first: int) -> None:
        lines, roles = self.lines, self.roles
        nth = first
        inside = ""  # the role of the list that is being read, or of the embedded article
        while nth < len(lines):
            line = lines[nth]
            known = self._known(line)
            if known:
                self.ended = self.ended or known in _ENDS
                roles[nth] = known
                inside = known if known in _LISTS or known == "keywords" else ""
                if known == "keywords" and line.label[1]:
                    inside = ""
                if known == "read-also" and line.label[1] and line.label[1] != "المزيد":
                    inside = ""
                if known == "credits":
                    inside = ""
            elif inside == "keywords" and line.words <= _KEYWORD and not line.stops:
                roles[nth] = "keywords"
            elif inside in ("related", "read-also") and not self._story(nth, inside):
                roles[nth] = inside
            elif inside != EMBEDDED and self._embeds(nth, inside):
                roles[nth], inside = f"{EMBEDDED}>headline", EMBEDDED
            else:
                inside = EMBEDDED if inside == EMBEDDED else ""
                roles[nth] = f"{EMBEDDED}>{BODY}" if inside else self._of_body(nth)
            nth += 1

    def _known(self, line: Line) -> str:
        if line.label[0]:
            return line.label[0]
        if line.role in ("credits", "source", "caption"):
            return line.role
        if line.role == "dateline" or line.beside_date == 0:
            return "dateline"
        return ""

    def _story(self, nth: int, inside: str) -> bool:
        """Whether a list of links ends before this line."""
        line = self.lines[nth]
        if line.paragraph and not line.bulleted:
            return True
        if inside == "read-also" and not line.bulleted:
            return self._embeds(nth, inside)
        return False

    def _embeds(self, nth: int, inside: str) -> bool:
        """Whether an article of its own begins here: a headline, and behind it paragraphs that do not go on."""
        lines = self.lines
        if nth + 1 >= len(lines) or not (inside == "read-also" or self.ended):
            return False
        line, following = lines[nth], lines[nth + 1]
        if line.paragraph or line.bulleted or self._known(following) or not following.paragraph:
            return False
        if self.ended:
            return True
        label_before = self.roles[nth - 1] == "read-also" and bool(lines[nth - 1].label[0])
        return label_before and (line.apart or not self.spaced) and not following.goes_on

    def _of_body(self, nth: int) -> str:
        line = self.lines[nth]
        return "caption" if line.credited and line.words > 3 else BODY

    def _subheadings(self, first: int) -> None:
        """Short lines between two paragraphs of the body."""
        lines, roles = self.lines, self.roles
        for nth in range(first + 1, len(lines) - 1):
            line = lines[nth]
            if not roles[nth - 1] == roles[nth] == roles[nth + 1] == BODY:
                continue
            if line.text[-1] in ":،," or line.text[0] in '"“«”':
                continue
            if line.stops or line.words > _SUBHEADING or line.bulleted:
                continue
            if lines[nth - 1].paragraph and lines[nth + 1].paragraph:
                roles[nth] = "subheading"


def _joined(lines: Sequence[Line], roles: Sequence[str]) -> tuple[Section, ...]:
    """Sections of lines: those of one role that follow each other become one, those within another stand in it."""
    places = [((named or BODY).partition(">"), line) for named, line in zip(roles, lines, strict=True)]
    found = []
    for role, group in groupby(places, lambda place: place[0][0]):
        members = list(group)
        within = groupby((place for place in members if place[0][2]), lambda place: place[0][2])
        parts = tuple(_section(inner, list(part)) for inner, part in within)
        found.append(_section(role, members, parts))
    return tuple(found)


def _section(role: str, places: Sequence[tuple[object, Line]], parts: tuple[Section, ...] = ()) -> Section:
    return Section(role, places[0][1].start, places[-1][1].end, parts)
