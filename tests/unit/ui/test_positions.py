"""Offsets in the article and positions in Qt's document mean the same letters, whatever the article is made of."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.ui.article.positions import PositionMap
from tests.strategies import article_texts


@given(article_texts())
def test_offset_to_position_and_back_is_the_identity(text: str) -> None:
    positions = PositionMap(text)
    assert positions.length == len(text)
    for offset in range(len(text) + 1):
        assert positions.position(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert positions.offset(positions.position(offset)) == offset


@given(article_texts())
def test_a_position_inside_a_surrogate_pair_belongs_to_its_character(text: str) -> None:
    positions = PositionMap(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert positions.offset(positions.position(offset) + 1) == offset


@given(article_texts())
def test_a_text_without_astral_characters_is_its_own_map(text: str) -> None:
    plain = "".join(character for character in text if character <= "\uffff")
    positions = PositionMap(plain)
    assert [positions.position(offset) for offset in range(len(plain) + 1)] == list(range(len(plain) + 1))


# What the document gives back in the place of characters that mean something to Qt itself.
_SHOWN_AS = str.maketrans({"\n": "\u2029"})


@given(article_texts(), st.data())
def test_what_is_selected_in_the_document_is_what_the_offsets_cut_out(text: str, data: st.DataObject) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(text)
    positions = PositionMap(text)
    assert document.characterCount() - 1 == positions.units
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cursor = QTextCursor(document)
    cursor.setPosition(positions.position(start))
    cursor.setPosition(positions.position(end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == text[start:end].translate(_SHOWN_AS)
    assert positions.offset(cursor.selectionStart()) == start
    assert positions.offset(cursor.selectionEnd()) == end
