"""Word files: one file, one article; every paragraph a line, those in tables and text boxes too."""

from collections.abc import Iterator
from typing import Any

from annotator.formats.office import office_file
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.formats.text import first_line
from annotator.formats.values import as_text
from annotator.model import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_TEXT, _PARAGRAPH = f"{_W}t", f"{_W}p"
_HEADING = ("Title", "Heading")


def read(source: Source) -> Iterator[Record | Problem]:
    """The article in this file, as it reads with all changes accepted. Raises OSError and Unfit."""
    with office_file(source, "word/document.xml") as file:
        import docx

        opened = docx.Document(file)
        paragraphs = list(_paragraphs(opened.element.body))
        heading = next(
            (text.strip() for text, style in paragraphs if style.startswith(_HEADING) and text.strip()), None
        )
        properties = opened.core_properties
        author, title = properties.author or "", heading or properties.title or ""
        language = (properties.language or "").split("-")[0].lower()
    text = "\n".join(text for text, _ in paragraphs).strip("\n")
    if not text.strip():
        raise Unfit("This file is empty.")
    meta = {"file": shown(source.path.name)}
    # What python-docx writes there itself is nobody's name.
    if author and author != "python-docx":
        meta["author"] = as_text(author)
    title = as_text(" ".join(title.split())) or first_line(text)
    yield Record(Document("", "", len(text), title, language or "ar", meta), text, line=1)


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """The text and the style of each paragraph, in order."""
    for paragraph in body.iter(_PARAGRAPH):
        if next(paragraph.iterancestors(_FALLBACK), None) is not None:
            continue  # what older programs are shown in place of a text box
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        yield "".join(_characters(paragraph)), "" if style is None else style.get(f"{_W}val", "")


def _characters(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(_TEXT, *_CHARACTERS):
        # Those of a text box inside belong to its own paragraphs.
        if next(node.iterancestors(_PARAGRAPH)) is paragraph:
            yield (node.text or "") if node.tag == _TEXT else _CHARACTERS[node.tag]
