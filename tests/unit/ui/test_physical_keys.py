"""Label keys follow the key that was pressed, not the letter that the layout types."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.article.physical_keys import physical_key

NONE = Qt.KeyboardModifier.NoModifier


def pressed(key: int, text: str, scan: int = 0, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan, virtual, 0, text)


@pytest.mark.parametrize(("platform", "scan", "virtual"), [("linux", 33, 0), ("win32", 0x19, 0x50), ("darwin", 1, 35)])
def test_the_key_that_carries_p_is_p_while_it_types_arabic(platform: str, scan: int, virtual: int) -> None:
    assert physical_key(pressed(0x062D, "ح", scan, virtual), platform) == "P"


@pytest.mark.parametrize(("platform", "scan", "virtual"), [("linux", 38, 0), ("win32", 0x1E, 0), ("darwin", 1, 0)])
def test_a_is_a_although_its_code_on_a_mac_is_zero(platform: str, scan: int, virtual: int) -> None:
    assert physical_key(pressed(0x0634, "ش", scan, virtual), platform) == "A"


@pytest.mark.parametrize(("platform", "scan", "virtual"), [("linux", 10, 0), ("win32", 2, 0), ("darwin", 1, 18)])
@pytest.mark.parametrize(("key", "text"), [(0x0661, "١"), (Qt.Key.Key_Ampersand, "&")])
def test_the_first_digit_key_is_1_in_every_layout(platform: str, scan: int, virtual: int, key: int, text: str) -> None:
    assert physical_key(pressed(key, text, scan, virtual), platform) == "1"


def test_a_latin_letter_is_believed_wherever_its_key_lies() -> None:
    assert physical_key(pressed(Qt.Key.Key_A, "a", scan=24), "linux") == "A"  # A of a French keyboard lies where Q is


@pytest.mark.parametrize(
    ("text", "key"), [("ح", "P"), ("ض", "Q"), ("لا", "B"), ("ة", "M"), ("٣", "3"), ("۷", "7"), ("ج", ""), ("é", "")]
)
def test_without_a_code_the_arabic_layout_tells_the_key(text: str, key: str) -> None:
    assert physical_key(pressed(Qt.Key.Key_unknown, text), "linux") == key


def test_other_keys_are_no_label_keys() -> None:
    assert physical_key(pressed(Qt.Key.Key_F1, "", scan=67), "linux") == ""
    assert physical_key(pressed(Qt.Key.Key_BracketLeft, "ج", scan=34), "linux") == ""
