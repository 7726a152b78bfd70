"""Furniture in the article: folded until somebody unfolds it, and never in the way of places that are exact."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.ui.article.folding import Part
from tests.gui.article.conftest import Person

BODY = "أجرى الرئيسان محادثات في عاصمة تركمانستان اليوم الجمعة في أول لقاء بينهما."
LINKS = "اقرأ أيضا\nخبر أول\nخبر ثان"
MORE = "وقال بوتين إن العلاقات ممتازة 😀 جدا."
TEXT = f"{BODY}\n\n{LINKS}\n\n{MORE}\n\nالمصدر: وكالات"


def part(words: str, *, furniture: bool, read: bool = False) -> Part:
    """The part that is these words of the text."""
    start = TEXT.index(words)
    return Part(start, start + len(words), "الاسم", "مطوي", furniture, read)


PARTS = [
    part(BODY, furniture=False),
    part(LINKS, furniture=True),
    part(MORE, furniture=False),
    part("المصدر: وكالات", furniture=True),
]


def show(person: Person, parts: list[Part] = PARTS) -> None:
    """Open the article with these sections."""
    person.view.set_article(TEXT, "ar", [], parts)
    person.view.setFocus()


def seen(person: Person, words: str) -> bool:
    """Whether these words are drawn anywhere."""
    start = TEXT.index(words)
    return bool(person.view.rects(start, start + len(words)))


def test_furniture_is_folded_until_it_is_unfolded(person: Person) -> None:
    """The body behind it moves up, and back down to where it is without folding."""
    show(person, [])
    plain = person.view.rects(TEXT.index(MORE), len(TEXT) - 16)[0]
    show(person)
    assert seen(person, BODY) and seen(person, MORE)
    assert not seen(person, "خبر أول") and not seen(person, "المصدر")
    folded = person.view.rects(TEXT.index(MORE), len(TEXT) - 16)[0]
    assert folded.width() == plain.width() and folded.left() == plain.left()
    person.view.unfold(person.view.folding.foldable)
    assert seen(person, "خبر أول") and seen(person, "المصدر")
    assert person.view.rects(TEXT.index(MORE), len(TEXT) - 16)[0].top() > folded.top()


def test_the_caret_goes_over_what_is_folded(person: Person) -> None:
    """By letters, words and lines, there and back, and at the end of the article."""
    show(person)
    end, begin = TEXT.index(LINKS), TEXT.index(MORE)
    visible = [nth for nth in range(len(TEXT) + 1) if nth < end or end + len(LINKS) < nth <= begin + len(MORE) + 1]
    for keys in ((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Down, Qt.Key.Key_Up)):
        for control in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            person.view.set_caret(0)
            for key in keys:
                for _ in range(len(TEXT) + 5):
                    QTest.keyClick(person.view, key, control)
                    assert person.view.caret() in visible
            assert person.view.caret() <= 1 or keys[0] == Qt.Key.Key_Down
    person.view.set_caret(0)
    QTest.keyClick(person.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert person.view.caret() == begin + len(MORE) + 1


def test_no_click_leads_into_what_is_folded(person: Person) -> None:
    """Wherever the mouse is pressed in the article, the caret is seen."""
    show(person)
    hidden = range(TEXT.index(LINKS), TEXT.index(LINKS) + len(LINKS) + 1)
    for y in range(0, person.view.viewport().height(), 7):
        for x in (30, person.view.viewport().width() // 2, person.view.viewport().width() - 30):
            point = QPoint(x, y)
            if person.view.head_at(point.toPointF()) is None:
                QTest.mouseClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
                assert person.view.caret() not in hidden


def test_a_click_on_its_name_unfolds_and_folds(person: Person) -> None:
    """The name stays where it can be clicked again; names of other sections do nothing."""
    show(person)
    top = person.view.rects(0, 3)[0].bottom()
    places = [QPoint(person.view.viewport().width() - 60, y) for y in range(int(top), 400, 4)]
    heads = [
        point
        for point in places
        if (found := person.view.head_at(point.toPointF())) and found.start == TEXT.index(LINKS)
    ]
    assert heads
    for shown in (True, False):
        QTest.mouseClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=heads[len(heads) // 2])
        assert seen(person, "خبر أول") == shown


def test_whatever_leads_into_it_unfolds_it(person: Person) -> None:
    """A search hit, or a mark that is selected; a caret is taken out when it is folded again."""
    show(person)
    place = TEXT.index("خبر ثان")
    person.view.select(place, place + 3)
    assert seen(person, "خبر ثان")
    assert not seen(person, "المصدر")
    person.view.unfold(person.view.folding.foldable, opened=False)
    assert person.view.caret() <= TEXT.index(LINKS)


def test_furniture_that_was_read_is_shown(person: Person) -> None:
    """Somebody marked in it on purpose."""
    show(person, [part(LINKS, furniture=True, read=True)])
    assert seen(person, "خبر أول")


def test_a_page_of_nothing_but_furniture_is_shown(person: Person) -> None:
    """There would be nothing to see, and no place for the caret."""
    show(person, [Part(0, len(TEXT), "بيانات", "مطوي", True)])
    assert seen(person, BODY) and seen(person, "خبر أول")
    QTest.keyClick(person.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert person.view.caret() == len(TEXT)


def test_other_sections_of_the_same_article(person: Person) -> None:
    """What was unfolded stays so, and what is no furniture any more is shown."""
    show(person)
    person.view.unfold([person.view.folding.foldable[0]])
    person.view.set_parts([PARTS[0], PARTS[1]])
    assert seen(person, "خبر أول") and seen(person, "المصدر")
    person.view.set_parts(PARTS)
    assert seen(person, "خبر أول") and not seen(person, "المصدر")
