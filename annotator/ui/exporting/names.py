"""What the choices of an export are called in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model import Origin, Scheme
from annotator.ui.language import current_language

Named = list[tuple[str, str]]
"""Ids with names, in the order in which they are offered."""


def origin_names() -> Named:
    """How a mark came to be."""
    names: dict[Origin, str] = {
        "hand": QCoreApplication.translate("exporting", "By hand"),
        "propagated": QCoreApplication.translate("exporting", "Other mentions, accepted"),
        "suggested": QCoreApplication.translate("exporting", "Accepted proposals"),
        "imported": QCoreApplication.translate("exporting", "Imported"),
        "adjudicated": QCoreApplication.translate("exporting", "Settled by a reviewer"),
    }
    return [*names.items()]


def role_names() -> Named:
    """Parts of a page."""
    return [
        ("headline", QCoreApplication.translate("exporting", "Headline")),
        ("subheading", QCoreApplication.translate("exporting", "Subheading")),
        ("lead", QCoreApplication.translate("exporting", "Lead")),
        ("dateline", QCoreApplication.translate("exporting", "Dateline")),
        ("byline", QCoreApplication.translate("exporting", "Byline")),
        ("body", QCoreApplication.translate("exporting", "Body")),
        ("caption", QCoreApplication.translate("exporting", "Caption")),
        ("updated", QCoreApplication.translate("exporting", "Last update")),
        ("source", QCoreApplication.translate("exporting", "Source")),
        ("keywords", QCoreApplication.translate("exporting", "Keywords")),
        ("read-also", QCoreApplication.translate("exporting", "Read also")),
        ("embedded", QCoreApplication.translate("exporting", "Embedded article")),
        ("related", QCoreApplication.translate("exporting", "Related links")),
        ("credits", QCoreApplication.translate("exporting", "Credits")),
    ]


def layer_names(scheme: Scheme) -> Named:
    """Layers and judgements."""
    language = current_language()
    layers = [(item.id, item.name.get(language)) for item in scheme.layers]
    return layers + [(item.id, item.name.get(language)) for item in scheme.judgements]
