"""Who is who in two files: the same id is the same person; the same name alone has to be asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator.model import Annotator, UserError
from annotator.store import Project, new_annotator


@dataclass(frozen=True)
class Names:
    """What the person said of names that both files have: `same` are one person, `renamed` others, to be named so."""

    same: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, same: Iterable[str], renamed: Iterable[str]) -> "Names":
        """From options: names, and NAME=NEW. Raises UserError."""
        pairs = {}
        for text in renamed:
            name, equals, new = text.partition("=")
            if not equals or not name.strip() or not new.strip():
                raise UserError("“{text}” should be NAME=NEW.", text=text)
            pairs[name.strip().casefold()] = " ".join(new.split())
        return cls(frozenset(name.strip().casefold() for name in same), pairs)


class NameOfTwo(UserError):
    """One name, two ids: `name` has to be asked about, and goes into `Names` as the answer says."""

    def __init__(self, name: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.name = name


@dataclass(frozen=True)
class People:
    """Ids of the other file's annotators as ids here, and their names here where those change."""

    ids: Mapping[str, str]
    names: Mapping[str, str]

    def annotator(self, item: Annotator) -> Annotator | None:
        """The other file's annotator as one of here; None for one who is here as somebody of another id."""
        if self.ids.get(item.id, item.id) != item.id:
            return None
        return Annotator(item.id, self.names.get(item.id, item.name), item.kind, item.color, item.deleted)


def match_people(home: Project, foreign: Project, names: Names) -> People:
    """Raises UserError where one name is borne by two ids and nobody said what that means."""
    by_name = {item.name.casefold(): item for item in home.annotators()}
    ids: dict[str, str] = {}
    renamed: dict[str, str] = {}
    for item in foreign.annotators():
        folded = item.name.casefold()
        stored = home.annotator(item.id)
        if folded in names.renamed and (stored is None or stored.deleted):
            renamed[item.id] = names.renamed[folded]
            folded = renamed[item.id].casefold()
        if stored is None and item.kind != "gold":
            new_annotator(renamed.get(item.id, item.name), item.kind)  # raises where it can be nobody's name
        same = by_name.get(folded)
        if same is None or same.id == item.id:
            continue
        if folded in names.same:
            if same.kind != item.kind:
                raise UserError("{name} is a person in one file and a model in the other.", name=same.name)
            ids[item.id] = same.id
        elif stored is not None and not stored.deleted:
            renamed[item.id] = stored.name  # renamed there; here the name is somebody else's, so the old one stays
        else:
            raise NameOfTwo(
                same.name,
                "Both files have an annotator called {name}, and they may be two people. If they are one, use "
                "--same-person {name}; if not, give the other one a new name with --rename {name}=NEW.",
                name=same.name,
            )
    return People(ids, renamed)
