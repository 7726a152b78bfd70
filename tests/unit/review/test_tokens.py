"""Marks become labels of tokens."""

from dataclasses import replace
from pathlib import Path

from annotator.arabic.words import tokens
from annotator.model import Change, Edit, Section
from annotator.review.articles import articles
from annotator.review.marks import Mark, mark
from annotator.review.tokens import Tokens
from tests.unit.review.making import ALL, Team

TEXT = "قال والإيراني: نعم، نعم"
INDEX = {"NORP": 1, "QUOTE": 2}


def codes(*marks: Mark) -> dict[str, int]:
    ranges = tokens(TEXT)
    return dict(
        zip((f"{n} {TEXT[s:e]}" for n, (s, e) in enumerate(ranges)), Tokens(ranges).codes(marks, INDEX), strict=True)
    )


def at(words: str, label: str) -> Mark:
    return mark(TEXT.index(words), TEXT.index(words) + len(words), label)


def test_a_mark_inside_a_word_labels_the_word() -> None:
    found = codes(at("الإيراني", "NORP"), at("نعم، نعم", "QUOTE"))
    assert found == {"0 قال": 0, "1 والإيراني": 1, "2 :": 0, "3 نعم": 2, "4 ،": 2, "5 نعم": 2}


def test_of_two_marks_in_one_word_the_one_that_covers_more_gives_the_label() -> None:
    assert codes(at("وال", "QUOTE"), at("إيراني", "NORP"))["1 والإيراني"] == 1
    assert codes(at("والإير", "QUOTE"), at("اني", "NORP"))["1 والإيراني"] == 2


def test_fragments_leave_out_what_lies_between_them() -> None:
    start = TEXT.index("نعم")
    found = codes(Mark(((start, start + 3), (len(TEXT) - 3, len(TEXT))), "QUOTE"))
    assert [found["3 نعم"], found["4 ،"], found["5 نعم"]] == [2, 0, 2]


def test_no_marks() -> None:
    assert set(codes().values()) == {0}


def test_furniture_in_which_nobody_marked_counts_for_nothing(tmp_path: Path) -> None:
    """Two people agree on every word of a list of links that neither looked at: that says nothing of them."""
    team = Team(tmp_path / "team.annot", "منى", "علي")
    document = team.project.document("d1")
    assert document is not None
    start = team.text.index("ورحّبت")
    furniture = replace(document, sections=(Section("related", start, len(team.text)),))
    team.project.apply(Edit("article", "", (Change(document, furniture),)))

    def last_token() -> int:
        (found,) = articles(team.project, list(team.people.values()), ALL, least=0)
        return found.tokens.ends[-1]

    assert last_token() <= start
    team.span("منى", "نقابة المزارعين", "ORG")
    assert last_token() == len(team.text)
    team.project.close()
