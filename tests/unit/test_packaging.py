"""What the packages promise a desktop is what the program is."""

import configparser
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from packaging.requirements import Requirement

from annotator import __version__
from annotator.cli.commands import COMMANDS
from annotator.licences import licences
from annotator.store import SUFFIX
from annotator.store.schema import APPLICATION_ID

from .test_repository import PROJECT

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def mime_type() -> ET.Element:
    found = ET.parse(LINUX / "annotator-mime.xml").getroot().find(f"{MIME}mime-type")
    assert found is not None
    return found


def test_a_desktop_tells_a_project_by_its_name_and_by_its_content() -> None:
    kind = mime_type()
    globs = [item.get("pattern") for item in kind.iter(f"{MIME}glob")]
    assert globs == [f"*{SUFFIX}"]
    magic = [(item.get("value"), item.get("offset")) for item in kind.iter(f"{MIME}match")]
    assert magic == [("SQLite format 3", "0"), (APPLICATION_ID.to_bytes(4, "big").decode(), "68")]


def test_menu_entry_and_software_page_name_the_file_type() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "annotator.desktop", encoding="utf-8")
    name = mime_type().get("type")
    assert entry["Desktop Entry"]["MimeType"] == f"{name};"
    assert entry["Desktop Entry"]["Name[ar]"] == "الموسِّم"
    page = ET.parse(LINUX / "org.annotator.Annotator.metainfo.xml").getroot()
    assert page.findtext("provides/mediatype") == name
    newest = page.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__


def test_the_windows_installer_knows_the_file_type_too() -> None:
    script = (ROOT / "packaging" / "windows" / "annotator.nsi").read_text(encoding="utf-8-sig")
    assert f'"Software\\Classes\\{SUFFIX}"' in script


def test_the_manual_page_has_every_command() -> None:
    script = ROOT / "packaging" / "docs" / "man_page.py"
    page = subprocess.run([sys.executable, script], check=True, capture_output=True, text=True).stdout
    for command in COMMANDS:
        assert f".SS annotator {command.name}".replace("-", "\\-") in page


def test_the_licence_of_every_library_is_told() -> None:
    text = licences().lower().replace("_", "-")
    for line in PROJECT["dependencies"]:
        assert f"\n{Requirement(line).name.lower().replace('_', '-')} " in text, line
    assert "sil open font license" in text
