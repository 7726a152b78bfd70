"""A scheme file with a fault: one sentence with file and key path, or the line of broken syntax."""

from pathlib import Path

import pytest

from annotator.cli.start import main
from annotator.store import find_scheme

SOUND = """id = "press"
version = 1
name = { en = "Press", ar = "صحافة" }

[[layers]]
id = "entity"
name = { en = "Entities", ar = "كيانات" }
labels = [
  { id = "PERS", name = { en = "Person", ar = "شخص" }, color = "#3f7fbf", key = "P" },
  { id = "ORG", name = { en = "Organisation", ar = "مؤسسة" }, color = "#d95f02", key = "O" },
]

[[relations]]
id = "part"
name = { en = "Part", ar = "جزء" }
from = "entity"
to = ["entity"]
"""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('key = "O"', 'key = "P"', "layers[0].labels[1].key"),
        ('"#d95f02"', '"teal"', "layers[0].labels[1].color"),
        ('to = ["entity"]', 'to = ["place"]', "relations[0].to[0]"),
        ("version = 1", "version = 1\nformat = 9", "newer version"),
        ('id = "entity"', 'id = "entity', "line 6"),
    ],
)
def test_new_refuses_a_faulty_scheme_in_one_sentence_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, said: str
) -> None:
    file, project = tmp_path / "press.toml", tmp_path / "press.annot"
    file.write_text(SOUND, encoding="utf-8")
    assert find_scheme(str(file)).label == "press@1"
    file.write_text(SOUND.replace(right, wrong, 1), encoding="utf-8")
    assert main(["new", str(project), "--scheme", str(file)]) == 1
    output = capsys.readouterr().err
    assert said in output and file.name in output
    assert len(output.strip().splitlines()) == 1
    assert not list(tmp_path.glob("press.annot*"))
