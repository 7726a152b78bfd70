"""On which day an article was published, as far as its details say so."""

import re

from annotator.arabic.dates import find_dates
from annotator.model import Document

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def day_of(document: Document) -> str:
    """The day as 2024-10-11; "" where it is not known to the day."""
    text = str(document.meta.get("published") or "")
    if _ISO.match(text):
        return text[:10]
    found = [date.iso for date in find_dates(text) if date.precision == "day"] if text else []
    return found[0] if found else ""
