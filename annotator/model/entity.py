"""Who and what the project's articles speak of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entity:
    """A canonical person, organisation, place, event or topic. Merging sets `merged_into` on this one row."""

    id: str
    name: str
    type: str = ""
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    note: str = ""
    merged_into: str | None = None
    deleted: bool = False
