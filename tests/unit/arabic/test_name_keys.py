"""Names are found as people type them, and compared as readers take them for the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.name_keys import Searchable, bare_key, name_key


def rank(typed: str, *names: str) -> int | None:
    return Searchable(names).rank(name_key(typed, search=True))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("سامر حداد", 0),
        ("سَامِر   حدّاد", 0),
        ("سام", 1),
        ("حداد", 2),
        ("حد سا", 2),
        ("دا", 3),
        ("نادر", None),
        ("", 0),
    ],
)
def test_the_better_typed_words_fit_the_earlier_they_stand(typed: str, found: int | None) -> None:
    assert rank(typed, "سامر حداد") == found


def test_a_name_is_found_without_its_article_and_by_an_alias() -> None:
    assert rank("اردن", "الأردن") == 0
    assert rank("أرد", "الأردن") == 1
    assert rank("صحة", "منظمة الصحة") == 2
    assert rank("المملكة", "الأردن", "المملكة الأردنية الهاشمية") == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("الأردن", "أردن", True),
        ("الجامعة العربيّة", "جامعة العربية", True),
        ("ألمانيا", "مانيا", False),  # its ا is a hamza's: no article
        ("الله", "له", False),
        ("الب", "ب", False),
    ],
)
def test_two_names_that_differ_in_al_alone_are_one(one: str, other: str, same: bool) -> None:
    assert (bare_key(one) == bare_key(other)) is same


@given(st.text(alphabet="ابتالوسأإآة ًّـ ", min_size=1, max_size=20))
def test_every_name_is_found_by_itself(name: str) -> None:
    assert rank(name, name) in ((0,) if name_key(name) else (None,))
