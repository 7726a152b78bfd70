"""Who and what the project's articles speak of."""

from collections.abc import Iterable
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


def survivors(entities: Iterable[Entity]) -> dict[str, Entity]:
    """For each id the entity that stands for it: its own, or the one among these that it was merged into in the end."""
    known = {item.id: item for item in entities}

    def final(item: Entity) -> Entity:
        seen = {item.id}
        while item.merged_into in known and item.merged_into not in seen:
            item = known[item.merged_into]
            seen.add(item.id)
        return item

    return {ident: final(item) for ident, item in known.items()}
