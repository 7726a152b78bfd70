"""Tokens that no mark falls between."""

from hypothesis import given

from annotator.arabic.words import tokens
from annotator.formats import Record
from annotator.formats.cutting import cut_tokens, whole_tokens
from tests.unit.formats.making import marked_records


def test_a_name_behind_a_proclitic_is_a_token() -> None:
    text = "وللبنان وزير"
    assert [text[start:end] for start, end in cut_tokens(text, [3, 7])] == ["ولل", "بنان", "وزير"]


@given(marked_records())
def test_every_mark_is_whole_tokens_and_nothing_of_the_text_is_lost(record: Record) -> None:
    text = record.text or ""
    starts = {start for span in record.spans for start, _ in span.fragments}
    ends = {end for span in record.spans for _, end in span.fragments}
    found = whole_tokens(text, starts, ends)
    assert "".join(text[start:end] + " " * space for (start, end), space in found) == text
    assert starts <= {start for (start, _), _ in found} and ends <= {end for (_, end), _ in found}
    assert set(cut_tokens(text, starts | ends)) <= {place for place, _ in found}
    if not record.spans:
        assert cut_tokens(text, ()) == tokens(text)
