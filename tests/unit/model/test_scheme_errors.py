"""Whatever is wrong with a scheme, the error names the place in the file."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from annotator.model import SchemeError, read_scheme

Tree = dict[str, Any]

SOUND: Tree = {
    "id": "press",
    "version": 1,
    "name": {"en": "Press", "ar": "صحافة"},
    "layers": [
        {
            "id": "entity",
            "name": {"en": "Entities", "ar": "كيانات"},
            "links": "entity",
            "labels": [
                {"id": "PERS", "name": {"en": "Person", "ar": "شخص"}, "color": "#3f7fbf", "key": "P"},
                {"id": "ORG", "name": {"en": "Organisation", "ar": "مؤسسة"}, "color": "#d95f02", "key": "O"},
            ],
        },
        {
            "id": "quote",
            "name": "Quotes",
            "fragments": True,
            "labels": [{"id": "QUOTE", "name": "Quote", "color": "#8a6d00", "key": "Q"}],
            "attributes": [{"id": "type", "name": "Type", "values": [{"id": "direct"}, {"id": "indirect"}]}],
        },
    ],
    "relations": [{"id": "speaker", "name": "Speaker", "from": "quote", "to": ["entity", "@entity", "@text"]}],
    "judgements": [
        {
            "id": "sentiment",
            "name": "Sentiment",
            "on": ["document", "quote"],
            "scale": "ordinal",
            "values": [{"id": "negative", "key": "1"}, {"id": "positive", "key": "2"}],
        }
    ],
}


def changed(change: Callable[[Tree], object]) -> Tree:
    tree = copy.deepcopy(SOUND)
    change(tree)
    return tree


def at(path: str, value: object) -> Callable[[Tree], object]:
    """Puts a value at a key path such as `layers[0].labels[1].key`; leaves the key out for the value `...`."""

    def put(tree: Tree) -> None:
        steps = path.replace("]", "").replace("[", ".").split(".")
        here: Any = tree
        for step in steps[:-1]:
            here = here[int(step)] if step.isdigit() else here[step]
        if value is ...:
            del here[steps[-1]]
        elif isinstance(here, list) and int(steps[-1]) == len(here):
            here.append(value)
        else:
            here[int(steps[-1]) if isinstance(here, list) else steps[-1]] = value

    return put


def test_the_sound_scheme_is_read() -> None:
    scheme = read_scheme(SOUND)
    assert scheme.label == "press@1"
    assert scheme.layer_ids == ("entity", "quote", "sentiment")
    assert [key for key, _, _ in scheme.bindings()] == ["P", "O", "Q", "1", "2"]
    assert scheme.find("entity", "PERS") is not None
    assert scheme.find("quote", "PERS") is None
    quotes = scheme.layer("quote")
    assert quotes is not None
    assert quotes.name.get("ar") == quotes.name.get("en") == "Quotes"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", ...),
        ("id", "two words"),
        ("id", "a@b"),
        ("id", "a\u00a0b"),
        ("id", ""),
        ("version", ...),
        ("version", "1"),
        ("version", True),
        ("name", ""),
        ("name.ar", ...),
        ("name.fr", "Presse"),
        ("colour", "#ffffff"),
        ("layers", {}),
        ("layers[0]", "entity"),
        ("layers[0].id", 7),
        ("layers[0].labels", []),
        ("layers[0].labels", ...),
        ("layers[0].links", "web"),
        ("layers[0].fragments", "yes"),
        ("layers[0].labels[1].name.en", ...),
        ("layers[0].labels[1].color", ...),
        ("layers[0].labels[1].color", "blue"),
        ("layers[0].labels[1].color", "#12345"),
        ("layers[0].labels[1].color", ""),
        ("layers[0].labels[1].key", "P"),
        ("layers[0].labels[1].key", "p"),
        ("layers[0].labels[1].key", "Ctrl"),
        ("layers[0].labels[1].key", "ß"),
        ("layers[0].labels[1].key", " "),
        ("layers[0].labels[1].id", "PERS"),
        ("layers[0].labels[1].retired", 1),
        ("layers[0].labels[1].shape", "round"),
        ("layers[1].id", "entity"),
        ("layers[1].attributes[0].values", []),
        ("layers[1].attributes[0].values[1].id", "direct"),
        ("relations[0].from", "cue"),
        ("relations[0].to[0]", "person"),
        ("relations[0].to", []),
        ("relations[0].to[1]", 3),
        ("judgements[0].id", "entity"),
        ("judgements[0].on[1]", "sentence"),
        ("judgements[0].scale", "ratio"),
        ("judgements[0].values[1].key", "Q"),
    ],
)
def test_what_is_wrong_is_named_by_its_key_path(path: str, value: object) -> None:
    with pytest.raises(SchemeError) as caught:
        read_scheme(changed(at(path, value)))
    expected = "relations[0].to" if path == "relations[0].to[1]" else path
    named = caught.value.path
    assert named == expected or named == f"{expected}.id"
    assert named in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_key_that_is_used_twice_is_named_with_the_other_place() -> None:
    with pytest.raises(SchemeError, match=r"layers\[1\]\.labels\[0\]\.key.*'P'.*layers\[0\]\.labels\[0\]\.key"):
        read_scheme(changed(at("layers[1].labels[0].key", "P")))


def test_a_scheme_for_a_newer_program_is_refused_before_its_parts_are_looked_at() -> None:
    tree = {**SOUND, "format": 2, "shapes": []}
    with pytest.raises(SchemeError, match=r"format is 2.*newer version") as caught:
        read_scheme(tree)
    assert caught.value.path == "format"
    assert read_scheme({**SOUND, "format": 1}) == read_scheme(SOUND)


def test_a_retired_label_gives_its_key_away() -> None:
    def retire(tree: Tree) -> None:
        tree["layers"][0]["labels"][0]["retired"] = True
        tree["layers"][0]["labels"][1]["key"] = "P"

    scheme = read_scheme(changed(retire))
    assert next((key, item.id) for key, _, item in scheme.bindings()) == ("P", "ORG")


def test_a_scheme_with_nothing_to_mark_is_refused() -> None:
    with pytest.raises(SchemeError, match="nothing to mark"):
        read_scheme({"id": "empty", "version": 1, "name": "Empty"})


@pytest.mark.parametrize("tree", [{}, {"layers": None}, {"id": None, "version": None, "name": None}])
def test_a_tree_of_nothing_is_refused_and_not_a_traceback(tree: Tree) -> None:
    with pytest.raises(SchemeError):
        read_scheme(tree)
