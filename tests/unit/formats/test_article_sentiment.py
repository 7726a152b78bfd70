"""Articles with what was said of them as a whole."""

from pathlib import Path

import pandas
import pytest
from hypothesis import given, settings

from annotator.formats import Record
from annotator.formats.article_sentiment import COLUMNS, write
from annotator.formats.table import plain
from annotator.model import UserError
from annotator.store import find_scheme
from tests.unit.formats.making import judge, marked_records, record, written


def test_one_row_an_article_with_its_value(tmp_path: Path) -> None:
    rated = record("خبر أول", judge("mixed"), judge("negative", "الخطة"), meta={"outlet": "الساحل"})
    target = written(write, tmp_path, rated, record("خبر ثان", judge("positive", "الخطة"), ident="d2"))
    table = pandas.read_csv(target.path, keep_default_na=False)
    assert tuple(table.columns) == (*COLUMNS, "sentiment")
    assert table[["document", "text", "outlet", "annotator", "sentiment"]].values.tolist() == [
        ["d1", "خبر أول", "الساحل", "mona", "mixed"]
    ]
    assert [str(note) for note in target.notes] == ["Articles that are not rated, left out: 1."]
    target = written(write, tmp_path, rated, record("خبر ثان", ident="d2"), unrated="keep")
    assert pandas.read_csv(target.path, keep_default_na=False).sentiment.tolist() == ["mixed", ""]
    assert [str(note) for note in target.notes] == ["Articles that are not rated, with empty cells: 1."]


def test_a_scheme_that_judges_no_articles(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing is judged of articles"):
        written(write, tmp_path, scheme=find_scheme("conll4"))


@settings(max_examples=50, deadline=None)
@given(marked_records())
def test_the_text_is_as_it_is(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    target = written(write, tmp_path_factory.mktemp("articles"), drawn, unrated="keep")
    (text,) = pandas.read_csv(target.path, keep_default_na=False, dtype=str).text
    assert plain(text) == drawn.text
