"""What the program remembers between starts, outside of any project."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from annotator.model import text_hash

LanguageChoice = Literal["system", "ar", "en"]
ThemeChoice = Literal["system", "light", "dark", "contrast"]
DigitsChoice = Literal["european", "arabic"]

SMALLEST_INTERFACE, LARGEST_INTERFACE = 80, 300

_MOST_RECENT = 10


class Settings:
    """A typed face of QSettings. Nothing here is about the content of a project."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else QSettings("Annotator", "Annotator")

    def _text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    @property
    def language(self) -> LanguageChoice:
        """The language of the interface, or the system's."""
        value = self._text("language", "system")
        return value if value in ("ar", "en") else "system"  # type: ignore[return-value]

    @language.setter
    def language(self, value: LanguageChoice) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, high contrast, or as the system is."""
        value = self._text("theme", "system")
        return value if value in ("light", "dark", "contrast") else "system"  # type: ignore[return-value]

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("theme", value)

    @property
    def text_size(self) -> float:
        """The size of article text in points; 0 where it was never chosen."""
        try:
            return float(self._text("text_size", "0"))
        except ValueError:
            return 0.0

    @text_size.setter
    def text_size(self, value: float) -> None:
        self._store.setValue("text_size", value)

    @property
    def digits(self) -> DigitsChoice:
        """The digits of an Arabic interface: 1234 or ١٢٣٤."""
        return "arabic" if self._text("digits") == "arabic" else "european"

    @digits.setter
    def digits(self, value: DigitsChoice) -> None:
        self._store.setValue("digits", value)

    @property
    def interface_size(self) -> int:
        """The size of the interface's letters in per cent; that of the article's text is apart."""
        try:
            value = int(self._text("interface_size", "100"))
        except ValueError:
            return 100
        return min(max(value, SMALLEST_INTERFACE), LARGEST_INTERFACE)

    @interface_size.setter
    def interface_size(self, value: int) -> None:
        self._store.setValue("interface_size", value)

    @property
    def shortcuts(self) -> dict[str, str]:
        """Keys that the person has chosen, by the id of the action; "" for an action that is to have none."""
        value = self._store.value("shortcuts", {})
        return {str(name): str(key) for name, key in value.items()} if isinstance(value, dict) else {}

    @shortcuts.setter
    def shortcuts(self, value: dict[str, str]) -> None:
        self._store.setValue("shortcuts", value)

    @property
    def snapping(self) -> bool:
        """Whether marks on names leave out the proclitics written on them."""
        return self._text("snapping", "yes") == "yes"

    @snapping.setter
    def snapping(self, value: bool) -> None:
        self._store.setValue("snapping", "yes" if value else "no")

    @property
    def proposals(self) -> bool:
        """Whether proposals are shown in the text."""
        return self._text("proposals", "yes") == "yes"

    @proposals.setter
    def proposals(self, value: bool) -> None:
        self._store.setValue("proposals", "yes" if value else "no")

    @property
    def article_parts(self) -> tuple[str, ...] | None:
        """What rows of the article list show beside the title; None where it was never chosen."""
        value = self._store.value("articles/parts")
        return tuple(str(value).split()) if value is not None else None

    @article_parts.setter
    def article_parts(self, value: tuple[str, ...]) -> None:
        self._store.setValue("articles/parts", " ".join(value))

    @property
    def long_titles(self) -> bool:
        """Whether titles in the article list have two lines."""
        return self._text("articles/long_titles", "no") == "yes"

    @long_titles.setter
    def long_titles(self, value: bool) -> None:
        self._store.setValue("articles/long_titles", "yes" if value else "no")

    @property
    def article_order(self) -> tuple[str, bool, str]:
        """By what the article list is sorted, whether backwards, and by what it is grouped."""
        sort, descending, group = (*self._text("articles/order", "order no").split(), "", "", "")[:3]
        return sort, descending == "yes", group

    @article_order.setter
    def article_order(self, value: tuple[str, bool, str]) -> None:
        sort, descending, group = value
        self._store.setValue("articles/order", f"{sort} {'yes' if descending else 'no'} {group}".strip())

    @property
    def annotator_name(self) -> str:
        """The name of the person who worked here last."""
        return self._text("annotator")

    @annotator_name.setter
    def annotator_name(self, value: str) -> None:
        self._store.setValue("annotator", value)

    def columns(self, header: Iterable[str]) -> dict[str, str] | None:
        """What was said of the columns of tables with this header: which holds which field; None where nothing was."""
        value = self._text(f"columns/{_columns_key(header)}")
        try:
            found = json.loads(value) if value else None
        except ValueError:
            return None
        return {str(part): str(name) for part, name in found.items()} if found and isinstance(found, dict) else None

    def set_columns(self, header: Iterable[str], found: Mapping[str, str]) -> None:
        """Remember it for the next table with the same columns."""
        self._store.setValue(f"columns/{_columns_key(header)}", json.dumps(dict(found)))

    @property
    def recent(self) -> list[Path]:
        """Projects opened lately that are still there, the newest first."""
        value = self._store.value("recent", [])
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, (list, tuple)) else []
        return [path for path in map(Path, map(str, names)) if path.is_file()]

    def remember(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        path = path.absolute()
        names = [str(path), *(str(other) for other in self.recent if other != path)]
        self._store.setValue("recent", names[:_MOST_RECENT])

    def last_document(self, project: Path) -> str:
        """The article that was open last in a project."""
        return self._text(f"documents/{_key(project)}")

    def set_last_document(self, project: Path, document: str) -> None:
        """Remember which article is open."""
        self._store.setValue(f"documents/{_key(project)}", document)

    def last_place(self, project: Path) -> int:
        """Where the caret stood in that article, in code points; 0 for its beginning."""
        try:
            return int(self._text(f"places/{_key(project)}", "0"))
        except ValueError:
            return 0

    def set_last_place(self, project: Path, caret: int) -> None:
        """Remember where the caret stands."""
        self._store.setValue(f"places/{_key(project)}", caret)

    def state(self, name: str) -> QByteArray | None:
        """The saved state of a window or splitter."""
        value = self._store.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_state(self, name: str, state: QByteArray) -> None:
        """Save the state of a window or splitter."""
        self._store.setValue(f"state/{name}", state)

    def was_warned(self, path: Path) -> bool:
        """Whether the person was told that this project lies in an unsafe place."""
        return self._text(f"warned/{_key(path)}") == "yes"

    def set_warned(self, path: Path) -> None:
        """Say it only once."""
        self._store.setValue(f"warned/{_key(path)}", "yes")


def _columns_key(header: Iterable[str]) -> str:
    return text_hash("\0".join(sorted(set(header) - {""})))[:32]


def _key(path: Path) -> str:
    return str(path.absolute()).replace("/", "|").replace("\\", "|")


def documents_folder() -> str:
    """Where people keep their files."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())
