"""Data sets from the command line: everything that the dialog has."""

import json
from pathlib import Path

import pytest

from annotator.store import Project
from tests.unit.cli.running import Run

LINES = [
    {
        "text": f"بغداد {number} مدينة {chr(0x627 + number)}" if number else "قال الوزير “نعم”.",
        "id": f"d{number}",
        "title": f"مقال {number}",
        "meta": {"outlet": "الساحل", "published": f"2024-05-{number + 1:02}"},
        "annotator": "mona" if number % 2 else "ali",
        "done": ["quote"],
        "spans": [{"layer": "quote", "label": "QUOTE", "start": 0, "end": 3, "origin": "suggested", "note": "x"}],
    }
    for number in range(12)
]


@pytest.fixture
def set_up(run: Run, tmp_path: Path) -> Path:
    """A project with twelve articles."""
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    run("new", "news")
    assert run("import", "news", "in.jsonl").status == 0
    return tmp_path


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_choices(run: Run, set_up: Path) -> None:
    for options, found in (
        (["--since", "2024-05-03", "--until", "2024-05-04"], ["d2", "d3"]),
        (["--status", "done"], []),
        (["--status", "in progress,new", "--annotators", "mona", "--since", "2024-05-11"], ["d10", "d11"]),
    ):
        ran = run("export", "news", "-o", "o.jsonl", "--format", "jsonl", *options)
        assert (ran.status, ids(set_up / "o.jsonl")) == (0, found), ran.err
    run("export", "news", "-o", "o.jsonl", "--format", "jsonl", "--origins", "hand", "--layers", "quote,entity")
    assert "QUOTE" not in (set_up / "o.jsonl").read_text(encoding="utf-8")


def test_a_divided_data_set(run: Run, set_up: Path) -> None:
    ran = run("export", "news", "-o", "set", "--format", "jsonl", "--split", "50/50", "--seed", "3", "--anonymous")
    assert ran.status == 0 and "Sides: train " in ran.err
    assert sorted(path.name for path in (set_up / "set").iterdir()) == [
        "README.md",
        "manifest.json",
        "test.jsonl",
        "train.jsonl",
    ]
    assert sorted(ids(set_up / "set" / "train.jsonl") + ids(set_up / "set" / "test.jsonl")) == sorted(
        line["id"] for line in LINES
    )
    assert "mona" not in (set_up / "set" / "train.jsonl").read_text(encoding="utf-8")
    again = run("export", "news", "-o", "set", "--format", "jsonl", "--split", "50/50")
    assert again.status == 1 and "never mixes" in again.err


def test_options_of_a_format_and_what_is_left_out(run: Run, set_up: Path) -> None:
    ran = run("export", "news", "-o", "q", "--format", "quotes", "--option", "form=directquote", "--unit", "sentence")
    assert ran.status == 0
    assert (set_up / "q" / "annotations.conll").is_file()
    ran = run("export", "news", "-o", "a.csv", "--format", "article-sentiment")
    assert ran.status == 0 and "mona is not done with sentiment" in ran.err
    assert "Records that are not done, left out: 12." in ran.err
    assert run("export", "news", "-o", "a.csv", "--format", "article-sentiment", "--unfinished").status == 0


def test_a_preset_is_used_and_changed(run: Run, set_up: Path) -> None:
    made = run(
        "export", "news", "-o", "a", "--format", "jsonl", "--annotators", "mona", "--split", "50/50", "--seed", "5",
        "--split-by", "outlet", "--save-preset", "تدريب",
    )  # fmt: skip
    assert made.status == 0
    assert run("export", "news", "-o", "b", "--preset", "تدريب", "--seed", "6").status == 0
    options = [json.loads((set_up / name / "manifest.json").read_bytes())["options"] for name in "ab"]
    assert options[0] == {
        "format": "jsonl",
        "annotators": ["mona"],
        "split": {"by": "outlet", "parts": "50/50", "seed": 5},
    }
    assert options[1] == options[0] | {"split": {"by": "outlet", "parts": "50/50", "seed": 6}}
    with Project(set_up / "news.annot") as project:
        assert project.setting("exports") == {"تدريب": options[0]}
    unknown = run("export", "news", "-o", "c", "--preset", "x")
    assert unknown.status == 1 and "تدريب" in unknown.err


def test_a_preview_writes_nothing(run: Run, set_up: Path) -> None:
    before = sorted(set_up.iterdir())
    ran = run("export", "news", "--format", "jsonl", "--preview")
    assert ran.status == 0 and [json.loads(line)["id"] for line in ran.out.splitlines()] == ["d0", "d1", "d2"]
    assert sorted(set_up.iterdir()) == before


@pytest.mark.parametrize(
    "options",
    [["--option", "form"], ["--seed", "3"], ["--split-by", "outlet"], ["--layers", ","], ["--seed", "x"]],
)
def test_wrong_usage(run: Run, set_up: Path, options: list[str]) -> None:
    ran = run("export", "news", "-o", "o.jsonl", "--format", "jsonl", *options)
    assert ran.status == 2 and not (set_up / "o.jsonl").exists()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--split", "80/10"], "do not make 100"),
        (["--split", "80/20"], "name a new folder"),
        (["--option", "x=y"], "has no option x"),
        (["--unit", "word"], "There is no word to choose"),
        (["--since", "soon"], "is not a day"),
    ],
)
def test_what_is_refused_in_a_sentence(run: Run, set_up: Path, options: list[str], sentence: str) -> None:
    ran = run("export", "news", "-o", "o.jsonl", "--format", "jsonl", *options)
    assert ran.status == 1 and sentence in ran.err
