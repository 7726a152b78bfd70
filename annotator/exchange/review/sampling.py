"""A random sample of somebody's articles, to be marked once more: by a checker, or by the same person, blind.

The same person gets a name of its own for the second time ("mona (2)"): so the first marks are not shown, and the two
are compared as any two annotators are.
"""

import random
from dataclasses import replace

from annotator.model import Annotator, Change, Edit, Message, UserError, Work
from annotator.store import Project, new_annotator


def second_name(project: Project, name: str) -> str:
    """The first free name of a kind "mona (2)"."""
    number = 2
    while project.annotator_named(f"{name} ({number})") is not None:
        number += 1
    return f"{name} ({number})"


def draw(project: Project, of: Annotator, to: str, count: int, seed: int, author: str = "") -> tuple[Edit, list[str]]:
    """The edit that assigns so many of the articles that `of` has finished to the annotator called `to`, and their ids.

    The same seed draws the same articles, as long as the same ones are finished. An annotator of a new name comes in.
    Raises UserError where there is nothing to draw from, or the name cannot be one.
    """
    name = " ".join(to.split())
    found = project.annotator_named(name)
    if found is not None and found.id == of.id:
        raise UserError("{name} would see the first marks. Give the second time a name of its own.", name=name)
    person = found or new_annotator(name)
    layers = set(project.scheme.layer_ids)
    candidates = []
    for document in project.documents():
        done = project.work(document.id, of.id).done
        if done and layers & set(done) and not project.work(document.id, person.id).done:
            candidates.append(document.id)
    if not candidates:
        raise UserError("{name} has not finished any article that could be drawn.", name=of.name)
    chosen = random.Random(seed).sample(sorted(candidates), min(count, len(candidates)))  # noqa: S311 - no secret
    changes = [] if found is not None else [Change(None, person)]
    for place, ident in enumerate(chosen, 1):
        before = project.stored_work(ident, person.id)
        standing = before if before is not None and not before.deleted else Work.new(ident, person.id)
        changes.append(Change(before, replace(standing, assigned=True, position=place)))
    summary = Message("Sample of {n} article(s) for {name}", n=len(chosen), name=name)
    return Edit("bulk", author, tuple(changes), summary=summary), chosen
