"""Web pages: the article without what stands around it, and the page itself kept so that it can be extracted again.

The extractor is trafilatura: of the open ones it comes out best in published comparisons, and it finds title, date and
outlet as well. It is given text, never an address: nothing in a page is run or fetched.
"""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from annotator.formats.dates import iso_date
from annotator.formats.html_bytes import decode_page
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.formats.text import first_line
from annotator.formats.values import as_text
from annotator.model import Document

MEDIA_TYPE = "text/html"

_LARGEST = 20_000_000
_HEAD = 20_000
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_LANG = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3})\b""", re.I)
# Dates that stand nowhere as the article's own are guesses (a year in the address becomes the first of January).
_DATES = {"original_date": True, "extensive_search": False}


def read(source: Source) -> Iterator[Record | Problem]:
    """The article in this page, with the page's bytes as `original`. Raises OSError and Unfit."""
    with source.open() as file:
        data = file.read(_LARGEST + 1)
    yield extracted(data, source.encoding, shown(source.path.name))


def extracted(data: bytes, encoding: str | None, name: str) -> Record:
    """The article in a page. Raises Unfit where there is none."""
    if not data.strip():
        raise Unfit("This file is empty.")
    if len(data) > _LARGEST:
        raise Unfit("This page is larger than {size} MB; articles are not.", size=_LARGEST // 1_000_000)
    page = _XML_DECLARATION.sub("", decode_page(data, encoding), count=1)
    found = extract(page)
    text = (found.text or "").strip() if found is not None else ""
    if not text:
        raise Unfit("No article was found in this page.")
    language = _LANG.search(page[:_HEAD])
    title = as_text(" ".join((found.title or "").split())) or first_line(text)
    document = Document("", "", len(text), title, language[1].lower() if language else "ar", _meta(found, name))
    return Record(document, text, line=1, original=data, media_type=MEDIA_TYPE)


def extract(page: str) -> Any:
    """What trafilatura finds in a page, or None; `text` holds one paragraph a line."""
    from trafilatura import bare_extraction

    if "<html" not in page[:_HEAD].lower():
        page = f"<html><body>{page}</body></html>"  # of a piece of a page the extractor makes nothing
    return bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES), config=_config()
    )


@cache
def _config() -> Any:
    """The extractor's settings, but no article is too short: a bulletin of one line is one. It says nothing aloud."""
    from trafilatura.settings import use_config

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = config["DEFAULT"]["MIN_OUTPUT_SIZE"] = "1"
    return config


def extractor() -> str:
    """The extractor with its version, as it is noted with each article."""
    import trafilatura

    return f"trafilatura {trafilatura.__version__}"


def _meta(found: Any, name: str) -> dict[str, Any]:
    values = {
        "outlet": found.sitename or found.hostname,
        "url": found.url,
        "published": iso_date(found.date),
        "author": found.author,
        "description": found.description,
        "keywords": ", ".join(found.tags or ()),
        "file": name,
        "extractor": extractor(),
    }
    return {key: as_text(value) for key, value in values.items() if value}
