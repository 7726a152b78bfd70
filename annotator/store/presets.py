"""The schemes that ship with the program, and schemes from a person's own file."""

import tomllib
from pathlib import Path

from annotator.model import Scheme, SchemeError, UserError, read_scheme
from annotator.resources import resource
from annotator.store.pictures import with_pictures


def preset_files() -> list[Path]:
    """The TOML files of the shipped schemes; the default one, `media`, first."""
    files = sorted(resource("schemes").glob("*.toml"))
    return sorted(files, key=lambda path: path.stem != "media")


def presets() -> list[Scheme]:
    """The shipped schemes, the default one first."""
    return [load_scheme(path) for path in preset_files()]


def find_scheme(name: str) -> Scheme:
    """The shipped scheme of this name, or the one in the TOML file of this name. Raises UserError."""
    for path in preset_files():
        if path.stem == name:
            return load_scheme(path)
    if name.endswith(".toml"):
        return load_scheme(Path(name))
    known = ", ".join(path.stem for path in preset_files())
    raise UserError(
        "There is no scheme called {name}. Known: {known}; or give a file that ends in .toml.",
        name=name,
        known=known,
    )


def load_scheme(path: Path) -> Scheme:
    """The scheme in a TOML file; Markdown of the same name beside it is its guideline text. Raises UserError."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError("The scheme {file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise UserError("The scheme {file} is not UTF-8 text. Save it as UTF-8 and try again.", file=path) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError("The scheme {file} is not valid TOML: {reason}.", file=path, reason=error) from error
    guidelines = path.with_suffix(".md")
    if "guidelines" not in tree and guidelines.is_file():
        tree["guidelines"] = with_pictures(guidelines.read_text(encoding="utf-8"), path.parent)
    try:
        return read_scheme(tree)
    except SchemeError as error:
        raise UserError("In {file}: {problem}", file=path, problem=error) from error
