"""Names of files and folders that every system takes, made of names and ids that may hold anything."""

import re

_OUTSIDE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 80
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class FileNames:
    """Gives each key a name of its own, made of the text that it is given first; letter case does not part names."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, key: str, text: str) -> str:
        """The name of this key."""
        if key not in self._names:
            name = _OUTSIDE.sub("_", text)[:_LONGEST].strip(". ") or "_"
            if _RESERVED.fullmatch(name):
                name = f"_{name}"
            free, number = name, 2
            while free.casefold() in self._taken:
                free = f"{name}-{number}"
                number += 1
            self._taken.add(free.casefold())
            self._names[key] = free
        return self._names[key]
