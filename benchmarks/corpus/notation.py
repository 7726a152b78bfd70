"""The compact notation in which the articles were marked by hand; README.md in this folder explains it."""

import re
from dataclasses import dataclass, field

LABELS = {
    "P": "PERS",
    "N": "NORP",
    "T": "OCC",
    "O": "ORG",
    "G": "GPE",
    "L": "LOC",
    "E": "EVENT",
    "D": "DATE",
    "M": "NUM",
    "X": "MISC",
}
TYPES = {"d": "direct", "i": "indirect", "m": "mixed"}
CLOSING = {"[": "]", "{": "}"}
ROLE = re.compile(r"@([a-z-]+) ")
HEAD = re.compile(r"\[(?P<label>[A-Z])(?:\.(?P<name>\w+))? |\{(?P<mark>w\.\w+|n|c[\d,]+|q\d+(?::[^ ]*)?) ")
SOURCES = re.compile(r"(?P<who>[^@>]*)(?:@(?P<channel>\w+))?(?:>(?P<to>\w+))?")


@dataclass(frozen=True)
class Name:
    """A name or title; `ref` ties all mentions of one person or body together."""

    label: str
    ref: str
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """Words that stand for a speaker, channel or addressee without being a name: typed words in the record."""

    ref: str
    start: int
    end: int


@dataclass
class Quote:
    """One quote as marked: fragments, type letter, and the refs of who said it, through what, to whom."""

    number: int
    type: str = ""
    speakers: list[str] = field(default_factory=list)
    voice: str = "overt"
    channel: str = ""
    addressee: str = ""
    fragments: list[tuple[int, int]] = field(default_factory=list)
    cue: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Article:
    """A marked article: its plain text and everything that was marked in it."""

    name: str
    meta: dict[str, str]
    text: str
    sections: list[tuple[str, int, int]]
    names: list[Name]
    words: list[Words]
    quotes: list[Quote]
    rejected: list[tuple[int, int]]


class NotationError(Exception):
    """The notation is broken: the file, and what is wrong there."""


def read_article(name: str, source: str) -> Article:
    """Read one marked article. Raises NotationError where brackets or heads do not fit."""
    header, _, body = source.partition("---\n")
    meta = dict(line.split(": ", 1) for line in header.splitlines())
    sections: list[tuple[str, int, int]] = []
    start = 0
    reader = _Reader(name)
    for line in body.rstrip("\n").split("\n"):
        role = ROLE.match(line)
        reader.read(line[role.end() :] if role else line)
        called = role.group(1) if role else "body"
        if sections and sections[-1][0] == called:
            start = sections.pop()[1]
        sections.append((called, start, len(reader.text)))
        reader.text += "\n"
        start = len(reader.text)
    if reader.open:
        raise NotationError(f"{name}: {reader.open[-1][0]!r} is not closed")
    quotes = [reader.quotes[number] for number in sorted(reader.quotes)]
    text = reader.text.removesuffix("\n")
    names = sorted(reader.names, key=lambda item: (item.start, -item.end))
    return Article(name, meta, text, sections, names, reader.words, quotes, sorted(reader.rejected))


class _Reader:
    """Takes marked text piece by piece and collects the plain text and the marks."""

    def __init__(self, article: str) -> None:
        self.article = article
        self.text = ""
        self.open: list[tuple[str, int, re.Match[str]]] = []
        self.names: list[Name] = []
        self.words: list[Words] = []
        self.quotes: dict[int, Quote] = {}
        self.rejected: list[tuple[int, int]] = []

    def read(self, source: str) -> None:
        """One line; a mark may go on over several."""
        position = 0
        while position < len(source):
            letter = source[position]
            if letter in CLOSING:
                head = HEAD.match(source, position)
                if not head:
                    raise NotationError(f"{self.article}: what is {source[position : position + 20]!r}?")
                self.open.append((letter, len(self.text), head))
                position = head.end()
                continue
            if letter in CLOSING.values():
                if not self.open or CLOSING[self.open[-1][0]] != letter:
                    raise NotationError(f"{self.article}: {letter!r} closes nothing after {self.text[-30:]!r}")
                _, start, head = self.open.pop()
                self.close(head, start)
            else:
                self.text += letter
            position += 1

    def close(self, head: re.Match[str], start: int) -> None:
        """Record the mark that ends here."""
        end = len(self.text)
        if self.text[start:end] != self.text[start:end].strip() or start == end:
            raise NotationError(f"{self.article}: spaces at the edge of {self.text[start:end]!r}")
        if head["label"]:
            self.names.append(Name(LABELS[head["label"]], head["name"] or "", start, end))
            return
        mark = head["mark"]
        if mark == "n":
            self.rejected.append((start, end))
        elif mark.startswith("w."):
            self.words.append(Words(mark[2:], start, end))
        elif mark[0] == "c":
            for number in mark[1:].split(","):
                self.quotes.setdefault(int(number), Quote(int(number))).cue.append((start, end))
        else:
            number, *rest = mark[1:].split(":")
            quote = self.quotes.setdefault(int(number), Quote(int(number)))
            quote.fragments.append((start, end))
            if rest:
                self.attribute(quote, *rest)

    def attribute(self, quote: Quote, kind: str, sources: str) -> None:
        """Type and sources of a quote: `d:~haddad@statement>press`."""
        if quote.type:
            raise NotationError(f"{self.article}: quote {quote.number} is there twice")
        quote.type = TYPES[kind]
        found = SOURCES.fullmatch(sources)
        if not found or not found["who"]:
            raise NotationError(f"{self.article}: who says {sources!r}?")
        who = found["who"]
        quote.voice = {"~": "elided", "?": "anonymous"}.get(who[0], "overt")
        quote.speakers = who.lstrip("~?").split("+")
        quote.channel, quote.addressee = found["channel"] or "", found["to"] or ""
