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


def sheet_rows() -> list[tuple[str, str]]:
    """The reviewer's keys and what they do, for the page of all keys."""
    translate = QCoreApplication.translate
    return [
        ("A, B, 1…9", translate("review", "Take what this annotator says")),
        *((key, action_name(key)) for key in (BOTH, NEITHER, EDIT, ASK)),
        (AGREED, translate("review", "Take all that is agreed in the article")),
        (REASON, translate("review", "Reason")),
        (translate("review", "Shift+a key"), translate("review", "The same for all places like this one")),
        ("Space, Tab", translate("review", "Next disagreement")),
        ("Shift+Tab", translate("review", "Previous disagreement")),
    ]
