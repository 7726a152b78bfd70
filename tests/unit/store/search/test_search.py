"""Articles are found as analysts expect, and opened at the right place."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folding import fold_key
from annotator.model import (
    BLIND,
    Annotator,
    Change,
    Comment,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Relation,
    Setting,
    Span,
    UserError,
    Work,
    new_id,
    text_hash,
)
from annotator.store import Project, check, find_scheme
from annotator.store.search.listing import Arrangement, Listing
from annotator.store.search.query import Query, Words, parse
from annotator.store.search.results import search
from tests.unit.store.making import add, span_on

ARTICLES = {
    "moscow": (
        "لقاء في موسكو",
        "استقبل بوتين ضيفه، وقال لبوتين وزيره إن “الغاز وفير”.\n\nوالتقى الرئيس الروسي نظيره.",
        "تاس",
    ),
    "amman": ("سدود عُمان", "زار وفدٌ عُمان أمس، وتحدث للرئيس عن المطر.", "الرأي"),
    "tehran": ("طهران تردّ", "قالت طهران إن فلاديمير پوتین مرحب به على أرضها، وكتب علي رأيه.", "كيهان"),
    "sanaa": ("جامعة صنعاء", "افتُتِحَت المكتبة في صنعاء بعام ٢٠٢٤ بحضور ١٢٠ طالبا.", "الرأي نت"),
}


def put(project: Project, ident: str, title: str, text: str, outlet: str = "", published: str = "") -> None:
    meta = {key: value for key, value in (("outlet", outlet), ("published", published)) if value}
    document = Document(ident, text_hash(text), len(text), title, meta=meta)
    project.apply(Edit("import", "", (Change(None, document),), {ident: Content(text)}))


@pytest.fixture
def news(tmp_path: Path) -> Project:
    project = Project.create(tmp_path / "news.annot", find_scheme("media"))
    for number, (ident, (title, text, outlet)) in enumerate(ARTICLES.items()):
        put(project, ident, title, text, outlet, f"2024-1{number % 3}-0{number + 1}")
    return project


@pytest.fixture
def find(news: Project) -> Callable[..., list[str]]:
    def find(query: str, annotator: str = "", typed: bool = False, proclitics: bool = True) -> list[str]:
        asked = parse(query, news.scheme, typed, proclitics)
        return [item.id for item in search(news, asked, annotator).page()]

    return find


Find = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("بوتين", ["moscow", "tehran"]),  # پ is folded, and ی
        ("موسكو", ["moscow"]),  # only in the title
        ("المكتبه", ["sanaa"]),
        ("افتتحت", ["sanaa"]),
        ("2024", ["sanaa"]),
        ('"الرئيس الروسي"', ["moscow"]),
        ('"الروسي الرئيس"', []),
        ("الرئيس", ["moscow", "amman"]),  # للرئيس
        ("بوتين -طهران", ["moscow"]),
        ("-طهران", ["moscow", "amman", "sanaa"]),
        ("روس*", ["moscow"]),
        ("روس", []),
        ("title:صنعاء", ["sanaa"]),
        ("text:موسكو", []),
        ("عُمان", ["amman"]),
        ("عمّان", []),  # the vowel marks say that it is another town
        ("عمان", ["amman"]),
        ("بوتين الغاز", ["moscow"]),
    ],
)
def test_words(find: Find, query: str, found: list[str]) -> None:
    assert find(query) == found


def test_as_typed_means_this_spelling(find: Find) -> None:
    assert find("بوتين", typed=True) == ["moscow"]
    assert find("المكتبه", typed=True) == []
    assert find("المكتبة", typed=True) == ["sanaa"]


def test_without_proclitics_the_word_has_to_stand_alone(find: Find) -> None:
    assert find("غاز") == ["moscow"]
    assert find("غاز", proclitics=False) == []
    assert find("الغاز", proclitics=False) == ["moscow"]


def test_what_is_spelt_as_typed_comes_first(find: Find, news: Project) -> None:
    put(news, "first", "", "جلس على الكرسي")
    put(news, "second", "", "جلس علي في بيته")
    assert find("علي")[0] == "tehran"
    assert find("جلس علي") == ["second", "first"]


def test_a_result_opens_at_the_words_without_their_proclitic(news: Project) -> None:
    for query, word in (("الروسي", "الروسي"), ("وزير*", "وزيره"), ("عُمان", "عُمان"), ("مطر", "مطر")):
        found = search(news, query).page()[0]
        text = news.text(found.id)
        assert text[found.start : found.end] == word
        assert [found.snippet[start:end] for start, end in found.found] == [word]
        assert "\n" not in found.snippet
    both = search(news, "بوتين").page()[0]
    assert [both.snippet[start:end] for start, end in both.found] == ["بوتين", "بوتين"]


def test_a_result_of_the_title_shows_the_beginning_of_the_article(news: Project) -> None:
    found = search(news, "لقاء").page()[0]
    assert (found.start, found.end) == (0, 0)
    assert found.titled == ((0, 4),)
    assert found.snippet.startswith("استقبل بوتين")


def test_pages_follow_each_other_and_the_total_counts_all(news: Project) -> None:
    for number in range(30):
        put(news, f"more-{number:02}", "", f"خبر رقم {number} عن الزيتون")
    found = search(news, "زيتون")
    assert found.total == 30
    listed = [item.id for offset in (0, 10, 20) for item in found.page(offset, 10)]
    assert listed == [f"more-{number:02}" for number in range(30)]


def test_titles_that_change_and_articles_that_go_and_come_back(news: Project, find: Find) -> None:
    document = news.document("sanaa")
    assert document is not None
    retitled = replace(document, title="خبر من عدن")
    news.apply(Edit("article", "x", (Change(document, retitled),)))
    assert find("عدن") == ["sanaa"]
    assert find("title:جامعة") == []
    news.apply(Edit("article", "x", (Change(retitled, replace(retitled, deleted=True)),)))
    assert find("عدن") == []
    news.undo("x")
    assert find("عدن") == ["sanaa"]
    news.undo("x")
    assert find("title:جامعة") == ["sanaa"]
    assert check(news).problems == []


def mark(news: Project, word: str, who: Annotator, label: str, document: str, **more: object) -> Span:
    span = replace(span_on(word, who, label, document, news.text(document)), **more)
    add(news, span)
    return span


@pytest.fixture
def mona(news: Project) -> Annotator:
    return news.add_annotator("منى")


@pytest.fixture
def sara(news: Project) -> Annotator:
    return news.add_annotator("سارة")


def test_by_mark(news: Project, find: Find, mona: Annotator, sara: Annotator) -> None:
    putin = Entity(new_id(), "فلاديمير بوتين", "PERS", ("بوتين",), "Q7747")
    other = Entity(new_id(), "بوتين الآخر", "PERS", merged_into=None)
    news.apply(Edit.create("mark", mona.id, [putin, other]))
    mark(news, "بوتين", mona, "PERS", "moscow", entities=(putin.id,))
    mark(news, "الرئيس", mona, "OCC", "moscow")
    mark(news, "عُمان", sara, "GPE", "amman", note="راجع التشكيل")
    quote = mark(news, "الغاز وفير", mona, "QUOTE", "moscow", layer="quote")
    news.apply(
        Edit.create(
            "mark",
            mona.id,
            [
                Relation(new_id(), "moscow", mona.id, "speaker", quote.id, to_text="سيرغي لافروف"),
                Judgement(new_id(), "moscow", mona.id, "sentiment", "negative", to_entity=putin.id),
                Judgement(new_id(), "amman", sara.id, "sentiment", "positive"),
            ],
        )
    )
    assert find("label:PERS") == ["moscow"]
    assert find("label:PERS label:GPE") == ["moscow", "amman"]
    assert find("فئة:شخص -label:GPE") == ["moscow"]
    assert find("-label:PERS") == ["amman", "tehran", "sanaa"]
    assert find("entity:بوتين") == ["moscow"]
    assert find("entity:Q7747 label:PERS") == ["moscow"]
    assert find("entity:بوتين label:OCC") == []
    assert find("speaker:لافروف") == ["moscow"]
    assert find("speaker:بوتين") == []
    assert find("sentiment:negative") == ["moscow"]
    assert find("sentiment:negative towards:بوتين") == ["moscow"]
    assert find("sentiment:positive towards:بوتين") == []
    assert find("layer:quote") == ["moscow"]
    assert find("mark:غاز") == ["moscow"]
    assert find("annotator:سارة") == ["amman"]
    assert find("annotator:منى label:GPE") == []
    assert find("has:note") == ["amman"]
    assert find("note:تشكيل") == ["amman"]
    assert find("label:PERS entity:بوتين sentiment:negative بوتين") == ["moscow"]
    result = search(news, "label:GPE").page()[0]
    assert news.text("amman")[result.start : result.end] == "عُمان"
    assert [span.text for span in search(news, "label:PERS label:QUOTE").marks()] == ["بوتين", "الغاز وفير"]
    assert [span.text for span in search(news, "speaker:لافروف").marks()] == ["الغاز وفير"]
    found = search(news, "بوتين label:QUOTE")
    text = news.text("moscow")
    assert [text[item.start : item.end] for item in found.places("moscow", text)] == ["بوتين", "بوتين", "الغاز وفير"]


def test_a_note_is_found_by_its_words_and_opens_at_its_mark(news: Project, find: Find, mona: Annotator) -> None:
    span = mark(news, "صنعاء", mona, "GPE", "sanaa", note="تأكد من الإملاء")
    news.apply(Edit.create("mark", mona.id, [Comment(new_id(), "amman", mona.id, "", "سؤال إلى المحرر")]))
    assert find("إملاء") == ["sanaa"]
    assert find("إملاء محرر") == []
    assert find("المحرر") == ["amman"]
    result = search(news, "إملاء").page()[0]
    assert (result.start, result.end, result.note) == (span.start, span.end, "تأكد من الإملاء")


def test_by_article(news: Project, find: Find, mona: Annotator) -> None:
    assert find("outlet:الرأي") == ["amman"]
    assert find('outlet:"الرأي نت"') == ["sanaa"]
    assert find("outlet:نت outlet:تاس") == ["moscow", "sanaa"]
    assert find("date:2024-10") == ["moscow", "sanaa"]
    assert find("date:٢٠٢٤-١١..") == ["amman", "tehran"]
    assert find("date:..2024-11-02") == ["moscow", "amman", "sanaa"]
    assert find("length:>60") == [ident for ident, (_, text, _) in ARTICLES.items() if len(text) >= 60]
    assert find("length:..60") == [ident for ident, (_, text, _) in ARTICLES.items() if len(text) <= 60]
    assert find("lang:ar -outlet:تاس بوتين") == ["tehran"]


def test_by_status_flag_and_assignment(news: Project, find: Find, mona: Annotator, sara: Annotator) -> None:
    mark(news, "بوتين", mona, "PERS", "moscow")
    layers = news.scheme.layer_ids
    works = [
        replace(Work.new("amman", mona.id), done=layers),
        replace(Work.new("tehran", mona.id), flag=True),
        replace(Work.new("sanaa", sara.id), assigned=True),
    ]
    news.apply(Edit.create("mark", mona.id, works))
    assert find("status:done", mona.id) == ["amman"]
    assert find('status:"in progress"', mona.id) == ["moscow"]
    assert find("حالة:جديد", mona.id) == ["tehran", "sanaa"]
    assert find("status:done status:in-progress", mona.id) == ["moscow", "amman"]
    assert find("status:done", sara.id) == []
    assert find("status:done annotator:منى", sara.id) == ["amman"]
    assert find("has:flag", mona.id) == ["tehran"]
    assert find("assigned:سارة") == ["sanaa"]
    assert find("assigned:me", sara.id) == ["sanaa"]
    assert find("assigned:none") == ["moscow", "amman", "tehran"]


def test_a_disagreement_is_what_two_have_marked_differently(
    news: Project, find: Find, mona: Annotator, sara: Annotator
) -> None:
    mark(news, "بوتين", mona, "PERS", "moscow")
    assert find("has:disagreement") == []
    mark(news, "بوتين", sara, "PERS", "moscow")
    mark(news, "عُمان", mona, "GPE", "amman")
    mark(news, "عُمان", sara, "LOC", "amman")
    assert find("has:disagreement") == ["amman"]


def test_in_a_blind_project_nothing_of_others_is_found(
    news: Project, find: Find, mona: Annotator, sara: Annotator
) -> None:
    entity = Entity(new_id(), "سلطنة عمان", "GPE")
    news.apply(Edit.create("mark", sara.id, [entity]))
    mark(news, "عُمان", sara, "GPE", "amman", note="سرّ", entities=(entity.id,))
    news.apply(Edit.create("mark", sara.id, [replace(Work.new("amman", sara.id), done=news.scheme.layer_ids)]))
    news.apply(Edit.create("mark", sara.id, [Judgement(new_id(), "amman", sara.id, "sentiment", "positive")]))
    mark(news, "عُمان", mona, "LOC", "amman")
    queries = (
        "label:GPE",
        "سرّ",
        "note:سر",
        "entity:سلطنة",
        "annotator:سارة",
        "status:done annotator:سارة",
        "has:disagreement",
        "has:note",
        "sentiment:positive",
    )
    for query in queries:
        assert find(query, mona.id) == ["amman"], query
    news.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    for query in queries:
        assert find(query, mona.id) == [], query
    assert find("label:LOC", mona.id) == ["amman"]
    assert find("label:GPE", sara.id) == ["amman"]


@pytest.mark.parametrize(
    "query", ["label:NOTHING", "layer:x", "status:x", "date:yesterday", "length:long", "sentiment:x"]
)
def test_a_value_that_there_is_not_is_said_in_a_sentence(news: Project, query: str) -> None:
    with pytest.raises(UserError):
        search(news, query)


def test_lists_are_sorted_and_grouped(news: Project, mona: Annotator) -> None:
    mark(news, "بوتين", mona, "PERS", "moscow")

    def listed(**arrangement: str | bool) -> tuple[list[str], list[tuple[str, int]]]:
        listing = Listing(news, Query(), mona.id, Arrangement(**arrangement))  # type: ignore[arg-type]
        return listing.ids(range(len(listing))), [(group.key, group.count) for group in listing.groups]

    assert listed()[0] == ["moscow", "amman", "tehran", "sanaa"]
    assert listed(descending=True)[0] == ["sanaa", "tehran", "amman", "moscow"]
    assert listed(sort="title")[0] == ["sanaa", "amman", "tehran", "moscow"]
    assert listed(sort="date", descending=True)[0] == ["tehran", "amman", "sanaa", "moscow"]
    assert listed(sort="marks", descending=True)[0][0] == "moscow"
    assert listed(sort="status", descending=True)[0][0] == "moscow"
    ids, groups = listed(group="month")
    assert ids == ["tehran", "amman", "moscow", "sanaa"]
    assert groups == [("2024-12", 1), ("2024-11", 1), ("2024-10", 2)]
    assert listed(group="outlet")[1] == [("الرأي", 1), ("الرأي نت", 1), ("تاس", 1), ("كيهان", 1)]
    assert listed(group="status")[1] == [("0", 3), ("1", 1)]


def test_a_queue_of_ones_own_comes_before_the_order_of_the_import(news: Project, mona: Annotator) -> None:
    places = {"moscow": 4, "amman": 3, "tehran": 2, "sanaa": 1}
    works = [replace(Work.new(ident, mona.id), position=place) for ident, place in places.items()]
    news.apply(Edit.create("people", "", works))
    listing = Listing(news, Query(), mona.id, Arrangement())
    assert listing.ids(range(4)) == ["sanaa", "tehran", "amman", "moscow"]


LETTERS = "اأإىيیةهكکپبوفلـ ً،.\nx1"


@given(
    texts=st.lists(st.text(alphabet=LETTERS, max_size=30), min_size=1, max_size=5),
    word=st.text(alphabet="اأىيةهكبوفل", min_size=1, max_size=3),
    proclitics=st.booleans(),
    prefix=st.booleans(),
)
def test_the_index_and_the_highlights_agree(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], word: str, proclitics: bool, prefix: bool
) -> None:
    path = tmp_path_factory.mktemp("generated") / "p.annot"
    with Project.create(path, find_scheme("media")) as project:
        for number, text in enumerate(texts):
            put(project, str(number), "", text)
        query = Query((Words(word, prefix),), proclitics=proclitics)
        found = search(project, query)
        shown = {item.id: project.text(item.id)[item.start : item.end] for item in found.page()}
        highlighted = [str(number) for number, text in enumerate(texts) if found.places(str(number), text)]
        assert sorted(shown) == highlighted
        for words in shown.values():
            assert fold_key(word, True).removeprefix("ا") in fold_key(words, True)
