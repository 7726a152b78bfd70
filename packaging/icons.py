"""Draws the program's icon in every size that desktops ask for: `python packaging/icons.py FOLDER`."""

import os
import sys
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon

ROOT = Path(__file__).resolve().parents[1]
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def png(icon: QIcon, size: int) -> bytes:
    """The icon as a PNG of `size` × `size` pixels."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    icon.pixmap(QSize(size, size), 1.0).save(buffer, "PNG")
    return bytes(data.data())


def draw(folder: Path) -> None:
    """Write `SIZE/NAME.png` for the program and its file type, `annotator.ico` and `annotator.icns`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("annotator", "application-x-annotator-project"):
        icon = QIcon(str(ROOT / "resources" / "icons" / f"{name}.svg"))
        for size in SIZES:
            place = folder / str(size) / f"{name}.png"
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(png(icon, size))
        with Image.open(BytesIO((folder / "512" / f"{name}.png").read_bytes())) as largest:
            largest.save(folder / f"{name}.ico", sizes=[(size, size) for size in ICO_SIZES])
            largest.save(folder / f"{name}.icns")


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    draw(Path(sys.argv[1]))
