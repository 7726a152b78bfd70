"""The repository keeps its promises: pinned by name and version, licensed, complete when installed."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from annotator import __version__
from annotator.resources import resource

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = [
    line.partition("#")[0].strip()
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line.partition("#")[0].strip()
]


def dependencies() -> list[Requirement]:
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    wanted = [Requirement(line) for line in [*PROJECT["dependencies"], *extras]]
    return [item for item in wanted if item.name != PROJECT["name"]]  # the tests need every extra


def test_constraints_are_names_and_versions_only() -> None:
    assert PINS
    for pin in PINS:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", pin), pin


def test_every_dependency_is_pinned_to_a_version_that_it_allows() -> None:
    pinned = {canonicalize_name(pin.partition("==")[0]): pin.partition("==")[2] for pin in PINS}
    for wanted in dependencies():
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), wanted


def test_every_dependency_gives_its_reason_beside_it() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for wanted in dependencies():
        line = next(line for line in lines if line.strip().startswith(f'"{wanted.name}>'))
        assert re.search(r"#\s+\S+ \S+", line), f"no reason beside {wanted}"


def test_no_file_carries_the_address_of_a_package_index() -> None:
    for name in ("pyproject.toml", "constraints.txt", "Makefile", "packaging/setup/setup.sh"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text and "--index" not in text and "--find-links" not in text, name


@pytest.mark.parametrize("file", sorted(resource("fonts").glob("*.[ot]tf")), ids=lambda path: path.name)
def test_every_font_ships_with_its_licence(file: Path) -> None:
    family = {"IBMPlexSansArabic": "LICENSE-IBM-Plex.txt"}[file.stem.partition("-")[0]]
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", family).read_text(encoding="utf-8")


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-font\.ttf"):
        resource("fonts", "no-such-font.ttf")


def test_the_wheel_holds_the_program_and_all_its_resources(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.startswith(f"annotator-{__version__}-py3-")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {name.replace("resources/", "annotator/_resources/", 1) for name in resources} <= names
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "annotator").rglob("*.py")}
    assert modules <= names

    found = subprocess.run(
        [sys.executable, "-c", "from annotator.resources import resource; print(resource('fonts'))"],
        cwd=tmp_path / "installed",
        env={"PYTHONPATH": str(tmp_path / "installed")},
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(found.stdout.strip()) == (tmp_path / "installed" / "annotator" / "_resources" / "fonts").resolve()
