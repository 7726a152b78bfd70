"""Who is meant: the canonical entities of a project, merged ones followed to what they were merged into."""

from annotator.arabic.folding import fold_key
from annotator.store import Reading


class Canonical:
    """Looks entities up in a project; what it found it remembers."""

    def __init__(self, project: Reading) -> None:
        self._project = project
        self._roots: dict[str, str] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._by_name: dict[str, str | None] | None = None

    def root(self, ident: str) -> str:
        """The entity that this one was merged into, else itself."""
        found = self._roots.get(ident)
        if found is None:
            path = [ident]
            while (entity := self._project.entity(path[-1])) is not None and entity.merged_into not in (None, *path):
                path.append(str(entity.merged_into))
            found = path[-1]
            self._roots.update(dict.fromkeys(path, found))
        return found

    def roots(self, idents: tuple[str, ...]) -> frozenset[str]:
        """The entities that these stand for."""
        return frozenset(map(self.root, idents))

    def name(self, ident: str) -> str:
        """The name of the entity that this one stands for; its id where there is no such entity."""
        entity = self._project.entity(self.root(ident))
        return ident if entity is None else entity.name

    def names(self, root: str) -> frozenset[str]:
        """Name and aliases of an entity, folded."""
        found = self._names.get(root)
        if found is None:
            entity = self._project.entity(root)
            names = () if entity is None else (entity.name, *entity.aliases)
            found = self._names[root] = frozenset(fold_key(name) for name in names)
        return found

    def named(self, words: str) -> str | None:
        """The one entity that bears this name, letters folded; None where none does, or several do."""
        if self._by_name is None:
            self._by_name = {}
            for entity in self._project.entities():
                for name in self.names(entity.id):
                    self._by_name[name] = entity.id if self._by_name.get(name, entity.id) == entity.id else None
        return self._by_name.get(fold_key(words))

    def target(self, to_entity: str | None, to_text: str | None) -> str | None:
        """What a judgement is about, alike for an entity and for words that name it; None for nothing in particular."""
        if to_entity is not None:
            return self.root(to_entity)
        return None if to_text is None else self.named(to_text) or f"“{fold_key(to_text)}”"
