"""The table of cue frames and the word lists, read from the resources once, with every inflected form spelled out."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from annotator.arabic.folding import fold_key
from annotator.resources import resource

Form = Literal["past", "present", "participle"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a cue governs; resources/quotes/frames_ar.toml explains the fields."""

    id: str
    takes: frozenset[str]
    prep: str = ""
    clitic: str = ""
    object: bool = False


@dataclass(frozen=True, slots=True)
class Inflected:
    """One form of a cue verb: its frames, and gender (`m`, `f` or both) and number (3 for many) of who speaks."""

    form: Form
    gender: str
    number: int
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the assistant knows of the words of one language; all words folded."""

    verbs: dict[str, tuple[Inflected, ...]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    openings: frozenset[str]  # words that a phrase can begin with
    lists: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The Arabic lexicon."""
    table = tomllib.loads(resource("quotes", "frames_ar.toml").read_text(encoding="utf-8"))
    lists = tomllib.loads(resource("quotes", "words_ar.toml").read_text(encoding="utf-8"))
    found: dict[tuple[str, Form, str, int], list[Frame]] = {}
    for row in table["frames"]:
        frame = _frame(row)
        for verb in row["verbs"]:
            for form, kind, gender, number in _forms(*verb.split()):
                frames = found.setdefault((form, kind, gender, number), [])
                if frame not in frames:
                    frames.append(frame)
    verbs: dict[str, tuple[Inflected, ...]] = {}
    for (form, kind, gender, number), frames in found.items():
        verbs[form] = (*verbs.get(form, ()), Inflected(kind, gender, number, tuple(frames)))
    phrases = {
        name: tuple(sorted((tuple(fold_key(item).split()) for item in items), key=len, reverse=True))
        for name, items in table["other"].items()
    }
    first = {phrase[0] for known in phrases.values() for phrase in known}
    openings = frozenset(letter + word for letter in ("", "و", "ف") for word in first)
    return Lexicon(verbs, phrases, openings, {name: frozenset(map(fold_key, items)) for name, items in lists.items()})


def _frame(row: dict[str, Any]) -> Frame:
    return Frame(
        row["id"],
        frozenset(row["takes"]),
        fold_key(row.get("prep", "")),
        fold_key(row.get("clitic", "")),
        row.get("object", False),
    )


def _forms(past: str, present: str, participle: str = "") -> list[tuple[str, Form, str, int]]:
    """Every form of a verb that a third person, or a speaker's own we, can have in news."""
    made: list[tuple[str, Form, str, int]] = []
    weak = past.endswith(("ى", "ا"))
    stem = fold_key(past)
    root = stem[:-1] if weak else stem
    made += [(stem, "past", "m", 1), (root + "ت", "past", "f", 1), (root + "وا", "past", "m", 3)]
    made += [(root + "تا", "past", "f", 2), (root + ("يا" if weak else "ا"), "past", "m", 2)]
    made += [(root + ("ينا" if weak else "نا"), "past", "mf", 3)]
    stem = fold_key(present)[1:]
    root = stem[:-1] if present.endswith(("ي", "و", "ى")) else stem
    made += [("ي" + stem, "present", "m", 1), ("ت" + stem, "present", "f", 1), ("ن" + stem, "present", "mf", 3)]
    for letter, gender in (("ي", "m"), ("ت", "f")):
        made += [(letter + stem + "ان", "present", gender, 2), (letter + root + "ون", "present", "mf", 3)]
        made += [(letter + root + "وا", "present", "mf", 3), (letter + stem + "ا", "present", gender, 2)]
    if participle:
        stem = fold_key(participle)
        root = stem.removesuffix("ا")
        made += [(stem, "participle", "m", 1), (root + "ه", "participle", "f", 1)]
        made += [(root.removesuffix("ي") + "ين", "participle", "m", 3), (root + "ات", "participle", "f", 3)]
        made += [(root + "ين", "participle", "m", 2), (root + "تين", "participle", "f", 2)]
    return made
