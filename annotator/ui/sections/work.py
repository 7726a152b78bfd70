"""What the analyst does with sections: fold and unfold, redraw, find again, make an embedded article its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotator.model import ROLES, Section, UserError
from annotator.model.sections import BODY, EMBEDDED, section_at
from annotator.ui.article.folding import Part
from annotator.ui.desk import Desk
from annotator.ui.language import translated
from annotator.ui.sections.menus import show_beside
from annotator.ui.sections.names import role_name
from annotator.ui.sections.parts import parts_of
from annotator.ui.words import isolated

_KEYS = "1234567890QWERTY"
"""The key of each role in the menu, in the order in which roles are offered."""


class SectionWork(QObject):
    """Shows the open article's sections and turns what is done with them into edits."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session

    def parts(self) -> list[Part]:
        """The open article's sections as they are shown."""
        document = self._session.document
        if document is None:
            return []
        return parts_of(document.sections, self._session.text, self._desk.marks.spans)

    def refresh(self) -> None:
        """The sections were changed, or the interface's language."""
        self._desk.view.set_parts(self.parts())

    # Folding

    def turn_here(self) -> None:
        """Fold or unfold the furniture at the caret, or the next after it."""
        view = self._desk.view
        part = view.folding.at(view.caret())
        if part is None:
            self.said.emit(self.tr("This article has no furniture to fold."))
            return
        opened = not view.folding.is_open(part)
        view.unfold([part], opened)
        if opened:
            view.set_caret(part.start)
            view.reveal(part.start, part.end)
        self.said.emit(self.tr("Unfolded: {part}").format(part=part.name) if opened else part.folded_name)

    def turn_all(self) -> None:
        """Unfold all furniture; where all of it is shown, fold it."""
        view = self._desk.view
        parts = view.folding.foldable
        view.unfold(parts, not all(view.folding.is_open(part) for part in parts))

    # Redrawing

    def target(self) -> tuple[int, int]:
        """What a role is chosen for: the selected lines, else the section at the caret, a whole line within body."""
        view, document = self._desk.view, self._session.document
        selected = view.selection()
        if selected is not None:
            last = max(selected[1] - 1, selected[0])
            return view.navigator.paragraph(selected[0])[0], view.navigator.paragraph(last)[1]
        section = section_at(document.sections, view.caret()) if document is not None else None
        if section is not None and section.role != BODY:
            return section.start, section.end
        return view.navigator.paragraph(view.caret())

    def give_role(self, role: str) -> bool:
        """Give the target a role, as one step."""
        return self._give(*self.target(), role)

    def _give(self, start: int, end: int, role: str) -> bool:
        session, document = self._session, self._session.document
        if document is None:
            return False
        if not session.text[start:end].strip():
            self.said.emit(self.tr("Select the lines of the section first."))
            return False
        from annotator.exchange.section_edits import redraw

        edit = redraw(document, session.text, start, end, role, session.annotator.id)
        if not session.apply(edit):
            return False
        self.said.emit(self.tr("Section: {role}").format(role=role_name(role)))
        return True

    def join_before(self) -> bool:
        """Give the section at the caret the role of the one before it, so that they become one."""
        document, view = self._session.document, self._desk.view
        here = section_at(document.sections, view.caret()) if document is not None else None
        before = self._before(here)
        return here is not None and before is not None and self._give(here.start, here.end, before.role)

    def _before(self, here: Section | None) -> Section | None:
        document = self._session.document
        if here is None or document is None:
            return None
        outer = next((item for item in document.sections if here in item.sections), None)
        siblings = outer.sections if outer is not None else document.sections
        earlier = [item for item in siblings if item.end <= here.start]
        return earlier[-1] if earlier else None

    def menu(self) -> QMenu:
        """All roles with a key each, and what else can be done with the section at the caret."""
        menu = QMenu(self._desk.view)
        document, view = self._session.document, self._desk.view
        here = section_at(document.sections, view.caret()) if document is not None else None
        for key, role in zip(_KEYS, ROLES, strict=False):
            action = menu.addAction(f"&{key}  {role_name(role)}")
            action.setCheckable(True)
            action.setChecked(here is not None and here.role == role and view.selection() is None)
            action.triggered.connect(lambda _=False, chosen=role: self.give_role(chosen))
        menu.addSeparator()
        self._add(menu, self.tr("&Join with the section before"), self.join_before, self._before(here) is not None)
        self._add(menu, self.tr("&Make an article of its own"), self.make_article, self.embedded() is not None)
        self._add(menu, self.tr("&Find the sections again"), self.find_again, True)
        return menu

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], enabled: bool) -> None:
        action = menu.addAction(text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: slot())

    def show_menu(self) -> None:
        """The menu of roles, beside the caret."""
        view = self._desk.view
        if self._session.document is None or not self._session.project.writable:
            return
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        seen = view.caret_rect(view.caret()).toRect().intersected(view.viewport().rect())
        show_beside(menu, view.viewport(), seen)

    def find_again(self) -> None:
        """Find the open article's sections anew; what was drawn by hand gives way."""
        session = self._session
        if session.document is None:
            return
        from annotator.exchange.sectioning import find_sections_again

        edit = find_sections_again(session.project, [session.document.id], session.annotator.id)
        if edit is None:
            self.said.emit(self.tr("The sections are those that the text shows."))
        elif session.apply(edit):
            self.said.emit(self.tr("The sections were found anew."))

    # Embedded articles

    def embedded(self) -> Section | None:
        """The embedded article at the caret, else the only one."""
        document = self._session.document
        found = [item for item in document.sections if item.role == EMBEDDED] if document is not None else []
        caret = self._desk.view.caret()
        at_caret = [item for item in found if item.start <= caret <= item.end]
        return at_caret[0] if at_caret else (found[0] if len(found) == 1 else None)

    def make_article(self) -> None:
        """Make the embedded article a document of its own and say what moved."""
        session, section = self._session, self.embedded()
        if session.document is None or section is None:
            self.said.emit(self.tr("Put the caret into an embedded article first."))
            return
        from annotator.exchange.embedded import extract

        try:
            extraction = extract(session.project, session.document.id, section, session.annotator.id)
        except UserError as error:
            self.said.emit(translated(error.message))
            return
        if not session.apply(extraction.edit):
            return
        words = [self.tr("“{title}” is an article of its own now.").format(title=isolated(extraction.document.title))]
        if extraction.moved:
            words.append(self.tr("%n mark(s) went with it.", "", extraction.moved))
        if extraction.crossing:
            words.append(self.tr("%n mark(s) cross its border and stayed.", "", len(extraction.crossing)))
        self.said.emit(" ".join(words))
