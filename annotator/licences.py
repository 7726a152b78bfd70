"""The licences of the program and of everything that it brings along."""

import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from re import match

from annotator.resources import ROOT

_SHIPPED = "licences.txt"
_TEXTS = ("LICEN", "COPYING", "NOTICE")


def licences() -> str:
    """Name, version, licence and licence texts of each library, in the order of their names.

    A bundle carries this text as a file, made with the bundle; elsewhere it is gathered from what is installed.
    """
    shipped = ROOT / _SHIPPED
    return shipped.read_text(encoding="utf-8") if shipped.is_file() else gathered()


def gathered() -> str:
    """The same, from what is installed here."""
    fonts = sorted((ROOT / "fonts").glob("LICENSE*"))
    parts = [
        _part(f"Python {sys.version.split()[0]}", "PSF-2.0", [_python()]),
        *(_part(f"Typeface: {font.stem.removeprefix('LICENSE-')}", "OFL-1.1", [_read(font)]) for font in fonts),
        *(_part(*_described(item)) for item in _distributions("annotator")),
    ]
    return "\n\n".join(parts) + "\n"


def _distributions(root: str) -> Iterator[Distribution]:
    """A distribution and all that it needs, extras apart, each once."""
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        wanted = waiting.pop()
        key = wanted.lower().replace("_", "-")
        if key in found:
            continue
        try:
            found[key] = distribution(wanted)
        except PackageNotFoundError:
            continue  # only on other systems
        needs = found[key].requires or ()
        waiting += [name.group() for need in needs if "extra ==" not in need and (name := match(r"[\w.-]+", need))]
    return iter(item for _, item in sorted(found.items()))


def _described(item: Distribution) -> tuple[str, str, list[str]]:
    meta = item.metadata
    named = next((text for key in ("License-Expression", "License") for text in meta.get_all(key) or ()), "")
    classified = [line.rpartition(" :: ")[2] for line in meta.get_all("Classifier") or () if line.startswith("License")]
    texts = [
        Path(str(item.locate_file(file)))
        for file in item.files or ()
        if file.name.upper().startswith(_TEXTS) and file.suffix not in (".py", ".pyc")
    ]
    return (
        f"{meta['Name']} {item.version}",
        named or ", ".join(classified) or "see below",
        [_read(path) for path in texts],
    )


def _part(title: str, licence: str, texts: list[str]) -> str:
    return "\n\n".join([f"{'=' * 72}\n{title}\n{licence}", *(text.strip() for text in texts if text.strip())])


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _python() -> str:
    library = Path(sysconfig.get_path("stdlib"))
    return next((text for folder in (library, *library.parents[:2]) if (text := _read(folder / "LICENSE.txt"))), "")
