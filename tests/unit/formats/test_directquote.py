"""DirectQuote's tokens: where the speaker stands, in IOB1."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.formats import Record, Target
from annotator.formats.quotes import write
from tests.unit.formats.making import link, mark, marked_records, record, written


def lines(target: Target) -> list[str]:
    """The lines of the file."""
    return target.path.read_text(encoding="utf-8").split("\n")


def test_left_right_and_unknown(tmp_path: Path) -> None:
    text = "قال سامر: «نعم».\nو«كلا» قالت هدى.\n«ربما»"
    marks = [mark(text, word, "QUOTE", word, "quote") for word in ("نعم", "كلا", "ربما")]
    people = [mark(text, word) for word in ("سامر", "هدى")]
    links = [link("speaker", marks[0], people[0]), link("speaker", marks[1], people[1])]
    target = written(write, tmp_path, record(text, *marks, *people, *links), name="a.conll", form="directquote")
    assert lines(target) == [
        *("قال Out", "سامر I-Speaker", ": Out", "« I-LeftSpeaker", "نعم I-LeftSpeaker", "» I-LeftSpeaker", ". Out", ""),
        *(
            "و Out",
            "« I-RightSpeaker",
            "كلا I-RightSpeaker",
            "» I-RightSpeaker",
            "قالت Out",
            "هدى I-Speaker",
            ". Out",
            "",
        ),
        *("« I-Unknown", "ربما I-Unknown", "» I-Unknown", "", ""),
    ]
    target = written(write, tmp_path, record(text, *marks), name="a.conll", form="directquote", marks="without")
    assert "« Out" in lines(target)


def test_b_only_where_one_touches_another_of_its_kind(tmp_path: Path) -> None:
    text = "«نعم»«كلا»"
    marks = [mark(text, word, "QUOTE", word, "quote") for word in ("نعم", "كلا")]
    target = written(write, tmp_path, record(text, *marks), name="a.conll", form="directquote")
    assert [line.split()[1][0] for line in lines(target)[:6]] == ["I", "I", "I", "B", "I", "I"]


def test_pieces_of_a_quote_each_have_their_side(tmp_path: Path) -> None:
    text = "“نحن”، قال سامر، “مستعدون”."
    quote, speaker = mark(text, "نحن…مستعدون", "QUOTE", "q", "quote"), mark(text, "سامر")
    target = written(
        write, tmp_path, record(text, quote, speaker, link("speaker", quote, speaker)), name="a", form="directquote"
    )
    assert "نحن I-RightSpeaker" in lines(target) and "مستعدون I-LeftSpeaker" in lines(target)


def test_what_directquote_does_not_have_is_counted(tmp_path: Path) -> None:
    text = "«قال سامر “نعم” وكلا» و«بريكس» وأعلن عن الخطة"
    outer, inner = mark(text, "قال سامر “نعم” وكلا", "QUOTE", "o", "quote"), mark(text, "نعم", "QUOTE", "i", "quote")
    name = mark(text, "بريكس", "QUOTE", "n", "quote", attributes={"type": "not-a-quote"})
    indirect = mark(text, "الخطة", "QUOTE", "x", "quote", attributes={"type": "indirect"})
    target = written(write, tmp_path, record(text, outer, inner, name, indirect), name="a", form="directquote")
    assert [str(note) for note in target.notes] == [
        "Indirect quotes and words that are no quotes, which DirectQuote does not have: 2.",
        "Quotes and speakers within another quote, which one tag a token cannot say: 1.",
    ]
    assert "بريكس Out" in lines(target) and "نعم I-Unknown" in lines(target)


@settings(max_examples=100, deadline=None)
@given(marked_records())
def test_two_columns_and_every_token_of_the_text(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    target = written(write, tmp_path_factory.mktemp("tokens"), drawn, name="a", form="directquote")
    text, position = drawn.text or "", 0
    for line in filter(None, lines(target)):
        token, tag = line.split(" ")
        assert tag == "Out" or (
            tag.split("-")[0] in "IB" and tag.split("-")[1] in ("LeftSpeaker", "RightSpeaker", "Speaker", "Unknown")
        )
        position = text.index(token, position) + len(token)
