"""Texts compared by rows of three folded words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folding import fold_key
from annotator.arabic.shingles import shingles

LETTERS = st.text("ابتكىيةأإآ ـًﻻﷲ،.\nAbz19😀٣", max_size=60)


def words(text: str) -> list[str]:
    """What counts as words, worked out in the plainest way."""
    folded = fold_key(text, search=True)
    return "".join(letter if letter.isalnum() or ord(letter) > 0xFFFF else " " for letter in folded).split()


@given(st.lists(LETTERS, max_size=6))
def test_texts_are_equal_where_their_folded_words_are(texts: list[str]) -> None:
    """Whatever else stands in the batch: ligatures, marks, punctuation, characters beyond the first plane."""
    found = shingles(texts)
    for one, first in enumerate(texts):
        assert bool(found.digests[one]) == bool(words(first))
        for other, second in enumerate(texts):
            assert (found.digests[one] == found.digests[other]) == (words(first) == words(second))


@given(st.lists(LETTERS, min_size=1, max_size=6))
def test_each_text_has_the_shingles_that_it_has_alone(texts: list[str]) -> None:
    """One row for each three words that follow each other, and the same numbers in any company."""
    together = shingles(texts)
    for nth, text in enumerate(texts):
        alone = shingles([text]).hashes
        mine = together.hashes[int(together.offsets[nth]) : int(together.offsets[nth + 1])]
        assert np.array_equal(mine, alone)
        assert len(alone) == max(len(words(text)) - 2, 1)


def test_rows_of_three_words_are_shared() -> None:
    """Two texts with three words in common share one shingle, in whatever spelling."""
    one, other = shingles(["وقال الوزير إنّ الخطة جاهزة"]).hashes, shingles(["أما الوزير ان الخطه، فلا"]).hashes
    assert len(set(one.tolist()) & set(other.tolist())) == 1
