"""The whole article by keyboard: moving, selecting, marks and their edges."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.arabic.graphemes import next_grapheme
from annotator.ui.article.view import ArticleView
from tests.gui.article.conftest import CONTROL, SHIFT, MakeMark, Person

Key = Qt.Key
TEXT = "قال الرئيس: «نحن مستعدون»، وأشاد بـ”تقارب” مع Reuters.\nThe Harbour Times 😀\nثم مضى والإيراني."


def test_the_left_arrow_goes_forward_in_arabic_and_back_in_english(person: Person) -> None:
    person.open(TEXT)
    person.press(Key.Key_Left, times=3)
    assert person.view.caret() == 3
    person.press(Key.Key_Right)
    assert person.view.caret() == 2
    start, _ = person.find("Harbour")
    person.view.set_caret(start)
    person.press(Key.Key_Left)
    assert person.view.caret() == start - 1
    person.press(Key.Key_Right, times=2)
    assert person.view.caret() == start + 1


def test_arrows_move_the_caret_to_the_side_they_point_to(person: Person) -> None:
    person.open("قال الرئيس")
    for _ in range(9):
        before = person.view.caret_rect(person.view.caret()).x()
        person.press(Key.Key_Left)
        assert person.view.caret_rect(person.view.caret()).x() < before


@pytest.mark.parametrize(("language", "key"), [("ar", Key.Key_Left), ("ar", Key.Key_Right)])
def test_the_arrows_reach_every_letter_of_every_script_and_cut_none(person: Person, language: str, key: Qt.Key) -> None:
    text = "خبر والإيراني لا نَصٌّ می\u200cروم שָׁלוֹם cafe\u0301 12 ٣٫٥ (12–15) «a b» 👍🏽 "
    text += "🇹🇳 \u200eabc\u200f \u2067abc\u2069 $5.5 𝒜 x"
    person.open(text, language=language)
    forward = key == Key.Key_Left
    person.view.set_caret(0 if forward else len(text))
    reached = {person.view.caret()}
    for _ in range(3 * len(text)):
        person.press(key)
        reached.add(person.view.caret())
    bounds, at = {0}, 0
    while at < len(text):
        at = next_grapheme(text, at)
        bounds.add(at)
    assert reached == bounds


def test_arrows_cross_from_paragraph_to_paragraph(person: Person) -> None:
    person.open("أ\nb\nج")
    person.press(Key.Key_Left, times=2)
    assert person.view.caret() == 2  # before "b"
    person.press(Key.Key_Left)
    assert person.view.caret() == 1  # left is back in this one
    person.view.set_caret(2)
    person.press(Key.Key_Right, times=2)
    assert person.view.caret() == 4


def test_control_moves_by_words(person: Person) -> None:
    person.open(TEXT)
    person.press(Key.Key_Left, CONTROL)
    person.press(Key.Key_Left, CONTROL | SHIFT)
    assert person.selected_text == " الرئيس"
    person.press(Key.Key_Right, CONTROL)
    assert person.view.caret() == 4


def test_shift_extends_and_shrinks(person: Person) -> None:
    person.open(TEXT)
    person.press(Key.Key_Left, SHIFT, times=4)
    person.press(Key.Key_Right, SHIFT)
    assert person.selected_text == "قال"
    person.press(Key.Key_Down, SHIFT)
    assert person.view.anchor() == 0
    assert person.view.caret() > 20


def test_home_and_end_stay_on_their_line(person: Person) -> None:
    person.open("كلمة " * 60)
    line_end = person.view.navigator.line_edge(0, end=True)
    person.press(Key.Key_End)
    assert person.view.caret() == line_end < len(person.view.text())
    assert person.view.caret_rect(line_end).y() == person.view.caret_rect(0).y()
    person.press(Key.Key_Home)
    assert person.view.caret() == 0
    person.press(Key.Key_End, CONTROL)
    assert person.view.caret() == len(person.view.text())
    person.press(Key.Key_Home, CONTROL)
    assert person.view.caret() == 0


def test_down_and_up_keep_the_column(person: Person) -> None:
    person.open("كلمة طويلة هنا وهناك\nقصير\nكلمة طويلة هنا وهناك")
    person.view.set_caret(15)
    person.press(Key.Key_Down, times=2)
    assert person.view.caret() == 26 + 15
    person.press(Key.Key_Up, times=2)
    assert person.view.caret() == 15


def test_pages_scroll_through_a_long_article(person: Person) -> None:
    person.open("\n".join(f"سطر رقم {number}" for number in range(300)))
    for _ in range(60):
        person.press(Key.Key_PageDown)
    assert person.view.caret() > person.find("سطر رقم 299")[0] - 1
    assert person.view.viewport().rect().contains(person.edge(person.view.caret()))
    for _ in range(60):
        person.press(Key.Key_PageUp)
    assert person.view.caret() < person.find("سطر رقم 1\n")[0]


def test_control_c_copies_what_is_selected_and_control_a_selects_all(person: Person) -> None:
    person.open(TEXT)
    person.press(Key.Key_A, CONTROL)
    person.press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == TEXT


def test_a_label_key_is_told_by_its_place_while_the_arabic_layout_is_on(person: Person) -> None:
    person.open(TEXT)
    keys: list[str] = []
    person.view.label_key.connect(keys.append)
    person.type_arabic(0x062D, "ح", 33)
    person.type_arabic(0x0661, "١", 10)
    person.press(Key.Key_Q)
    person.press(Key.Key_Q, CONTROL)
    person.press(Key.Key_Q, SHIFT)
    person.press(Key.Key_Q, Qt.KeyboardModifier.AltModifier | SHIFT)
    assert keys == ["P", "1", "Q"]


def test_tab_goes_from_mark_to_mark_in_reading_order_and_round(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "late", "Reuters"), mark(TEXT, "early", "الرئيس"), mark(TEXT, "middle", "تقارب"))
    seen = []
    for _ in range(4):
        person.press(Key.Key_Tab)
        seen.append(person.view.selected_mark())
    assert seen == ["early", "middle", "late", "early"]
    person.press(Key.Key_Backtab, SHIFT)
    assert person.view.selected_mark() == "late"
    person.view.set_caret(person.find("نحن")[0])
    person.press(Key.Key_Backtab, SHIFT)
    assert person.view.selected_mark() == "early"


def test_tab_leaves_only_an_article_without_marks_and_control_tab_always(person: Person, mark: MakeMark) -> None:
    window = QWidget()
    person.qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    view, field = ArticleView(), QLineEdit()
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    view.setFocus()
    person.qtbot.waitUntil(view.hasFocus)
    view.set_article(TEXT, "ar", [mark(TEXT, "name", "الرئيس")])
    person.qtbot.keyClick(view, Key.Key_Tab)
    assert view.hasFocus()
    person.qtbot.keyClick(view, Key.Key_Tab, CONTROL)
    assert field.hasFocus()
    view.setFocus()
    view.set_highlights([])
    person.qtbot.keyClick(view, Key.Key_Tab)
    assert field.hasFocus()


def test_enter_selects_the_mark_at_the_caret_and_escape_lets_go(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "الرئيس"))
    told: list[str] = []
    person.view.message.connect(told.append)
    person.view.set_caret(person.find("الرئيس")[0] + 2)
    person.press(Key.Key_Return)
    assert person.view.selected_mark() == "name"
    assert "الرئيس" in told[-1]
    assert "شخص" in told[-1]
    person.press(Key.Key_Escape)
    assert person.view.selected_mark() is None


def test_delete_asks_for_the_removal_of_the_selected_mark_only(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "الرئيس"))
    asked: list[str] = []
    person.view.delete_requested.connect(asked.append)
    person.press(Key.Key_Delete)
    assert asked == []
    person.press(Key.Key_Tab)
    person.press(Key.Key_Delete)
    person.press(Key.Key_Backspace)
    assert asked == ["name", "name"]
    person.view.update_highlights(remove=["name"])
    assert person.view.selected_mark() is None


class TestEdgeMode:
    """Enter on the selected mark; Home and End; arrows; Enter or Escape."""

    @pytest.fixture
    def kept(self, person: Person, mark: MakeMark) -> list[tuple[str, object]]:
        person.open(TEXT, mark(TEXT, "name", "إيراني"))
        kept: list[tuple[str, object]] = []
        person.view.fragments_edited.connect(lambda name, fragments: kept.append((name, fragments)))
        person.press(Key.Key_Tab)
        person.press(Key.Key_Return)
        assert person.view.edge_mode.active
        return kept

    def test_arrows_move_the_chosen_edge_by_letter(self, person: Person, kept: list[tuple[str, object]]) -> None:
        start, end = person.find("إيراني")
        person.press(Key.Key_Home)
        person.press(Key.Key_Right, times=2)  # to the right is back
        person.press(Key.Key_End)
        person.press(Key.Key_Left)
        assert person.view.selected_highlight().fragments == ((start - 2, end + 1),)  # type: ignore[union-attr]
        assert kept == []
        person.press(Key.Key_Return)
        assert kept == [("name", ((start - 2, end + 1),))]
        assert not person.view.edge_mode.active

    def test_with_control_by_word(self, person: Person, kept: list[tuple[str, object]]) -> None:
        person.press(Key.Key_Home)
        person.press(Key.Key_Right, CONTROL)
        person.press(Key.Key_Return)
        assert kept == [("name", (person.find("والإيراني"),))]

    def test_escape_gives_up_and_keeps_the_mark_selected(self, person: Person, kept: list[tuple[str, object]]) -> None:
        person.press(Key.Key_Right, times=2)
        person.press(Key.Key_Escape)
        assert kept == []
        assert person.view.selected_mark() == "name"
        assert person.view.selected_highlight().fragments == (person.find("إيراني"),)  # type: ignore[union-attr]

    def test_nothing_is_kept_where_nothing_changed(self, person: Person, kept: list[tuple[str, object]]) -> None:
        person.press(Key.Key_Left)
        person.press(Key.Key_Right)
        person.press(Key.Key_Return)
        assert kept == []

    def test_label_keys_do_nothing_meanwhile(self, person: Person, kept: list[tuple[str, object]]) -> None:
        keys: list[str] = []
        person.view.label_key.connect(keys.append)
        person.press(Key.Key_P)
        assert keys == []
        assert person.view.edge_mode.active

    def test_going_elsewhere_gives_up(self, person: Person, kept: list[tuple[str, object]]) -> None:
        person.press(Key.Key_Left)
        person.click(person.middle("قال"))
        assert not person.view.edge_mode.active
        assert kept == []
        assert person.view.marks_at(person.find("إيراني")[1]) == []

    def test_letters_of_the_other_direction_follow_the_arrow_too(self, person: Person, mark: MakeMark) -> None:
        person.open(TEXT, mark(TEXT, "name", "Reuters"))
        start, end = person.find("Reuters")
        person.press(Key.Key_Tab)
        person.press(Key.Key_Return)
        person.press(Key.Key_Left, times=2)
        assert person.view.selected_highlight().fragments == ((start, end - 2),)  # type: ignore[union-attr]


def test_control_and_plus_minus_zero_change_the_text_size_and_keep_the_place(person: Person) -> None:
    person.open("\n".join(f"سطر رقم {number}" for number in range(300)))
    person.view.reveal(*person.find("سطر رقم 150"))
    sizes: list[float] = []
    person.view.text_size_changed.connect(sizes.append)
    top = person.view.offset_at(person.view.viewport().rect().topRight().toPointF())
    person.press(Key.Key_Plus, CONTROL, times=2)
    person.press(Key.Key_Minus, CONTROL)
    assert sizes == [16.0, 17.0, 16.0]
    assert person.view.offset_at(person.view.viewport().rect().topRight().toPointF()) == top
    person.press(Key.Key_0, CONTROL)
    assert person.view.text_size == 15.0


def test_other_keys_and_shortcuts_reach_the_window(person: Person) -> None:
    window = QWidget()
    person.qtbot.addWidget(window)
    view = ArticleView(window)
    undone: list[bool] = []
    undo = QAction(window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: undone.append(True))
    window.addAction(undo)
    window.show()
    window.activateWindow()
    view.setFocus()
    person.qtbot.waitUntil(view.hasFocus)
    person.qtbot.keyClick(view, Key.Key_Z, CONTROL)
    assert undone == [True]
