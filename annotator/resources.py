"""Where the files that ship with the program lie: schemes, fonts, samples, translations."""

import sys
from pathlib import Path


def _root() -> Path:
    package = Path(__file__).resolve().parent
    shipped = package / "_resources"
    if shipped.is_dir():  # an installed wheel
        return shipped
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's start-up code
    if bundle is not None:
        return Path(bundle) / "annotator" / "_resources"
    return package.parent / "resources"  # a checkout


ROOT = _root()


def documentation() -> Path:
    """The folder of the documentation, which is the program's help as well."""
    shipped = ROOT / "docs"
    return shipped if shipped.is_dir() else ROOT.parent / "docs"


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. `resource("schemes", "media.toml")`.

    Raises FileNotFoundError where there is none: a broken installation, not a mistake of the person.
    """
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing from the installation")
    return path
