"""The schemes that ship can be used as they are."""

import re

import pytest

from annotator.model import Scheme, UserError
from annotator.store import find_scheme, presets

SCHEMES = {scheme.id: scheme for scheme in presets()}
EXPECTED = {"media": 12, "conll4": 4, "wojood": 21, "ontonotes": 18, "parc": 3, "target-sentiment": 1}


def test_all_presets_are_there_with_as_many_labels_as_their_source_has() -> None:
    assert {name: sum(len(layer.labels) for layer in scheme.layers) for name, scheme in SCHEMES.items()} == EXPECTED
    assert next(iter(SCHEMES)) == "media"


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.id)
def test_a_preset_names_its_source_and_every_label_in_both_languages(scheme: Scheme) -> None:
    assert scheme.source
    for layer in scheme.layers:
        for label in layer.labels:
            assert re.search("[\u0621-\u064a]", label.name.ar)
            assert label.name.en.isascii()


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.id)
def test_the_guideline_of_a_preset_has_a_section_for_every_label(scheme: Scheme) -> None:
    headings = re.findall("^## .* · (.*)$", scheme.guidelines, re.MULTILINE)
    anchors = {"#" + heading.lower().replace(" ", "-") for heading in headings}
    assert {label.guide for layer in scheme.layers for label in layer.labels} <= anchors


def test_an_unknown_scheme_is_refused_with_the_names_of_the_known_ones() -> None:
    with pytest.raises(UserError, match=r"no scheme called wojod.*media.*wojood"):
        find_scheme("wojod")
