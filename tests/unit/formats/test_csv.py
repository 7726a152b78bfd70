"""The tables of marks and of articles are what pandas, the csv module and a spreadsheet take them for."""

import csv
import json
from pathlib import Path

import pandas

from annotator.formats import Record, Source
from annotator.formats.csv_articles import read as read_articles
from annotator.formats.csv_articles import write as write_articles
from annotator.formats.csv_marks import COLUMNS
from annotator.formats.csv_marks import read as read_marks
from annotator.formats.csv_marks import write as write_marks
from annotator.model import Annotator, Entity, Section
from tests.unit.formats.making import MEDIA, judge, link, mark, record, written

TEXT = '=HYPERLINK 😀 قالت ليلى حداد:\n«نعم، @الجميع؛ "حق"» NA'


def item() -> Record:
    person = Entity("e1", "ليلى حداد", wikidata="Q5")
    name = mark(TEXT, "ليلى حداد", ident="n", entities=("e1",), note="=1+1")
    quote = mark(TEXT, "نعم…حق", "QUOTE", "q", "quote", attributes={"type": "direct"}, confidence=0.5)
    odd = mark(TEXT, "=HYPERLINK", "MISC", "h")
    none = mark(TEXT, "NA", "ORG", "na")
    marks = [name, quote, odd, none, person, link("speaker", quote, name), link("channel", quote, "+قناة")]
    marks += [judge("positive"), judge("mixed", person, quote)]
    end = TEXT.index("\n")
    sections = (Section("headline", 0, end), Section("body", end + 1, len(TEXT)))
    return record(TEXT, *marks, meta={"outlet": "-وكالة", "published": "2024-05-03"}, sections=sections)


def test_pandas_finds_every_mark_at_its_place(tmp_path: Path) -> None:
    path = written(write_marks, tmp_path, item()).path
    frame = pandas.read_csv(path, encoding="utf-8-sig", keep_default_na=False)
    assert tuple(frame.columns) == COLUMNS
    spans = frame[frame.kind == "span"]
    for row in spans.itertuples():
        shown = row.text.removeprefix("'") if row.text.startswith("'=") else row.text
        assert TEXT[int(row.start) : int(row.end)] == shown
    assert list(spans.label) == ["PERS", "QUOTE", "MISC", "ORG"]
    assert list(spans.section) == ["headline", "body", "headline", "body"]
    assert spans.wikidata.iloc[0] == "Q5" and json.loads(spans.attributes.iloc[1]) == {"type": "direct"}
    assert list(frame[frame.kind == "judgement"].value) == ["positive", "mixed"]
    assert dict(spans.groupby("label").size()) == {"PERS": 1, "QUOTE": 1, "MISC": 1, "ORG": 1}


def test_no_cell_is_a_formula_and_excel_knows_the_encoding(tmp_path: Path) -> None:
    for write in (write_marks, write_articles):
        path = written(write, tmp_path, item()).path
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert any(cell.startswith("'=") for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_marks_read_back_as_they_were(tmp_path: Path) -> None:
    whole = item()
    (back,) = read_marks(Source(written(write_marks, tmp_path, whole).path, scheme=MEDIA))
    assert isinstance(back, Record)
    assert [(one.id, one.layer, one.label, one.fragments, one.text, one.note) for one in back.spans] == [
        (one.id, one.layer, one.label, one.fragments, one.text, one.note) for one in whole.spans
    ]
    assert [(one.id, one.kind, one.source, one.target) for one in back.relations] == [
        (one.id, one.kind, one.source, one.target) for one in whole.relations
    ]
    assert [(one.id, one.value, one.place) for one in back.judgements] == [
        (one.id, one.value, one.place) for one in whole.judgements
    ]


def test_articles_have_a_column_for_each_judgement_and_annotator(tmp_path: Path) -> None:
    path = written(write_articles, tmp_path, item()).path
    frame = pandas.read_csv(path, encoding="utf-8-sig", keep_default_na=False)
    assert frame["sentiment:mona"].iloc[0] == "positive"
    assert frame.text.iloc[0] == f"'{TEXT}" and frame.outlet.iloc[0] == "'-وكالة"
    (back,) = read_articles(Source(path, scheme=MEDIA))
    assert isinstance(back, Record) and back.text == TEXT and back.annotator == Annotator("", "mona")
    assert back.document.meta["outlet"] == "-وكالة"
    assert [(one.name, one.value) for one in back.judgements] == [("sentiment", "positive")]
