"""Selecting by mouse feels as it does everywhere, and takes whole letters."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from annotator.arabic.graphemes import snap
from tests.gui.article.conftest import SHIFT, MakeMark, Person

TEXT = "قال الرئيس: «نحن مستعدون»، وأشاد بـ”تقارب” مع Reuters.\nثم مضى والإيراني."


def test_dragging_selects_from_letter_to_letter(person: Person) -> None:
    person.open(TEXT)
    start, end = person.find("الرئيس")
    person.drag(person.edge(start), person.edge(end))
    assert person.selected_text == "الرئيس"


def test_dragging_backwards_selects_the_same(person: Person) -> None:
    person.open(TEXT)
    start, end = person.find("إيراني")
    person.drag(person.edge(end), person.edge(start))
    assert person.selected_text == "إيراني"
    assert person.view.caret() == start


def test_a_double_click_takes_a_word_without_its_punctuation(person: Person) -> None:
    person.open(TEXT)
    for words in ("نحن", "مستعدون", "تقارب", "Reuters", "والإيراني"):
        person.double_click(person.middle(words))
        assert person.selected_text == words
        person.qtbot.mouseRelease(person.view.viewport(), Qt.MouseButton.LeftButton)


def test_dragging_after_a_double_click_takes_whole_words_on_both_sides(person: Person) -> None:
    person.open(TEXT)
    person.double_click(person.middle("مستعدون"))
    person.move(person.middle("وأشاد"))
    assert person.selected_text == "مستعدون»، وأشاد"
    person.move(person.middle("الرئيس"))
    assert person.selected_text == "الرئيس: «نحن مستعدون"


def test_a_third_click_takes_the_paragraph(person: Person) -> None:
    person.open(TEXT)
    place = person.middle("نحن")
    person.click(place)
    person.double_click(place)
    person.qtbot.mouseRelease(person.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person.qtbot.mousePress(person.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert person.selected_text == TEXT.split("\n")[0]


def test_shift_and_a_click_extend_the_selection(person: Person) -> None:
    person.open(TEXT)
    person.click(person.edge(person.find("نحن")[0]))
    person.click(person.edge(person.find("مستعدون")[1]), SHIFT)
    assert person.selected_text == "نحن مستعدون"


def test_no_place_on_the_screen_cuts_a_letter_from_its_mark(person: Person) -> None:
    person.open("نصٌّ مُشَكَّلٌ لِلنَّاسِ 👍🏽 می\u200cروم")
    y = int(person.view.caret_rect(0).center().y())
    reached = set()
    for x in range(0, person.view.viewport().width(), 3):
        person.click(QPoint(x, y))
        reached.add(person.view.caret())
    text = person.view.text()
    assert reached == {offset for offset in range(len(text) + 1) if snap(text, offset, -1) == offset}


def test_copying_gives_the_characters_of_the_article(person: Person) -> None:
    text = "أ\u00a0ب\u2028ج😀\u200fد"
    person.open(text)
    person.view.select(0, len(text))
    person.view.copy()
    assert QGuiApplication.clipboard().text() == text


def test_a_click_selects_the_innermost_mark_and_further_clicks_go_outward(person: Person, mark: MakeMark) -> None:
    outer, inner = mark(TEXT, "outer", "الرئيس: «نحن مستعدون»"), mark(TEXT, "inner", "نحن")
    person.open(TEXT, outer, inner)
    chosen: list[str] = []
    person.view.mark_selected.connect(chosen.append)
    for _ in range(3):
        person.click(person.middle("نحن"))
        person.qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 20)
    assert chosen == ["inner", "outer", "inner"]
    person.click(person.middle("وأشاد"))
    assert person.view.selected_mark() is None
    assert chosen[-1] == ""


def test_a_click_on_the_name_above_a_mark_selects_it(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "مستعدون"))
    right = person.view.rects_of("name")[0].topRight().toPoint()
    person.click(right + QPoint(-6, -7))
    assert person.view.selected_mark() == "name"


def test_a_click_between_the_fragments_of_a_mark_does_not_select_it(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "quote", "نحن", "تقارب"))
    person.click(person.middle("وأشاد"))
    assert person.view.selected_mark() is None
    person.click(person.middle("تقارب"))
    assert person.view.selected_mark() == "quote"


def test_selecting_text_lets_go_of_the_mark(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "مستعدون"))
    person.view.select_mark("name")
    person.drag(person.edge(0), person.edge(8))
    assert person.view.selected_mark() is None
    assert person.view.selection() == (0, 8)


def test_dragging_below_the_view_scrolls_and_goes_on_selecting(person: Person) -> None:
    person.open("\n".join(f"سطر رقم {number}" for number in range(200)))
    view = person.view
    person.qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=person.edge(0))
    person.move(QPoint(300, view.viewport().height() + 60))
    person.qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    selected = view.selection()
    assert selected is not None
    person.qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)
    assert selected[0] == 0
    assert selected[1] > 100


def test_the_mouse_moves_the_edge_of_the_selected_mark(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "الرئيس"))
    person.view.select_mark("name")
    start, end = person.find("الرئيس")
    viewport, target = person.view.viewport(), person.find("نحن")[1]
    person.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=person.edge(end))
    person.qtbot.mouseMove(viewport, person.edge(target))
    person.press(Qt.Key.Key_Escape)
    person.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=person.edge(target))
    assert person.view.selected_highlight().fragments == ((start, end),)  # type: ignore[union-attr]
    kept: list[tuple[str, object]] = []
    person.view.fragments_edited.connect(lambda name, fragments: kept.append((name, fragments)))
    person.drag(person.edge(end), person.edge(target))
    assert kept == [("name", ((start, target),))]
    assert not person.view.edge_mode.active


def test_a_click_on_an_edge_takes_hold_of_it_for_the_keys(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "الرئيس"))
    person.view.select_mark("name")
    person.click(person.edge(person.find("الرئيس")[1]))
    assert person.view.edge_mode.active
    assert person.view.selected_highlight().fragments == (person.find("الرئيس"),)  # type: ignore[union-attr]
