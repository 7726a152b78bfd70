"""The backups of a project, what each holds, and opening one of them."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.model import UserError
from annotator.store.rotation import Backup, backups, contents, folder_of, restore
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import number, translated

_BACKUP = Qt.ItemDataRole.UserRole


class BackupsDialog(FormDialog):
    """A line for each backup; the chosen one becomes a project of its own, beside the one that is open."""

    restored = Signal(object)
    """The path of the new project."""

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setWindowTitle(self.tr("Backups"))
        self.resize(760, 420)
        self.explain(
            self.tr(
                "A backup is made when a project is opened and after every 200 steps. Opening one makes it a project "
                "of its own beside this one, which stays as it is."
            )
        )
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("Backups"))
        names = (self.tr("Made"), self.tr("Last step"), self.tr("Articles"), self.tr("Marks"), self.tr("People"))
        self.list.setHeaderLabels([*names, self.tr("Size")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(lambda *_: self.accept())
        self.add_above(self.list)
        for backup in backups(project):
            self.list.addTopLevelItem(self._line(backup))
        self.ok.setText(self.tr("Open as a project"))
        self.ok.setEnabled(self.list.topLevelItemCount() > 0)
        place = QLabel(str(folder_of(project)) if self.ok.isEnabled() else self.tr("There is no backup yet."))
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        place.setProperty("quiet", True)
        self.add_above(place)
        if self.ok.isEnabled():
            self.list.setCurrentItem(self.list.topLevelItem(0) or QTreeWidgetItem())
            self.list.setFocus()

    def _line(self, backup: Backup) -> QTreeWidgetItem:
        try:
            held = contents(backup)
            marks = "—" if held.blind else number(held.spans)  # others' marks are not even counted in blind work
            counts = [number(held.documents), marks, number(held.annotators)]
            cells = [_moment(backup.at), _moment(datetime.fromisoformat(held.last)) if held.last else "—", *counts]
        except UserError as error:
            cells = [_moment(backup.at), translated(error.message), "", "", ""]
        size = QLocale().formattedDataSize(backup.path.stat().st_size)
        item = QTreeWidgetItem([*cells, size])
        item.setData(0, _BACKUP, backup)
        return item

    def take(self) -> None:
        """Copy the chosen backup and hand over its path."""
        item = self.list.currentItem()
        if item is not None:
            self.restored.emit(restore(item.data(0, _BACKUP), self._project))


def _moment(at: datetime) -> str:
    """A moment in the time of this computer; the moments of backups are in it already."""
    seconds = round(at.timestamp())
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), "yyyy-MM-dd HH:mm")
