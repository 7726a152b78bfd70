"""`annotator import` with named columns, and looking before importing."""

from pathlib import Path

from tests.unit.cli.running import Run


def test_columns_are_named_where_their_names_say_nothing(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "جدول.csv"
    table.write_text("قصة,س\nقال الوزير.,عنوان\n", encoding="utf-8")
    assert run("new", "a", "--scheme", "media").status == 0
    refused = run("import", "a", table)
    assert refused.status == 1 and "قصة, س" in refused.err
    assert run("import", "a", table, "--columns", "نص=قصة").status == 1
    assert "no column “حكاية”" in run("import", "a", table, "--columns", "text=حكاية").err
    assert run("import", "a", table, "--columns", "text=قصة, title=س").status == 0
    (document,) = run("list", "a", "--json").json["documents"]
    assert document["title"] == "عنوان"


def test_a_dry_run_says_what_would_come_in_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "أ.txt").write_text("خبر", encoding="utf-8")
    assert run("new", "a", "--scheme", "media").status == 0
    dry = run("import", "a", tmp_path / "أ.txt", tmp_path / "missing.txt", "--dry-run")
    assert dry.status == 1
    assert "Nothing was changed" in dry.err and "New articles: 1." in dry.err and "missing.txt" in dry.err
    assert run("list", "a", "--json").json["documents"] == []
