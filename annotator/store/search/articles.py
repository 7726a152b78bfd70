"""Conditions on articles themselves: outlet, date, length, status, who works on them. `d` is the article's row."""

import re
from collections.abc import Mapping
from typing import TypeVar

import orjson

from annotator.arabic.folding import fold_key
from annotator.arabic.name_keys import Searchable, name_key
from annotator.model import GOLD, UserError
from annotator.store.reading import Reading, Status
from annotator.store.search.asker import Asker
from annotator.store.search.query import Query
from annotator.store.search.sql import NEVER, Condition, both, either, one_of

STATUSES: dict[Status, tuple[str, ...]] = {
    "new": ("جديد",),
    "in progress": ("قيد العمل", "progress", "started"),
    "done": ("مكتمل", "منجز"),
    "adjudicated": ("محسوم",),
}
HAS: dict[str, tuple[str, ...]] = {
    "marks": ("وسوم", "وسم"),
    "flag": ("مراجعة", "review"),
    "note": ("ملاحظة", "notes"),
    "disagreement": ("اختلاف", "disagreements"),
    "duplicates": ("مكررات", "نسخ"),
}


_N = TypeVar("_N", bound=str)


def meant(value: str, known: Mapping[_N, tuple[str, ...]], field: str) -> _N:
    """Which of the known words somebody means, in either language. Raises UserError for none of them."""
    key = name_key(value, search=True)
    for name, others in known.items():
        if key in {name_key(form, search=True) for form in (str(name), name.replace(" ", "-"), *others)}:
            return name
    raise UserError(
        "{field} cannot be {value}. It is one of: {known}.", field=field, value=value, known=", ".join(known)
    )


def outlet(project: Reading, value: str) -> Condition:
    """Of the outlet of this name; where none is called so, of those with these words in their name."""
    exact = project.db.execute("SELECT EXISTS (SELECT 1 FROM documents WHERE outlet = ?)", [value]).fetchone()[0]
    if exact:
        return Condition("d.outlet = ?", (value,))
    key = name_key(value, search=True)
    outlets = project.db.execute("SELECT DISTINCT outlet FROM documents WHERE outlet IS NOT NULL").fetchall()
    found = [name for (name,) in outlets if Searchable([name]).rank(key) is not None]
    return one_of("d.outlet", found)


def date(value: str) -> Condition:
    """Published in a year, month or day (2024, 2024-10, 2024-10-11), or from one to another (2024-10..2025)."""
    first, dots, last = fold_key(value).partition("..")
    if not all(re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", part) for part in (first, last)) or not (first or last):
        raise UserError(
            "{value} is no date. Write a year, month or day as 2024, 2024-10 or 2024-10-11, or two with .. between.",
            value=value,
        )
    last = last if dots else first
    conditions = [Condition("d.published >= ?", (first,))] if first else []
    if last:
        # Greater than whatever begins with it, and smaller than what comes next.
        conditions.append(Condition("d.published < ?", (last + "~",)))
    return both(conditions)


def length(value: str) -> Condition:
    """So many characters long: >2000, <500 or 500..2000."""
    text = fold_key(value).replace(" ", "")
    match = re.fullmatch(r"(?:(?P<sign>[<>])=?(?P<bound>\d+)|(?P<first>\d*)\.\.(?P<last>\d*))", text)
    if match is None or not any(map(str.isdigit, text)):
        raise UserError("{value} is no length. Write characters as >2000, <500 or 500..2000.", value=value)
    first = match["bound"] if match["sign"] == ">" else match["first"]
    last = match["bound"] if match["sign"] == "<" else match["last"]
    bounds = (("d.length >= ?", first), ("d.length <= ?", last))
    return both(Condition(sql, (int(bound),)) for sql, bound in bounds if bound)


def language(value: str) -> Condition:
    """In this language."""
    return Condition("d.lang = ?", (value.lower(),))


def story(value: str) -> Condition:
    """Of the group of articles that tell one story."""
    return Condition("d.id IN (SELECT document FROM duplicates WHERE story = ?)", (value,))


def status(project: Reading, who: list[str], name: Status) -> Condition:
    """With this status for one of these annotators."""
    if name == "adjudicated":
        return finished(project, [GOLD])
    done = finished(project, who)
    if name == "done":
        return done
    begun = either([marked(who), _work(who, Condition("done IS NOT NULL"))])
    return both([begun if name == "in progress" else begun.negated(), done.negated()])


def finished(project: Reading, who: list[str]) -> Condition:
    """Where every layer is done."""
    layers = set(project.scheme.layer_ids)
    lists = project.db.execute("SELECT DISTINCT done FROM work WHERE done IS NOT NULL").fetchall()
    whole = [cell for (cell,) in lists if layers <= set(orjson.loads(cell))]
    return _work(who, one_of("done", whole)) if whole and layers else NEVER


def marked(who: list[str]) -> Condition:
    """Where one of these annotators has marked or rated something."""
    own = both([one_of("annotator", who), Condition("deleted = 0")])
    return either(
        Condition(f"d.id IN (SELECT document FROM {table} WHERE {own.sql})", own.values)
        for table in ("spans", "judgements")
    )


def touched(who: list[str]) -> Condition:
    """Where one of these annotators has marked, rated or finished something, or where it is theirs to do."""
    return either([marked(who), _work(who, Condition("(assigned OR flag OR done IS NOT NULL)"))])


def assigned(asker: Asker, value: str) -> Condition:
    """Assigned to somebody; to nobody, with "none"."""
    if name_key(value, search=True) in ("none", "nobody", "لا احد"):
        if asker.is_blind:
            return NEVER
        return Condition("d.id NOT IN (SELECT document FROM work WHERE assigned AND NOT deleted)")
    return _work(asker.named([value]), Condition("assigned"))


def has(asker: Asker, query: Query, value: str) -> Condition:
    """With marks, a flag, a note, a disagreement or duplicates."""
    name, who = meant(value, HAS, "has"), asker.whose(query)
    own = both([one_of("annotator", who), Condition("deleted = 0")])
    if name == "marks":
        return marked(who)
    if name == "flag":
        spans = Condition(f"d.id IN (SELECT document FROM spans WHERE flag AND {own.sql})", own.values)
        return either([spans, _work(who, Condition("flag"))])
    if name == "note":
        return either(
            Condition(f"d.id IN (SELECT document FROM {table} WHERE note != '' AND {own.sql})", own.values)
            for table in ("spans", "work", "relations", "judgements")
        )
    if name == "duplicates":
        return Condition(
            "d.id IN (SELECT document FROM duplicates WHERE story IN "
            "(SELECT story FROM duplicates GROUP BY story HAVING count(*) > 1))"
        )
    return NEVER if asker.is_blind else _disagreement(own)


def _disagreement(own: Condition) -> Condition:
    """Where two have marked and not the same, or rated the same thing differently."""
    place = 'document, layer, label, "start", "end", coalesce(fragments, \'\')'
    return Condition(
        f"d.id IN (SELECT p.document FROM (SELECT document, count(DISTINCT annotator) AS n FROM spans WHERE {own.sql} "
        f"GROUP BY {place}) p JOIN (SELECT document, count(DISTINCT annotator) AS n FROM spans WHERE {own.sql} "
        "GROUP BY document HAVING n > 1) w ON w.document = p.document WHERE p.n < w.n) "
        f"OR d.id IN (SELECT document FROM judgements WHERE quote IS NULL AND {own.sql} "
        "GROUP BY document, name, to_entity, to_text HAVING count(DISTINCT value) > 1)",
        own.values * 3,
    )


def _work(who: list[str], condition: Condition) -> Condition:
    own = both([one_of("annotator", who), Condition("deleted = 0"), condition])
    return Condition(f"d.id IN (SELECT document FROM work WHERE {own.sql})", own.values)
