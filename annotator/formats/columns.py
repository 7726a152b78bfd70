"""Which column of a table, or key of a JSON object, holds the text, the title, the date… of an article."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.arabic.folding import fold_key
from annotator.formats.problem import Unfit

FIELDS = ("text", "title", "outlet", "url", "published", "author", "keywords", "lang", "document")
"""What a column can hold; `document` is an id of its own. All other columns stay with the article's details."""

_NAMES: Mapping[str, str] = {
    "text": "text content body article fulltext articletext articlebody articlecontent maintext bodytext story "
    "النص نص_المقال نص_الخبر نص_المادة المتن المحتوى محتوى_المقال المقال الخبر نص محتوى",
    "title": "title headline heading articletitle newstitle "
    "العنوان عنوان عنوان_المقال عنوان_الخبر عنوان_المادة العنوان_الرئيسي",
    "outlet": "outlet source publisher site sitename sourcename website newspaper publication src metasitename "
    "المصدر مصدر الصحيفة الموقع الوسيلة الوسيلة_الإعلامية اسم_الموقع اسم_الوسيلة الناشر الجريدة الوكالة",
    "url": "url link href permalink articleurl sourceurl canonicallink الرابط رابط رابط_المقال رابط_الخبر",
    "published": "published date publishdate publisheddate publishedat publishedon publicationdate datepublished "
    "pubdate time timestamp datetime التاريخ تاريخ تاريخ_النشر تاريخ_المقال تاريخ_الخبر وقت_النشر",
    "author": "author authors byline writer creator الكاتب كاتب اسم_الكاتب المؤلف المحرر",
    "keywords": "keywords tags metakeywords الكلمات_المفتاحية كلمات_مفتاحية كلمات_دلالية الكلمات_الدلالية الوسوم",
    "lang": "lang language metalang اللغة لغة",
    "document": "document documentid docid docno معرف_المقال",
}


def _key(name: str) -> str:
    """A name without what people write differently: case, spaces, hyphens, hamzas."""
    return re.sub(r"[\W_]+", "", fold_key(name).casefold())


_KNOWN: dict[str, dict[str, int]] = {
    part: {_key(name): rank for rank, name in enumerate(names.split())} for part, names in _NAMES.items()
}


def guess(names: Iterable[str]) -> dict[str, str]:
    """The name that each of `FIELDS` most likely has among these; fields that none fits are left out."""
    keys = [(name, _key(name)) for name in names]
    found: dict[str, str] = {}
    for part, known in _KNOWN.items():
        fitting = [(known[key], place, name) for place, (name, key) in enumerate(keys) if key in known]
        if fitting:
            found[part] = min(fitting)[2]
    return found


@dataclass(frozen=True)
class Columns:
    """What the person said of columns: for every table (`named`, field to column), and for tables with one set of
    columns (`chosen`); where nothing was said the names are guessed.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[frozenset[str], Mapping[str, str]] = field(default_factory=dict)

    def of(self, header: Sequence[str], strict: bool = True) -> dict[str, str]:
        """The column of each field in a table with this header.

        Where one is missing that was named, raises Unfit with the columns that there are, or (not `strict`) does
        without it.
        """
        columns = {name for name in header if name}
        if frozenset(columns) in self.chosen:
            return dict(self.chosen[frozenset(columns)])
        found = guess(name for name in header if name)
        for part, name in self.named.items():
            if name not in columns:
                if not strict:
                    continue
                raise Unfit(
                    "This table has no column “{name}”. It has: {columns}.",
                    name=name,
                    columns=", ".join(dict.fromkeys(filter(None, header))),
                )
            found = {other: column for other, column in found.items() if column != name}
            found[part] = name
        return found


def read_columns(text: str) -> dict[str, str]:
    """What `text=…,title=…` on the command line says. Raises Unfit for what is no field."""
    found = {}
    for item in text.split(","):
        part, _, name = (piece.strip() for piece in item.partition("="))
        if part not in FIELDS or not name:
            raise Unfit(
                "“{item}” does not name a column. Write FIELD=COLUMN, with one of these fields: {fields}.",
                item=item.strip(),
                fields=", ".join(FIELDS),
            )
        found[part] = name
    return found
