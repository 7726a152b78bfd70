"""What roles of sections are called in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model import ROLES


def role_name(role: str) -> str:
    """The name of a role; a role of another program is called what it is."""
    translate = QCoreApplication.translate
    names = {
        "headline": translate("sections", "Headline"),
        "subheading": translate("sections", "Subheading"),
        "lead": translate("sections", "Lead"),
        "dateline": translate("sections", "Dateline"),
        "byline": translate("sections", "Byline"),
        "body": translate("sections", "Body"),
        "caption": translate("sections", "Caption"),
        "updated": translate("sections", "Last update"),
        "source": translate("sections", "Source"),
        "keywords": translate("sections", "Keywords"),
        "read-also": translate("sections", "Read also"),
        "embedded": translate("sections", "Embedded article"),
        "related": translate("sections", "Related links"),
        "credits": translate("sections", "Credits"),
    }
    assert names.keys() == set(ROLES)
    return names.get(role, role)
