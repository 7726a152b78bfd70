"""Tables that can be read on terminals which print Arabic letter by letter from left to right."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.display import columns, fit, for_terminal, terminal_lacks_bidi
from tests.strategies import article_texts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("باب", "\ufe8f\ufe8e\ufe91"),  # joined, and the last letter first
        ("لا", "\ufefb"),
        ("قال (نعم)", "(\ufee2\ufecc\ufee7) \ufedd\ufe8e\ufed7"),
        ("قال Reuters 300.", ".Reuters 300 \ufedd\ufe8e\ufed7"),
        ("قال »نعم« (Reuters) 300", "300 (Reuters) »\ufee2\ufecc\ufee7« \ufedd\ufe8e\ufed7"),
        ("قال «نعم» <باب>", "<\ufe8f\ufe8e\ufe91> «\ufee2\ufecc\ufee7» \ufedd\ufe8e\ufed7"),
        ("Title (باب) [x]: 5%", "Title (\ufe8f\ufe8e\ufe91) [x]: 5%"),
        ("Title: باب", "Title: \ufe8f\ufe8e\ufe91"),
        ("مَّب", "\ufe90\ufee3\u0651\u064e"),  # marks stay, behind their letter
        ("\u202bباب\u202c", "\ufe8f\ufe8e\ufe91"),
        ("باب\nباب", "\ufe8f\ufe8e\ufe91\n\ufe8f\ufe8e\ufe91"),
        ("naïve 300 cafe\u0301", "naïve 300 cafe\u0301"),
    ],
)
def test_letters_are_joined_and_ordered(text: str, shown: str) -> None:
    assert unicodedata.normalize("NFC", for_terminal(text)) == unicodedata.normalize("NFC", shown)
    assert for_terminal(text, enabled=False) == text


@pytest.mark.parametrize(
    ("environ", "lacks"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5202"}, True),
        ({"TERM": "xterm-256color", "KONSOLE_VERSION": "220401"}, False),
        ({"TERM": "mlterm"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "dumb", "INSIDE_EMACS": "29.1,comint"}, False),
        ({"TERM": "xterm", "ANNOTATOR_BIDI": "terminal"}, False),
        ({"VTE_VERSION": "7200", "ANNOTATOR_BIDI": "program"}, True),
        ({"TERM": "xterm", "ANNOTATOR_BIDI": "whatever"}, True),
    ],
)
def test_which_terminals_need_it(environ: dict[str, str], lacks: bool) -> None:
    assert terminal_lacks_bidi(environ) is lacks


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("باب", 5, "باب  "),
        ("مُحَمَّد بوتين", 4, "مُحَمَّ…"),
        ("日本語", 4, "日… "),
        ("日本語", 6, "日本語"),
        ("abc", 0, ""),
        ("\u202bab\u202c", 3, "\u202bab\u202c "),
    ],
)
def test_cells_are_cut_between_letters(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted


@given(article_texts(8).map(lambda text: text.replace("\n", " ")), st.integers(0, 20), st.booleans())
def test_cells_take_the_places_they_are_given(text: str, width: int, enabled: bool) -> None:
    assert columns(fit(text, width, enabled)) == width


@given(article_texts(8))
def test_nothing_is_lost(text: str) -> None:
    """But for the controls, whose work is done."""

    def seen(shown: str) -> list[str]:
        mirrored = str.maketrans(")]}>»›", "([{<«‹")
        plain = unicodedata.normalize("NFKD", shown).translate(mirrored)
        return sorted(c for c in plain if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))

    assert seen(for_terminal(text)) == seen(text)
