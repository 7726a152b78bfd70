"""Import sqlite-utils without pandas: it imports that wherever it is installed, and needs it for nothing done here."""

import importlib
import sys

_LEFT_OUT = "pandas"

if "sqlite_utils" not in sys.modules and _LEFT_OUT not in sys.modules:
    # None is Python's own way of saying "not to be found". Most analysts have pandas: 0.2 s of every start.
    sys.modules[_LEFT_OUT] = None  # type: ignore[assignment]
    try:
        importlib.import_module("sqlite_utils")
    finally:
        del sys.modules[_LEFT_OUT]
