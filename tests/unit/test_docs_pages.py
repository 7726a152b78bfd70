"""Everything that can be used has a page, every link between pages leads somewhere, and the site has them all."""

import re
from pathlib import Path

import pytest
import yaml

from annotator.formats.registry import FORMATS
from annotator.resources import documentation
from annotator.review.measures import RATING_MEASURES, RELATIONS, SPAN_MEASURES
from annotator.store import presets

ROOT = Path(__file__).parents[2]
DOCS = documentation()
PAGES = sorted(DOCS.rglob("*.md"))
CODE = re.compile(r"`[^`]*`")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        assert (page.parent / target).exists(), target


def test_every_format_has_a_page() -> None:
    listed = (DOCS / "formats.md").read_text(encoding="utf-8")
    for item in FORMATS:
        assert (DOCS / "formats" / f"{item.id}.md").exists() or f"`{item.id}`" in listed, item.id


def test_every_measure_and_every_preset_is_described() -> None:
    agreement = (DOCS / "agreement.md").read_text(encoding="utf-8")
    schemes = (DOCS / "schemes.md").read_text(encoding="utf-8")
    for name in (*(item.name for item in (*SPAN_MEASURES, *RATING_MEASURES)), RELATIONS):
        assert f"`{name}`" in agreement, name
    for preset in presets():
        assert f"`{preset.id}`" in schemes, preset.id


def test_the_site_has_every_page() -> None:
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]

    def pages(part: object) -> list[str]:
        if isinstance(part, str):
            return [part]
        inner = part.values() if isinstance(part, dict) else part
        return [page for item in inner for page in pages(item)]  # type: ignore[attr-defined]

    found = set(pages(nav))
    assert {page.relative_to(DOCS).as_posix() for page in PAGES if page.parent.name != "formats"} == found
