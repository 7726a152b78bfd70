"""No wrong rectangle: what is painted over is exactly what is marked, in text of any direction."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from annotator.ui.article.glyphs import line_items
from annotator.ui.article.line_geometry import Cell
from annotator.ui.article.lines import Line, Lines
from annotator.ui.article.positions import PositionMap
from tests.gui.article.conftest import Person
from tests.strategies import article_texts

# One paragraph. Signs that enclose the letters after them may be drawn in two places; soft hyphens have their own test.
ONE_PARAGRAPH = article_texts().map(lambda text: re.sub("[\n\t]", " ", re.sub("[\xad\u0600\u06dd]", "", text)))


class Laid:
    """A paragraph on the screen with the cells that the view works with."""

    def __init__(self, person: Person) -> None:
        view = person.view
        view.document().size()
        self.positions = PositionMap(view.text())
        self.lines = Lines(view.document(), view.text(), self.positions)
        self.layout = view.document().firstBlock().layout()
        self.drawn: list[tuple[Line, Cell]] = []
        line: Line | None = self.lines.at_offset(0)
        while line is not None:
            self.drawn += [(line, cell) for cell in self.lines.geometry(line).cells]
            line = self.lines.after(line)

    def inside_a_ligature(self, offset: int) -> bool:
        """Whether a boundary has no edge of its own, since one glyph stands for the letters on both sides."""
        line = self.lines.at_offset(offset)
        within = self.positions.position(offset) - line.block.position() - line.line.textStart()
        items = line_items(line.line)
        return within not in (0, line.line.textLength()) and not any(
            within in item.edges or within == item.end for item in items
        )

    def painted_by_qt(self, start: int, end: int) -> QImage:
        """Qt's own selection of a part, red on white: the letters too, so that only its background counts."""
        selection = QTextLayout.FormatRange()
        selection.start = self.positions.position(start)
        selection.length = self.positions.position(end) - selection.start
        red = QTextCharFormat()
        red.setBackground(QColor("red"))
        red.setForeground(QColor("red"))
        selection.format = red
        image = QImage(900, int(self.layout.boundingRect().height()) + 8, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setPen(QColor("white"))
        self.layout.draw(painter, -self.layout.position(), [selection], QRectF())
        painter.end()
        return image


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ONE_PARAGRAPH, st.sampled_from(["ar", "en"]), st.sampled_from([240, 900]), st.data())
def test_the_middle_of_each_letter_is_covered_exactly_if_it_is_in_the_span(
    person: Person, text: str, language: str, width: int, data: st.DataObject
) -> None:
    person.view.resize(width, 700)
    person.open(text, language=language)
    laid = Laid(person)
    seen = [(line, cell) for line, cell in laid.drawn if cell.right - cell.left >= 2]
    edges = [offset for _, cell in laid.drawn for offset in (cell.start, cell.end)]
    edges = [offset for offset in dict.fromkeys(edges) if not laid.inside_a_ligature(offset)]
    if len(edges) < 2:
        return
    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
    by_qt = laid.painted_by_qt(start, end)
    rects = person.view.rects(start, end)
    for line, cell in seen:
        middle = (cell.left + cell.right) / 2
        x, y = int(middle - line.origin.x()), int(line.y - line.origin.y()) + 1
        if not 0 <= x < by_qt.width():
            continue  # spaces that hang over the margin
        on_screen = QPointF(middle, line.baseline - person.view.verticalScrollBar().value())
        ours = any(rect.contains(on_screen) for rect in rects)
        assert ours == (start <= cell.start < end)
        assert (by_qt.pixelColor(x, y).green() < 128) == ours, f"Qt paints {text[cell.start : cell.end]!r} otherwise"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ONE_PARAGRAPH, st.sampled_from(["ar", "en"]), st.sampled_from([240, 900]))
def test_letters_cover_their_line_without_gap_or_overlap(person: Person, text: str, language: str, width: int) -> None:
    person.view.resize(width, 700)
    person.open(text, language=language)
    laid = Laid(person)
    assert "".join(text[cell.start : cell.end] for _, cell in laid.drawn) == text
    by_line: dict[int, list[Cell]] = {}
    for line, cell in laid.drawn:
        by_line.setdefault(line.start, []).append(cell)
    for cells in by_line.values():
        drawn = sorted((cell for cell in cells if cell.right > cell.left), key=lambda cell: cell.left)
        for one, other in pairwise(drawn):
            assert other.left == pytest.approx(one.right, abs=0.05)


def test_a_name_inside_a_word_is_covered_without_its_prefix(person: Person) -> None:
    person.open("قال والإيراني ثم مضى")
    prefix, name = person.view.rects(4, 7)[0], person.view.rects(7, 13)[0]
    (word,) = person.view.rects(4, 13)
    assert name.left() == word.left()
    assert name.right() == pytest.approx(prefix.left())
    assert prefix.right() == word.right()
    assert 0.2 < prefix.width() / word.width() < 0.45


def test_the_halves_of_a_ligature_share_it_equally(person: Person) -> None:
    person.open("قال لا")
    lam, alif = person.view.rects(4, 5)[0], person.view.rects(5, 6)[0]
    assert lam.left() == pytest.approx(alif.right())
    assert lam.width() == pytest.approx(alif.width())


def test_the_last_letter_before_a_line_wraps_is_covered_whole(person: Person) -> None:
    person.view.resize(300, 700)
    person.open("كلمة " * 12)
    widths = [person.view.rects(start + 3, start + 4)[0].width() for start in range(0, 60, 5)]
    assert widths == pytest.approx([widths[0]] * len(widths), abs=0.6)
    person.open("word " * 12, language="en")
    widths = [person.view.rects(start + 3, start + 4)[0].width() for start in range(0, 60, 5)]
    assert widths == pytest.approx([widths[0]] * len(widths), abs=0.6)


def test_a_span_over_two_directions_is_covered_in_pieces_where_something_else_stands_between(person: Person) -> None:
    person.open("قال Reuters News إن")
    start, _ = person.find("قال")
    _, end = person.find("Reuters")
    assert len(person.view.rects(start, end)) == 2  # "News" stands between them on the screen
    assert len(person.view.rects(0, len(person.view.text()))) == 1


@pytest.mark.parametrize("text", ["استق\xadبال", "recep\xadtion", "قال rec\xadep\xadtion ثم"])
def test_letters_after_a_soft_hyphen_are_covered(person: Person, text: str) -> None:
    person.open(text.replace("\xad", ""))
    plain = [edge for _, cell in Laid(person).drawn for edge in (cell.left, cell.right)]
    person.open(text)
    drawn = [cell for _, cell in Laid(person).drawn]
    letters = [edge for cell in drawn if text[cell.start] != "\xad" for edge in (cell.left, cell.right)]
    assert letters == pytest.approx(plain, abs=0.1)
    assert all(cell.left == cell.right for cell in drawn if text[cell.start] == "\xad")


def test_a_tab_is_covered(person: Person) -> None:
    person.open("قبل\tبعد")
    before, after = person.view.rects(0, 3)[0], person.view.rects(4, 7)[0]
    (tab,) = person.view.rects(3, 4)
    assert tab.right() == pytest.approx(before.left(), abs=1)
    assert tab.left() == pytest.approx(after.right(), abs=1)


def test_each_paragraph_begins_at_the_side_of_its_own_language(person: Person) -> None:
    person.open("خبر من الساحل\nThe Harbour Times\n2025\n", language="ar")
    width = person.view.viewport().width()
    arabic, latin, digits = (person.view.rects(*person.find(words))[0] for words in ("خبر", "The", "2025"))
    assert arabic.right() > width * 0.9
    assert latin.left() < width * 0.1
    assert digits.right() > width * 0.9  # no letter decides: the article's language does


def test_the_cost_of_a_line_does_not_grow_with_its_paragraph(person: Person) -> None:
    person.open("كلمة " * 40_000)
    view = person.view
    view.document().size()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    found = list(Lines(view.document(), view.text(), PositionMap(view.text())).between(50_000, 50_700))
    assert 5 < len(found) < 40
    assert all(line.bottom > 49_900 and line.y <= 50_700 for line in found)
