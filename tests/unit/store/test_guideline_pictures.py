"""Pictures of a guideline go into the project with its text, and nothing from elsewhere does."""

from pathlib import Path

import pytest

from annotator.model import UserError
from annotator.resources import resource
from annotator.store import Project, load_scheme
from annotator.store.pictures import with_pictures

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cf50000003010100c9fe92ef0000000049454e44ae426082"
)


def scheme_with(folder: Path, markdown: str) -> Path:
    path = folder / "own.toml"
    path.write_text(resource("schemes", "conll4.toml").read_text(encoding="utf-8"), encoding="utf-8")
    path.with_suffix(".md").write_text(markdown, encoding="utf-8")
    return path


def test_a_picture_beside_the_scheme_travels_in_the_project(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "dot.png").write_bytes(DOT)
    scheme = load_scheme(scheme_with(tmp_path, "# دليل · Guide\n\n![نقطة](pictures/dot.png)\n"))
    with Project.create(tmp_path / "news.annot", scheme) as project:
        assert "![نقطة](data:image/png;base64,iVBORw0" in project.scheme.guidelines


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "notes.txt", "gone.png"])
def test_what_is_no_picture_beside_it_is_named(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "schemes"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(DOT)
    (folder / "notes.txt").write_text("x")
    with pytest.raises(UserError, match=Path(name).name):
        with_pictures(f"![x]({name})", folder)


def test_a_picture_that_is_too_large_is_named(tmp_path: Path) -> None:
    (tmp_path / "big.png").write_bytes(DOT + b"\0" * 2_000_001)
    with pytest.raises(UserError, match="2 MB"):
        with_pictures("![x](big.png)", tmp_path)


def test_addresses_of_the_web_are_left_alone(tmp_path: Path) -> None:
    assert with_pictures("![x](https://example.org/a.png)", tmp_path) == "![x](https://example.org/a.png)"
