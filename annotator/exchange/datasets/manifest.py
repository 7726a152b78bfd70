"""manifest.json of a data set: by what it was made, and what its files have to be."""

import hashlib
from pathlib import Path
from typing import Any

import orjson

from annotator import __version__
from annotator.exchange.datasets.plan import Plan
from annotator.model import Scheme

MANIFEST = "manifest.json"
CARD = "README.md"
_CHUNK = 1 << 20


def write_manifest(folder: Path, plan: Plan, scheme: Scheme) -> None:
    """Describe all files that are in the folder. Raises OSError."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    tree: dict[str, Any] = {
        "annotator": __version__,
        "options": plan.tree(),
        "scheme": scheme.to_dict(),
        "files": [
            {"path": path.relative_to(folder).as_posix(), "bytes": path.stat().st_size, "sha256": _sha256(path)}
            for path in files
        ],
    }
    data = orjson.dumps(tree, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    (folder / MANIFEST).write_bytes(data)


def _sha256(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()
