"""What the formats say whose library is an extra, and not there."""

import sys

from annotator.model import UserError


def lacking(library: str, extra: str) -> UserError:
    """That a format needs this library, and how to get it: a bundle, unlike a Python, has no place to install it in."""
    if getattr(sys, "frozen", False):
        return UserError(
            "This format needs {library}, which the installed package does without. "
            "Annotator as a Python program can have it: pipx install 'annotator[{extra}]'",
            library=library,
            extra=extra,
        )
    return UserError(
        "This format needs {library}. Install it with: pip install 'annotator[{extra}]'", library=library, extra=extra
    )
