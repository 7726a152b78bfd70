"""Writes the licences of everything in a bundle: `python packaging/licences.py BUNDLE FILE`."""

import shutil
import subprocess
import sys
from pathlib import Path

from annotator.licences import gathered

COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts that Qt's own packages only name."""


def system_libraries(bundle: Path) -> str:
    """The copyright files of the Debian packages whose libraries lie in the bundle."""
    packages: set[str] = set()
    for library in bundle.rglob("lib*.so*"):
        found = subprocess.run(["dpkg", "-S", f"*/{library.name}"], capture_output=True, text=True, check=False)
        packages |= {line.partition(":")[0] for line in found.stdout.splitlines()}
    texts = []
    for package in sorted(packages):
        file = Path("/usr/share/doc") / package / "copyright"
        if file.is_file():
            texts.append(f"{'=' * 72}\n{package} (from Debian)\n\n{file.read_text(encoding='utf-8', errors='replace')}")
    return "\n\n".join(texts)


def main() -> None:
    bundle, target = map(Path, sys.argv[1:])
    parts = [gathered()]
    parts += [
        f"{'=' * 72}\n{name}\n\n{(COMMON / name).read_text(encoding='utf-8')}"
        for name in ("LGPL-3", "GPL-3")
        if (COMMON / name).is_file()
    ]
    if shutil.which("dpkg"):
        parts.append(system_libraries(bundle))
    text = "\n\n".join(parts)
    for place in (target, next(bundle.rglob("_resources")) / "licences.txt"):
        place.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
