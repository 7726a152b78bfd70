"""Says what each megabyte of a bundle is, and how much it is over what it is made of: `sizes.py BUNDLE`.

The floor is what cannot be less: a bare PySide6 bundle, trimmed alike, and the libraries that the program depends on as
they are installed. Exit status 1 where the bundle is more than 1.15 times that.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from importlib.metadata import distribution
from pathlib import Path

LIMIT = 1.15
ROOT = Path(__file__).resolve().parents[2]
BARE = """\
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
label = QLabel("bare")
label.show()
sys.exit(application.exec())
"""


def size(path: Path) -> int:
    """Bytes of a file or of all files in a folder; links count nothing."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def bare_bundle(folder: Path) -> Path:
    """A bundle of one empty window, made by the same recipe."""
    program = folder / "bare.py"
    program.write_text(BARE, encoding="utf-8")
    recipe = (ROOT / "packaging" / "annotator.spec").read_text(encoding="utf-8")
    recipe = recipe.replace('ROOT / "annotator" / "__main__.py"', f"Path({str(program)!r})")
    recipe = recipe.replace("datas=DATA,", "datas=[],")
    recipe = recipe.replace('collect_submodules("annotator") + WRITERS', "[]").replace(
        "Path(SPECPATH).parent", f"Path({str(ROOT)!r})"
    )
    (folder / "bare.spec").write_text(recipe, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", str(folder / "dist"),
         "--workpath", str(folder / "work"), str(folder / "bare.spec")],
        check=True,
    )  # fmt: skip
    return folder / "dist" / "annotator"


def part_of(path: Path) -> str:
    """What a file of the bundle belongs to."""
    parts = path.parts[1:] if path.parts[0] == "_internal" else path.parts
    first = parts[0]
    if first == "PySide6" or first.startswith(("libQt6", "libpyside", "libshiboken", "shiboken6", "libicu")):
        return "Qt and PySide6"
    if first == "annotator" and len(parts) > 1:
        return "texts, fonts, schemes and samples of the program"
    if first == "annotator":
        return "the program and all Python modules, compressed"
    if first.startswith(("numpy", "libscipy_openblas", "libgfortran", "libquadmath")):
        return "numpy"
    if first.startswith(("libpython", "python3", "base_library")):
        return "Python"
    return "libraries of the system" if ".so" in first else first.partition("-")[0].removesuffix(".libs")


def main() -> int:
    bundle = Path(sys.argv[1]).resolve()
    parts: Counter[str] = Counter()
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink():
            parts[part_of(file.relative_to(bundle))] += file.stat().st_size
    for name, count in parts.most_common():
        print(f"{count / 1e6:8.2f} MB  {name}")
    whole = sum(parts.values())
    with tempfile.TemporaryDirectory() as folder:
        bare = size(bare_bundle(Path(folder)))
    listed = {name: installed(name) for name in libraries()}
    floor = bare + sum(listed.values())
    print(f"{whole / 1e6:8.2f} MB  in all")
    print(f"{bare / 1e6:8.2f} MB  a bare window, bundled and trimmed alike")
    for name, count in sorted(listed.items(), key=lambda item: -item[1]):
        print(f"{count / 1e6:8.2f} MB  {name}, as installed")
    print(f"{whole / floor:.2f} × what it is made of (at most {LIMIT})")
    return 0 if whole <= LIMIT * floor else 1


def installed(name: str) -> int:
    """Bytes of a library's files."""
    found = distribution(name)
    return sum(size(Path(str(found.locate_file(file)))) for file in found.files or ())


def libraries() -> list[str]:
    """The libraries that pyproject.toml lists for everybody, Qt apart, which the bare bundle has."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [line.partition(">")[0].strip() for line in project["dependencies"]]
    return [name for name in names if not name.startswith("PySide6")]


if __name__ == "__main__":
    sys.exit(main())
