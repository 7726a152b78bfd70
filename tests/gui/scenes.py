"""Everything that the program can show, by name, opened as its user opens it: for tests that look at all of it."""

import importlib
import json
import pkgutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import annotator.ui
from annotator.exchange.lacking import Lacking
from annotator.exchange.survey import Table, survey
from annotator.model import Entity, Judgement, Message
from annotator.store.entity_reading import Suggestion
from annotator.ui.dialogs.done import IncompleteDialog
from annotator.ui.dialogs.foreign_labels import ForeignLabelsDialog
from annotator.ui.dialogs.help import LicencesDialog
from annotator.ui.dialogs.preview import PreviewDialog
from annotator.ui.dialogs.rating import RatingDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.entities.dialogs import EntityChoice, NewEntity, TypeName
from annotator.ui.entities.duplicates import Duplicates
from annotator.ui.entities.entries import Entry
from annotator.ui.errors import show_error, show_fault
from annotator.ui.importing.columns_dialog import ColumnsDialog
from annotator.ui.importing.flow import Order
from annotator.ui.importing.preview_dialog import PreviewDialog as ImportPreview
from annotator.ui.main_window import MainWindow
from annotator.ui.mark_all.articles import ChooseArticles
from annotator.ui.places.dialog import PlacesDialog
from annotator.ui.review.merge_dialog import MergeDialog
from annotator.ui.review.telling import naming_of
from annotator.ui.sample import make_sample
from tests.gui.review.conftest import Paper, press, review

_BASES = {"FormDialog", "PlacesDialog", "PreviewDialog"}
LONG = "الاجتماع الوزاري العربي الطارئ في القاهرة يبحث تداعيات الأزمة ويدعو إلى تحرك دولي عاجل"


class Stage:
    """A window on the sample project, and what is needed to open the rest."""

    def __init__(self, window: MainWindow, qtbot: QtBot, folder: Path) -> None:
        self.window, self.qtbot, self.folder = window, qtbot, folder

    def sample(self) -> None:
        """The sample article with its first quote selected."""
        assert self.window.projects.open(make_sample(self.folder), "سلمى")
        work = self.window.workspace
        assert work is not None
        work.open_article("sample-1")
        work.view.select_mark(next(span for span in work.marks.spans if span.layer == "quote").id)

    def trigger(self, action: str) -> QWidget:
        """Choose an action; what it opens, or else the window."""
        self.window.actions_.all[action].trigger()
        QApplication.processEvents()
        return self.newest()

    def newest(self) -> QWidget:
        """The dialog that was opened last, or else the window."""
        shown = [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]
        return shown[-1] if shown else self.window

    def shown(self, dialog: QDialog) -> QWidget:
        dialog.open()
        return dialog

    def paper(self) -> Path:
        """A project that two people have marked differently."""
        made = Paper(self.folder / "news.annot", "mona", "sara")
        for ident, sentences, other in (("d1", 4, {1: "ORG", 2: "ORG"}), ("d2", 2, {0: "ORG"})):
            text = made.article(ident, sentences)
            marked = dict.fromkeys(range(sentences), "PERS")
            made.mark("mona", ident, text, marked)
            made.mark("sara", ident, text, marked | other)
            made.done(ident, "mona", "sara")
        return made.path


def _action(name: str) -> "Scene":
    def show(stage: Stage) -> QWidget:
        stage.sample()
        shown = stage.trigger(name)
        assert isinstance(shown, QDialog), name
        return shown

    return show


def _in_sample(make: Callable[[MainWindow], QDialog]) -> "Scene":
    def show(stage: Stage) -> QWidget:
        stage.sample()
        return stage.shown(make(stage.window))

    return show


def _review(page: int = 0, action: str = "") -> "Scene":
    def show(stage: Stage) -> QWidget:
        view = review(stage.window, stage.qtbot, stage.paper(), "hala")
        view.modes.button(page).click()
        QApplication.processEvents()
        return stage.trigger(action) if action else stage.window

    return show


def _welcome(stage: Stage) -> QWidget:
    return stage.window


def _empty(stage: Stage) -> QWidget:
    from annotator.store import Project, find_scheme

    path = stage.folder / "empty.annot"
    Project.create(path, find_scheme("media")).close()
    stage.window.projects.open(path, "منى")
    return stage.window


def _article(stage: Stage) -> QWidget:
    stage.sample()
    return stage.window


def _with_panels(*names: str) -> "Scene":
    def show(stage: Stage) -> QWidget:
        stage.sample()
        for name in names:
            stage.trigger(name)
        return stage.window

    return show


def _paste(stage: Stage) -> QWidget:
    stage.sample()
    QGuiApplication.clipboard().setText(f"{LONG}\n\nقال الوزير إن بيروت تنتظر.")
    return stage.trigger("paste_article")


def _asked(stage: Stage) -> QWidget:
    stage.window.projects.open(stage.paper())
    return stage.newest()


def _import(stage: Stage) -> QWidget:
    stage.sample()
    session = stage.window.session
    assert session is not None
    file = stage.folder / "more.jsonl"
    file.write_text(json.dumps({"text": LONG, "title": LONG}), encoding="utf-8")
    found = survey([file], session.scheme, lambda: False)
    order = Order([file])
    return stage.shown(ImportPreview(session.project.path, session.annotator, order, found, stage.window))


def _alike(stage: Stage) -> QWidget:
    view = review(stage.window, stage.qtbot, stage.paper(), "hala")
    press(view, "B", shift=True)
    dialog = stage.newest()
    assert isinstance(dialog, PreviewDialog)
    stage.qtbot.waitUntil(lambda: not dialog.looking, timeout=20_000)
    return dialog


def _mentions(stage: Stage) -> QWidget:
    stage.sample()
    work = stage.window.workspace
    assert work is not None
    work.view.select_mark(next(span for span in work.marks.spans if span.label == "GPE").id)
    return stage.trigger("mark_all")


def _merge(stage: Stage) -> QWidget:
    stage.sample()
    session = stage.window.session
    assert session is not None
    naming = naming_of(session.project)
    return stage.shown(MergeDialog(session.project.path, stage.paper(), session.scheme, naming, stage.window))


def _rating(stage: Stage) -> QWidget:
    stage.sample()
    return stage.shown(RatingDialog(LONG, Judgement("j", "sample-1", "a", "sentiment", "negative"), stage.window))


def _lacking(stage: Stage) -> QWidget:
    stage.sample()
    assert stage.window.session is not None
    lacking = Lacking(Counter({"ner/PERSON": 12, "entity/WHEN": 3}), {"ner/PERSON", "entity/WHEN"})
    return stage.shown(ForeignLabelsDialog(lacking, stage.window.session.scheme, stage.window))


def _articles(stage: Stage) -> QWidget:
    stage.sample()
    session = stage.window.session
    assert session is not None
    return stage.shown(ChooseArticles(session.project.summaries(session.annotator.id), [], stage.window))


def _entity(window: MainWindow) -> QDialog:
    entries = [Entry(str(nth), LONG, (), "شخص", "#3f7fbf") for nth in range(5)]
    return EntityChoice("كيان", LONG, entries, parent=window)


def _duplicates(window: MainWindow) -> QDialog:
    pair = Suggestion(Entity("a", LONG, "PERS"), Entity("b", LONG, "PERS"), "name")
    return Duplicates([pair], lambda one, other: True, window)


Scene = Callable[[Stage], QWidget]
SCENES: dict[str, Scene] = {
    "welcome": _welcome,
    "empty project": _empty,
    "article": _article,
    "article with the links of a quote": _with_panels("links"),
    "article with the find bar": _with_panels("find"),
    "article with the strip of sentiment": _with_panels("strip"),
    "article with guidelines": _with_panels("guidelines"),
    "article with entities": _with_panels("entities"),
    "review": _review(0),
    "review side by side": _review(1),
    "review, all disagreements": _review(2),
    "review, agreement": _review(3),
    "a sentence about an error": lambda stage: show_error(stage.window, Message("There is no page of help here.")),
    "a fault of the program": lambda stage: show_fault(stage.window, "Traceback"),
    "AboutDialog": _action("about"),
    "AlikeDialog": _alike,
    "AnnotatorDialog": _asked,
    "ArticleNoteDialog": _action("article_note"),
    "AssignDialog": _action("assign"),
    "BackupsDialog": _action("backups"),
    "BidiInspector": _action("characters"),
    "CheatSheet": _action("keys"),
    "ChooseArticles": _articles,
    "ColumnsDialog": _in_sample(
        lambda window: ColumnsDialog(Table("articles.csv", ("Titel", "نص الخبر"), ((LONG, LONG),)), window)
    ),
    "CommandPalette": _action("commands"),
    "ConsistencyDialog": _action("consistency"),
    "Dashboard": _action("dashboard"),
    "DetailsDialog": _action("details"),
    "DoneDialog": _action("done_layers"),
    "Duplicates": _in_sample(_duplicates),
    "EntityChoice": _in_sample(_entity),
    "ExportDialog": _action("export"),
    "ForeignLabelsDialog": _lacking,
    "HandoutDialog": _review(0, "handout"),
    "HelpViewer": _action("help"),
    "HistoryDialog": _action("history"),
    "IncompleteDialog": _in_sample(lambda window: IncompleteDialog([LONG, LONG], window)),
    "LicencesDialog": _in_sample(lambda window: LicencesDialog(window)),
    "LogDialog": _review(0, "decisions"),
    "MentionsDialog": _mentions,
    "MergeDialog": _merge,
    "NewArticleDialog": _paste,
    "NewEntity": _in_sample(lambda window: NewEntity(LONG, [TypeName("PERS", "شخص")], lambda *_: None, window)),
    "NewProjectDialog": _action("new"),
    "PlacesDialog": _in_sample(lambda window: PlacesDialog("توسيم", str, window)),
    "PreferencesDialog": _action("preferences"),
    "PreviewDialog": _import,
    "RatingDialog": _rating,
    "ReportDialog": _in_sample(lambda window: ReportDialog("استيراد", [LONG], [LONG], window)),
    "RulesDialog": _review(0, "rules"),
    "SampleDialog": _review(0, "sample_articles"),
    "SchemeEditor": _action("scheme"),
    "ShortcutsDialog": _action("shortcuts"),
    "TeamDialog": _action("team"),
}


def dialogs() -> set[str]:
    """The names of all dialogs of the program, but for those that others are made of."""
    for module in pkgutil.walk_packages(annotator.ui.__path__, "annotator.ui."):
        importlib.import_module(module.name)

    def below(kind: type) -> set[type]:
        return {kind}.union(*map(below, kind.__subclasses__()))

    names = {kind.__name__ for kind in below(QDialog) if kind.__module__.startswith("annotator.ui")}
    return names - _BASES
