"""Keeps the translations in step with the program.

    update.py                   collect the texts, write the .ts files, compile them
    update.py --missing         print the texts that are not translated yet, as JSON to fill in
    update.py --fill FILE.json  take translations from {source: translation, or a list of the plural forms}
    update.py --check           change nothing; exit status 1 and a list where something is not in step

Where one English text needs two translations, "Context/source" serves as the key in FILE.json.
"""

import argparse
import json
import re
import shutil
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from texts import NotFindable, as_source, collect

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"ar": 6, "en": 2}  # plural forms: zero, one, two, few, many, other; one, other
PLURALS_ONLY = "en"  # the texts are English already


def tool(name: str, *arguments: str) -> None:
    """Runs one of Qt's translation tools; raises CalledProcessError where it fails."""
    program = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    subprocess.run([program or f"pyside6-{name}", *arguments], check=True, stdout=subprocess.DEVNULL)


def localise_counts(file: Path) -> None:
    """Has Qt write counts in the digits of the interface: %Ln, where %n always stands for European ones."""
    text = file.read_text(encoding="utf-8")
    localised = re.sub(r"<numerusform>.*?</numerusform>", lambda form: form[0].replace("%n", "%Ln"), text, flags=re.S)
    if localised != text:
        file.write_text(localised, encoding="utf-8", newline="\n")


def write(sources: Path, folder: Path) -> None:
    """Brings the .ts files in `folder` up to date with the program under `sources` and compiles them."""
    with tempfile.TemporaryDirectory() as temporary:
        listing = Path(temporary) / "texts.py"
        listing.write_text(as_source(collect(sources)), encoding="utf-8")
        for language in LANGUAGES:
            file = folder / f"annotator_{language}.ts"
            options = ["-pluralonly"] if language == PLURALS_ONLY else []
            tool(
                "lupdate", str(listing), "-locations", "none", "-no-obsolete", "-sort-messages",
                "-source-language", "en", "-target-language", language, *options, "-ts", str(file),
            )  # fmt: skip
            localise_counts(file)
            tool("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def messages(file: Path) -> Iterator[tuple[str, ET.Element]]:
    """Every message of a .ts file with the name of its context."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def forms(message: ET.Element) -> list[str]:
    """The translation: one text, or one for each plural form."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def untranslated(file: Path) -> Iterator[tuple[str, ET.Element]]:
    for context, message in messages(file):
        translation = message.find("translation")
        unfinished = translation is None or translation.get("type") == "unfinished"
        if unfinished or not all(forms(message)):
            yield context, message


def missing(folder: Path) -> dict[str, dict[str, str | list[str]]]:
    """What is left to translate in each language, in the shape that `--fill` takes."""
    return {
        language: {
            message.findtext("source", ""): [""] * count if message.get("numerus") else ""
            for _, message in untranslated(folder / f"annotator_{language}.ts")
        }
        for language, count in LANGUAGES.items()
    }


def fill(file: Path, translations: dict[str, str | list[str]]) -> set[str]:
    """Enters translations into one .ts file; gives back the keys that no text of it has."""
    tree = ET.parse(file)
    unused = set(translations)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            keys = (f"{context.findtext('name')}/{source}", source)
            key = next((key for key in keys if key in translations), None)
            translation = message.find("translation")
            if key is None or translation is None:
                continue
            unused.discard(key)
            wanted = translations[key]
            translation.attrib.pop("type", None)
            plural = list(translation.iter("numerusform"))
            if bool(plural) != isinstance(wanted, list) or (plural and len(plural) != len(wanted)):
                raise SystemExit(f"{file.name}: {source!r} takes {len(plural) or 'one'} form(s)")
            for element, text in zip(plural or [translation], wanted if plural else [str(wanted)], strict=True):
                element.text = text
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return unused


def fields(text: str) -> set[str]:
    """The names that are filled in: {file}, %1."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return named | set(re.findall(r"%L?\d", text))


def problems(sources: Path, folder: Path) -> list[str]:
    """One line for everything that is not in step."""
    found = []
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(shutil.copytree(folder, Path(temporary) / "translations"))
        write(sources, fresh)
        for language in LANGUAGES:
            for suffix in (".ts", ".qm"):
                name = f"annotator_{language}{suffix}"
                if not (folder / name).exists() or (folder / name).read_bytes() != (fresh / name).read_bytes():
                    found.append(f"{name} is not up to date: run make translations")
            file = fresh / f"annotator_{language}.ts"
            for context, message in untranslated(file):
                found.append(f"{file.name}: {context}: not translated: {message.findtext('source')!r}")
            for context, message in messages(file):
                wanted = fields(message.findtext("source", "")) - {"n"}
                if any(text and fields(text) - {"n"} != wanted for text in forms(message)):
                    found.append(f"{file.name}: {context}: other fields than in {message.findtext('source')!r}")
    return found


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is not in step")
    parser.add_argument("--missing", action="store_true", help="print what is left to translate")
    parser.add_argument("--fill", metavar="FILE.json", type=Path, help="take translations from this file")
    parser.add_argument("--language", choices=sorted(LANGUAGES), default="ar", help="of FILE.json (ar)")
    parser.add_argument("--sources", type=Path, default=ROOT / "annotator", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, default=ROOT / "resources" / "translations", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    try:
        if chosen.check:
            found = problems(chosen.sources, chosen.folder)
            print("\n".join(found), end="\n" if found else "")
            return 1 if found else 0
        write(chosen.sources, chosen.folder)
        if chosen.fill:
            translations = json.loads(chosen.fill.read_text(encoding="utf-8"))
            unused = fill(chosen.folder / f"annotator_{chosen.language}.ts", translations)
            write(chosen.sources, chosen.folder)
            for key in sorted(unused):
                print(f"no such text: {key!r}", file=sys.stderr)
        left = missing(chosen.folder)
    except NotFindable as error:
        print(error, file=sys.stderr)
        return 1
    if chosen.missing:
        print(json.dumps(left, ensure_ascii=False, indent=2))
    else:
        print(", ".join(f"{language}: {len(texts)} left to translate" for language, texts in left.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
