"""Nothing is ever cut between a letter and its mark."""

from hypothesis import given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_cluster_boundaries

from annotator.arabic.graphemes import is_boundary, next_grapheme, previous_grapheme, snap

_ALPHABET = (
    "بلاأ\u064e\u0651\u0670\u0640 \n.“”ab9٣\u0301é\u200c\u200d\u200f\u202b"
    "\xa0\xad😀👍🏽👨\u200d👩🇪🇬שָׁ한\u1100\u1161\u0600\u06dd,"
)
texts = st.text(st.sampled_from(_ALPHABET), max_size=40)


@given(texts)
def test_boundaries_are_those_of_the_standard(text: str) -> None:
    expected = sorted({0, len(text), *grapheme_cluster_boundaries(text)})
    assert [offset for offset in range(len(text) + 1) if is_boundary(text, offset)] == expected


@given(texts)
def test_steps_forward_and_back_visit_every_boundary(text: str) -> None:
    expected = sorted({0, len(text), *grapheme_cluster_boundaries(text)})
    forward = [0]
    while forward[-1] < len(text):
        forward.append(next_grapheme(text, forward[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(previous_grapheme(text, back[-1]))
    assert forward == expected
    assert back[::-1] == expected


def test_a_place_inside_a_cluster_moves_to_its_edge() -> None:
    text = "قالَ 👍🏽"
    assert snap(text, 3, "back") == 2
    assert snap(text, 3, "forward") == 4
    assert snap(text, 6) == 5
    assert snap(text, 99) == len(text)
