"""From the program's arguments to its exit status, with one clear line for whatever goes wrong."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator import __version__
from annotator.cli.opening import open_window
from annotator.cli.output import say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, SUFFIX
from annotator.model import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status. `arguments` are those of the program by default."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # no name of a file may end a command with a traceback
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
    except UserError as error:
        say(f"annotator: {error}")
    except KeyboardInterrupt:
        say("annotator: interrupted; nothing is half-written.")
    except BrokenPipeError:
        # Whoever read our output has stopped. Python would complain about it once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception:
        say(f"annotator: something went wrong inside the program. {_logged()}")
    else:
        return status if isinstance(status, int) else DONE
    return NOT_WHOLLY_DONE


def _run(arguments: list[str]) -> object:
    """Run the command, or only open the window: a start from the desktop does without loading all commands."""
    if all(argument.lower().endswith(SUFFIX) for argument in arguments):
        return open_window(*map(Path, arguments))
    import click

    from annotator.cli.commands import annotator

    try:
        return annotator.main(arguments, prog_name="annotator", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None


def _logged() -> str:
    """Write the traceback of the error in hand to the log; says where it is."""
    import datetime
    import platform
    import traceback

    import platformdirs

    log = Path(platformdirs.user_log_dir("Annotator", appauthor=False)) / "annotator.log"
    moment = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    text = f"{moment} Annotator {__version__}, Python {platform.python_version()}\n{traceback.format_exc()}\n"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        say(text)
        return "The details are above: the log file could not be written."
    return f"The details are in {log}"
