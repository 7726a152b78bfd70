"""The reviewer's keys, by their place on a US keyboard. With Shift a choice is made for all places like this one."""

from PySide6.QtCore import QCoreApplication

AGREED = "G"
BOTH = "T"
NEITHER = "N"
EDIT = "E"
ASK = "Q"
REASON = "R"
ACTIONS = (AGREED, BOTH, NEITHER, EDIT, ASK)


def action_name(key: str, agreed: int = 0) -> str:
    """What a key does; `agreed` counts what all agree on in the article."""
    translate = QCoreApplication.translate
    names = {
        AGREED: translate("review", "Take all that is agreed (%n)", None, agreed),
        BOTH: translate("review", "Take both"),
        NEITHER: translate("review", "Neither belongs there"),
        EDIT: translate("review", "Edit the boundary first"),
        ASK: translate("review", "Ask the annotator"),
        REASON: translate("review", "Reason"),
    }
    return names[key]
