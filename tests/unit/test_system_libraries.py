"""A library that Qt needs and the system lacks is named, with the command that brings it."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SPEC = spec_from_file_location(
    "system_libraries", Path(__file__).parents[2] / "packaging" / "setup" / "system_libraries.py"
)
assert SPEC and SPEC.loader
system_libraries = module_from_spec(SPEC)
SPEC.loader.exec_module(system_libraries)

LDD = """\
\tlinux-vdso.so.1 (0x00007f974f267000)
\tlibEGL.so.1 => not found
\tlibGL.so.1 => /lib/x86_64-linux-gnu/libGL.so.1 (0x00007f974e579000)
\tlibgthread-2.0.so.0 => not found
\tlibglib-2.0.so.0 => not found
\tlibEGL.so.1 => not found
"""


def test_what_ldd_does_not_find_is_listed_once() -> None:
    assert system_libraries.not_found(LDD) == ["libEGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0"]


def test_on_debian_the_command_names_each_package_once() -> None:
    advice = system_libraries.advice(system_libraries.not_found(LDD), {"apt-get": True})
    assert advice.endswith("Run: sudo apt-get install libegl1 libglib2.0-0")


def test_on_fedora_the_command_names_the_libraries() -> None:
    advice = system_libraries.advice(["libEGL.so.1"], {"dnf": True})
    assert advice.endswith("Run: sudo dnf install 'libEGL.so.1()(64bit)'")


def test_elsewhere_the_libraries_are_named() -> None:
    assert "libEGL.so.1" in system_libraries.advice(["libEGL.so.1"], {})


@pytest.mark.platform
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring what Qt needs")
def test_everything_that_qt_needs_is_here() -> None:
    folder = Path(system_libraries.find_spec("PySide6").origin).parent
    assert system_libraries.missing(folder / name for name in system_libraries.ALWAYS) == []
