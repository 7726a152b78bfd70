"""Sides of a data set: no story on two, and an article stays where it was."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.splitting import Split, divide
from annotator.model import Document, UserError


def article(number: int, outlet: str = "", day: str = "") -> Document:
    return Document(f"d{number}", f"hash{number}", 1, meta={"outlet": outlet, "published": day})


def sides(documents: list[Document], split: Split, stories: dict[str, str], stored: dict[str, str]) -> dict[str, str]:
    return divide(documents, split, stories, stored, Findings())


@pytest.mark.parametrize(
    ("text", "by", "parts"),
    [
        ("80/10/10", "", ("train", "dev", "test")),
        ("75/25", "outlet", ("train", "test")),
        ("2024-06-01", "", ("train", "test")),
        ("2024-06-01/2024-09-01", "date", ("train", "dev", "test")),
    ],
)
def test_ways_to_divide(text: str, by: str, parts: tuple[str, ...]) -> None:
    split = Split.parse(text, by, 3)
    assert split.parts == parts and split.text == text
    assert Split.parse(split.text, split.by, split.seed) == split


@pytest.mark.parametrize(
    "text", ["80/10", "100", "0/100", "80/10/5/5", "2024-09-01/2024-06-01", "2024-13-01", "half", ""]
)
def test_what_is_no_way_to_divide(text: str) -> None:
    with pytest.raises(UserError):
        Split.parse(text)


def test_shares_are_about_what_was_asked_for() -> None:
    documents = [article(n) for n in range(3000)]
    counts = Counter(sides(documents, Split.parse("80/10/10"), {}, {}).values())
    assert abs(counts["train"] - 2400) < 90 and abs(counts["dev"] - 300) < 60 and abs(counts["test"] - 300) < 60


def test_another_seed_is_another_division() -> None:
    documents = [article(n) for n in range(50)]
    assert sides(documents, Split.parse("50/50"), {}, {}) != sides(documents, Split.parse("50/50", seed=1), {}, {})


def test_by_date() -> None:
    documents = [article(1, day="2024-05-31"), article(2, day="1 يونيو 2024"), article(3, day="2024-10-01"), article(4)]
    findings = Findings()
    found = divide(documents, Split.parse("2024-06-01/2024-09-01"), {}, {}, findings)
    assert found == {"d1": "train", "d2": "dev", "d3": "test"}
    assert findings.counts["sideless"] == 1 and findings.left_out[0].document == "d4"


def test_by_outlets_no_outlet_is_on_two_sides() -> None:
    documents = [article(n, f"o{n % 7}") for n in range(100)]
    found = sides(documents, Split.parse("60/40", "outlet"), {}, {})
    of_outlet = {(document.meta["outlet"], found[document.id]) for document in documents}
    assert len(of_outlet) == 7 and 45 <= Counter(found.values())["train"] <= 75


def test_a_story_that_comes_to_bridge_two_sides_is_left_out_and_listed() -> None:
    documents = [article(n) for n in range(3)]
    findings = Findings()
    stories = dict.fromkeys(("d0", "d1", "d2"), "s")
    found = divide(documents, Split.parse("50/50"), stories, {"d0": "train", "d1": "test"}, findings)
    assert found == {} and [item.document for item in findings.left_out] == ["d0", "d1", "d2"]
    assert "dev" not in str(findings.left_out[0].reason) and "test, train" in str(findings.left_out[0].reason)


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3)), min_size=1, max_size=30),
    st.data(),
    st.sampled_from([("60/20/20", ""), ("50/50", "outlet")]),
    st.integers(0, 5),
)
def test_no_story_is_on_two_sides_and_articles_stay_on_theirs(
    drawn: list[tuple[int, int]], data: st.DataObject, way: tuple[str, str], seed: int
) -> None:
    """Articles come in two deliveries; those of the second may join stories of the first."""
    split = Split.parse(*way, seed)
    documents = [article(n, f"o{outlet}") for n, (_, outlet) in enumerate(drawn)]
    stories = {f"d{n}": f"s{story}" for n, (story, _) in enumerate(drawn)}
    first = data.draw(st.integers(0, len(documents)))
    before = sides(documents[:first], split, stories, {})
    after = sides(documents, split, stories, before)
    for ident, side in before.items():
        assert after.get(ident, side) == side
    told: dict[str, set[str]] = {}
    for ident, side in after.items():
        told.setdefault(stories[ident], set()).add(side)
    assert all(len(found) == 1 for found in told.values())
    if split.by == "story":
        assert after.keys() == stories.keys()
        assert sides(documents, split, stories, {}) == after, "the hash of the story decides, not who came first"
