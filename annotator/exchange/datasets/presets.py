"""Plans that are remembered under a name, in the project, so that the window and the command line share them."""

from collections.abc import Mapping
from typing import Any

from annotator.exchange.datasets.plan import Plan
from annotator.model import Change, Edit, Message, Setting, UserError
from annotator.store import Project

_SETTING = "exports"


def saved_plans(project: Project) -> dict[str, Plan]:
    """The remembered plans by their names."""
    return {name: Plan.of_tree(tree) for name, tree in _trees(project).items() if isinstance(tree, Mapping)}


def saved_plan(project: Project, name: str) -> Plan:
    """The plan of this name. Raises UserError."""
    found = saved_plans(project)
    if name not in found:
        raise UserError("No export is saved as {name}. There are: {known}.", name=name, known=", ".join(found) or "–")
    return found[name]


def save_plan(project: Project, name: str, plan: Plan, author: str = "") -> None:
    """Remember a plan; one of this name is replaced. Raises UserError for an empty name."""
    name = " ".join(name.split())
    if not name:
        raise UserError("Give the export a name.")
    _keep(project, {**_trees(project), name: plan.tree()}, author, Message("An export saved as {name}", name=name))


def forget_plan(project: Project, name: str, author: str = "") -> None:
    """Remember it no more."""
    trees = {key: tree for key, tree in _trees(project).items() if key != name}
    _keep(project, trees, author, Message("Saved export {name} forgotten", name=name))


def _trees(project: Project) -> dict[str, Any]:
    found = project.setting(_SETTING, {})
    return found if isinstance(found, dict) else {}


def _keep(project: Project, trees: Mapping[str, Any], author: str, summary: Message) -> None:
    change = Change(project.stored_setting(_SETTING), Setting(_SETTING, trees))
    # A kind that Ctrl+Z leaves alone: it is for marks.
    project.apply(Edit("people", author, (change,), summary=summary))
