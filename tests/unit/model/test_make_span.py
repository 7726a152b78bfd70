"""The quick way to make a span makes the very same thing."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from annotator.model import Span, make_span

FIELDS = ("s", "d", "a", "quote", "QUOTE", ((0, 3), (5, 9)), "نص", {"type": "direct"}, ("e",), "ن", "م", 0.5, True)


def test_it_is_a_span_like_any_other() -> None:
    quick, usual = make_span(*FIELDS, "imported", False), Span(*FIELDS, "imported", False)
    assert type(quick) is Span and quick == usual and repr(quick) == repr(usual)
    assert (quick.start, quick.end) == (0, 9)
    assert replace(quick, label="X") == replace(usual, label="X")
    assert pickle.loads(pickle.dumps(quick)) == usual


def test_it_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        make_span(*FIELDS, "hand", False).label = "X"  # type: ignore[misc]
