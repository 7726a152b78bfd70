"""What people type to find articles: words, and what is known of an article or marked in it.

`بوتين "القمة الروسية" -طهران سور* label:PERS entity:بوتين -outlet:"وكالة الأنباء"`. All of it has to be so, but the
same field twice means either. The fields have Arabic names too (`فئة:شخص`), and whatever the scheme calls its relations
and judgements is a field (`speaker:`, `sentiment:`). A colon behind anything else is just a colon.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.arabic.folding import fold_key
from annotator.model import Scheme

FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("عنوان", "العنوان"),
    "text": ("نص", "النص", "متن"),
    "note": ("ملاحظة", "الملاحظة"),
    "outlet": ("وسيلة", "الوسيلة", "جريدة", "مصدر", "المصدر"),
    "date": ("تاريخ", "التاريخ"),
    "lang": ("لغة", "اللغة", "language"),
    "length": ("طول", "الطول"),
    "story": ("قصة", "القصة"),
    "has": ("به", "يحوي"),
    "status": ("حالة", "الحالة"),
    "annotator": ("موسم", "الموسم"),
    "assigned": ("مسند", "مكلف"),
    "layer": ("طبقة", "الطبقة"),
    "label": ("فئة", "الفئة"),
    "entity": ("كيان", "الكيان"),
    "mark": ("وسم", "الوسم"),
    "towards": ("تجاه", "نحو", "toward"),
}
"""The fields that every project has, with their other names."""

_PART = re.compile(
    r"""(?P<minus>[-−–]?)
        (?:(?P<field>[^\W\d_][\w\u064b-\u0652-]*):)?
        (?:["“”„](?P<quoted>[^"“”„]*)["“”„]?|«(?P<angled>[^»]*)»?|(?P<bare>[^\s"“”„«]+))(?P<star>\*?)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one behind the other; of the last one only the beginning, with `prefix`.

    `column` is "title" or "text" where they may stand only there.
    """

    text: str
    prefix: bool = False
    excluded: bool = False
    column: str = ""

    def __str__(self) -> str:
        word = _quoted(self.text) + ("*" if self.prefix else "")
        return ("-" if self.excluded else "") + (f"{self.column}:" if self.column else "") + word


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that has to be so of an article or its marks, or with `excluded` may not."""

    field: str
    value: str
    excluded: bool = False

    def __str__(self) -> str:
        return f"{'-' if self.excluded else ''}{self.field}:{_quoted(self.value)}"


@dataclass(frozen=True)
class Query:
    """Everything that is asked for at once.

    `typed`: words as they are spelt, not folded. `proclitics`: also where و ف ب ك ل or ال is written on a word.
    """

    words: tuple[Words, ...] = ()
    clauses: tuple[Clause, ...] = ()
    typed: bool = False
    proclitics: bool = True

    def __bool__(self) -> bool:
        return bool(self.words or self.clauses)

    def __str__(self) -> str:
        return " ".join(map(str, (*self.words, *self.clauses)))

    @cached_property
    def wanted(self) -> tuple[Words, ...]:
        """The words that have to be there."""
        return tuple(item for item in self.words if not item.excluded)

    def values(self, field: str, excluded: bool = False) -> list[str]:
        """What is said of a field."""
        return [item.value for item in self.clauses if item.field == field and item.excluded == excluded]

    def with_clause(self, clause: Clause) -> "Query":
        """The same with one more condition."""
        return self if clause in self.clauses else replace(self, clauses=(*self.clauses, clause))

    def without(self, clause: Clause) -> "Query":
        """The same without a condition."""
        return replace(self, clauses=tuple(item for item in self.clauses if item != clause))


def parse(text: str, scheme: Scheme, typed: bool = False, proclitics: bool = True) -> Query:
    """Read what somebody typed. Anything can be read; what cannot be meant otherwise is a word."""
    names = _field_names(scheme)
    words: list[Words] = []
    clauses: list[Clause] = []
    for match in _PART.finditer(text):
        content = next(part for part in (match["quoted"], match["angled"], match["bare"]) if part is not None)
        is_bare, excluded, star = match["bare"] is not None, bool(match["minus"]), match["star"]
        field = names.get(_key(match["field"])) if match["field"] else None
        if match["field"] and field is None:
            content = f"{match['field']}:{content}"
        if is_bare and content.endswith("*"):
            content, star = content.rstrip("*"), "*"
        if field in ("title", "text") or field is None:
            if any(map(str.isalnum, content)):
                words.append(Words(content, bool(star), excluded, field or ""))
        elif content.strip():
            clauses.append(Clause(field, content.strip(), excluded))
    return Query(tuple(dict.fromkeys(words)), tuple(dict.fromkeys(clauses)), typed, proclitics)


def _field_names(scheme: Scheme) -> dict[str, str]:
    found: dict[str, str] = {}
    kinds = [(kind.id, (kind.name.en, kind.name.ar)) for kind in scheme.relations]
    kinds += [(kind.id, (kind.name.en, kind.name.ar)) for kind in scheme.judgements]
    for field, others in (*FIELDS.items(), *kinds):
        for name in (field, *others):
            found.setdefault(_key(name), field)
    return found


def _key(name: str) -> str:
    return fold_key(name, search=True)


def _quoted(text: str) -> str:
    """In quotation marks where it needs some, of the kind that it has none of itself."""
    if re.search('["“”„]', text):
        return f"«{text}»"
    return f'"{text}"' if re.search(r"[\s:“”„«»*]|^[-−–]", text) else text
