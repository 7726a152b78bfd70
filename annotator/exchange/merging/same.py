"""Two identical marks by one annotator become one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.model import Change, Judgement, Object, Relation, Span
from annotator.store import Project
from annotator.store.union import Key, Version, versions_of

_Mark = Span | Relation | Judgement


def made_one(home: Project, winners: Mapping[Key, Object], versions: Mapping[Key, Version]) -> tuple[list[Change], int]:
    """What is to be changed after `winners` came in, of these `versions`, and how many marks are one too many.

    Of identical ones the later version stands, on whichever side it was made; what led to the other leads to it. Marks
    that were there twice before stay as they are.
    """
    came: dict[str, dict[Key, _Mark]] = defaultdict(dict)
    for key, item in winners.items():
        if isinstance(item, Span | Relation | Judgement):
            came[item.document][key] = item
    changes: list[Change] = []
    removed = 0
    for document, marks in came.items():
        found, count = _Document(home, document, marks, versions).changes()
        changes += found
        removed += count
    return changes, removed


class _Document:
    def __init__(
        self, home: Project, document: str, came: Mapping[Key, _Mark], versions: Mapping[Key, Version]
    ) -> None:
        marks = home.marks(document)
        there: dict[Key, _Mark] = {(Span, item.id): item for item in marks.spans}
        there |= {(Relation, item.id): item for item in marks.relations}
        there |= {(Judgement, item.id): item for item in marks.judgements}
        self._came = came
        self._before = {key: item for key, item in {**there, **came}.items() if not item.deleted}
        self._now = dict(self._before)
        known = versions_of(home.db, [key for key in self._before if key not in versions])
        self._versions = known | {key: versions[key] for key in came}

    def changes(self) -> tuple[list[Change], int]:
        replaced = self._join(Span)
        for key, item in list(self._now.items()):
            if isinstance(item, Relation):
                to_span = replaced.get(item.to_span or "", item.to_span)
                self._now[key] = replace(item, source=replaced.get(item.source, item.source), to_span=to_span)
            elif isinstance(item, Judgement):
                self._now[key] = replace(item, quote=replaced.get(item.quote or "", item.quote))
        removed = len(replaced) + len(self._join(Relation)) + len(self._join(Judgement))
        return [
            Change(before, self._now[key]) for key, before in self._before.items() if self._now[key] != before
        ], removed

    def _join(self, cls: type[_Mark]) -> dict[str, str]:
        """Delete all but one of those that say the same; gives which one stands for each of them."""
        alike: dict[object, list[Key]] = defaultdict(list)
        for key, item in self._now.items():
            if isinstance(item, cls):
                alike[_said(item)].append(key)
        replaced: dict[str, str] = {}
        for keys in self._with_news(alike.values()):
            best = max(keys, key=lambda key: (self._versions[key], key[1]))
            for key in keys:
                if key != best:
                    self._now[key] = replace(self._now[key], deleted=True)
                    replaced[key[1]] = best[1]
        return replaced

    def _with_news(self, groups: Iterable[list[Key]]) -> Iterable[list[Key]]:
        return (keys for keys in groups if len(keys) > 1 and any(key in self._came for key in keys))


def _said(item: _Mark) -> object:
    if isinstance(item, Span):
        return item.annotator, item.layer, item.label, item.fragments
    if isinstance(item, Relation):
        return item.annotator, item.kind, item.source, item.target
    return item.annotator, item.place
