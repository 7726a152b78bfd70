"""The panel of entities as an analyst uses it: by keyboard, over several articles, and undone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import BLIND, Change, Edit, Entity, Setting, Span, new_id
from annotator.store import Project, check
from annotator.ui.entities.dialogs import EntityChoice, NewEntity
from annotator.ui.entities.duplicates import Duplicates
from annotator.ui.entities.entries import Entry
from annotator.ui.entities.field import EntityField
from annotator.ui.entities.mentions import MENTION
from annotator.ui.entities.panel import EntityPanel
from annotator.ui.language import set_language
from annotator.ui.places.dialog import PlacesDialog
from annotator.ui.session import Session

from .conftest import TEXTS, MakeProject

HADDAD = Entity("e1", "سامر حداد", "PERS", ("حداد",))
SAMER = Entity("e2", "سامر الحداد", "PERS")
BEIRUT = Entity("e3", "بيروت", "GPE")
OMAN = Entity("e4", "عُمان", "GPE")


def write(line: QLineEdit, words: str) -> None:
    """Type letter by letter; QTest itself knows Latin ones only."""
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(line, event)


def mark(session: Session, document: str, words: str, *ids: str, who: str | None = None) -> Span:
    start = TEXTS[document].index(words)
    place = ((start, start + len(words)),)
    return Span(new_id(), document, who or session.annotator.id, "entity", "PERS", place, words, entities=ids)


@dataclass
class Work:
    """A session with its panel."""

    session: Session
    panel: EntityPanel
    wait: Callable[[Callable[[], bool]], None]

    def entities(self) -> list[str]:
        model = self.panel.view.entities
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def told(self, name: str) -> str:
        model = self.panel.view.entities
        index = model.index(self.entities().index(name))
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def mentions(self) -> list[str]:
        model = self.panel.view.mentions
        return [model.index(row).data(MENTION).span.text for row in range(model.rowCount())]

    def apply(self, *objects: Span | Entity | Setting) -> None:
        assert self.session.apply(Edit.create("mark", self.session.annotator.id, objects))

    def select(self, name: str) -> None:
        self.panel.view.list.setCurrentIndex(self.panel.view.entities.index(self.entities().index(name)))

    def dialog(self) -> QDialog:
        found = [item for item in self.panel.window().findChildren(QDialog) if item.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def session(make_project: MakeProject, qapp: QApplication) -> Iterator[Session]:
    set_language(qapp, "en")
    project = Project(make_project())
    session = Session(project, project.annotators()[0])
    project.add_annotator("سارة")
    project.apply(Edit.create("mark", session.annotator.id, [HADDAD, SAMER, BEIRUT, OMAN]))
    spans = [
        mark(session, "a", "سامر حداد", HADDAD.id),
        mark(session, "a", "بيروت", BEIRUT.id),
        mark(session, "b", "الأردني", HADDAD.id, BEIRUT.id),
    ]
    project.apply(Edit.create("bulk", session.annotator.id, spans))
    session.open_document("a")
    yield session
    assert check(project).problems == []
    session.close()


@pytest.fixture
def work(session: Session, qtbot: QtBot) -> Iterator[Work]:
    window = QWidget()
    window.resize(320, 680)
    panel = EntityPanel(session, window)
    panel.resize(320, 680)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield Work(session, panel, qtbot.waitUntil)
    window.close()


def test_entities_stand_by_frequency_with_their_counts(work: Work) -> None:
    assert work.entities() == ["بيروت", "سامر حداد", "سامر الحداد", "عُمان"]
    assert work.told("سامر حداد") == "سامر حداد, Person: 1 here, 2 in the project"
    work.panel.view.sorting.setCurrentIndex(2)
    work.panel.view.sorting.activated.emit(2)
    assert work.entities() == ["بيروت", "سامر حداد"]


def test_the_filter_finds_folded_names_and_aliases(work: Work) -> None:
    write(work.panel.view.filter, "حدّاد")
    assert work.entities() == ["سامر حداد", "سامر الحداد"]
    write(work.panel.view.filter, " س")
    assert work.entities() == ["سامر حداد", "سامر الحداد"]
    QTest.keyClick(work.panel.view.filter, Qt.Key.Key_Escape)
    write(work.panel.view.filter, "زز")
    assert work.entities() == [] and work.panel.view.empty.text() == "No entity has such a name."
    assert not work.panel.view.below.isVisible()


def test_keys_lead_from_the_filter_to_a_mention_and_into_its_article(work: Work) -> None:
    heard: list[tuple[str, str]] = []
    work.panel.place_requested.connect(lambda document, span: heard.append((document, span)))
    view = work.panel.view
    work.panel.window().activateWindow()
    view.filter.setFocus()
    write(view.filter, "حداد")
    QTest.keyClick(view.filter, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert work.mentions() == ["سامر حداد", "الأردني"]
    assert [index.row() for index in view.places.selectedIndexes()] == [0]
    QTest.keyClick(view.places, Qt.Key.Key_Down)
    QTest.keyClick(view.places, Qt.Key.Key_Return)
    mention = view.mentions.index(1).data(MENTION)
    assert heard == [("b", mention.span.id)]
    assert (mention.before, mention.after) == ("زار الرئيسان، ", " والإيراني، عاصمة عُمان.")


def test_own_edits_and_others_are_followed(work: Work) -> None:
    work.apply(new := Entity("e9", "الدوحة", "GPE"), mark(work.session, "a", "الوزير", new.id))
    work.wait(lambda: "الدوحة" in work.entities())
    assert work.told("الدوحة") == "الدوحة, Country or city: 1 here, 1 in the project"
    work.session.undo()
    work.wait(lambda: "الدوحة" not in work.entities())
    work.select("عُمان")
    with Project(work.session.project.path) as elsewhere:
        sara = elsewhere.annotator_named("سارة")
        assert sara is not None
        span = mark(work.session, "b", "عُمان", OMAN.id, who=sara.id)
        elsewhere.apply(Edit.create("mark", sara.id, [span]))
    work.wait(lambda: work.told("عُمان") == "عُمان, Country or city: 0 here, 1 in the project")
    assert work.mentions() == ["عُمان"]
    assert work.panel.view.mentions.index(0).data(Qt.ItemDataRole.CheckStateRole) is None  # hers cannot be moved


def test_another_article_is_counted(work: Work) -> None:
    work.session.open_document("b")
    assert work.told("سامر حداد") == "سامر حداد, Person: 1 here, 2 in the project"
    work.session.open_document(None)
    assert work.told("سامر حداد") == "سامر حداد, Person: 0 here, 2 in the project"


def test_merging_by_search_is_one_step_and_undone_by_one(work: Work) -> None:
    work.apply(mark(work.session, "a", "الوزير", SAMER.id))
    work.wait(lambda: "1 in" in work.told("سامر الحداد"))
    work.select("سامر الحداد")
    work.panel.work.merge.trigger()
    dialog = work.dialog()
    assert isinstance(dialog, EntityChoice)
    write(dialog.search.words, "حداد")
    QTest.keyClick(dialog.search.words, Qt.Key.Key_Return)
    work.wait(lambda: "سامر الحداد" not in work.entities())
    current = work.panel.current()
    assert current is not None and current.aliases == ("حداد", "سامر الحداد")
    assert work.mentions() == ["الوزير", "سامر حداد", "الأردني"]
    work.session.undo()
    work.wait(lambda: "سامر الحداد" in work.entities())
    assert work.told("سامر حداد").endswith("2 in the project")


def test_merging_into_itself_is_refused_with_one_sentence(work: Work) -> None:
    said: list[str] = []
    work.session.failed.connect(lambda error: said.append(str(error)))
    assert not work.panel.work.merge_into(HADDAD.id, HADDAD.id)
    assert work.panel.work.merge_into(SAMER.id, HADDAD.id)
    assert not work.panel.work.merge_into(HADDAD.id, SAMER.id)
    assert [sentence.split(".")[0] for sentence in said] == ["“سامر حداد” cannot be merged into itself"] * 2


def test_likely_duplicates_are_merged_from_their_list(work: Work) -> None:
    work.apply(Entity("e7", "البيروت", "GPE"))
    work.panel.work.duplicates.trigger()
    dialog = work.dialog()
    assert isinstance(dialog, Duplicates) and dialog.list.count() == 1
    dialog.button.click()
    assert dialog.list.count() == 0 and dialog.said.text() == "No two entities look like one."
    gone = work.session.project.entity("e7")
    assert gone is not None and gone.merged_into == BEIRUT.id


def test_enter_merges_one_pair_and_leaves_the_list_open(work: Work) -> None:
    work.apply(Entity("e7", "البيروت", "GPE"), Entity("e8", "دمشق", "GPE"), Entity("e9", "الدمشق", "GPE"))
    work.panel.work.duplicates.trigger()
    dialog = work.dialog()
    assert isinstance(dialog, Duplicates) and dialog.list.count() == 2
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.list.count() == 1 and dialog.isVisible()


def test_ticked_mentions_go_to_somebody_else_in_one_step(work: Work) -> None:
    work.select("سامر حداد")
    view = work.panel.view
    view.places.setCurrentIndex(view.mentions.index(1))
    QTest.keyClick(view.places, Qt.Key.Key_Space)
    work.panel.work.split.trigger()
    dialog = work.dialog()
    assert isinstance(dialog, EntityChoice)
    write(dialog.search.words, "سامر آخر")
    QTest.keyClick(dialog.search.words, Qt.Key.Key_Return)
    work.wait(lambda: "سامر آخر" in work.entities())
    new = work.panel.current()
    assert new is not None and (new.name, new.type) == ("سامر آخر", "PERS") and work.mentions() == ["الأردني"]
    span = work.session.project.marks("b").spans[0]
    assert span.entities == (new.id, BEIRUT.id)
    work.session.undo()
    assert work.session.project.marks("b").spans[0].entities == (HADDAD.id, BEIRUT.id)
    work.wait(lambda: "سامر آخر" not in work.entities())


def test_moving_without_ticks_says_what_to_do(work: Work) -> None:
    said: list[str] = []
    work.session.failed.connect(lambda error: said.append(str(error)))
    work.panel.work.split.trigger()
    work.panel.work.unlink.trigger()
    assert len(said) == 2 and all(sentence.startswith("Choose the mentions") for sentence in said)


def test_ticked_mentions_are_unlinked(work: Work) -> None:
    work.select("بيروت")
    view = work.panel.view
    QTest.keyClick(view.places, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    work.panel.work.unlink.trigger()
    work.wait(lambda: work.told("بيروت").endswith("0 here, 0 in the project"))
    assert [span.entities for span in work.session.project.marks("b").spans] == [(HADDAD.id,)]


@pytest.mark.parametrize("what", ["relabel", "unmark"])
def test_ticked_mentions_get_another_label_or_none(work: Work, what: str) -> None:
    work.select("بيروت")
    view = work.panel.view
    QTest.keyClick(view.places, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before = [span.label for span in work.session.project.marks("b").spans]
    getattr(work.panel.work, what).trigger()
    (dialog,) = [item for item in work.panel.window().findChildren(PlacesDialog) if item.isVisible()]
    if what == "relabel":
        box = dialog.findChild(QComboBox)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findText("Event · Entities"))
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    after = [span.label for span in work.session.project.marks("b").spans]
    assert before != after == (["EVENT"] if what == "relabel" else [])
    work.session.undo()
    assert [span.label for span in work.session.project.marks("b").spans] == before


def test_the_selected_mark_is_linked_alone_or_as_well(work: Work) -> None:
    work.select("عُمان")
    assert not work.panel.work.link.isEnabled()
    span = next(span for span in work.session.marks().spans if span.text == "بيروت")
    work.panel.set_mark(span)
    assert work.panel.work.link.isEnabled()
    work.panel.work.link_also.trigger()
    work.panel.work.link_also.trigger()
    now = work.session.span(span.id)
    assert now is not None and now.entities == (BEIRUT.id, OMAN.id)
    work.panel.work.link.trigger()
    now = work.session.span(span.id)
    assert now is not None and now.entities == (OMAN.id,)


def test_details_are_written_when_they_are_finished(work: Work) -> None:
    work.select("بيروت")
    details = work.panel.view.details
    details.name.selectAll()
    write(details.name, "بيروت الكبرى")
    QTest.keyClick(details.name, Qt.Key.Key_Return)
    write(details.wikidata, "q3820")
    write(details.alias, "العاصمة اللبنانية")
    QTest.keyClick(details.alias, Qt.Key.Key_Return)
    write(details.note, "قيد المراجعة")
    work.select("عُمان")  # what is being typed is kept
    stored = work.session.project.entity(BEIRUT.id)
    assert stored == Entity("e3", "بيروت الكبرى", "GPE", ("العاصمة اللبنانية",), "Q3820", "قيد المراجعة")
    work.wait(lambda: "بيروت الكبرى" in work.entities())
    work.select("بيروت الكبرى")
    details.chips.widgets["العاصمة اللبنانية"].gone.click()
    details.type.setCurrentIndex(details.type.findData("LOC"))
    details.type.activated.emit(details.type.currentIndex())
    stored = work.session.project.entity(BEIRUT.id)
    assert stored is not None and (stored.type, stored.aliases) == ("LOC", ())


def test_a_wrong_wikidata_id_is_refused(work: Work) -> None:
    said: list[str] = []
    work.session.failed.connect(lambda error: said.append(str(error)))
    write(work.panel.view.details.wikidata, "3820")
    QTest.keyClick(work.panel.view.details.wikidata, Qt.Key.Key_Return)
    assert said == ["“3820” is no Wikidata id: it is a Q and a number, as Q42."]


def test_a_new_entity_and_its_deletion(work: Work) -> None:
    write(work.panel.view.filter, "صيدا")
    work.panel.work.new.trigger()
    dialog = work.dialog()
    assert isinstance(dialog, NewEntity) and dialog.name.text() == "صيدا"
    dialog.type.setCurrentIndex(dialog.type.findData("GPE"))
    dialog.ok.click()
    work.wait(lambda: "صيدا" in work.entities())
    current = work.panel.current()
    assert current is not None and (current.name, current.type) == ("صيدا", "GPE")
    work.panel.window().activateWindow()
    work.panel.view.list.setFocus()
    work.wait(work.panel.view.list.hasFocus)
    QTest.keyClick(work.panel.view.list, Qt.Key.Key_Delete)
    work.wait(lambda: "صيدا" not in work.entities())


def test_a_blind_project_shows_what_is_ones_own(work: Work) -> None:
    project = work.session.project
    sara = project.annotator_named("سارة")
    assert sara is not None
    hers = Entity("e8", "الإيراني", "NORP")
    span = mark(work.session, "b", "الإيراني", hers.id, HADDAD.id, who=sara.id)
    work.session.apply(Edit.create("mark", sara.id, [hers, span]))
    work.wait(lambda: "الإيراني" in work.entities() and work.told("سامر حداد").endswith("3 in the project"))
    work.apply(Setting(BLIND, True))
    work.wait(lambda: "الإيراني" not in work.entities())
    assert work.told("سامر حداد") == "سامر حداد, Person: 1 here, 2 in the project"
    work.select("سامر حداد")
    assert work.mentions() == ["سامر حداد", "الأردني"]
    work.session.set_annotator(sara)
    assert work.entities() == ["الإيراني", "سامر حداد"]
    assert work.mentions() == ["الإيراني"]


def test_an_empty_project_says_how_entities_come(make_project: MakeProject, qtbot: QtBot) -> None:
    project = Project(make_project())
    panel = EntityPanel(session := Session(project, project.annotators()[0]))
    qtbot.addWidget(panel)
    panel.show()
    assert panel.view.empty.text().startswith("There are no entities yet.")
    session.close()


def test_many_mentions_are_read_page_by_page(work: Work) -> None:
    spans = [replace(mark(work.session, "a", "الوزير", OMAN.id), id=new_id(), label=f"L{n}") for n in range(250)]
    work.apply(*spans)
    work.wait(lambda: work.told("عُمان").endswith("250 in the project"))
    work.select("عُمان")
    model = work.panel.view.mentions
    assert model.rowCount() < 250
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    assert model.rowCount() == 250


def test_words_follow_the_language(work: Work, qapp: QApplication) -> None:
    set_language(qapp, "ar")
    QApplication.processEvents()
    assert work.panel.view.tabs.tabText(0) == "موضعان"
    set_language(qapp, "en")
    QApplication.processEvents()
    assert work.panel.view.tabs.tabText(0) == "2 mentions"


def test_the_field_links_creates_and_unlinks(qtbot: QtBot) -> None:
    asked: list[int] = []

    def entries() -> list[Entry]:
        asked.append(1)
        return [Entry("e1", "سامر حداد"), Entry("e3", "بيروت")]

    window = QWidget()
    field = EntityField(entries, window)
    field.resize(280, 120)
    qtbot.addWidget(window)
    window.show()
    heard: list[tuple[str, str]] = []
    field.linked.connect(lambda ident: heard.append(("linked", ident)))
    field.created.connect(lambda name: heard.append(("created", name)))
    field.unlinked.connect(lambda ident: heard.append(("unlinked", ident)))
    field.entity_requested.connect(lambda ident: heard.append(("shown", ident)))
    field.show_links([Entry("e1", "سامر حداد")])
    assert asked == []
    write(field.search.words, "سام")
    QTest.keyClick(field.search.words, Qt.Key.Key_Return)  # it is linked already, so these words are a new name
    write(field.search.words, "بير")
    QTest.keyClick(field.search.words, Qt.Key.Key_Return)
    field.chips.widgets["e1"].words.click()
    QTest.keyClick(field.chips.widgets["e1"].gone, Qt.Key.Key_Delete)
    assert heard == [("created", "سام"), ("linked", "e3"), ("shown", "e1"), ("unlinked", "e1")]
    assert asked == [1]


def test_nothing_is_built_before_it_is_shown(session: Session, qtbot: QtBot) -> None:
    panel = EntityPanel(session)
    qtbot.addWidget(panel)
    session.apply(Edit("mark", session.annotator.id, (Change(OMAN, replace(OMAN, note="بلد")),)))
    panel.set_mark(None)
    panel.show_entity(OMAN.id)
    assert panel.findChildren(QWidget) == []
    panel.show()
    current = panel.current()
    assert current is not None and current.note == "بلد"
