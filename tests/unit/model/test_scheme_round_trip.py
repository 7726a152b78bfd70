"""A scheme that is written and read again is the same scheme."""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Scheme, read_scheme
from annotator.store import presets

WORD = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=6)
NAME = st.text(min_size=1, max_size=8).filter(str.strip)
NAMES = st.builds(lambda en, ar: {"en": en, "ar": ar}, NAME, NAME)
COLOR = st.from_regex("#[0-9a-f]{6}", fullmatch=True)


def unique(items: st.SearchStrategy[dict[str, Any]], least: int = 0) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(items, min_size=least, max_size=4, unique_by=lambda item: item["id"])


def without_none(tree: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in tree.items() if value is not None}


def table(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"id": WORD, "name": NAMES, **fields}).map(without_none)


VALUE = table(color=st.none() | COLOR, off_scale=st.none() | st.booleans())
LABEL = table(color=COLOR, guide=st.none() | st.just("#part"), retired=st.none() | st.booleans())
ATTRIBUTE = table(values=unique(VALUE, 1))
LAYER = table(
    labels=unique(LABEL, 1),
    attributes=unique(ATTRIBUTE),
    fragments=st.booleans(),
    flat=st.booleans(),
    links=st.sampled_from([None, "entity"]),
)


@st.composite
def trees(draw: st.DrawFn) -> dict[str, Any]:
    layers = draw(unique(LAYER, 1))
    ids = [layer["id"] for layer in layers]
    keys = draw(st.permutations("ABCDEFGHIJ123"))
    for layer in layers:
        for label in layer["labels"]:
            if keys and draw(st.booleans()):
                label["key"] = keys.pop()
    targets = st.lists(st.sampled_from([*ids, "@entity", "@text"]), min_size=1, max_size=3)
    relation = table(to=targets)
    relations = [{**item, "from": draw(st.sampled_from(ids))} for item in draw(unique(relation))]
    judgement = table(
        on=st.lists(st.sampled_from(["document", "entity", "quote"]), min_size=1, max_size=2),
        scale=st.sampled_from([None, "nominal", "ordinal", "interval"]),
        values=unique(VALUE, 1),
    )
    judgements = [item for item in draw(unique(judgement)) if item["id"] not in ids]
    return {
        "id": draw(WORD),
        "version": draw(st.integers(0, 99)),
        "name": draw(NAMES),
        "layers": layers,
        "relations": relations,
        "judgements": judgements,
        "guidelines": draw(st.text(max_size=10)),
    }


@given(trees())
def test_to_dict_is_the_way_back(tree: dict[str, Any]) -> None:
    scheme = read_scheme(tree)
    assert read_scheme(scheme.to_dict()) == scheme
    assert scheme.to_dict() == read_scheme(scheme.to_dict()).to_dict()


def test_every_shipped_scheme_comes_back_from_its_tree() -> None:
    found = presets()
    assert len(found) >= 6
    for scheme in found:
        assert isinstance(scheme, Scheme)
        assert read_scheme(scheme.to_dict()) == scheme


def test_the_sample_in_the_design_is_read() -> None:
    """The form that the documentation shows, as TOML."""
    tree = tomllib.loads(
        """
        id = "media"
        version = 1
        name = { en = "Media analysis", ar = "تحليل إعلامي" }

        [[layers]]
        id = "entity"
        links = "entity"
        name = { en = "Entities", ar = "كيانات" }
        labels = [
          { id = "PERS", name = { en = "Person", ar = "شخص" }, color = "#3f7fbf", key = "P", guide = "#person" },
        ]

        [[layers]]
        id = "quote"
        fragments = true
        labels = [{ id = "QUOTE", name = { en = "Quote", ar = "اقتباس" }, color = "#8a6d00", key = "Q" }]
        attributes = [{ id = "type", values = [{ id = "direct", name = { en = "Direct", ar = "مباشر" } }] }]

        [[relations]]
        id = "speaker"
        from = "quote"
        to = ["entity", "@entity", "@text"]
        name = { en = "Speaker", ar = "القائل" }

        [[judgements]]
        id = "sentiment"
        on = ["document", "entity", "quote"]
        scale = "ordinal"
        values = [{ id = "negative", name = { en = "Negative", ar = "سلبية" }, key = "1" }]
        """
    )
    scheme = read_scheme(tree)
    assert scheme.layer_ids == ("entity", "quote", "sentiment")
    assert read_scheme(scheme.to_dict()) == scheme
