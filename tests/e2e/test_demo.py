"""`annotator demo` on a machine without a display: the whole main job, and files that Python reads exactly."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import Project, check


@pytest.mark.platform
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_the_demo_says_where_everything_lies_and_all_of_it_is_exact(tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and "QT_" not in key}
    environment["TMPDIR"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "demo"], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "no display" in done.stderr
    places = {name: Path(path) for name, path in re.findall(r"^(\w+) +(\S+)", done.stdout, re.MULTILINE)}
    assert places["screenshot"].read_bytes().startswith(b"\x89PNG")
    records = [json.loads(line) for line in places["JSONL"].read_text(encoding="utf-8").splitlines()]
    spans = [(record["text"], span) for record in records for span in record.get("spans", ())]
    assert all(text[span["start"] : span["end"]] == span["text"] for text, span in spans)
    visitor = [record for record in records if record.get("annotator", {}).get("name") == "زائر"]
    assert {span["text"] for record in visitor for span in record["spans"]} >= {"تونس", "منذر بن عمر"}
    assert [item["value"] for record in visitor for item in record["judgements"]] == ["positive"]
    with places["CSV"].open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "span"]
    assert len(rows) == len(spans)
    with Project(places["project"]) as project:
        assert check(project).problems == []
