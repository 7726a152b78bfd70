"""Finds the system libraries that Qt needs and this machine lacks, and installs or names them.

Without this, a missing library ends in an abort inside Qt that says nothing to the analyst. Only the standard
library is used, and Qt itself is never loaded: `ldd` lists what would not be found.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

# Debian and Ubuntu: which package brings which library.
DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libGLdispatch.so.0": "libglvnd0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

# What the program loads, relative to the PySide6 folder: always, and only where there is a display.
ALWAYS = ("QtGui.abi3.so", "QtWidgets.abi3.so", "QtNetwork.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")
WINDOW = ("Qt/plugins/platforms/libqxcb.so",)


def not_found(ldd_output: str) -> list[str]:
    """The library names that `ldd` could not find, in the order of its lines and once each."""
    return list(dict.fromkeys(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def missing(files: Iterable[Path]) -> list[str]:
    """The names of the libraries that any of these files needs and this machine lacks."""
    found: list[str] = []
    for file in files:
        listing = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        found += not_found(listing.stdout)
    return list(dict.fromkeys(found))


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that bring these libraries; a library that is not in the table is left out."""
    return sorted({DEBIAN[library] for library in libraries if library in DEBIAN})


def advice(libraries: list[str], tools: Mapping[str, bool]) -> str:
    """What is missing and the command that brings it; `tools` tells which package tools this system has."""
    lacking = f"Qt needs libraries that this system does not have: {', '.join(libraries)}. "
    if tools.get("apt-get") and debian_packages(libraries):
        return lacking + "Run: sudo apt-get install " + " ".join(debian_packages(libraries))
    for tool in ("dnf", "zypper"):
        if tools.get(tool):  # these two take the name of a library in place of a package's
            wanted = " ".join(f"'{library}()(64bit)'" for library in libraries)
            return f"{lacking}Run: sudo {tool} install {wanted}"
    return lacking + "Install the packages of your system that bring them."


def install(packages: list[str]) -> bool:
    """Installs Debian packages as root; True where apt-get said that it did."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    print(f"Qt needs libraries that are missing here; running: {' '.join(command)}", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for attempt in (command, ["apt-get", "update"], command):  # a new machine has no list of packages yet
        done = subprocess.run(
            attempt, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if attempt is command and done.returncode == 0:
            return True
    print(done.stderr.strip(), file=sys.stderr)
    return False


def main() -> int:
    spec = find_spec("PySide6")
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None or spec is None or not spec.origin:
        return 0
    folder = Path(spec.origin).parent
    always = [folder / name for name in ALWAYS]
    window = [folder / name for name in WINDOW]
    libraries = missing([*always, *window])
    tools = {tool: shutil.which(tool) is not None for tool in ("apt-get", "dnf", "zypper")}
    packages = debian_packages(libraries)
    if packages and tools["apt-get"] and os.geteuid() == 0 and install(packages):
        libraries = missing([*always, *window])
    if not libraries:
        return 0
    print(advice(libraries, tools), file=sys.stderr)
    display = bool(os.environ.get("DISPLAY"))
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    return 1 if missing(always) or (display and not wayland) else 0


if __name__ == "__main__":
    sys.exit(main())
