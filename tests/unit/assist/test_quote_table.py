"""The table of cue frames is well-formed, and what the assistant reaches on the marked articles does not get worse."""

import tomllib

import pytest

from annotator.arabic.folding import fold_key
from annotator.assist.quotes.lexicon import lexicon
from annotator.resources import resource
from benchmarks.quote_scores import score
from benchmarks.quotes import CORPUS

FRAMES = tomllib.loads(resource("quotes", "frames_ar.toml").read_text(encoding="utf-8"))["frames"]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: str(frame["id"]))
def test_a_frame_says_what_it_takes_and_how_its_verbs_are_inflected(frame: dict[str, list[str]]) -> None:
    assert set(frame) <= {"id", "takes", "verbs", "prep", "clitic", "object"}
    assert set(frame["takes"]) <= {"that", "colon", "marks", "noun", "idea", "judgement"}
    for verb in frame["verbs"]:
        past, present, *participle = verb.split()
        assert present[0] in "يت", verb
        assert all(form.endswith(("ا", "ين")) for form in participle), verb
        assert past


@pytest.mark.parametrize(
    "form",
    ["قال", "قالت", "قالوا", "يقول", "تقول", "يقولون", "قائلا", "قائلة", "دعا", "دعت", "دعوا", "يدعو", "يدعون", "نفت"],
)
def test_verbs_in_all_persons(form: str) -> None:
    assert fold_key(form) in lexicon().verbs


@pytest.mark.parametrize("half", ["tune", "held"])
def test_figures_with_the_names_given(half: str) -> None:
    counts = score(CORPUS / half, known=True).counts
    assert counts["direct+mixed content exact"].precision >= 0.90
    assert counts["direct+mixed content exact"].recall >= 0.85
    assert counts["direct+mixed speaker"].recall >= 0.80


def test_figures_without_names() -> None:
    counts = score(CORPUS / "held", known=False).counts
    assert counts["direct+mixed content exact"].precision >= 0.90
    assert counts["direct+mixed content exact"].recall >= 0.85
