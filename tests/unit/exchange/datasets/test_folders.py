"""A data set as a folder: data by sides, a card, a manifest; the same bytes each time."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.presets import forget_plan, save_plan, saved_plan, saved_plans
from annotator.exchange.datasets.preview import preview
from annotator.exchange.datasets.selection import Selection
from annotator.exchange.datasets.splitting import Split
from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.formats import FORMATS
from annotator.model import UserError
from annotator.store import Project
from tests.unit.exchange.conftest import record, span

Records = Callable[..., Path]
SPLIT = Split.parse("50/25/25", seed=7)
WORDS = ("حديقة", "سماء", "كتاب", "طريق", "مدرسة", "سوق", "قمر", "جبل", "نهر", "مطار", "ساحل", "ميناء")


def text(number: int) -> str:
    """An article like no other."""
    chosen = [WORDS[(number * step + step * step) % len(WORDS)] + str(number * step) for step in range(1, 12)]
    return "بغداد " + " ".join(chosen)


def bring(project: Project, records: Records, numbers: range) -> None:
    import_paths(
        project,
        [
            records(
                *(
                    record(
                        span("بغداد", label="GPE", note="سر"), text=text(n), id=f"d{n}", title=f"مقال {n}",
                        annotator=who, done=["entity"], meta={"outlet": f"صحيفة {n % 3}", "published": "2024-05-03"},
                    )
                    for n in numbers
                    for who in ("mona", "ali")
                ),
                name=f"{numbers}.jsonl",
            )
        ],
    )  # fmt: skip


@pytest.fixture
def filled(project: Project, records: Records) -> Project:
    bring(project, records, range(40))
    return project


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ids(folder: Path) -> dict[str, set[str]]:
    return {
        side: {json.loads(line)["id"] for line in (folder / f"{side}.jsonl").read_text(encoding="utf-8").splitlines()}
        for side in SPLIT.parts
    }


def test_a_folder_says_what_is_in_it(filled: Project, tmp_path: Path) -> None:
    report = export(filled, tmp_path / "set", Plan("jsonl", split=SPLIT))
    assert sorted(contents(tmp_path / "set")) == [
        "README.md",
        "dev.jsonl",
        "manifest.json",
        "test.jsonl",
        "train.jsonl",
    ]
    found = ids(tmp_path / "set")
    assert sum(map(len, found.values())) == 40 == report.documents and all(found.values())
    assert report.sides == {side: len(found[side]) for side in SPLIT.parts}
    card = (tmp_path / "set" / "README.md").read_text(encoding="utf-8")
    labels = ("`GPE`", "دولة أو مدينة", "| `entity` | `span_f1_exact` | 1.000 |", "`imported`", "## Guidelines")
    about = ("license:", "(to fill in)", "split: validation", "mona", "seed 7", "صحيفة 1", "Published from 2024-05-03")
    for words in (*labels, *about):
        assert words in card
    manifest = json.loads((tmp_path / "set" / "manifest.json").read_bytes())
    assert manifest["options"] == Plan("jsonl", split=SPLIT).tree() and manifest["scheme"]["id"] == "media"
    for item in manifest["files"]:
        data = (tmp_path / "set" / item["path"]).read_bytes()
        assert (item["bytes"], item["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert len(manifest["files"]) == 4


@pytest.mark.parametrize(
    "plan",
    [
        Plan("jsonl", split=SPLIT),
        Plan("csv", Selection(combine="majority")),
        Plan("huggingface", split=Split.parse("60/40", "outlet"), anonymous=True),
        Plan("quotes", Selection(unfinished=True, unit="sentence"), {"form": "directquote"}),
    ],
    ids=lambda plan: plan.format,
)
def test_the_same_project_and_plan_give_the_same_bytes(filled: Project, tmp_path: Path, plan: Plan) -> None:
    (tmp_path / "other").mkdir()
    export(filled, tmp_path / "set", plan)
    export(filled, tmp_path / "other" / "set", plan)
    assert contents(tmp_path / "set") == contents(tmp_path / "other" / "set")


def test_articles_stay_on_their_side_when_more_arrive(filled: Project, records: Records, tmp_path: Path) -> None:
    export(filled, tmp_path / "a", Plan("jsonl", split=SPLIT))
    bring(filled, records, range(40, 60))
    export(filled, tmp_path / "b", Plan("jsonl", split=SPLIT))
    before, after = ids(tmp_path / "a"), ids(tmp_path / "b")
    assert sum(map(len, after.values())) == 60
    assert all(before[side] <= after[side] for side in SPLIT.parts)


def test_copies_stay_together(project: Project, records: Records, tmp_path: Path) -> None:
    copies = [record(text=f"{text(n // 4)}{' ' * (n % 4)}", id=f"d{n}", title="س") for n in range(40)]
    import_paths(project, [records(*copies)])
    export(project, tmp_path / "set", Plan("jsonl", split=SPLIT))
    for side in ids(tmp_path / "set").values():
        assert {int(ident[1:]) // 4 for ident in side}.isdisjoint(
            int(ident[1:]) // 4 for other in ids(tmp_path / "set").values() if other != side for ident in other
        )


def test_a_split_needs_a_folder(filled: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="name a new folder"):
        export(filled, tmp_path / "a.jsonl", Plan("jsonl", split=SPLIT))


def test_cancelling_a_split_leaves_nothing_and_keeps_no_sides(filled: Project, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    calls = iter(range(1000))
    report = export(filled, tmp_path / "set", Plan("jsonl", split=SPLIT), cancelled=lambda: next(calls) > 30)
    assert report.cancelled and sorted(tmp_path.iterdir()) == before
    assert filled.db.execute("SELECT count(*) FROM splits").fetchone()[0] == 0


def test_an_anonymous_data_set_names_nobody_and_has_no_notes(filled: Project, tmp_path: Path) -> None:
    plan = Plan("jsonl", Selection(("mona", "ali"), "soft"), anonymous=True)
    export(filled, tmp_path / "a", plan)
    export(filled, tmp_path / "b", Plan("quotes", anonymous=True))
    export(filled, tmp_path / "c", Plan("csv-articles", anonymous=True))
    for folder in "abc":
        for name, data in contents(tmp_path / folder).items():
            assert not any(word in data.decode() for word in ("mona", 'ali"', "ali ", ":ali", 'سر"')), name
    assert "| `entity` | `span_f1_exact` | 1.000 |" in (tmp_path / "a" / "README.md").read_text(encoding="utf-8")
    row = json.loads((tmp_path / "a" / "annotations.jsonl").read_text(encoding="utf-8").splitlines()[0])
    votes = row["spans"][0]["votes"]
    assert len(votes) == 2 and all(name.startswith("annotator-") for name in votes)


def test_soft_labels_in_the_card(filled: Project, tmp_path: Path) -> None:
    export(filled, tmp_path / "a", Plan("jsonl", Selection(combine="soft")))
    assert "mona, ali" in (tmp_path / "a" / "README.md").read_text(encoding="utf-8")


def test_a_plan_is_remembered_in_the_project(filled: Project) -> None:
    plan = Plan("quotes", Selection(("mona",), "soft", ("done",), since="2024-01-01", unit="sentence", unfinished=True),
                {"form": "directquote"}, SPLIT, anonymous=True)  # fmt: skip
    save_plan(filled, " للتدريب ", plan)
    save_plan(filled, "b", Plan("csv"))
    with Project(filled.path, "read") as other:
        assert saved_plan(other, "للتدريب").tree() == plan.tree() and list(saved_plans(other)) == ["للتدريب", "b"]
    forget_plan(filled, "b")
    with pytest.raises(UserError, match="للتدريب"):
        saved_plan(filled, "b")
    with pytest.raises(UserError):
        save_plan(filled, "  ", plan)


def test_a_preview_is_what_the_file_begins_with(filled: Project, tmp_path: Path) -> None:
    found = preview(filled, Plan("jsonl"), 2)
    export(filled, tmp_path / "o.jsonl", "jsonl")
    lines = (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()
    assert found.text.splitlines() == lines[:2] and found.exact and found.records == 2


def test_a_preview_of_what_is_no_text_shows_records(filled: Project) -> None:
    found = preview(filled, Plan("huggingface"))
    assert not found.exact and json.loads(found.text.splitlines()[0])["id"] == "d0"


def test_a_preview_says_what_is_left_out(filled: Project) -> None:
    found = preview(filled, Plan("quotes"))
    assert found.records == 0 and "not done" in str(found.notes[0])


WRITING = [item.id for item in FORMATS if item.writes]


@pytest.mark.parametrize("name", WRITING)
def test_every_format_makes_a_divided_data_set_and_a_preview(filled: Project, tmp_path: Path, name: str) -> None:
    plan = Plan(name, Selection(unfinished=True), split=SPLIT, anonymous=True)
    report = export(filled, tmp_path / "set", plan)
    assert sum(report.sides.values()) == 40
    found = contents(tmp_path / "set")
    assert {part.split("/")[0].split(".")[0] for part in found} == {"README", "manifest", *SPLIT.parts}
    assert not any(b"mona" in data for data in found.values())
    assert preview(filled, plan).records == 3
    with pytest.raises(UserError, match="never mixes"):
        export(filled, tmp_path / "set", plan)


@pytest.mark.parametrize("name", WRITING)
def test_soft_labels_go_out_with_their_votes_or_it_is_said(filled: Project, tmp_path: Path, name: str) -> None:
    report = export(filled, tmp_path / "set", Plan(name, Selection(combine="soft")))
    said = any("no votes" in str(sentence) for sentence in report.sentences())
    assert said == (name not in ("jsonl", "huggingface"))


def test_votes_in_parquet(filled: Project, tmp_path: Path) -> None:
    export(filled, tmp_path / "set", Plan("huggingface", Selection(combine="soft")))
    row = pyarrow.parquet.read_table(tmp_path / "set" / "annotations.parquet").to_pylist()[0]
    assert json.loads(row["votes"]) == {row["entity"][0]["id"]: {"mona": "GPE", "ali": "GPE"}}


def test_soft_labels_come_in_again_as_those_of_a_model(filled: Project, tmp_path: Path) -> None:
    export(filled, tmp_path / "soft.jsonl", Plan("jsonl", Selection(combine="soft")))
    report = import_paths(filled, [tmp_path / "soft.jsonl"])
    assert report.ok and report.marks["spans"] == 40
    assert [item.kind for item in filled.annotators() if item.name == "soft"] == ["model"]


def test_what_a_format_cannot_carry_is_said_once_for_all_sides(
    project: Project, records: Records, tmp_path: Path
) -> None:
    judged = [{"name": "sentiment", "value": "neutral"}]
    import_paths(project, [records(*(record(text=text(n), id=f"d{n}", judgements=judged) for n in range(20)))])
    report = export(project, tmp_path / "set", Plan("brat", split=SPLIT))
    said = [str(item) for item in report.findings.notes if "Judgements" in str(item)]
    assert len(said) == 1 and said[0].endswith(": 20.")
