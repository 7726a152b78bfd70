"""How far somebody is, where it was changed on both sides: what either side changed stays changed, and time adds up."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from annotator.model import Change, Object, Work
from annotator.store import Project
from annotator.store.union import Key, Version, shared_version


def joined_work(
    home: Project, standing: Mapping[Key, tuple[Version, Object]], mine: Mapping[Key, Version], theirs: Collection[str]
) -> list[Change]:
    """What is to be changed after the other file's edits, whose ids are `theirs`, came in.

    `standing` are the last versions that come in, `mine` those here. A field that only one side has changed is as that
    side says; of one that both have changed the later version stands.
    """
    there = {key[1]: (version, item) for key, (version, item) in standing.items() if isinstance(item, Work)}
    changes: list[Change] = []
    for ident, ours in home.stored(Work, sorted(there)).items():
        key = (Work, ident)
        if mine[key][1] in theirs:
            continue  # nothing was changed here since the two parted
        version, other = there[ident]
        assert isinstance(other, Work)
        base = shared_version(home.db, ours.document, key, theirs) or Work.new(ours.document, ours.annotator)
        assert isinstance(base, Work)
        later, earlier = (other, ours) if version > mine[key] else (ours, other)
        joined = _joined(base, later, earlier)
        if joined != later:
            changes.append(Change(later, joined))
    return changes


def _joined(base: Work, later: Work, earlier: Work) -> Work:
    kept: dict[str, Any] = {
        field.name: getattr(earlier, field.name)
        for field in fields(Work)
        if getattr(later, field.name) == getattr(base, field.name)
    }
    return replace(later, **{**kept, "seconds": max(later.seconds + earlier.seconds - base.seconds, 0)})
