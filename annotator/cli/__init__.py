"""The command line: one thin function for each command, over the functions that the window uses too.

Messages for people go to standard error, results to standard output. Exit status: 0 done, 1 not or not wholly done,
2 wrong usage. What takes time to import (SQLite, the formats, Qt) is imported by the command that needs it.
"""

from annotator.cli.start import main

__all__ = ["main"]
