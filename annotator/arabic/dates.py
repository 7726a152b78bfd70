"""Dates as Arabic newsrooms write them, resolved to days where they say enough.

Days stand before months, in digits of any kind or in words (غرة أفريل, الثاني عشر من أيار); both names of a month may
stand at once (تشرين الأول/أكتوبر); relative ones (اليوم الجمعة) count from the article's own day. Hijri dates stay
text.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from annotator.arabic.date_words import COMING, DAYS, FROM_TODAY, MONTHS, PARTS_OF_DAY, PAST, WEEKDAYS
from annotator.arabic.folding import fold

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, `[start, end)` in code points.

    `value` is its day, by `precision` the first day of its month or year; none where it depends on the article's own
    day and that is not known.
    """

    start: int
    end: int
    value: date | None
    precision: Precision = "day"

    @property
    def iso(self) -> str:
        """As far as it is known, by ISO 8601: `2024-10-11`, `2024-10` or `2024`; empty without a value."""
        length = {"day": 10, "month": 7, "year": 4}[self.precision]
        return "" if self.value is None else self.value.isoformat()[:length]


def find_dates(text: str, today: date | None = None) -> list[FoundDate]:
    """The dates of a text in order; `today` is the day of the article, against which relative ones are resolved."""
    folded = fold(text)
    taken = bytearray(len(folded.text))
    found: list[FoundDate] = []
    for pattern, precision, resolve in _FORMS:
        for match in pattern.finditer(folded.text):
            place = slice(*match.span("date"))
            if 1 in taken[place]:
                continue
            taken[place] = b"\1" * (place.stop - place.start)
            try:
                value = resolve(match, today)
            except ValueError:  # there is no such day
                continue
            found.append(FoundDate(*folded.original(place.start, place.stop), value, precision))
    return sorted(found, key=lambda item: item.start)


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")(?!\w)"


_PROCLITIC = r"(?<!\w)[وف]?[بكل]?"
_WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)})"
_MONTH = rf"(?P<month>{_any(MONTHS)})(?:\s*[/(–-]\s*(?P<again>{_any(MONTHS)})\)?)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d|[./]\d|\s*ه(?!\w))"
_OF_YEAR = rf"\s*[-/،,]?\s*(?:(?:من\s+)?(?:ال)?(?:عام|سنه)\s+)?{_YEAR}"
_DAY = rf"(?:(?<![\d./:])(?P<number>\d\d?)\s*[-/]?\s*|(?P<word>{_any(DAYS)})\s+)(?:من\s+)?(?:شهر\s+)?"
_RELATION = rf"\s+(?:(?P<past>{_any(PAST)})|(?P<coming>{_any(COMING)}))"


def _in_numbers(match: re.Match[str], _today: date | None) -> date:
    year, month, day = (int(match[group]) for group in ("year", "month", "day"))
    if month > 12 >= day:  # month before day
        month, day = day, month
    return date(year, month, day)


def _in_words(match: re.Match[str], today: date | None) -> date | None:
    month = _month(match)
    day = int(match["number"]) if match["number"] else DAYS[match["word"]]
    if match["year"]:
        return date(int(match["year"]), month, day)
    if today is None:
        return None
    nearby = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            nearby.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    return min(nearby, key=lambda candidate: abs(candidate - today)) if nearby else date(today.year, month, day)


def _of_month(match: re.Match[str], _today: date | None) -> date:
    return date(int(match["year"]), _month(match), 1)


def _month(match: re.Match[str]) -> int:
    month = MONTHS[match["month"]]
    if match["again"] and MONTHS[match["again"]] != month:
        raise ValueError("two months, not one by two names")
    return month


def _of_year(match: re.Match[str], _today: date | None) -> date:
    return date(int(match["year"]), 1, 1)


def _relative(match: re.Match[str], today: date | None) -> date | None:
    if today is None:
        return None
    day = today + timedelta(days=FROM_TODAY[match["relative"]])
    if match["weekday"]:  # the name of the day is surer than the word
        day += timedelta(days=(WEEKDAYS[match["weekday"]] - day.weekday() + 3) % 7 - 3)
    return day


def _weekday(match: re.Match[str], today: date | None) -> date | None:
    """The last such day up to today, or the next one, as the words behind it say."""
    if today is None:
        return None
    days = WEEKDAYS[match["weekday"]] - today.weekday()
    if match["coming"]:
        return today + timedelta(days=days % 7 or 7)
    return today - timedelta(days=-days % 7 or (7 if match["past"] else 0))


_Resolve = Callable[[re.Match[str], date | None], date | None]
_SOURCES: tuple[tuple[str, Precision, _Resolve], ...] = (
    (rf"(?<![\d./-])(?P<date>(?P<day>\d\d?)(?P<mark>[./-])(?P<month>\d\d?)(?P=mark){_YEAR})", "day", _in_numbers),
    (
        r"(?<![\d./-])(?P<date>(?P<year>(?:1[89]|20)\d\d)(?P<mark>[./-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?))(?!\d)",
        "day",
        _in_numbers,
    ),
    (rf"(?P<date>(?:(?<!\w)(?:يوم\s+)?{_WEEKDAY}\s*[،,]?\s*)?{_DAY}{_MONTH}(?:{_OF_YEAR})?)", "day", _in_words),
    (rf"{_PROCLITIC}(?P<date>{_MONTH}{_OF_YEAR})", "month", _of_month),
    (rf"{_PROCLITIC}(?P<date>(?:ال)?(?:عام|سنه)\s+{_YEAR})", "year", _of_year),
    (
        rf"(?<!\w)[وف]?(?P<date>(?P<relative>{_any(FROM_TODAY)})(?:\s*[،,(]?\s*{_WEEKDAY}\)?|(?!\s+ال)))",
        "day",
        _relative,
    ),
    (rf"{_PROCLITIC}(?P<date>{_any(PARTS_OF_DAY)}\s+{_WEEKDAY}(?:{_RELATION})?)", "day", _weekday),
    (rf"{_PROCLITIC}(?P<date>{_WEEKDAY}{_RELATION})", "day", _weekday),
)
_FORMS = [(re.compile(source), precision, resolve) for source, precision, resolve in _SOURCES]
