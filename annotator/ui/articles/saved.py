"""Searches that are kept in the project under a name, for everybody who works in it."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from annotator.model import Change, Edit, Message, Scheme, Setting, new_id
from annotator.store import Project
from annotator.store.search.listing import Arrangement
from annotator.store.search.query import Query, parse

_KIND = "search:"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query under a name, with the order and groups in which it was saved."""

    id: str
    name: str
    text: str
    typed: bool = False
    proclitics: bool = True
    arrangement: Arrangement = Arrangement()  # noqa: RUF009  # it is frozen

    def query(self, scheme: Scheme) -> Query:
        """The query as it can be asked."""
        return parse(self.text, scheme, self.typed, self.proclitics)


def saved_searches(project: Project) -> list[SavedSearch]:
    """Those of a project, by name."""
    found = [_read(setting) for setting in project.settings(_KIND)]
    return sorted((item for item in found if item is not None), key=lambda item: item.name.casefold())


def save(project: Project, name: str, query: Query, arrangement: Arrangement, annotator: str) -> Edit:
    """Keep a query under a name; one that is kept under it already is replaced."""
    value = {
        "name": name,
        "query": str(query),
        "typed": query.typed,
        "proclitics": query.proclitics,
        "arrangement": asdict(arrangement),
    }
    same = next((item for item in saved_searches(project) if item.name.casefold() == name.casefold()), None)
    before = project.stored_setting(same.id) if same is not None else None
    after = replace(before, value=value) if before is not None else Setting(_KIND + new_id(), value)
    return Edit("article", annotator, (Change(before, after),), summary=Message("Save the search “{name}”", name=name))


def forget(project: Project, search: SavedSearch, annotator: str) -> Edit | None:
    """Keep a query no longer."""
    before = project.stored_setting(search.id)
    if before is None or before.deleted:
        return None
    summary = Message("Delete the search “{name}”", name=search.name)
    return Edit("article", annotator, (Change(before, replace(before, deleted=True)),), summary=summary)


def _read(setting: Setting) -> SavedSearch | None:
    """None for what another program has put there."""
    value: Any = setting.value
    try:
        order = Arrangement(**value.get("arrangement", {}))
        return SavedSearch(setting.id, value["name"], value["query"], value["typed"], value["proclitics"], order)
    except (AttributeError, KeyError, TypeError):
        return None
