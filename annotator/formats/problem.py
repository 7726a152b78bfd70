"""What a reader says of the parts that do not fit."""

from dataclasses import dataclass

from annotator.model import Message, UserError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that did not come in, or came in otherwise than it stands there.

    `line` is 1-based, None where it concerns the file as a whole; `raw` is what was left out, as text, so that it can
    be kept. Where nothing was left out, `kept` is true and this is only a note.
    """

    file: str
    line: int | None
    message: Message
    raw: str = ""
    kept: bool = False

    @property
    def place(self) -> str:
        """File and line, as compilers write them."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class Unfit(UserError):
    """A record, or a mark in it, is not what its format says; caught by whoever reads on with the next one."""
