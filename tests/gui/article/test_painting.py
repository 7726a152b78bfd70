"""What a person sees: tints, lines, names and outlines, in light and dark."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPalette, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.ui.article.colors import contrast, ink
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.mark_shapes import Shape
from tests.gui.article.conftest import CONTROL, MakeMark, Person

TEXT = "قالت وزيرة الثقافة ليلى الحدّاد إنّ “المسرح العائم” يفتح غدًا\nوالإيراني كريم معها"


def picture(person: Person) -> QImage:
    return person.view.viewport().grab().toImage()


def background(image: QImage, rect: QRectF) -> QColor:
    """The colour under a stretch of text: just below its upper edge, where no letter reaches."""
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(rect.center().x() * ratio), int((rect.top() + 2) * ratio))


def use_dark_colours(person: Person) -> None:
    palette = person.view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1e1f22"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#dfe1e5"))
    person.view.setPalette(palette)


@pytest.mark.parametrize("dark", [False, True])
def test_marked_words_are_tinted_and_the_words_beside_them_are_not(person: Person, mark: MakeMark, dark: bool) -> None:
    person.open(TEXT, mark(TEXT, "name", "إيراني", color="#c00000"))
    if dark:
        use_dark_colours(person)
    image = picture(person)
    paper = person.view.palette().color(QPalette.ColorRole.Base)
    (marked,) = person.view.rects_of("name")
    start, _ = person.find("إيراني")
    (prefix,) = person.view.rects(start - 2, start - 1)
    assert background(image, marked) != paper
    assert background(image, marked).red() > background(image, marked).blue() + 20
    assert background(image, prefix) == paper


def test_nested_marks_are_tinted_one_upon_the_other(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "outer", "وزيرة الثقافة"), mark(TEXT, "inner", "الثقافة"))
    image = picture(person)
    (inner,) = person.view.rects_of("inner")
    (alone,) = person.view.rects(*person.find("وزيرة"))
    assert background(image, inner).red() < background(image, alone).red() < 255


def test_a_proposal_is_outlined_and_not_tinted(person: Person) -> None:
    person.open(TEXT, Highlight("maybe", (person_range(TEXT, "كريم"),), "#3f7fbf", "شخص", style="dotted"))
    image = picture(person)
    (rect,) = person.view.rects_of("maybe")
    assert background(image, rect) == QColor("white")
    column = [image.pixelColor(int(rect.left()), y) for y in range(int(rect.top()), int(rect.bottom()))]
    assert any(color != QColor("white") for color in column)


def person_range(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_the_selected_mark_stands_out(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "كريم"))
    before = picture(person)
    person.view.select_mark("name")
    after = picture(person)
    (rect,) = person.view.rects_of("name")
    assert background(after, rect) != background(before, rect)


def test_a_selection_is_seen_and_furniture_is_greyed(person: Person) -> None:
    person.open(TEXT)
    start, end = person.find("ليلى")
    (rect,) = person.view.rects(start, end)
    plain = picture(person)
    person.view.select(start, end)
    assert background(picture(person), rect) != background(plain, rect)
    person.view.set_caret(0)
    person.view.set_dimmed_ranges([(start, end)])
    darkest = [min(image.pixelColor(x, y).lightness() for x in across(rect) for y in down(rect)) for image in
               (plain, picture(person))]  # fmt: skip
    assert darkest[1] > darkest[0] + 60


def across(rect: QRectF) -> range:
    return range(int(rect.left()), int(rect.right()))


def down(rect: QRectF) -> range:
    return range(int(rect.top()), int(rect.bottom()))


def all_shapes(person: Person) -> list[tuple[Shape, list[QRectF]]]:
    painter = person.view._painter()
    return [
        (shape, painter.name_rects(shape, line))
        for line in person.view._lines.between(0, 10_000)
        for shape in painter.shapes(line)
    ]


def test_names_stand_above_the_beginning_of_their_marks_and_never_on_each_other(person: Person, mark: MakeMark) -> None:
    person.open(
        TEXT,
        mark(TEXT, "a", "وزيرة الثقافة ليلى الحدّاد", label="منصب أو صفة"),
        mark(TEXT, "b", "وزيرة الثقافة", label="منصب أو صفة"),
        mark(TEXT, "c", "وزيرة", label="شخص"),
        mark(TEXT, "d", "الثقافة", label="مؤسسة أو منظمة"),
        mark(TEXT, "e", "ليلى الحدّاد", label="شخص"),
    )
    shapes = all_shapes(person)
    names = [rect for _, rects in shapes for rect in rects]
    assert len(names) >= 4  # where there is no room the line, its pattern and the tooltip tell the label
    for number, one in enumerate(names):
        assert not any(one.intersects(other) for other in names[number + 1 :])
    (outer,) = (shape for shape, _ in shapes if shape.mark.id == "a")
    (rect,) = person.view.rects_of("a")
    assert outer.names[0].left + outer.names[0].width == pytest.approx(rect.right())


def test_the_pieces_of_one_mark_are_linked_and_named_again(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "quote", "وزيرة", "المسرح العائم", label="اقتباس"))
    shapes = [shape for shape, _ in all_shapes(person)]
    assert [name.text for shape in shapes for name in shape.names] == ["اقتباس", "… اقتباس"]
    assert any(shape.links for shape in shapes)


def test_a_link_goes_on_over_the_end_of_a_line(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "quote", "وزيرة", "كريم", label="اقتباس"))
    assert [bool(shape.links) for shape, _ in all_shapes(person)] == [True, True]


def test_lines_grow_where_many_marks_lie_on_each_other(person: Person) -> None:
    person.open(TEXT)

    def pitch() -> float:
        start, _ = person.find("والإيراني")
        return person.view.caret_rect(start).top() - person.view.caret_rect(0).top()

    plain = pitch()
    few = [Highlight(f"m{n}", ((0, 4 + n),), "#3f7fbf", "شخص") for n in range(3)]
    person.view.set_highlights(few)
    assert pitch() == plain
    person.view.update_highlights([Highlight(f"m{n}", ((0, 4 + n),), "#3f7fbf", "شخص") for n in range(3, 6)])
    grown = pitch()
    assert grown > plain + 5
    person.view.set_highlights([])
    person.view.set_article(TEXT, "ar", [Highlight(f"m{n}", ((0, 4 + n),), "#3f7fbf", "شخص") for n in range(6)])
    assert pitch() == pytest.approx(grown, abs=1)


def test_each_label_has_its_own_kind_of_line(person: Person) -> None:
    marks = [Highlight(f"m{n}", ((0, 18),), "#808080", "شخص", pattern=n) for n in range(6)]
    looks = set()
    for one in marks:
        person.open(TEXT, one)
        (rect,) = person.view.rects_of(one.id)
        image = picture(person)
        below = range(int(rect.bottom()), int(rect.bottom()) + 6)
        looks.add(tuple(image.pixelColor(x, y).lightness() < 200 for x in across(rect) for y in below))
    assert len(looks) == 6


@pytest.mark.parametrize("paper", ["#ffffff", "#1e1f22", "#fbf5e6", "#000000"])
@pytest.mark.parametrize("color", ["#3f7fbf", "#ffff00", "#000000", "#ffffff", "#8a6d00", "nonsense"])
def test_names_can_be_read_in_every_colour_on_every_paper(color: str, paper: str) -> None:
    assert contrast(ink(color, QColor(paper)), QColor(paper)) >= 4.5


def test_the_column_is_centred_and_no_wider_than_the_eye_follows(person: Person) -> None:
    person.view.resize(1800, 700)
    person.open("كلمة " * 200)
    width = person.view.viewport().width()
    assert width < 1000
    left = person.view.viewport().geometry().left()
    right = person.view.width() - person.view.viewport().geometry().right()
    assert left == pytest.approx(right, abs=30)


def test_marks_far_away_are_revealed(person: Person, mark: MakeMark) -> None:
    text = "\n".join(f"سطر رقم {number}" for number in range(2000))
    person.open(text, mark(text, "far", "رقم 1777"))
    person.view.select_mark("far")
    (rect,) = person.view.rects_of("far")
    assert QRectF(person.view.viewport().rect()).contains(rect)


def test_the_edge_that_moves_has_a_handle(person: Person, mark: MakeMark) -> None:
    person.open(TEXT, mark(TEXT, "name", "كريم", color="#c00000"))
    person.view.select_mark("name")
    (rect,) = person.view.rects_of("name")

    def knob(x: float) -> QColor:
        return picture(person).pixelColor(int(x), int(rect.bottom()) + 4)

    start, end = knob(rect.right()), knob(rect.left())
    person.press(Qt.Key.Key_Return)
    assert knob(rect.left()) != end
    assert knob(rect.right()) == start
    person.press(Qt.Key.Key_Home)
    assert knob(rect.left()) == end
    assert knob(rect.right()) != start
    person.press(Qt.Key.Key_Escape)
    assert knob(rect.right()) == start


def test_a_tooltip_names_the_marks_under_the_mouse_innermost_first_and_takes_nothing_for_markup(
    person: Person, mark: MakeMark
) -> None:
    outer = Highlight("outer", (person_range(TEXT, "وزيرة الثقافة"),), "#808080", "منصب", tooltip="<b>5 < 6</b>")
    person.open(TEXT, outer, mark(TEXT, "inner", "الثقافة"))
    place = person.middle("الثقافة")
    view = person.view.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    assert shown.toPlainText().split("\n") == ["شخص", "منصب — <b>5 < 6</b>"]
    QToolTip.hideText()


def test_the_wheel_with_control_changes_the_text_size(person: Person) -> None:
    person.open(TEXT)
    centre = QPointF(person.view.viewport().rect().center())
    for turn in (60, 60, 120, -120):
        event = QWheelEvent(
            centre, person.view.viewport().mapToGlobal(centre), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(person.view.viewport(), event)
    assert person.view.text_size == 16.0


def test_an_empty_article_can_be_shown_and_used(person: Person) -> None:
    person.open("")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        person.press(key)
    person.click(QPoint(100, 50))
    picture(person)
    assert person.view.selection() is None
    person.open("\n\n")
    person.press(Qt.Key.Key_Left, times=2)
    assert person.view.caret() == 2
    picture(person)


def test_a_long_name_at_the_end_of_a_line_does_not_run_out_of_the_text(person: Person) -> None:
    name = "اقتباس منسوب إلى وزيرة الثقافة والفنون والتراث الوطني " * 3
    person.open(TEXT, Highlight("late", (person_range(TEXT, "غدًا"),), "#3f7fbf", name))
    (place,) = (place for shape, _ in all_shapes(person) for place in shape.names)
    (rect,) = person.view.rects_of("late")
    assert place.left >= 0
    assert place.text.endswith("…")
    assert place.left + place.width == pytest.approx(rect.right(), abs=1.5)
