"""Every text of the program is collected, has an Arabic translation, and is found by it while the program runs."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator

UPDATE = Path(__file__).parents[2] / "packaging" / "translations" / "update.py"

PROGRAM = """
class Panel(QObject):
    def show(self, n):
        self.tr("Open")
        self.tr("%n mark(s)", "", n)
        self.tr("Left", "direction")
        f"{self.tr('Inside')}"
        QCoreApplication.translate("Panel", "%n article(s)", None, n)
        self.tr("On" if n else "Off")

class BrokenFile(UserError): ...
raise BrokenFile("line.id", "The file {file} is broken.", file=1)
Message("{n} line(s) left out", n=3)
"""

ARABIC = {
    "Open": "فتح",
    "Left": "يسار",
    "Inside": "في الداخل",
    "On": "مفعّل",
    "Off": "معطّل",
    "The file {file} is broken.": "الملف {file} تالف.",
    "%n mark(s)": ["لا وسوم", "وسم واحد", "وسمان", "%n وسوم", "%n وسمًا", "%n وسم"],
    "%n article(s)": ["لا مقالات", "مقال واحد", "مقالان", "%n مقالات", "%n مقالًا", "%n مقال"],
    "{n} line(s) left out": ["لا أسطر", "سطر واحد", "سطران", "{n} أسطر", "{n} سطرًا", "{n} سطر"],
}
ENGLISH = {
    "%n mark(s)": ["%n mark", "%n marks"],
    "%n article(s)": ["%n article", "%n articles"],
    "{n} line(s) left out": ["{n} line left out", "{n} lines left out"],
}


class Tree:
    """A small program with its translations, and the script that keeps them in step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "translations"
        self.sources = folder / "program"
        self.folder.mkdir()
        self.sources.mkdir()
        self.write(PROGRAM)

    def write(self, program: str) -> None:
        (self.sources / "panel.py").write_text(program, encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        places = ["--sources", str(self.sources), "--folder", str(self.folder)]
        command = [sys.executable, str(UPDATE), *arguments, *places]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    def fill(self, language: str, translations: dict[str, object]) -> subprocess.CompletedProcess[str]:
        file = self.folder.parent / "fill.json"
        file.write_text(json.dumps(translations), encoding="utf-8")
        return self.run("--fill", str(file), "--language", language)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Made once: running Qt's tools takes a second."""
    tree = Tree(tmp_path_factory.mktemp("finished"))
    assert tree.fill("ar", ARABIC).returncode == 0
    assert tree.fill("en", ENGLISH).returncode == 0
    return tree


@pytest.fixture
def translated(tree: Tree, finished: Tree) -> Tree:
    shutil.copytree(finished.folder, tree.folder, dirs_exist_ok=True)
    return tree


def test_the_translations_of_this_program_are_in_step() -> None:
    done = subprocess.run([sys.executable, str(UPDATE), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_texts_are_collected(tree: Tree) -> None:
    left = json.loads(tree.run("--missing").stdout)
    assert set(left["ar"]) == set(ARABIC)
    assert set(left["en"]) == set(ENGLISH)


def test_what_is_translated_and_compiled_is_in_step(translated: Tree) -> None:
    done = translated.run("--check")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_text_without_translation_is_named(translated: Tree) -> None:
    translated.write(PROGRAM + 'UserError("A new sentence.")')
    done = translated.run("--check")
    assert done.returncode == 1 and "'A new sentence.'" in done.stdout


def test_a_text_that_is_gone_is_noticed(translated: Tree) -> None:
    translated.write(PROGRAM.replace('self.tr("Open")', "pass"))
    assert translated.run("--check").returncode == 1


def test_an_edited_translation_that_is_not_compiled_is_noticed(translated: Tree) -> None:
    file = translated.folder / "annotator_ar.ts"
    file.write_text(file.read_text(encoding="utf-8").replace("فتح", "افتح"), encoding="utf-8")
    done = translated.run("--check")
    assert done.returncode == 1 and "annotator_ar.qm is not up to date" in done.stdout


def test_a_translation_with_another_field_is_named(tree: Tree) -> None:
    tree.fill("ar", ARABIC | {"The file {file} is broken.": "الملف {path} تالف."})
    assert "other fields" in tree.run("--check").stdout


def test_a_translation_of_no_text_is_reported(tree: Tree) -> None:
    assert "no such text: 'Opne'" in tree.fill("ar", {"Opne": "فتح"}).stderr


def test_a_text_that_is_put_together_is_refused_with_its_place(tree: Tree) -> None:
    tree.write('UserError(f"The file {file} is broken.")')
    done = tree.run()
    assert done.returncode == 1 and "panel.py:1" in done.stderr


def test_a_count_that_a_derived_class_would_not_find_is_refused_with_its_place(tree: Tree) -> None:
    tree.write(PROGRAM + "class Wide(Panel): ...")
    done = tree.run()
    assert done.returncode == 1 and "panel.py:5" in done.stderr


class Panel(QObject):
    """Has the name under which the texts of the small program are looked up."""


@pytest.fixture
def arabic(finished: Tree, qapp: QCoreApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(finished.folder / "annotator_ar.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("count", "marks", "lines"),
    [
        (0, "لا وسوم", "لا أسطر"),
        (1, "وسم واحد", "سطر واحد"),
        (2, "وسمان", "سطران"),
        (3, "3 وسوم", "3 أسطر"),
        (11, "11 وسمًا", "11 سطرًا"),
        (100, "100 وسم", "100 سطر"),
    ],
)
def test_arabic_counts_have_their_six_forms(arabic: None, count: int, marks: str, lines: str) -> None:
    assert Panel().tr("%n mark(s)", "", count) == marks
    template = QCoreApplication.translate("messages", "{n} line(s) left out", None, count)
    assert template.format(n=count) == lines


def test_a_message_is_found_by_its_template(arabic: None) -> None:
    assert QCoreApplication.translate("messages", "The file {file} is broken.") == "الملف {file} تالف."
