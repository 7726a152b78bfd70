"""Names that ship with the program: countries, capitals, and what only looks as if it began with a proclitic."""

import tomllib
from functools import cache

from annotator.arabic.folding import fold_key
from annotator.resources import resource


@cache
def countries_and_capitals() -> frozenset[str]:
    """The Arabic names of countries and capitals, folded."""
    data = tomllib.loads(resource("names", "countries.toml").read_text(encoding="utf-8"))
    return frozenset(
        fold_key(name) for country in data["country"] for key in ("ar", "capital_ar") for name in country[key]
    )


@cache
def whole_words() -> frozenset[str]:
    """Folded words and names from which no proclitic is cut (بالي, والتر, وليد, والدة)."""
    lines = resource("names", "whole_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold_key(word) for line in lines if not line.startswith("#") for word in line.split())


@cache
def shipped_names() -> frozenset[str]:
    """All of these together."""
    return countries_and_capitals() | whole_words()
