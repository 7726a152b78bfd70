"""Pictures of a guideline text, which travel inside it: a project file is all that another person needs."""

import base64
import re
from pathlib import Path

from annotator.model import UserError

_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}
_MOST_BYTES = 2_000_000
_PICTURE = re.compile(r"!\[([^\]]*)\]\((?!data:)([^)\s]+)\)")


def with_pictures(markdown: str, folder: Path) -> str:
    """The text with the pictures that lie in `folder`, or beneath it, put into it as `data:` addresses.

    An address of the web stays as it is, and is never fetched. Raises UserError for a file that is not there, lies
    elsewhere, is no picture, or has more than 2 MB.
    """

    def embedded(found: re.Match[str]) -> str:
        name = found[2]
        if re.match(r"[a-z]+://", name):
            return found[0]
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()) or path.suffix.lower() not in _KINDS:
            raise UserError("The guideline shows {name}, which is no picture beside it.", name=name)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UserError("The picture {file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
        if len(data) > _MOST_BYTES:
            raise UserError("The picture {file} has more than 2 MB; make it smaller.", file=path)
        return f"![{found[1]}](data:image/{_KINDS[path.suffix.lower()]};base64,{base64.b64encode(data).decode()})"

    return _PICTURE.sub(embedded, markdown)
