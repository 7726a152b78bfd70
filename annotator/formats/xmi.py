"""XMI as a row of feature structures: each element's type, its features, and the line that it stands in.

Read with expat alone: it expands no entity and follows no link, and a file with a DTD, which no CAS has, is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from annotator.formats.problem import Unfit


@dataclass(slots=True)
class Structure:
    """One feature structure: its type's full name, its features as they stand, its number and its line."""

    type: str
    features: dict[str, str]
    line: int
    ident: str = ""

    @property
    def short(self) -> str:
        """The type's name without its package."""
        return self.type.rsplit(".", 1)[-1]

    @property
    def is_annotation(self) -> bool:
        """Whether it marks a stretch of the text."""
        return "begin" in self.features and "end" in self.features

    def whole(self, feature: str) -> int | None:
        """A feature that is a whole number; None where it is none."""
        value = self.features.get(feature, "")
        return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else None


@dataclass(slots=True)
class _Builder:
    line: Callable[[], int]
    found: list[Structure] = field(default_factory=list)
    depth: int = 0
    child: str = ""
    words: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        uri, _, local = name.rpartition("\t")
        if self.depth == 2:
            # `xmi:id` numbers the structure; types may have a feature called `id` as well.
            features = {key: value for key, value in attributes.items() if "\t" not in key}
            ident = next((value for key, value in attributes.items() if key.endswith("\tid")), "")
            package = uri.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
            self.found.append(Structure(f"{package}.{local}", features, self.line(), ident))
        elif self.depth == 3:
            self.child, self.words = local, []

    def text(self, data: str) -> None:
        if self.depth == 3:
            self.words.append(data)

    def end(self, _: str) -> None:
        if self.depth == 3 and self.found:
            # A list of texts: one element for each.
            features = self.found[-1].features
            said = "".join(self.words)
            features[self.child] = f"{features[self.child]}\n{said}" if self.child in features else said
        self.depth -= 1


def read_xmi(data: bytes) -> list[Structure]:
    """All feature structures of a file, in its order. Raises Unfit where it is no XML, or has a DTD."""
    parser = expat.ParserCreate(namespace_separator="\t")
    builder = _Builder(lambda: parser.CurrentLineNumber)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unfit(
            "This is not XML: {reason} in line {line}.", reason=expat.ErrorString(error.code), line=error.lineno
        ) from error
    return builder.found


def _refuse(*_: object) -> None:
    raise Unfit("This XML has a DTD, which a CAS has not; nothing was read from it.")
