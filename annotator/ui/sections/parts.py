"""From the sections of a document to what the article view shows of them."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.model import ARTICLE_ROLES, Section, Span
from annotator.model.sections import BODY
from annotator.ui.article.folding import Part
from annotator.ui.sections.names import role_name


def parts_of(sections: Sequence[Section], text: str, marked: Iterable[Span]) -> list[Part]:
    """A part for each section, inner ones too; furniture in which something is marked is read, and so not folded.

    An article that is all body has none: there is nothing to tell apart.
    """
    if all(section.role == BODY for section in sections):
        return []
    return list(_parts(sections, text, sorted(span.start for span in marked)))


def _parts(sections: Iterable[Section], text: str, starts: Sequence[int], *, around: str = "") -> Iterator[Part]:
    for section in sections:
        name = role_name(section.role)
        furniture = not around and section.role not in ARTICLE_ROLES
        read = any(section.start <= start < section.end for start in starts)
        inner = list(_parts(section.sections, text, starts, around=name)) if section.sections else []
        first = section.sections[0].role if section.sections and section.sections[0].start == section.start else ""
        shown = f"{name} · {role_name(first)}" if first else name
        yield Part(section.start, section.end, shown, _folded(name, section, text), furniture, read)
        yield from inner


def _folded(name: str, section: Section, text: str) -> str:
    count = sum(1 for line in text[section.start : section.end].split("\n") if line.strip())
    lines = QCoreApplication.translate("sections", "%n line(s)", None, count)
    beginning = " ".join(text[section.start : section.end].split())
    beginning = beginning if len(beginning) <= 48 else f"{beginning[:46].rsplit(' ', 1)[0]} …"
    return f"{name} · {lines} · {beginning}"
