"""Whose marks those of a file are."""

from dataclasses import replace

from annotator.formats import Unfit
from annotator.model import GOLD, Annotator, Change, UserError
from annotator.store import Project, new_annotator


class People:
    """The project's annotators and those that an import adds.

    `default` is the name for marks that name nobody, None where they cannot come in; with `model` all who are new
    are models. Raises UserError for a default that cannot be one.
    """

    def __init__(self, project: Project, default: str | None, model: bool) -> None:
        self.project = project
        self.model = model
        self.default = None if default is None else Annotator("", " ".join(default.split()))
        self.refresh()
        if self.default is not None:
            self._find(self.default)
            self.refresh()

    def refresh(self) -> None:
        """Forget who was added and look again: another window may have added people too."""
        self.changes: list[Change] = []
        self._by_id = {item.id: item for item in self.project.annotators()}
        self._by_name = {item.name.casefold(): item for item in self._by_id.values()}
        self._resolved: dict[Annotator, Annotator] = {}

    def resolve(self, incoming: Annotator | None) -> Annotator:
        """The project's annotator for the one that a file names: by id, else by name, else a new one. Raises Unfit."""
        wanted = incoming or self.default
        if wanted is None:
            raise Unfit("These marks name no annotator. Import them again and say whose they are.")
        found = self._resolved.get(wanted)
        if found is None:
            try:
                found = self._resolved[wanted] = self._find(wanted)
            except UserError as error:
                raise Unfit(error.message.template, **error.message.values) from error
        return found

    def _find(self, wanted: Annotator) -> Annotator:
        if GOLD in (wanted.kind, wanted.id, wanted.name.casefold()):
            return self._by_id.get(GOLD) or self._add(Annotator(GOLD, GOLD, "gold"))
        if wanted.id in self._by_id:
            return self._checked(self._by_id[wanted.id], self.model)
        named = self._by_name.get(wanted.name.casefold())
        as_model = self.model or wanted.kind == "model"
        if named is not None:
            # A bare name says nothing of its kind; an id speaks of somebody else than this model.
            if named.kind == "model" and not as_model and wanted.id:
                raise UserError(
                    "{name} is a model in this project; marks of a person need another name.", name=named.name
                )
            return self._checked(named, as_model)
        fresh = new_annotator(wanted.name, "model" if as_model else "person")
        return self._add(replace(fresh, id=wanted.id or fresh.id))

    @staticmethod
    def _checked(found: Annotator, as_model: bool) -> Annotator:
        if as_model and found.kind != "model":
            raise UserError("{name} is a person in this project; a model needs another name.", name=found.name)
        return found

    def _add(self, annotator: Annotator) -> Annotator:
        before = self.project.annotator(annotator.id)
        self.changes.append(Change(before, annotator))
        self._by_id[annotator.id] = self._by_name[annotator.name.casefold()] = annotator
        return annotator
