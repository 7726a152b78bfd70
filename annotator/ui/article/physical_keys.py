"""Which key of the keyboard was pressed, whatever layout is on: the key that carries P types ح in Arabic."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Rows of a US keyboard, with the number of their first key in each numbering.
_EVDEV = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_X11_OFFSET = 8  # X11 and Wayland keycodes are evdev's plus 8
# Apple's virtual key codes have no order (Events.h of Carbon).
_MAC = dict(
    zip(
        (0, 11, 8, 2, 14, 3, 5, 4, 34, 38, 40, 37, 46, 45, 31, 35, 12, 15, 1, 17, 32, 9, 13, 7, 16, 6),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
) | dict(zip((29, 18, 19, 20, 21, 23, 22, 26, 28, 25), "0123456789", strict=True))
_SCAN = {first + place: key for first, row in _EVDEV.items() for place, key in enumerate(row)}
# What the keys type in the Arabic (101) layout, for systems that report no key codes.
_ARABIC = dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "QWERTYUIOPASDFGHJKLZXCVNM", strict=True)) | {"لا": "B", "ﻻ": "B"}
_DIGITS = {digit: str(value) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(row)}


def physical_key(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The letter (A–Z) or digit that a US keyboard has on the pressed key; empty for all other keys.

    A layout that types Latin letters is believed (A is A on a French keyboard too); else the place of the key decides,
    and where the system reports none, the Arabic layout.
    """
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    placed = _placed(event, platform)
    if placed:
        return placed
    text = event.text()
    return _ARABIC.get(text) or _DIGITS.get(text) or ""


def _placed(event: QKeyEvent, platform: str) -> str:
    if platform == "darwin":
        # 0 is both A and "no code"; only an event from the keyboard carries a scan code there.
        return _MAC.get(event.nativeVirtualKey(), "") if event.nativeScanCode() else ""
    code = event.nativeScanCode()
    return _SCAN.get(code if platform == "win32" else code - _X11_OFFSET, "")
