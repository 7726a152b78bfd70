"""HTML as a tree: text is put into it as text, so that nothing from a document can become markup."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement

Child = Element | str | None


def element(tag: str, *children: Child, **attributes: object) -> Element:
    """An element; `cls` stands for class, underscores in names of attributes for hyphens."""
    named = {("class" if key == "cls" else key.replace("_", "-")): str(value) for key, value in attributes.items()}
    made = Element(tag, named)
    for child in children:
        append(made, child)
    return made


def append(parent: Element, child: Child) -> None:
    """Put an element, or text, behind what is there."""
    if child is None:
        return
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def foreign(text: str, tag: str = "bdi") -> Element:
    """Text from a document, a name or a label: in a direction of its own."""
    return element(tag, text, dir="auto")


def table(heads: Sequence[Child], rows: Iterable[Sequence[Child]], numbers: Iterable[int] = ()) -> Element:
    """A table; `numbers` are the columns that hold numbers."""
    narrow = set(numbers)
    made = element("table")
    head = SubElement(SubElement(made, "thead"), "tr")
    for nth, cell in enumerate(heads):
        head.append(element("th", cell, scope="col", **({"cls": "n"} if nth in narrow else {})))
    body = SubElement(made, "tbody")
    for row in rows:
        line = SubElement(body, "tr")
        for nth, cell in enumerate(row):
            if nth in narrow and isinstance(cell, str):  # or the minus of a number ends up behind it in Arabic
                cell = element("bdi", cell, dir="ltr")
            line.append(element("td", cell, **({"cls": "n"} if nth in narrow else {})))
    return made
