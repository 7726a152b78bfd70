"""What can be done to canonical entities and to the links of marks, as edits. Nothing here knows the window."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.model import Change, Edit, Entity, Message, Span, new_id
from annotator.ui.marking import Refused, shortened

_WIKIDATA = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?[Qq]([1-9][0-9]*)")


def _clean(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise Refused("An entity needs a name.")
    return words


def create(name: str, entity_type: str, author: str) -> tuple[Edit, Entity]:
    """A new entity that nothing points to yet. Raises Refused for an empty name."""
    entity = Entity(new_id(), _clean(name), entity_type)
    return Edit.create("mark", author, [entity], Message("New entity “{name}”", name=shortened(entity.name))), entity


def rename(entity: Entity, name: str, author: str) -> Edit | None:
    """Give an entity another name; what was merged or linked follows. None where it bears it, Refused without one."""
    words = _clean(name)
    aliases = tuple(item for item in entity.aliases if item != words)
    summary = Message("Rename “{old}” to “{name}”", old=shortened(entity.name), name=shortened(words))
    return _changed(entity, replace(entity, name=words, aliases=aliases), author, summary)


def set_aliases(entity: Entity, aliases: Iterable[str], author: str) -> Edit | None:
    """Set the other names of an entity; each stands once, its own name is none."""
    words = (" ".join(item.split()) for item in aliases)
    after = tuple(dict.fromkeys(item for item in words if item and item != entity.name))
    summary = Message("Other names of “{name}”", name=shortened(entity.name))
    return _changed(entity, replace(entity, aliases=after), author, summary)


def set_type(entity: Entity, entity_type: str, author: str) -> Edit | None:
    """Say of what type (a label of the scheme) an entity is; "" leaves it open."""
    summary = Message("Type of “{name}”: {type}", name=shortened(entity.name), type=entity_type or "—")
    return _changed(entity, replace(entity, type=entity_type), author, summary)


def set_wikidata(entity: Entity, words: str, author: str) -> Edit | None:
    """Set or clear the Wikidata id, given as it is or as an address. Raises Refused for anything else."""
    match = _WIKIDATA.fullmatch(words.strip())
    if words.strip() and match is None:
        raise Refused("“{words}” is no Wikidata id: it is a Q and a number, as Q42.", words=shortened(words))
    summary = Message("Wikidata id of “{name}”", name=shortened(entity.name))
    return _changed(entity, replace(entity, wikidata=f"Q{match[1]}" if match else None), author, summary)


def set_note(entity: Entity, note: str, author: str) -> Edit | None:
    """Set the note on an entity."""
    return _changed(
        entity, replace(entity, note=note.strip()), author, Message("Note on “{name}”", name=shortened(entity.name))
    )


def _changed(before: Entity, after: Entity, author: str, summary: Message) -> Edit | None:
    return Edit("mark", author, (Change(before, after),), summary=summary) if after != before else None


def merge(entity: Entity, into: Entity, merged: Mapping[str, str], author: str) -> Edit:
    """Let `into` stand for an entity too: its names become other names of `into`, marks stay and are followed.

    `merged` says what each merged entity became, as `store.remembered.merged_entities` does. Raises Refused where one
    would come to stand for itself.
    """
    if entity.id == into.id or merged.get(into.id, into.id) == merged.get(entity.id, entity.id):
        raise Refused("“{name}” cannot be merged into itself. Choose another entity.", name=shortened(entity.name))
    gone = next((item for item in (entity, into) if item.merged_into is not None or item.deleted), None)
    if gone is not None:
        raise Refused("“{name}” is no entity of its own any more.", name=shortened(gone.name))
    names = (*into.aliases, entity.name, *entity.aliases)
    kept = replace(
        into,
        aliases=tuple(name for name in dict.fromkeys(names) if name != into.name),
        type=into.type or entity.type,
        wikidata=into.wikidata or entity.wikidata,
        note=into.note or entity.note,
    )
    changes = [Change(entity, replace(entity, merged_into=into.id))]
    if kept != into:
        changes.append(Change(into, kept))
    summary = Message("Merge “{name}” into “{into}”", name=shortened(entity.name), into=shortened(into.name))
    return Edit("bulk", author, tuple(changes), summary=summary)


def split(spans: Sequence[Span], ids: Collection[str], to: Entity, new: bool, author: str) -> Edit:
    """Let marks point to another entity instead of the one with these ids (its own and what was merged into it).

    With `new` the other one is made with it. Raises Refused where there is no mark to move, or nowhere to move it.
    """
    if not spans:
        raise Refused("Choose the mentions that speak of somebody else first.")
    if to.id in ids:
        raise Refused("These mentions point to “{name}” already.", name=shortened(to.name))
    changes = [Change(None, to)] if new else []
    for span in spans:
        linked = tuple(dict.fromkeys(to.id if ident in ids else ident for ident in span.entities))
        changes.append(Change(span, replace(span, entities=linked)))
    return Edit("bulk", author, tuple(changes), summary=Message("Mentions to “{name}”", name=shortened(to.name)))


def link(span: Span, entities: Iterable[str], author: str, new: Sequence[Entity] = ()) -> Edit | None:
    """Let a mark point to these entities and no others: one, several (البلدين), or none; `new` ones come with it."""
    after = replace(span, entities=tuple(dict.fromkeys(entities)))
    if after == span:
        return None
    if after.entities:
        summary = Message("Link “{text}”", text=shortened(span.text))
    else:
        summary = Message("Unlink “{text}”", text=shortened(span.text))
    changes = (*(Change(None, item) for item in new), Change(span, after))
    return Edit("mark", author, changes, summary=summary)


def unlink(spans: Sequence[Span], ids: Collection[str], author: str) -> Edit:
    """Let marks no longer point to the entity with these ids. Raises Refused where there is no mark."""
    if not spans:
        raise Refused("Choose the mentions to unlink first.")
    summary = Message("Unlink {n} mention(s)", n=len(spans))
    return Edit("bulk", author, tuple(_unlinked(spans, ids)), summary=summary)


def _unlinked(spans: Iterable[Span], ids: Collection[str]) -> list[Change]:
    return [
        Change(span, replace(span, entities=tuple(ident for ident in span.entities if ident not in ids)))
        for span in spans
    ]


def delete(entity: Entity, merged_here: Sequence[Entity], spans: Sequence[Span], elsewhere: bool, author: str) -> Edit:
    """Take an entity away with what was merged into it, and the links of the author's own marks to it, `spans`.

    `elsewhere`: something else points to it, others' marks, a quote or a rating; then it stays, and Refused says so.
    """
    if elsewhere:
        raise Refused(
            "“{name}” is still named by other people's marks, a quote or a rating; merge it into another one instead.",
            name=shortened(entity.name),
        )
    gone = [entity, *merged_here]
    changes = [Change(item, replace(item, deleted=True)) for item in gone]
    changes += _unlinked(spans, {item.id for item in gone})
    summary = Message("Delete the entity “{name}”", name=shortened(entity.name))
    return Edit("bulk", author, tuple(changes), summary=summary)
