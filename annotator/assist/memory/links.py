"""Which canonical entity a mark speaks of, by its words alone."""

from collections.abc import Iterable, Mapping, Sequence

from annotator.assist.memory.surfaces import key_of
from annotator.assist.mentions.index import last_name, parts_of
from annotator.assist.mentions.name import PERSONS
from annotator.assist.mentions.readings import has_article
from annotator.model import Entity, Span


class ByName:
    """Entities by the folded words of their names and aliases, with ال and without."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities: Mapping[str, Entity] = {item.id: item for item in entities}
        self._by_key: dict[str, list[Entity]] = {}
        for entity in self.entities.values():
            for key in dict.fromkeys(_bare(name) for name in (entity.name, *entity.aliases) if name.strip()):
                self._by_key.setdefault(key, []).append(entity)

    def named(self, text: str, label: str) -> list[Entity]:
        """Those that bear this name and may have this label: their type is the same, or not said."""
        return [item for item in self._by_key.get(_bare(text), ()) if item.type in ("", label)]

    def link(self, text: str, label: str, usual: str | None = None, here: Sequence[Span] = ()) -> tuple[str, ...]:
        """The one entity that a mark on `text` (as it stands alone) speaks of; empty where that is not clear.

        Where several bear the name it is the one that marks `here`, in the same article, point to, then the one that it
        `usual`ly is. A person's last name alone is that of the one person in the article who bears it.
        """
        found = [item.id for item in self.named(text, label)]
        pointed = {ident for span in here if len(span.entities) == 1 for ident in span.entities}
        for choice in (found, [ident for ident in found if ident in pointed]):
            if len(choice) == 1:
                return (choice[0],)
        if usual is not None and usual in (found or self.entities):
            return (usual,)
        if found or label not in PERSONS:
            return ()
        persons = [ident for ident in sorted(pointed) if self._ends_with(ident, text)]
        return (persons[0],) if len(persons) == 1 else ()

    def _ends_with(self, ident: str, text: str) -> bool:
        entity, parts = self.entities.get(ident), parts_of(text)
        full = parts_of(entity.name) if entity is not None and entity.type in ("", *PERSONS) else None
        count = last_name(full.plain) if full is not None else 0
        return bool(full and parts and count and parts.plain == full.plain[-count:])


def _bare(text: str) -> str:
    """The key of a name without the ال at its beginning."""
    key, start = key_of(text), len(text) - len(text.lstrip())
    return key[2:] if has_article(text, start, key.split(" ")[0]) else key
