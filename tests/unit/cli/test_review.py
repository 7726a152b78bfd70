"""The reviewer's commands: agreement as scripts and people read it."""

from pathlib import Path

import pytest

from tests.unit.cli.running import Run
from tests.unit.review.making import Team

SHAPE = {
    "measures": {"layer", "name", "value", "sd", "low", "high", "n", "undefined"},
    "pairs": {"a", "b", "layer", "name", "value", "n", "undefined"},
    "labels": {"layer", "label", "name", "value", "n"},
    "disagreements": {"layer", "type", "count"},
}


@pytest.fixture
def compared(tmp_path: Path) -> Path:
    """Two articles that mona, sara and omar have marked; they differ by one mark, one label and one rating."""
    path = tmp_path / "news.annot"
    team = Team(path, "mona", "sara", "omar", texts=2)
    with team.project:
        for document in ("d1", "d2"):
            for who in ("mona", "sara", "omar"):
                team.span(who, "سالم الخطيب", document=document)
                team.span(who, "نقابة المزارعين", "MISC" if who == "omar" else "ORG", document=document)
                team.judge(who, "negative" if who == "omar" else "positive", document)
            team.done("mona", "sara", "omar", document=document)
        team.span("mona", "عمّان", "GPE")
    return path


def test_agreement_as_json_has_the_documented_shape(run: Run, compared: Path) -> None:
    tree = run("agreement", compared, "--json").json
    assert set(tree) == {"n_documents", "annotators", *SHAPE}
    for name, keys in SHAPE.items():
        assert tree[name]
        assert all(set(row) == keys for row in tree[name]), name
    assert (tree["n_documents"], tree["annotators"]) == (2, ["mona", "sara", "omar"])
    exact = next(row for row in tree["measures"] if (row["layer"], row["name"]) == ("entity", "span_f1_exact"))
    pairs = {
        (row["a"], row["b"]): row["value"]
        for row in tree["pairs"]
        if (row["layer"], row["name"]) == ("entity", "span_f1_exact")
    }
    assert pairs == {
        ("mona", "sara"): pytest.approx(8 / 9),
        ("mona", "omar"): pytest.approx(4 / 9),
        ("sara", "omar"): pytest.approx(1 / 2),
    }
    assert exact["value"] == pytest.approx(sum(pairs.values()) / 3)
    assert exact["low"] <= exact["value"] <= exact["high"]
    assert exact["sd"] > 0
    assert {(row["layer"], row["type"]): row["count"] for row in tree["disagreements"]} == {
        ("entity", "missing"): 2,
        ("entity", "label"): 4,
        ("sentiment", "polarity"): 4,
    }


def test_what_is_undefined_says_why_instead_of_a_number(run: Run, compared: Path) -> None:
    tree = run("agreement", compared, "--json", "--annotators", "mona,sara").json
    kappa = next(row for row in tree["measures"] if (row["layer"], row["name"]) == ("sentiment", "cohen_kappa"))
    assert kappa["value"] is None
    assert kappa["undefined"] == "Only one value was ever used, so agreement by chance cannot be told."
    lonely = run("agreement", compared, "--json", "--annotators", "mona").json
    assert {row["undefined"] for row in lonely["measures"]} == {"Fewer than two annotators are compared."}


def test_one_layer_and_the_same_numbers_every_time(run: Run, compared: Path) -> None:
    first = run("agreement", compared, "--json", "--layer", "entity")
    assert {row["layer"] for row in first.json["measures"]} == {"entity"}
    assert run("agreement", compared, "--json", "--layer", "entity") == first


def test_agreement_for_people(run: Run, compared: Path) -> None:
    shown = run("agreement", compared, "--layer", "entity")
    assert shown.status == 0
    assert "span_f1_exact" in shown.out
    assert "Compared: mona, sara, omar. Articles done by two or more: 2." in shown.err


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["--layer", "verse"], 1, "The scheme has no layer called verse."),
        (["--annotators", "nobody"], 1, "The project has no annotator called nobody."),
        (["--annotators", ","], 2, "--annotators names nobody."),
    ],
)
def test_wrong_choices_are_said_in_one_sentence(
    run: Run, compared: Path, arguments: list[str], status: int, sentence: str
) -> None:
    found = run("agreement", compared, *arguments)
    assert (found.status, found.out) == (status, "")
    assert sentence in found.err


def test_a_report_in_arabic(run: Run, compared: Path) -> None:
    written = run("agreement", compared, "--html", "report.html", "--language", "ar")
    assert (written.status, written.out, written.err) == (0, "", "report.html was written.\n")
    assert 'dir="rtl"' in Path("report.html").read_text(encoding="utf-8")
    assert run("agreement", compared, "--json", "--html", "report.html").status == 2


def test_adjudicate_fills_gold_and_says_what_it_left(run: Run, compared: Path) -> None:
    planned = run("adjudicate", compared, "--accept", "agreed", "--dry-run")
    assert planned.out.splitlines() == [
        "Would settle: 2 in 2 article(s) (agreed 2)",
        "Settled before: 0; changed since: 0",
        "Left open: label 2, missing 1, polarity 2",
    ]
    assert run("export", compared, "-o", "gold.jsonl", "--format", "jsonl", "--annotators", "gold").status == 1
    done = run("adjudicate", compared, "--accept", "agreed", "--accept", "majority", "--reviewer", "sara")
    assert done.status == 0
    assert done.out.splitlines()[0] == "Settled: 7 in 2 article(s) (agreed 2, majority 5)"
    assert run("check", compared).status == 0
    assert run("export", compared, "-o", "gold.jsonl", "--format", "jsonl", "--annotators", "gold").status == 0
    assert Path("gold.jsonl").read_text(encoding="utf-8").count("نقابة المزارعين") >= 2
    scored = run("agreement", compared, "--annotators", "gold,omar", "--layer", "entity", "--json").json
    exact = next(row for row in scored["pairs"] if row["name"] == "span_f1_exact")
    assert exact["value"] == pytest.approx(0.5), "one annotator against gold"


def test_adjudicate_lists_what_two_people_have_not_finished(run: Run, tmp_path: Path) -> None:
    team = Team(tmp_path / "news.annot", "mona", "sara")
    with team.project:
        team.done("mona")
    left = run("adjudicate", "news", "--accept", "agreed")
    assert left.err == "Not finished by two people: d1 (entity, quote, cue, sentiment)\n"
    assert left.out.startswith("Settled: 0 in 0 article(s)")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--accept", "nobody"], "The project has no annotator called nobody."),
        (["--accept", "agreed", "--layer", "verse"], "The scheme has no layer called verse."),
        (["--accept", "agreed", "--reviewer", "nobody"], "The project has no annotator called nobody."),
    ],
)
def test_adjudicate_changes_nothing_where_it_is_asked_wrongly(
    run: Run, compared: Path, arguments: list[str], sentence: str
) -> None:
    found = run("adjudicate", compared, *arguments)
    assert (found.status, found.out) == (1, "")
    assert sentence in found.err


def test_agreement_with_details_says_what_the_window_shows(run: Run, compared: Path) -> None:
    plain = run("agreement", compared, "--json").json
    tree = run("agreement", compared, "--json", "--details").json
    more = {"articles", "confusion", "leanings", "tones", "periods", "origins"}
    assert set(tree) == set(plain) | more
    assert {name: tree[name] for name in plain} == plain
    assert len(tree["articles"]) == 2
    assert sum(row["total"] for row in tree["periods"]) == sum(row["total"] for row in tree["articles"])
