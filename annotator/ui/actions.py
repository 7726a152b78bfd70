"""Every action of the window: its words, its key, and the menu it stands in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from annotator.ui.settings import Settings


@dataclass(frozen=True)
class Spec:
    """One action: where it stands, what it is called, its key, and whether it needs an open project or article."""

    id: str
    menu: str
    text: Callable[[], str]
    key: QKeySequence | QKeySequence.StandardKey | str | None = None
    needs: str = ""
    separator: bool = False


Translate = Callable[[str, str], str]
"""From a context and an English text to the text that is shown."""


def _specs(translate: Translate = QCoreApplication.translate) -> list[Spec]:
    standard = QKeySequence.StandardKey
    return [
        Spec("new", "file", lambda: translate("actions", "&New project…"), standard.New),
        Spec("open", "file", lambda: translate("actions", "&Open…"), standard.Open),
        Spec("sample", "file", lambda: translate("actions", "Open the &sample project"), "Ctrl+Shift+O"),
        Spec("import", "file", lambda: translate("actions", "&Import articles…"), "Ctrl+I", "project", True),
        Spec("import_folder", "file", lambda: translate("actions", "Import a &folder…"), "Ctrl+Shift+I", "project"),
        Spec(
            "paste_article", "file", lambda: translate("actions", "Paste as a ne&w article…"), "Ctrl+Shift+V", "project"
        ),
        Spec("export", "file", lambda: translate("actions", "&Export…"), "Ctrl+E", "project"),
        Spec("save_copy", "file", lambda: translate("actions", "Save a &copy…"), "Ctrl+Shift+S", "project"),
        Spec("backups", "file", lambda: translate("actions", "&Backups…"), "Ctrl+Alt+B", "project"),
        Spec("annotator", "file", lambda: translate("actions", "S&witch annotator…"), "Ctrl+Shift+A", "project", True),
        Spec("team", "file", lambda: translate("actions", "&Team…"), "Ctrl+Alt+T", "project"),
        Spec("assign", "file", lambda: translate("actions", "Assi&gn articles…"), "Ctrl+Alt+A", "project"),
        Spec("scheme", "file", lambda: translate("actions", "Sche&me…"), "Ctrl+Shift+L", "project"),
        Spec("preferences", "file", lambda: translate("actions", "P&references…"), "Ctrl+Alt+P", "", True),
        Spec("shortcuts", "file", lambda: translate("actions", "&Keys of the actions…"), "Ctrl+Alt+K"),
        Spec("close", "file", lambda: translate("actions", "Close pro&ject"), "Ctrl+W", "project"),
        Spec("quit", "file", lambda: translate("actions", "&Quit"), "Ctrl+Q", "", True),
        Spec("undo", "edit", lambda: translate("actions", "&Undo"), standard.Undo, "project"),
        Spec("redo", "edit", lambda: translate("actions", "&Redo"), "Ctrl+Shift+Z", "project"),
        Spec("history", "edit", lambda: translate("actions", "&History…"), "Ctrl+Shift+Y", "project"),
        Spec("delete_mark", "marks", lambda: translate("actions", "&Delete the mark"), "Ctrl+Del", "mark"),
        Spec("edges", "marks", lambda: translate("actions", "&Move the edges of the mark"), "F3", "mark"),
        Spec("boundary", "marks", lambda: translate("actions", "Next possible &boundary"), "F7", "article"),
        Spec("mark_all", "marks", lambda: translate("actions", "Mark &all other mentions…"), "F5", "article"),
        Spec(
            "mark_everywhere",
            "marks",
            lambda: translate("actions", "Mark all mentions in the &whole project…"),
            "Shift+F5",
            "article",
        ),
        Spec("link_entity", "marks", lambda: translate("actions", "&Entities of the mark"), "Ctrl+R", "mark"),
        Spec("flag_mark", "marks", lambda: translate("actions", "Mark needs &review"), "Ctrl+M", "mark"),
        Spec("links", "marks", lambda: translate("actions", "&Links of the quote"), "Ctrl+L", "mark", True),
        *(
            Spec(f"link{number}", "marks", lambda: translate("actions", "Set a link"), f"Ctrl+{number}", "mark")
            for number in (1, 2, 3, 4)
        ),
        Spec("consistency", "marks", lambda: translate("actions", "&Consistency…"), "Ctrl+Shift+K", "project"),
        Spec("comment", "marks", lambda: translate("actions", "&Comment on the mark…"), "Ctrl+K", "mark"),
        Spec("next_question", "marks", lambda: translate("actions", "Next &question"), "Ctrl+Shift+G", "project"),
        Spec("next_incomplete", "marks", lambda: translate("actions", "Next &incomplete quote"), "F9", "article"),
        Spec("strip", "marks", lambda: translate("actions", "&Sentiment towards whom it names"), "Ctrl+T", "article"),
        Spec("next_proposal", "marks", lambda: translate("actions", "Next &proposal"), "F8", "article", True),
        Spec("previous_proposal", "marks", lambda: translate("actions", "Pre&vious proposal"), "Shift+F8", "article"),
        Spec(
            "accept_visible",
            "marks",
            lambda: translate("actions", "&Accept all proposals in sight"),
            "Ctrl+Return",
            "article",
        ),
        Spec("proposals", "marks", lambda: translate("actions", "Show pr&oposals"), "Ctrl+H", "project", True),
        Spec("snapping", "marks", lambda: translate("actions", "Leave proclitics &out of names"), "Ctrl+B", "project"),
        Spec("copy", "edit", lambda: translate("actions", "&Copy"), standard.Copy, "article", True),
        Spec("copy_source", "edit", lambda: translate("actions", "Copy with its so&urce"), "Ctrl+Shift+C", "article"),
        Spec("find", "edit", lambda: translate("actions", "&Find in the article…"), standard.Find, "article", True),
        Spec("find_next", "edit", lambda: translate("actions", "Next place &found"), "Ctrl+F3", "article"),
        Spec(
            "find_previous", "edit", lambda: translate("actions", "Pre&vious place found"), "Ctrl+Shift+F3", "article"
        ),
        Spec("search", "edit", lambda: translate("actions", "&Search all articles…"), "Ctrl+Shift+F", "project"),
        Spec("save_search", "edit", lambda: translate("actions", "Sa&ve the search…"), "Ctrl+Shift+B", "project"),
        Spec("next_unfinished", "article", lambda: translate("actions", "Next &unfinished article"), "F10", "project"),
        Spec("next", "article", lambda: translate("actions", "&Next article"), "Ctrl+PgDown", "project"),
        Spec("previous", "article", lambda: translate("actions", "&Previous article"), "Ctrl+PgUp", "project"),
        Spec("done", "article", lambda: translate("actions", "Article is &done"), "Ctrl+D", "article", True),
        Spec("done_layers", "article", lambda: translate("actions", "Done by &layer…"), "Ctrl+Shift+D", "article"),
        Spec("flag_article", "article", lambda: translate("actions", "Article needs &review"), "Ctrl+J", "article"),
        Spec("article_note", "article", lambda: translate("actions", "N&ote on the article…"), "Shift+F2", "article"),
        Spec("details", "article", lambda: translate("actions", "&Title and details…"), "F2", "article", True),
        Spec("extract", "article", lambda: translate("actions", "E&xtract the text again"), "Ctrl+Shift+X", "article"),
        Spec(
            "delete_article",
            "article",
            lambda: translate("actions", "&Delete the article"),
            "Ctrl+Shift+Del",
            "article",
        ),
        Spec("review", "review", lambda: translate("actions", "&Review mode"), "F4", "project"),
        Spec("rules", "review", lambda: translate("actions", "&Settle by rules…"), "Ctrl+Shift+R", "project", True),
        Spec("decisions", "review", lambda: translate("actions", "&Decisions…"), "Ctrl+Shift+J", "project"),
        Spec("sample_articles", "review", lambda: translate("actions", "&Quality control…"), "Ctrl+Shift+Q", "project"),
        Spec("report", "review", lambda: translate("actions", "Save the re&port…"), "Ctrl+Shift+E", "project"),
        Spec("merge", "review", lambda: translate("actions", "&Merge files…"), "Ctrl+Shift+M", "project", True),
        Spec("handout", "review", lambda: translate("actions", "&Hand out…"), "Ctrl+Shift+H", "project"),
        Spec("section", "article", lambda: translate("actions", "Se&ction of these lines…"), "F12", "article", True),
        Spec(
            "sections_again",
            "article",
            lambda: translate("actions", "&Find the sections again"),
            "Shift+F12",
            "article",
        ),
        Spec(
            "embedded_article",
            "article",
            lambda: translate("actions", "Make the &embedded article its own"),
            "Ctrl+Shift+F12",
            "article",
        ),
        Spec(
            "sections_everywhere",
            "article",
            lambda: translate("actions", "Find sections in &all articles"),
            "Ctrl+Shift+F11",
            "project",
        ),
        Spec("stories", "article", lambda: translate("actions", "Articles of the &same story…"), "Shift+F7", "article"),
        Spec("larger", "view", lambda: translate("actions", "&Larger text"), "Ctrl++"),
        Spec("smaller", "view", lambda: translate("actions", "&Smaller text"), "Ctrl+-"),
        Spec("normal_size", "view", lambda: translate("actions", "&Normal text size"), "Ctrl+0"),
        Spec("fold", "view", lambda: translate("actions", "&Fold or unfold furniture"), "F11", "article", True),
        Spec("fold_all", "view", lambda: translate("actions", "Fold or unfold &all of it"), "Shift+F11", "article"),
        Spec("commands", "view", lambda: translate("actions", "&Commands…"), "Ctrl+Shift+P", "", True),
        Spec("guidelines", "view", lambda: translate("actions", "&Guidelines"), "Ctrl+G", "project"),
        Spec("entities", "view", lambda: translate("actions", "&Entities of the project"), "Ctrl+Shift+N", "project"),
        Spec("dashboard", "view", lambda: translate("actions", "&Dashboard"), "Ctrl+Alt+D", "project"),
        Spec("characters", "view", lambda: translate("actions", "C&haracters of the selection"), "Ctrl+U", "article"),
        Spec("next_panel", "view", lambda: translate("actions", "Next &panel"), "F6", "", True),
        Spec("help", "help", lambda: translate("actions", "&Help"), "F1"),
        Spec("keys", "help", lambda: translate("actions", "&Keys"), "Ctrl+F1"),
        Spec("about", "help", lambda: translate("actions", "&About Annotator"), "Shift+F1"),
    ]


def action_names(translate: Translate) -> dict[str, str]:
    """What every action is called by this translation, by its id."""
    return {spec.id: spec.text() for spec in _specs(translate)}


THEME_KEYS = {"system": "Ctrl+F10", "light": "Ctrl+F11", "dark": "Ctrl+F12", "contrast": "Ctrl+F6"}
MENUS = ("file", "edit", "marks", "article", "review", "view", "help")


class Actions:
    """The window's actions and menus; `bind` says what each does."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        self._specs = {spec.id: spec for spec in _specs()}
        self.all: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {name: window.menuBar().addMenu("") for name in MENUS}
        for spec in self._specs.values():
            action = QAction(window)
            if spec.key:
                action.setShortcut(QKeySequence(spec.key))
            self.all[spec.id] = action
            menu = self.menus[spec.menu]
            if spec.separator:
                menu.addSeparator()
            menu.addAction(action)
        for name in ("done", "proposals", "snapping", "review"):
            self.all[name].setCheckable(True)
        # Ctrl+= is where the plus is on most keyboards.
        self.all["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.all["redo"].setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.defaults = {name: action.shortcuts() for name, action in self.all.items()}
        self.take_shortcuts(settings.shortcuts)
        self.recent = QMenu(window)
        self.menus["file"].insertMenu(self.all["sample"], self.recent)
        self.languages = self._choice(
            window, {"system": "Ctrl+F7", "ar": "Ctrl+F8", "en": "Ctrl+F9"}, settings.language
        )
        self.themes = self._choice(window, THEME_KEYS, settings.theme)
        self._language_menu = QMenu(window)
        self._theme_menu = QMenu(window)
        for menu, group in ((self._language_menu, self.languages), (self._theme_menu, self.themes)):
            menu.addActions(group.actions())
            self.menus["view"].addMenu(menu)
        self.retranslate()

    def _choice(self, window: QMainWindow, values: dict[str, str], current: str) -> QActionGroup:
        group = QActionGroup(window)
        for value, key in values.items():
            action = QAction(window)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == current)
            action.setShortcut(QKeySequence(key))
            group.addAction(action)
        return group

    def in_menu(self, menu: str) -> list[QAction]:
        """The actions that stand in a menu."""
        return [self.all[spec.id] for spec in self._specs.values() if spec.menu == menu]

    def choices(self) -> list[tuple[str, list[QAction]]]:
        """The menus inside the view menu by their titles: language and theme."""
        menus = ((self._language_menu, self.languages), (self._theme_menu, self.themes))
        return [(menu.title(), group.actions()) for menu, group in menus]

    def take_shortcuts(self, chosen: Mapping[str, str]) -> None:
        """Give the actions the keys that were chosen for them, and all others their own."""
        for name, action in self.all.items():
            key = chosen.get(name)
            action.setShortcuts(self.defaults[name] if key is None else [QKeySequence(key)] if key else [])

    def bind(self, name: str, slot: Callable[[], object]) -> None:
        """What an action does."""
        self.all[name].triggered.connect(lambda _=False: slot())

    def enable(self, project: bool, article: bool, mark: bool) -> None:
        """Let only those be chosen that mean something now."""
        there = {"": True, "project": project, "article": article, "mark": mark}
        for spec in self._specs.values():
            self.all[spec.id].setEnabled(there[spec.needs])

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        translate = QCoreApplication.translate
        for spec in self._specs.values():
            self.all[spec.id].setText(spec.text())
        titles = {
            "file": translate("actions", "&File"),
            "edit": translate("actions", "&Edit"),
            "marks": translate("actions", "&Marks"),
            "article": translate("actions", "&Article"),
            "review": translate("actions", "&Review"),
            "view": translate("actions", "&View"),
            "help": translate("actions", "&Help"),
        }
        for name, title in titles.items():
            self.menus[name].setTitle(title)
        self.recent.setTitle(translate("actions", "Open &recent"))
        self._language_menu.setTitle(translate("actions", "&Language"))
        self._theme_menu.setTitle(translate("actions", "&Theme"))
        texts = [translate("actions", "As the system"), "العربية", "English"]
        for action, text in zip(self.languages.actions(), texts, strict=True):
            action.setText(text)
        texts = [
            translate("actions", "As the system"),
            translate("actions", "Light"),
            translate("actions", "Dark"),
            translate("actions", "High contrast"),
        ]
        for action, text in zip(self.themes.actions(), texts, strict=True):
            action.setText(text)
