"""The sections of scraped pages: what an analyst sees come apart after an import."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.page_facts import PageFacts, page_facts
from annotator.arabic.page_sections import find_sections
from annotator.model import Section

PAGE = """عمال الميناء ينهون إضرابهم
كتب: سالم الحارثي
12 آذار/مارس 2025

أنهى عمال الأرصفة في الميناء صباح الثلاثاء إضرابا استمر ثلاثة أيام بعد اتفاق مع الإدارة.

اقرأ أيضا: ارتفاع أسعار الشحن

وقال رئيس النقابة إن الاتفاق يحفظ حقوق جميع العاملين في الميناء والشركات المتعاقدة معه.

آخر تحديث: 13 مارس 2025 - 11:05

المصدر: عين الميناء + وكالات

كلمات دلالية: إضراب، الميناء، #الشحن_البحري

إقرأ أيضاً:

أسعار الشحن ترتفع للشهر الثاني

ارتفعت أسعار الشحن البحري في المنطقة للشهر الثاني على التوالي وفق بيانات رسمية.

وعزا محللون الارتفاع إلى زيادة الطلب قبل موسم الأعياد في معظم الأسواق.

مقالات مشابهة

  • سفينة عملاقة ترسو في الميناء
  • الإدارة: لا تسريح للعمال
"""


def parts(text: str, sections: tuple[Section, ...]) -> list[tuple[str, str]]:
    """Each section's role with the first and last word of it; those within another are indented."""
    found = []
    for item in sections:
        words = text[item.start : item.end].split()
        found.append((item.role, f"{words[0]} … {words[-1]}"))
        found += [(f"  {role}", words) for role, words in parts(text, item.sections)]
    return found


def test_body_embedded_article_and_furniture_come_apart() -> None:
    """At the lines at which a reader would cut."""
    assert parts(PAGE, find_sections(PAGE)) == [
        ("headline", "عمال … إضرابهم"),
        ("byline", "كتب: … الحارثي"),
        ("dateline", "12 … 2025"),
        ("body", "أنهى … الإدارة."),
        ("read-also", "اقرأ … الشحن"),
        ("body", "وقال … معه."),
        ("updated", "آخر … 11:05"),
        ("source", "المصدر: … وكالات"),
        ("keywords", "كلمات … #الشحن_البحري"),
        ("read-also", "إقرأ … أيضاً:"),
        ("embedded", "أسعار … الأسواق."),
        ("  headline", "أسعار … الثاني"),
        ("  body", "ارتفعت … الأسواق."),
        ("related", "مقالات … للعمال"),
    ]


def test_the_furniture_tells_outlet_dates_and_keywords() -> None:
    """Not "agencies", and the day of publication rather than that of the update."""
    facts = page_facts(PAGE, find_sections(PAGE))
    assert facts == PageFacts("عين الميناء", "2025-03-12", "2025-03-13", ("إضراب", "الميناء", "الشحن البحري"))


def test_a_page_that_only_tells_its_update_is_dated_by_it() -> None:
    """As the real pages of aggregators are; an embedded article's dates are not asked."""
    text = PAGE.replace("12 آذار/مارس 2025\n", "").replace("آخر تحديث: 13 مارس 2025", "آخر تحديث : ١٣ مارس ٢٠٢٥")
    assert page_facts(text, find_sections(text)).published == "2025-03-13"
    assert page_facts("خبر", ()) == PageFacts()


def test_links_in_the_middle_do_not_swallow_the_story() -> None:
    """A list of links, then the story goes on: with a conjunction, or right behind the list."""
    text = (
        "شب حريق كبير في سوق المدينة القديمة فجر اليوم وأتى على عشرات المحال التجارية.\n\n"
        "اقرأ أيضا\n\nحرائق الصيف: كيف نحمي بيوتنا\n\n"
        "وأكد الدفاع المدني أن النيران أخمدت بالكامل وأن التحقيق جار في أسباب الحريق.\n\n"
        "إقرأ أيضًا:\n- خسائر التجار\n- سوق بديل خلال شهر\n\n"
        "أصحاب المحال طالبوا بتعويضات عاجلة وقالوا إن خسائرهم تتجاوز مليون دينار."
    )
    assert [item.role for item in find_sections(text)] == ["body", "read-also", "body", "read-also", "body"]


def test_sentences_that_begin_like_labels_are_body() -> None:
    """The source of the sound, a statement that was published on a day, somebody who took part."""
    text = (
        "المصدر الذي تحدث إلى الصحيفة طلب عدم ذكر اسمه لأنه غير مخول بالحديث إلى الإعلام.\n"
        "شارك في الاجتماع ممثلون عن عشرين دولة عربية وأجنبية إلى جانب منظمات دولية.\n"
        "نشرت الوزارة يوم الأحد بيانا قالت فيه إن الأسعار لن ترتفع قبل نهاية العام الحالي.\n"
        "مشاركة المرأة في الانتخابات بلغت أربعين في المئة بحسب أرقام اللجنة المستقلة."
    )
    assert parts(text, find_sections(text)) == [("body", "المصدر … المستقلة.")]


def test_the_known_title_is_the_headline() -> None:
    """Also where it reads like a paragraph."""
    title = "قال الوزير في كلمته أمام البرلمان إن الحكومة لن تستقيل."
    text = f"{title}\nأكد الوزير في جلسة صاخبة أن الحكومة باقية حتى نهاية ولايتها الدستورية بعد عامين."
    assert [item.role for item in find_sections(text)] == ["body"]
    assert [item.role for item in find_sections(text, title)] == ["headline", "body"]


def test_very_many_keywords_are_keywords() -> None:
    """A line far longer than other furniture."""
    text = f"{PAGE.splitlines()[4]}\nكلمات دلالية: {' '.join(['القاهرة', 'بغداد'] * 40)}"
    assert [item.role for item in find_sections(text)] == ["body", "keywords"]


PIECES = st.sampled_from([*PAGE.split("\n"), "شارك", "(وكالات)", "صورة أرشيفية", "ع.م/ر.س", "•", "؟", "x", "\t", "1"])


@given(st.lists(PIECES, max_size=30), st.sampled_from(["\n", "\n\n", "\n \n"]))
def test_nothing_is_cut_away(pieces: list[str], between: str) -> None:
    """Whatever stands on a page: every letter is in exactly one section, and sections begin and end with one."""
    text = between.join(pieces)
    sections = find_sections(text)
    position = 0
    for item in sections:
        assert not text[position : item.start].strip()
        assert item.start < item.end
        assert text[item.start : item.end] == text[item.start : item.end].strip()
        assert all(item.start <= inner.start < inner.end <= item.end for inner in item.sections)
        position = item.end
    assert not text[position:].strip()
    page_facts(text, sections)
