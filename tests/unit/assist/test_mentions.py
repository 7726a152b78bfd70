"""Other mentions of a name, by the rules of the language."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.assist.mentions import Mention, Name, Search, Surroundings, Taken, find_everywhere, find_mentions
from annotator.model import Change, Content, Document, Edit, Section, Span, text_hash
from annotator.store import Project, find_scheme

NOTHING = Surroundings()
PUTIN = Name("فلاديمير بوتين", "entity", "PERS")


def found(text: str, *names: Name, around: Surroundings = NOTHING) -> list[tuple[str, str, bool]]:
    """Words, how sure, and whether ticked, in the order in which they are listed."""
    return [(text[item.start : item.end], item.exactness, item.ticked) for item in find_mentions(text, names, around)]


def span(text: str, words: str, label: str = "PERS") -> Span:
    start = text.index(words)
    return Span("s", "d", "a", "entity", label, ((start, start + len(words)),), words)


@pytest.mark.parametrize(
    ("text", "name", "label", "words"),
    [
        ("غادر من لبنان إلى ولبنان وبلبنان ولبنان", "لبنان", "GPE", ["لبنان", "لبنان", "لبنان", "لبنان"]),
        ("قرب للبنان", "لبنان", "GPE", ["لبنان"]),
        ("قال للرئيس والرئيس", "الرئيس", "OCC", ["لرئيس", "الرئيس"]),
        ("كالصين وبالصين", "الصين", "GPE", ["الصين", "الصين"]),
        ("بـ”بريكس” و”بريكس”", "بريكس", "ORG", ["بريكس", "بريكس"]),
        ("إيرانيون وإيران", "إيران", "GPE", ["إيران"]),
        ("زار ايران ثم إيران", "إيران", "GPE", ["إيران", "ايران"]),
    ],
)
def test_proclitics_are_left_out_and_longer_words_are_not_cut(
    text: str, name: str, label: str, words: list[str]
) -> None:
    assert [item[0] for item in found(text, Name(name, "entity", label))] == words


def test_an_exact_one_comes_before_a_folded_one_and_that_before_another_spelling() -> None:
    text = "مسعود بزشكيان ومسعود بيزشكيان ومَسعود بيزشكيان"
    assert found(text, Name("مسعود بيزشكيان", "entity", "PERS")) == [
        ("مسعود بيزشكيان", "exact", True),
        ("مَسعود بيزشكيان", "folded", True),
        ("مسعود بزشكيان", "variant", False),
    ]


def test_contradicting_vowels_are_another_name() -> None:
    assert found("في عَمّان لا في عُمان", Name("عُمان", "entity", "GPE")) == [("عُمان", "exact", True)]


def test_a_folded_hit_on_a_frequent_word_is_not_ticked() -> None:
    assert found("على الطاولة", Name("علي", "entity", "PERS")) == [("على", "folded", False)]


def test_the_last_name_alone_where_the_whole_name_stands_too() -> None:
    assert found("وصل فلاديمير بوتين، وقال بوتين", PUTIN) == [
        ("فلاديمير بوتين", "exact", True),
        ("بوتين", "last_name", True),
    ]
    assert found("وقال بوتين", PUTIN) == [("بوتين", "last_name", False)]


def test_not_the_last_name_that_somebody_else_bears_in_the_article() -> None:
    text = "وصل فلاديمير بوتين مع سيرغي بوتين، وقال بوتين"
    around = Surroundings(standing=[span(text, "سيرغي بوتين")])
    assert [item[0] for item in found(text, PUTIN, around=around)] == ["فلاديمير بوتين"]


def test_nothing_inside_a_longer_mark_of_its_label_or_a_longer_name() -> None:
    text = "على نهر الأردن وفي الأردن"
    jordan = Name("الأردن", "entity", "GPE")
    start = text.index("نهر")
    river = Taken(start, start + len("نهر الأردن"), "entity", "GPE")
    assert len(found(text, jordan, around=Surroundings(others=[river]))) == 1
    marked = Surroundings(standing=[span(text, "نهر الأردن", "LOC")])
    assert [item[2] for item in found(text, jordan, around=marked)] == [False, True]


def test_nothing_in_the_furniture_of_a_page() -> None:
    text = "قال بوتين. اقرأ أيضا: بوتين"
    cut = text.index("اقرأ")
    around = Surroundings(sections=[Section("body", 0, cut), Section("read-also", cut, len(text))])
    assert len(found(text, Name("بوتين", "entity", "PERS"), around=around)) == 1


# In a project

FORMS = [
    *("فلاديمير بوتين", "بوتين", "وبوتين", "لبوتين", "بُوتين", "بوتيـن", "بوطين"),
    *("البوتين", "بوتينية", "ﺑﻮﺗﻴﻦ", "فلادمير بوتين"),
]
FILLING = ["قال", "في", "موسكو،", "ثم", "“نعم”", "لـ", "5%", "Reuters", "\n\n"]
texts = st.lists(st.sampled_from([*FORMS, *FILLING]), min_size=1, max_size=25).map(" ".join)


def project_of(path: Path, articles: list[str]) -> Project:
    project = Project.create(path, find_scheme("media"))
    for number, text in enumerate(articles):
        document = Document(f"d{number}", text_hash(text), len(text), "")
        project.apply(Edit("import", "", (Change(None, document),), {document.id: Content(text)}))
    return project


@settings(max_examples=40, deadline=None)
@given(articles=st.lists(texts, min_size=1, max_size=4), label=st.sampled_from(["PERS", "ORG", "OCC"]))
def test_a_project_gives_what_each_of_its_articles_gives(
    articles: list[str], label: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = [Name("فلاديمير بوتين", "entity", label), Name("بوتين", "entity", label)]
    with project_of(tmp_path_factory.mktemp("project") / "p.annot", articles) as project:
        everywhere: dict[str, list[Mention]] = {
            item.document.id: list(item.mentions) for item in find_everywhere(project, Search(names, "nobody"))
        }
    wanted = {f"d{number}": find_mentions(text, names) for number, text in enumerate(articles)}
    assert everywhere == {ident: mentions for ident, mentions in wanted.items() if mentions}


def test_only_the_chosen_articles(tmp_path: Path) -> None:
    with project_of(tmp_path / "p.annot", ["قال بوتين", "عاد بوتين", "زار بوتين"]) as project:
        search = Search([Name("بوتين", "entity", "PERS")], "nobody")
        assert [item.document.id for item in find_everywhere(project, search, ["d2", "d0"])] == ["d0", "d2"]
        assert list(find_everywhere(project, search, [])) == []


def test_it_can_be_stopped(tmp_path: Path) -> None:
    with project_of(tmp_path / "p.annot", ["قال بوتين"] * 3) as project:
        told: list[tuple[int, int]] = []
        search = Search([Name("بوتين", "entity", "PERS")], "nobody")
        found = list(find_everywhere(project, search, told=lambda *how: told.append(how), cancelled=lambda: True))
        assert len(found) <= 3
        assert told == [(3, 3)]
