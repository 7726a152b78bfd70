"""Uses the .deb as people do, on a bare Debian: `try_package.py ROOT PACKAGE.deb PICTURES`, as root.

ROOT is a folder with nothing but what debootstrap puts there; it is made where it is missing. On a display of its own
(Xvfb with openbox) somebody without rights starts the program from the menu, takes the sample, marks by keys, exports,
closes, and opens projects by double-click, known by name and by content. In the end the package is removed, and what
stays is looked for. Needs debootstrap, Xvfb, openbox, xdotool and ImageMagick's import here.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

TOOLS = ("debootstrap", "Xvfb", "openbox", "xdotool", "import", "chroot", "mount")
DESKTOP = ("libglib2.0-bin", "libgtk-3-bin")
"""gio and gtk-launch, which any desktop has."""
PERSON = "person"
SCREENS = ((1366, 768), (2560, 1440))
LOOKS = (("ar", "light"), ("ar", "dark"), ("en", "light"), ("en", "dark"))
PATIENCE_SECONDS = 40


def main() -> int:
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if len(sys.argv) != 4 or os.geteuid() != 0 or missing:
        print(__doc__, "\nmissing here:", ", ".join(missing) or "nothing", file=sys.stderr)
        return 2
    root, package, pictures = (Path(argument).resolve() for argument in sys.argv[1:])
    pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        bare = stack.enter_context(Bare.opened(root))
        bare.install(package)
        for width, height in SCREENS:
            with Screen.opened(width, height) as screen:
                if (width, height) == SCREENS[0]:
                    first_start(bare, screen, pictures)
                for language, theme in LOOKS:
                    by_double_click(bare, screen, language, theme, pictures / f"{language}-{theme}-{width}.png")
        bare.remove()
    print("all as it should be; look at the pictures in", pictures)
    return 0


class Bare:
    """The bare system, and the one person in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / "home" / PERSON

    @classmethod
    @contextmanager
    def opened(cls, root: Path) -> Iterator["Bare"]:
        """Make it where it is missing; the kernel's folders and the displays are there while it is used."""
        if not (root / "etc" / "debian_version").is_file():
            run("debootstrap", "--variant=minbase", "bookworm", root)
        bare = cls(root)
        with ExitStack() as stack:
            for folder in ("proc", "dev", "tmp/.X11-unix"):
                if not os.path.ismount(root / folder):
                    (root / folder).mkdir(parents=True, exist_ok=True)
                    run("mount", "--bind", f"/{folder}", root / folder)
                    stack.callback(run, "umount", root / folder)
            yield bare

    def install(self, package: Path) -> None:
        """The package with what it depends on; there is no Python before or after."""
        self.run("sh", "-c", f"apt-get purge -qq -y annotator; userdel -rf {PERSON}; rm -rf /tmp/annotator-*; true")
        self.run("useradd", "--create-home", PERSON)
        quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "-y", "--no-install-recommends")
        self.run("apt-get", "update", "-qq")
        self.run(*quiet, *DESKTOP)
        self.before = self._files()
        shutil.copy(package, self.root / "tmp" / "annotator.deb")
        self.run(*quiet, "/tmp/annotator.deb")
        check("no Python is installed", not self._has("python3"))
        check("the program has its manual page", (self.root / "usr/share/man/man1/annotator.1.gz").is_file())
        check("the command works", self.person("annotator", "version").strip())

    def remove(self) -> None:
        """Uninstall; projects stay, and nothing else does."""
        projects = sorted(self.home.rglob("*.annot"))
        self.run("apt-get", "purge", "-qq", "-y", "annotator")
        check("projects are left alone", projects and all(project.is_file() for project in projects))
        left = [name for name in self._files() - self.before if "annotator" in name.lower()]
        check(f"nothing of it is left in /usr, /etc, /var {left or ''}", not left)

    def run(self, *command: object) -> str:
        return run("chroot", self.root, *command)

    def person(self, *command: object, screen: "Screen | None" = None) -> str:
        """What a command of the person's prints."""
        return run("chroot", *self._as(screen), *command)

    def start(self, screen: "Screen", *command: object) -> None:
        """Something of the person's that goes on by itself."""
        run("chroot", *self._as(screen), *command, output=False)

    def marks(self, project: Path) -> int:
        """How many marks a project says that it has."""
        listed = self.person("sh", "-c", f"annotator list {self.inside(project)} 2>&1")
        found = re.search(r"spans: (\d+)", listed)
        return int(found[1]) if found else -1

    def inside(self, path: Path) -> str:
        """The path as the bare system names it."""
        return f"/{path.relative_to(self.root)}"

    def _as(self, screen: "Screen | None") -> list[object]:
        environment = [f"HOME=/home/{PERSON}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
        if screen is not None:
            environment += [f"DISPLAY={screen.name}", "XDG_CURRENT_DESKTOP=X-Openbox"]
        whom = self.home.stat()
        return [
            f"--userspec={whom.st_uid}:{whom.st_gid}",
            self.root,
            "env",
            "-i",
            "-C",
            f"/home/{PERSON}",
            *environment,
        ]

    def _has(self, program: str) -> bool:
        return any((self.root / folder / program).exists() for folder in ("usr/bin", "usr/local/bin", "bin"))

    def _files(self) -> set[str]:
        folders = (self.root / name for name in ("usr", "etc", "var"))
        return {str(file.relative_to(self.root)) for folder in folders for file in folder.rglob("*")}


class Screen:
    """A display with a window manager; keys go to the window in front."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._environment = {**os.environ, "DISPLAY": name}

    @classmethod
    @contextmanager
    def opened(cls, width: int, height: int) -> Iterator["Screen"]:
        told, tell = os.pipe()
        command = ["Xvfb", "-ac", "-noreset", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24"]
        with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
            os.close(tell)
            with os.fdopen(told, encoding="ascii") as answer:
                screen = cls(f":{answer.readline().strip()}")
            manager = subprocess.Popen(["openbox"], env=screen._environment, stderr=subprocess.DEVNULL)
            try:
                yield screen
            finally:
                manager.terminate()
                manager.wait()
                server.terminate()

    def keys(self, *names: str) -> None:
        """Press keys, or type what begins with `text:`."""
        for name in names:
            if name.startswith("text:"):
                self._tool("type", "--delay", "60", name.removeprefix("text:"))
            else:
                self._tool("key", name)
            time.sleep(0.25)

    def windows(self) -> list[str]:
        """The titles of all windows that are seen."""
        found = self._tool("search", "--onlyvisible", "--name", ".")
        titles = (self._tool("getwindowname", ident).strip() for ident in found.split())
        return [title for title in titles if title != "Openbox"]

    def shows(self, name: str) -> bool:
        """Whether a window's title begins so."""
        return any(title.startswith(name) for title in self.windows())

    def maximised(self) -> None:
        """The window in front takes the whole screen, as most people have it."""
        self._tool("getactivewindow", "windowmove", "0", "0", "windowsize", "100%", "100%")
        time.sleep(1)

    def picture(self, file: Path) -> None:
        run("import", "-window", "root", file, environment=self._environment)

    def _tool(self, *command: str) -> str:
        done = subprocess.run(["xdotool", *command], env=self._environment, capture_output=True, text=True, check=False)
        return done.stdout


def first_start(bare: Bare, screen: Screen, pictures: Path) -> None:
    """From the menu: the first page offers the sample; it is marked and exported, and the marks are in the file."""
    bare.start(screen, "gtk-launch", "annotator")
    wait("the menu entry opens a window", lambda: "Annotator" in screen.windows())
    time.sleep(2)
    screen.picture(pictures / "first-start.png")
    screen.keys(f"text:{PERSON}", "Tab", "space")
    wait("the sample is offered, and opens", lambda: screen.shows("sample"))
    sample = next((bare.root / "tmp").glob("annotator-sample-*")) / "sample.annot"
    before = bare.marks(sample)
    time.sleep(1)
    screen.keys("ctrl+shift+Left", "g", "ctrl+Left", "ctrl+shift+Left", "p")
    wait("two words are marked by keys", lambda: bare.marks(sample) == before + 2)
    screen.picture(pictures / "marked.png")
    screen.keys("ctrl+e")
    wait("the export asks what to export", lambda: screen.shows("Export"))
    time.sleep(1)
    screen.picture(pictures / "export.png")
    screen.keys("Return")
    records = sample.with_suffix(".jsonl")
    wait("the records are written", lambda: records.is_file() and records.read_text("utf-8").count(PERSON) > 0)
    time.sleep(1)
    screen.keys("Escape", "ctrl+q")
    wait("the window closes", lambda: not screen.windows())
    check("the marks are in the project", bare.marks(sample) == before + 2)
    bare.person("cp", bare.inside(sample), "project.annot")
    bare.person("cp", bare.inside(sample), "without-suffix")


def by_double_click(bare: Bare, screen: Screen, language: str, theme: str, picture: Path) -> None:
    """A project opens by double-click, in this language and these colours, with the marks of before."""
    name = "without-suffix" if (language, theme) == LOOKS[-1] else "project.annot"
    settings = f"[General]\nannotator={PERSON}\nlanguage={language}\ntheme={theme}\n"
    bare.person("sh", "-c", f"printf '{settings}' >.config/Annotator/Annotator.conf")
    bare.start(screen, "gio", "open", name)
    wait(f"{name} opens by double-click ({language}, {theme})", lambda: screen.shows(name.partition(".")[0]))
    time.sleep(1)
    screen.maximised()
    screen.picture(picture)
    screen.keys("ctrl+q")
    wait("and closes", lambda: not screen.windows())


def run(*command: object, output: bool = True, environment: dict[str, str] | None = None) -> str:
    """Run a command to its end; what it printed. Raises CalledProcessError."""
    pipe = subprocess.PIPE if output else subprocess.DEVNULL
    done = subprocess.run([*map(str, command)], stdout=pipe, text=True, check=True, env=environment, timeout=600)
    return done.stdout or ""


def check(what: str, true: object) -> None:
    """Say what is so; end where it is not."""
    if not true:
        raise SystemExit(f"NOT SO: {what}")
    print(f"✓ {what}", flush=True)


def wait(what: str, true: Callable[[], bool]) -> None:
    """The same, for what takes its time."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not true() and time.monotonic() < end:
        time.sleep(0.3)
    check(what, true())


if __name__ == "__main__":
    sys.exit(main())
