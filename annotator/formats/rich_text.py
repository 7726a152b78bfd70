"""From a piece of HTML, as a browser puts it on the clipboard, to the text that is seen. Nothing is run or fetched."""

import re
from collections.abc import Iterator
from typing import Any

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "select"})
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    )
)
_FRAGMENT = re.compile("<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)
# Not the no-break space, which is the writer's.
_SPACES = re.compile(r"[ \t\n\r\f]+")


def plain_text(markup: str) -> str:
    """The text of rich text, one paragraph a line; empty where there is none."""
    from lxml import html

    found = _FRAGMENT.search(markup)
    markup = (found[1] if found else markup).replace("\0", "")
    if not markup.strip():
        return ""
    root = html.fragment_fromstring(markup, create_parent="div", parser=html.HTMLParser(huge_tree=True))
    lines = "".join(_pieces(root)).split("\n")
    return "\n".join(line.strip(" \t") for line in lines if not line.isspace() and line).strip("\n")


def _pieces(root: Any) -> Iterator[str]:
    """Texts and line ends in their order; without recursion, for pages nest deeply."""
    waiting: list[Any] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        if not isinstance(item.tag, str) or item.tag in _UNSEEN:
            continue
        if item.tag == "br":
            yield "\n"
            continue
        end = "\n" if item.tag in _BLOCKS else "\t" if item.tag in ("td", "th") else ""
        if end == "\n":
            yield end
        waiting.append(end)
        for child in reversed(item):
            waiting.append(_seen(child.tail))
            waiting.append(child)
        waiting.append(_seen(item.text))


def _seen(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")
