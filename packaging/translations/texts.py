"""Collects every text of the program that can be translated, from the syntax tree of its source.

Qt's own `lupdate` reads Python by patterns: it overlooks texts inside f-strings and plurals in `translate`, and knows
nothing of messages that are made where no Qt is. So the texts are collected here and handed to it.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MESSAGES = "messages"  # the context of the sentences that rooms without Qt write


@dataclass(frozen=True, order=True)
class Text:
    """One text: the Qt context it is looked up in, the English source, a word that tells equal texts apart."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


class NotFindable(Exception):
    """A text that could not be found in a translation while the program runs, e.g. because it is put together then."""


def collect(folder: Path) -> list[Text]:
    """All texts of the Python files under `folder`, sorted. Raises NotFindable, naming file and line."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))}
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    family = message_classes(bases)
    inherited = frozenset().union(*bases.values())
    found: set[Text] = set()
    for path, tree in trees.items():
        found.update(_Collector(path, family, inherited).texts(tree, ""))
    return sorted(found)


def message_classes(bases: Mapping[str, set[str]]) -> frozenset[str]:
    """The names of Message, UserError and every class that is derived from them; `bases` has those of each class."""
    family = {"Message", "UserError"}
    while more := {name for name, of in bases.items() if of & family} - family:
        family |= more
    return frozenset(family)


class _Collector:
    def __init__(self, path: Path, family: frozenset[str], inherited: frozenset[str]) -> None:
        self.path = path
        self.family = family
        self.inherited = inherited

    def texts(self, node: ast.AST, context: str) -> Iterator[Text]:
        """The texts in and below this node; `context` is the class that it stands in."""
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call):
            yield from self.of_call(node, context)
        for child in ast.iter_child_nodes(node):
            yield from self.texts(child, context)

    def of_call(self, call: ast.Call, context: str) -> Iterator[Text]:
        name = _name(call.func)
        if name == "tr" and isinstance(call.func, ast.Attribute) and call.args:
            sources = list(self.literals(call.args[0]))
            if not sources or not context:
                raise NotFindable(f"{self.path}:{call.lineno}: tr() takes a literal text, and stands in a class")
            if _plural(call, 2) and context in self.inherited:
                # PySide looks in the derived class first and takes the filled-in English for a translation.
                raise NotFindable(f"{self.path}:{call.lineno}: {context} is derived from: use translate() for counts")
            for source in sources:
                yield Text(context, source, self.comment(call, 1), _plural(call, 2))
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(call.args) > 1:
            for where in self.literals(call.args[0]):
                for source in self.literals(call.args[1]):
                    yield Text(where, source, self.comment(call, 2), _plural(call, 3))
        elif name in self.family:
            for argument in call.args:
                for source in self.literals(argument):
                    if " " in source:  # other literals are places in a file, not sentences
                        yield Text(MESSAGES, source, plural="{n}" in source)

    def literals(self, node: ast.expr) -> Iterator[str]:
        """The text that this expression is, or the two of `a if so else b`; none for a variable."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if node.value:
                yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self.literals(node.body)
            yield from self.literals(node.orelse)
        elif isinstance(node, ast.JoinedStr | ast.BinOp) and _holds_words(node):
            raise NotFindable(f"{self.path}:{node.lineno}: a text is put together here; use fields and .format")

    def comment(self, call: ast.Call, index: int) -> str:
        return next(iter(self.literals(call.args[index])), "") if len(call.args) > index else ""


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _plural(call: ast.Call, index: int) -> bool:
    return len(call.args) > index or any(keyword.arg == "n" for keyword in call.keywords)


def _holds_words(node: ast.expr) -> bool:
    """Whether a sentence is put together here, rather than a place in a file (`f"{layer}.id"`)."""
    texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return any(isinstance(text, str) and " " in text for text in texts)


def as_source(texts: Iterable[Text]) -> str:
    """A Python file that says these texts in the one way in which `lupdate` reads all of them."""
    by_context: dict[str, list[Text]] = {}
    for text in texts:
        by_context.setdefault(text.context, []).append(text)
    lines: list[str] = []
    for context, members in by_context.items():
        lines += [f"class {context}(QObject):", "    def texts(self, n):"]
        for text in members:
            arguments = [_quoted(text.source)]
            if text.comment or text.plural:
                arguments.append(_quoted(text.comment))
            if text.plural:
                arguments.append("n")
            lines.append(f"        self.tr({', '.join(arguments)})")
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    for character, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(character, escaped)
    return f'"{text}"'
