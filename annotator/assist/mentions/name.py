"""A name to look for, and what its label says of how it may be written elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model import Entity, Span

PERSONS = frozenset({"PERS", "PER", "PERSON"})
"""Labels, of any scheme, whose names may be shortened to the last name."""

VERBATIM = frozenset(
    {
        *("DATE", "TIME", "NUM", "NUMBER", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "CURR", "UNIT"),
        *("WEBSITE", "URL"),
    }
)
"""Labels whose words are no names: they are found as they are, and neither with another ال nor in another spelling."""

COMMON_NOUNS = frozenset({"OCC", "TITLE", "LANGUAGE", "LAW"})
"""Labels whose words have no spelling of their own: a letter more or less makes another word."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands alone, with the mark that each of its mentions would get."""

    text: str
    layer: str
    label: str
    entities: tuple[str, ...] = ()


def names_of(span: Span, entities: Iterable[Entity] = ()) -> list[Name]:
    """What to look for after a mark was made: its own words, then names and aliases of the one entity it points to.

    A mark that points to several entities (البلدين) says nothing of where else these words mean the same ones, so its
    mentions are not linked.
    """
    linked = span.entities if len(span.entities) == 1 else ()
    texts = [span.norm or span.text]
    texts += [text for item in entities if (item.id,) == linked for text in (item.name, *item.aliases)]
    return [Name(text, span.layer, span.label, linked) for text in dict.fromkeys(texts) if text.strip()]
