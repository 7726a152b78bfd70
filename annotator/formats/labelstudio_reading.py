"""From Label Studio's JSON to records: each annotation and each prediction of a task is one annotator's record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.formats.json_items import beginning, read_items
from annotator.formats.labels import Labels
from annotator.formats.labelstudio_results import Results
from annotator.formats.problem import Problem
from annotator.formats.record import KEPT, Record
from annotator.formats.source import Source
from annotator.formats.text import first_line
from annotator.formats.values import as_json, as_text, stable_id, storable
from annotator.model import GOLD, Annotator, Document, Message

_SIGNS = re.compile(r'"(?:annotations|completions|predictions)"\s*:\s*\[|"data"\s*:\s*\{')
_OWN_DATA = frozenset(("id", "title", "lang", "meta", "offset_unit"))


def recognises(source: Source) -> bool:
    """Whether the file is a list of tasks. Raises OSError."""
    text = beginning(source)
    return text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{") and _SIGNS.search(text) is not None


def read(source: Source) -> Iterator[Record | Problem]:
    """The tasks, each with a record for every annotation and prediction. Raises OSError and Unfit."""
    labels = Labels(source.scheme)
    for item in read_items(source):
        if isinstance(item, Problem):
            yield item
            continue
        line, task = item
        data = task.get("data") if isinstance(task, dict) else None
        key = _text_key(data) if isinstance(data, dict) else None
        if data is None or key is None:
            yield source.problem(line, Message("This is not a task of Label Studio with a text."), as_json(task))
            continue
        yield from _Task(source, labels, line, task, data, key).records()


def _text_key(data: Mapping[str, Any]) -> str | None:
    """Which of a task's data is its text: "text", else the longest one."""
    texts = {key: value for key, value in data.items() if isinstance(value, str) and value.strip()}
    return "text" if "text" in texts else max(texts, key=lambda key: len(texts[key]), default=None)


class _Task:
    def __init__(
        self, source: Source, labels: Labels, line: int, task: Mapping[str, Any], data: Mapping[str, Any], key: str
    ) -> None:
        self.source = source
        self.labels = labels
        self.line = line
        self.task = task
        self.data = data
        self.key = key
        self.text: str = data[key]

    def records(self) -> Iterator[Record | Problem]:
        """What is to be reported, then the records."""
        found: list[Record] = []
        kept: dict[str, Any] = {}
        problems: list[Problem] = []
        said = [("annotations", item) for item in self.listed("annotations", problems)]
        said += [("completions", item) for item in self.listed("completions", problems)]
        said += [("predictions", item) for item in self.listed("predictions", problems)]
        for number, (kind, tree) in enumerate(said):
            if not isinstance(tree, dict) or not isinstance(tree.get("result", []), list):
                problems.append(self.problem(Message("This is not an annotation of Label Studio."), tree))
                continue
            who = self.annotator(tree, kind == "predictions")
            if tree.get("was_cancelled"):
                problems.append(self.problem(Message("An annotation that was skipped did not come in."), tree))
                continue
            results = Results(
                self.labels,
                self.text,
                tree.get("result", []),
                stable_id(self.text, number, who),
                self.data.get("offset_unit"),
            )
            found.append(replace(results.record(), annotator=who, line=self.line))
            problems += [self.problem(message, result) for message, result in results.problems]
            if tree.get("ground_truth") and not (who and who.name == GOLD):
                results.kept.append({"ground_truth": True})
            if results.kept:
                kept[who.name if who else self.source.anybody] = {"labelstudio": storable(results.kept)}
        for tree in self.listed("drafts", problems):
            problems.append(self.problem(Message("A draft of Label Studio did not come in."), tree))
        if kept:
            problems.append(
                self.source.note(
                    self.line, Message("Results of Label Studio that marks cannot say were kept with the article.")
                )
            )
        yield from problems
        document = self.document(kept)
        for record in found or [Record(document, self.text, line=self.line)]:
            yield replace(record, document=document)

    def listed(self, key: str, problems: list[Problem]) -> list[Any]:
        value = self.task.get(key)
        if value is None or isinstance(value, list):
            return value or []
        problems.append(
            self.problem(Message("“{key}” is not what it should be and was left out.", key=key), {key: value})
        )
        return []

    def problem(self, message: Message, tree: Any) -> Problem:
        return self.source.problem(self.line, message, as_json(tree))

    def document(self, kept: Mapping[str, Any]) -> Document:
        ident, title, lang = (self.data.get(key) for key in ("id", "title", "lang"))
        own = self.data.get("meta")
        meta = {key: value for key, value in self.data.items() if key not in (self.key, *_OWN_DATA)}
        meta = {**meta, **own} if isinstance(own, dict) else meta if own is None else {**meta, "meta": own}
        if kept:
            meta[KEPT] = {**kept, **(meta[KEPT] if isinstance(meta.get(KEPT), dict) else {})}
        return Document(
            as_text(ident) if isinstance(ident, str) else "",
            "",
            len(self.text),
            as_text(title) if isinstance(title, str) else first_line(self.text),
            as_text(lang) if isinstance(lang, str) and lang else "ar",
            storable(meta),
        )

    @staticmethod
    def annotator(tree: Mapping[str, Any], model: bool) -> Annotator | None:
        """The model, or the person: by the name that we wrote, by e-mail address or name, by number."""
        if model:
            version = tree.get("model_version")
            return Annotator("", " ".join(as_text(str(version)).split()) if version else "model", "model")
        by = tree.get("completed_by")
        names = [tree.get("annotator"), tree.get("created_username")]
        if isinstance(by, dict):
            names += [by.get("email"), by.get("username"), by.get("id")]
        else:
            names.append(by)
        for name in names:
            if isinstance(name, str) and name.strip():
                return Annotator("", " ".join(as_text(name).split()))
            if type(name) is int:
                return Annotator("", f"user {name}")
        return None
