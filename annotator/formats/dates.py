"""When an article was published, as files say it, by ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from annotator.arabic.dates import find_dates

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def iso_date(value: Any) -> str:
    """The day of a date in any usual form, as `2024-10-11` (or `2024-10`, `2024`); empty where there is none."""
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()[:10]
    if not isinstance(value, str):
        return ""
    value = value.strip()
    if _ISO.match(value):
        try:
            return datetime.fromisoformat(value[:10]).date().isoformat()
        except ValueError:
            return ""
    found = find_dates(value[:200])
    if found and found[0].iso:
        return found[0].iso
    try:
        return parsedate_to_datetime(value).date().isoformat()  # Fri, 11 Oct 2024 10:00:00 GMT
    except ValueError:
        return ""


def put_published(meta: dict[str, Any], value: Any, written_as: str) -> None:
    """Set `published` in an article's details; what says more than the day is kept as well, under its own name."""
    day = iso_date(value)
    if day:
        meta["published"] = day
    if str(value) != day:
        meta[written_as if written_as != "published" or not day else "published_as_written"] = (
            value.isoformat() if isinstance(value, date) else value
        )
