"""The report: one file, nothing from elsewhere, text as text, the same numbers as everywhere."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from annotator.exchange.review.report import Language, report_html, write_report
from annotator.exchange.review.words import _REASONS, _WORDS, Words
from annotator.model import Change, Edit, UserError
from annotator.review import measures, outcome
from annotator.review.disagreements import TYPES
from tests.unit.review.making import Team

NASTY = '<script>alert("x")</script> & <img src="http://example.org/x.png" onerror=go()>'


class Page(HTMLParser):
    """What is in a page."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass


@pytest.fixture
def compared(team: Team) -> Team:
    """Three people on one article, with differences of most kinds."""
    for who, label in (("mona", "ORG"), ("sara", "NORP"), ("omar", "ORG")):
        team.span(who, "نقابة المزارعين", label)
        team.judge(who, "positive" if who == "mona" else "negative")
        quote = team.quote(who, "السدود الأردنية امتلأت")
        team.relation(quote, "speaker", "الوزير" if who == "mona" else "الخطيب")
    team.span("mona", "للوزير", "OCC")
    team.span("sara", "لوزير", "OCC")
    team.done("mona", "sara", "omar")
    return team


def test_it_says_the_same_numbers_in_both_languages(compared: Team) -> None:
    for language, direction, word in (("en", "ltr", "Disagreements"), ("ar", "rtl", "الاختلافات")):
        content, result = report_html(compared.project, language=language)  # type: ignore[arg-type]
        page = Page(content)
        assert ("html", {"lang": language, "dir": direction}) in page.tags
        assert word in page.text
        for row in result.measures:
            if row.value is not None:
                assert f"{row.value:.3f}" in page.text
        for name in ("mona", "sara", "omar"):
            assert name in page.text


def test_text_from_documents_is_text(compared: Team) -> None:
    team = compared
    text = f"{NASTY} قال {NASTY}"
    team.article("bad", text)
    document = team.project.document("bad")
    assert document is not None
    team.project.apply(Edit("article", "", (Change(document, replace(document, title=NASTY)),)))
    team.text = text
    team.span("mona", NASTY, "ORG", document="bad")
    team.span("sara", "قال", "ORG", document="bad")
    team.done("mona", "sara", document="bad")
    content, _ = report_html(team.project)
    page = Page(content)
    assert NASTY in page.text
    assert {tag for tag, _ in page.tags} & {"script", "img", "link", "iframe", "object", "a"} == set()
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "href")]
    assert b"default-src 'none'" in content
    assert not re.search(rb"url\(|@import", content)


def test_examples_stand_in_their_context_with_both_sides(compared: Team) -> None:
    content, _ = report_html(compared.project)
    html = content.decode("utf-8")
    assert "<mark>للوزير</mark>" in html
    assert "<mark>لوزير</mark>" in html
    assert "وشكرت ل<mark>لوزير</mark>" in html or "وشكرت <mark>للوزير</mark>" in html


def test_nothing_to_compare_is_said(team: Team) -> None:
    page = Page(report_html(team.project, language="ar")[0])
    assert "فلا شيء يُقارَن" in page.text


def test_a_report_is_written_whole_or_not_at_all(compared: Team, tmp_path: Path) -> None:
    write_report(compared.project, tmp_path / "report.html")
    assert (tmp_path / "report.html").read_bytes().endswith(b"</html>")
    assert [path.name for path in tmp_path.glob(".*")] == []
    with pytest.raises(UserError, match="cannot be written"):
        write_report(compared.project, tmp_path / "nowhere" / "report.html")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_measure_type_and_reason_has_its_words(language: Language) -> None:
    words = Words(language)
    names = [measure.name for measure in (*measures.SPAN_MEASURES, *measures.RATING_MEASURES)]
    for name in (*names, measures.RELATIONS):
        assert name in _WORDS
    for kind in TYPES:
        assert words.type(kind) != kind or language == "en"
    reasons = [
        outcome.too_few(),
        outcome.nothing_shared(),
        outcome.nothing_marked(),
        outcome.nothing_rated_twice(),
        outcome.one_value(),
        outcome.marks_overlap(3),
        outcome.no_order(),
        outcome.no_distances(),
    ]
    assert {reason.template for reason in reasons} == set(_REASONS)
