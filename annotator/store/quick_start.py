"""sqlite-utils without pandas and numpy: it imports them where they are installed, and needs neither here."""

import importlib
import sys

if "sqlite_utils" not in sys.modules:
    # None is Python's own way of saying "not to be found". Most analysts have pandas, which takes 0.2 s.
    _left_out = [name for name in ("pandas", "numpy") if name not in sys.modules]
    for _name in _left_out:
        sys.modules[_name] = None  # type: ignore[assignment]
    try:
        importlib.import_module("sqlite_utils")
    finally:
        for _name in _left_out:
            del sys.modules[_name]

import sqlite_utils

__all__ = ["sqlite_utils"]
