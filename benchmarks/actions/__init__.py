"""How many key chords, clicks and drags one mark costs: `python -m benchmarks actions [ARTICLE FOLDER]`.

An article is marked wholly through the real window, from an empty memory, after ten related articles, and by plain
selecting and choosing. ARTICLE is in the notation of `benchmarks/corpus` or a JSONL record, FOLDER holds related ones.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import orjson
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from annotator.exchange.importing import import_paths
from annotator.store import Project, find_scheme
from annotator.ui.language import set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from benchmarks.actions.analyst import Analyst
from benchmarks.actions.gold import Gold, bare_record, read_gold, related_record
from benchmarks.figures import Figure, say

_HERE = Path(__file__).parent
_ANNOTATOR = "bench"


def run() -> list[Figure]:
    """The article that is shipped here, and its ten related ones."""
    return figures(_HERE / "rivers-summit.txt", _HERE / "related")


def main(names: list[str]) -> None:
    """The figures of another article, with a folder of related ones."""
    from benchmarks.figures import HEADER

    rows = figures(Path(names[0]), Path(names[1]))
    print(HEADER)
    for row in rows:
        print(row.row())


def figures(article: Path, related: Path) -> list[Figure]:
    """Actions per mark, beside those of plain selecting and choosing."""
    gold = read_gold(article)
    others = [related_record(path, _ANNOTATOR) for path in sorted(related.iterdir())]
    plain = _measure(gold, [], assisted=False)
    first = _measure(gold, [], assisted=True)
    later = _measure(gold, others, assisted=True)
    name = article.stem
    return [
        Figure(f"{name}: actions per mark, empty memory", first, 1.0, 1.0, ""),
        Figure(f"{name}: actions per mark, {len(others)} related marked", later, 0.6, 1.0, ""),
        Figure(f"{name}: the same beside select-then-choose", first, plain, 1.0, ""),
    ]


def _measure(gold: Gold, related: list[dict[str, object]], assisted: bool) -> float:
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        return _in_window(folder, gold, related, assisted)
    finally:
        shutil.rmtree(folder)


def _in_window(folder: Path, gold: Gold, related: list[dict[str, object]], assisted: bool) -> float:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    set_language(application, "ar")
    path = folder / "actions.annot"
    with Project.create(path, find_scheme("media")) as project:
        project.add_annotator(_ANNOTATOR)
        records = folder / "records.jsonl"
        records.write_bytes(b"\n".join(orjson.dumps(item) for item in [*related, bare_record(gold)]))
        report = import_paths(project, [records], annotator=_ANNOTATOR, author="")
        assert report.ok, [str(problem.message) for problem in report.problems]
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.proposals = assisted
    window = MainWindow(None, settings)
    window.resize(1366, 768)
    window.show()
    window.projects.open(path, _ANNOTATOR)
    assert window.workspace is not None
    window.workspace.open_article(str(gold.record["id"]))
    window.activateWindow()
    analyst = Analyst(window, gold, assisted)
    analyst.run()
    done, hands = analyst.done(), analyst.hands
    how = "select, then choose" if not assisted else f"after {len(related)} related articles"
    say(f"  {how}: {hands.total} actions ({dict(hands.counts)}) for {done} of {gold.count} marks")
    if os.environ.get("BENCH_ACTIONS"):
        say("\n".join(hands.told))
    for line in analyst.missing():
        say(f"    missing: {line}")
    for line in analyst.surplus():
        say(f"    too much: {line}")
    assert not analyst.unseen, f"{analyst.unseen} marks were accepted out of sight"
    window.close()
    return hands.total / done
