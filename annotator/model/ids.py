"""Random names for rows that may be made on two machines and meet in one file."""

import secrets

GOLD = "gold"
"""The id and the name of the annotator that holds the settled version."""

RESERVED_NAMES = frozenset({"all", GOLD})
"""Names that mean something else wherever annotators are chosen, so that no person can bear them."""


def new_id() -> str:
    """A random id of 16 hexadecimal digits (64 bits: among ten million rows a clash has odds of 1 in 370,000)."""
    return secrets.token_hex(8)
