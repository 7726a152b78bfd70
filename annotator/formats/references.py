"""What other tools' knowledge-base links say of a canonical entity."""

import re

from annotator.model import Entity

OWN = "Annotator"
"""The knowledge base that entities without a Wikidata id are said to be of."""

_WIKIDATA = re.compile(r"Q\d{1,15}")


def reference(entity: Entity) -> str:
    """`Wikidata:Q1`, or `Annotator:` and our id."""
    return f"Wikidata:{entity.wikidata}" if entity.wikidata else f"{OWN}:{entity.id}"


def referred(base: str, key: str, name: str, label: str) -> Entity:
    """The entity that `key` is in the knowledge base `base`; of any but Wikidata the reference is its note."""
    if base == OWN:
        return Entity(key, name, label)
    known = base.casefold() == "wikidata" and _WIKIDATA.fullmatch(key) is not None
    ident = f"Wikidata:{key}" if known else f"{base}:{key}"
    return Entity(ident, name, label, (), key if known else None, "" if known else ident)
