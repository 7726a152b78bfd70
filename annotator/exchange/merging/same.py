"""Two identical marks by one annotator become one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.model import Change, Comment, Judgement, Object, Relation, Span
from annotator.store import Project
from annotator.store.union import Key, Version, versions_of

_Mark = Span | Relation | Judgement


def made_one(home: Project, winners: Mapping[Key, Object], versions: Mapping[Key, Version]) -> tuple[list[Change], int]:
    """What is to be changed after `winners` came in, of these `versions`, and how many marks are one too many.

    Of identical ones the later version stands, on whichever side it was made; what led to the other leads to it, and
    what was said about the other is said about it. Marks that were there twice before stay as they are.
    """
    came: dict[str, dict[Key, _Mark]] = defaultdict(dict)
    comments: dict[str, dict[str, Comment]] = defaultdict(dict)
    for key, item in winners.items():
        if isinstance(item, Span | Relation | Judgement):
            came[item.document][key] = item
        elif isinstance(item, Comment):
            comments[item.document][item.id] = item
    changes: list[Change] = []
    removed = 0
    for document in dict.fromkeys([*came, *comments]):
        found, count = _Document(home, document, came[document], comments[document], versions).changes()
        changes += found
        removed += count
    return changes, removed


class _Document:
    def __init__(
        self,
        home: Project,
        document: str,
        came: Mapping[Key, _Mark],
        comments: Mapping[str, Comment],
        versions: Mapping[Key, Version],
    ) -> None:
        self._home = home
        self._comments = {item.id: item for item in home.comments(document)} | dict(comments)
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
        joined = self._join(Span)
        replaced = self._joined_before() | joined
        for key, item in list(self._now.items()):
            if isinstance(item, Relation):
                to_span = replaced.get(item.to_span or "", item.to_span)
                self._now[key] = replace(item, source=replaced.get(item.source, item.source), to_span=to_span)
            elif isinstance(item, Judgement):
                self._now[key] = replace(item, quote=replaced.get(item.quote or "", item.quote))
        others = self._join(Relation) | self._join(Judgement)
        replaced |= others
        changes = [Change(before, self._now[key]) for key, before in self._before.items() if self._now[key] != before]
        changes += [
            Change(item, replace(item, about=replaced[item.about]))
            for item in self._comments.values()
            if item.about in replaced and not item.deleted
        ]
        return changes, len(joined) + len(others)

    def _joined_before(self) -> dict[str, str]:
        """Spans that are gone here, because an identical one stands for them since an earlier merge."""
        wanted: set[str | None] = {item.about for item in self._comments.values()}
        for item in self._came.values():
            wanted |= {item.source, item.to_span} if isinstance(item, Relation) else set()
            wanted |= {item.quote} if isinstance(item, Judgement) else set()
        alive = {_said(item): item.id for item in self._now.values() if isinstance(item, Span) and not item.deleted}
        gone = self._home.stored(Span, sorted(ident for ident in wanted if ident and (Span, ident) not in self._now))
        return {ident: alive[_said(item)] for ident, item in gone.items() if _said(item) in alive}

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
