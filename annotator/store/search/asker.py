"""Who asks, and whose marks, notes and progress may therefore be found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.arabic.name_keys import name_key
from annotator.model import BLIND, Annotator
from annotator.store.reading import Reading
from annotator.store.search.query import Query

_MYSELF = ("me", "انا", "لي")


@dataclass(frozen=True)
class Asker:
    """`annotator` is the id of who works at this computer; "" asks for the project itself, as the command line does.

    In a project for blind double annotation somebody finds only what is their own, whatever is asked.
    """

    project: Reading
    annotator: str = ""

    @cached_property
    def is_blind(self) -> bool:
        """Whether others' work may leave no trace."""
        return bool(self.annotator) and bool(self.project.setting(BLIND))

    @cached_property
    def _people(self) -> list[Annotator]:
        return [item for item in self.project.annotators() if not self.is_blind or item.id == self.annotator]

    def named(self, names: Sequence[str]) -> list[str]:
        """Ids of those who are called so; "me" is who asks."""
        keys = {name_key(name, search=True) for name in names}
        found = [item.id for item in self._people if item.id in names or name_key(item.name, search=True) in keys]
        if self.annotator and self.annotator not in found and keys & set(_MYSELF):
            found.append(self.annotator)
        return found

    def whose(self, query: Query) -> list[str]:
        """Ids of those whose marks are searched: who is named, else all persons."""
        names = query.values("annotator")
        if names:
            return self.named(names)
        return [item.id for item in self._people if item.kind == "person"]

    def whose_status(self, query: Query) -> list[str]:
        """Ids of those whose progress counts: who is named, else who asks."""
        if query.values("annotator") or not self.annotator:
            return self.whose(query)
        return [self.annotator]
