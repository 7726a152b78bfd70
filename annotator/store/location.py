"""Folders where an SQLite project is not safe."""

import os
from pathlib import Path

from annotator.model import Message

_SYNCED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "syncthing",
)
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "afs", "ncpfs", "davfs"}
)


def location_warning(path: Path, mounts: Path = Path("/proc/mounts")) -> Message | None:
    """A warning when `path` lies on a network drive or in a folder that a cloud service copies; None elsewhere."""
    path = path.absolute()
    if any(mark in part.lower() for part in path.parent.parts for mark in _SYNCED):
        return Message(
            "{file} lies in a folder that a cloud service copies; it may copy half a project. "
            "Work in another folder and use “Save a copy” to share.",
            file=path.name,
        )
    if str(path).startswith("\\\\") or _file_system(path, mounts) in _NETWORK:
        return Message(
            "{file} lies on a network drive, where a project is not safe from other computers. "
            "Work on this computer's disk and use “Save a copy” to share.",
            file=path.name,
        )
    return None


def _file_system(path: Path, mounts: Path) -> str:
    """The type of the file system that holds `path`; "" where the system does not say."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        if len(point) >= len(best) and os.path.commonpath([point, path]) == point:
            best, kind = point, fields[2]
    return kind
