"""`spacy train` learns its own training articles from the file as it is, and does not where offsets are off by one."""

import random
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
import srsly
from spacy.cli.init_config import init_config
from spacy.cli.train import train

from annotator.formats import Record
from annotator.formats.spacy_docs import write
from annotator.model import Span
from tests.unit.formats.making import record, span, written

NAMES = {
    "PERS": ("ليلى حداد", "سامر الخطيب", "كريم منصور", "هدى العلي", "نبيل فارس", "والتر"),
    "GPE": ("بيروت", "لبنان", "تونس", "القاهرة", "عمّان", "المغرب"),
    "ORG": ("وزارة الثقافة", "البنك المركزي", "جامعة النيل", "منظمة «أفق»"),
}
SENTENCES = (
    "قال PERS إن الزيارة إلى GPE ستبدأ غدا.",
    "وصل PERS من GPE إلى بGPE أمس، والتقى ممثلين عن ORG.",
    "أعلنت ORG في لGPE أن PERS سيرأس الوفد 👍🏽.",
    "وأكد وPERS أن «ORG» ستدعم كGPE المشروع.",
    "“GPE” و”GPE” على جدول لORG.",
)


def article(number: int) -> Record:
    """An article of six sentences, with names in quotation marks and behind proclitics."""
    choice = random.Random(number)
    text, marks = "", []
    for place in range(6):
        for part in re.split(f"({'|'.join(NAMES)})", choice.choice(SENTENCES)):
            words = choice.choice(NAMES[part]) if part in NAMES else part
            if part in NAMES:
                marks.append((len(text), len(text) + len(words), part))
            text += words
        text += "\n" if place % 2 else " "
    spans = [span(text, ((start, end),), "entity", label, f"s{start}") for start, end, label in marks]
    return record(text, *spans, ident=f"d{number}")


def moved(item: Record) -> Record:
    """The same article, with all marks one code point too far on."""

    def later(mark: Span) -> Span:
        return replace(mark, fragments=tuple((start + 1, end + 1) for start, end in mark.fragments))

    return replace(item, spans=tuple(map(later, item.spans)))


ARTICLES = [article(number) for number in range(30)]


def f1(folder: Path, gold_preproc: bool, alignment: str, learned: Iterable[Record], truth: Iterable[Record]) -> float:
    """What `spacy train` on blank Arabic reports of the names in `truth`, after 200 small steps on `learned`."""
    config = init_config(lang="ar", pipeline=["ner"], optimize="efficiency", gpu=False)
    train_file = written(write, folder, *learned, name="train.spacy", alignment=alignment).path
    dev_file = written(write, folder, *truth, name="dev.spacy", alignment=alignment).path
    config.to_disk(folder / "config.cfg")
    train(
        folder / "config.cfg",
        folder / "model",
        overrides={
            "paths.train": str(train_file),
            "paths.dev": str(dev_file),
            "corpora.train.gold_preproc": gold_preproc,
            "corpora.dev.gold_preproc": gold_preproc,
            "training.max_steps": 200,
            "training.eval_frequency": 100,
            "components.tok2vec.model.encode.width": 64,
            "components.tok2vec.model.embed.width": 64,
            "components.ner.model.hidden_width": 32,
        },
    )
    meta = srsly.read_json(folder / "model" / "model-best" / "meta.json")
    return float(meta["performance"]["ents_f"])


@pytest.mark.parametrize(("alignment", "gold_preproc"), [("split", True), ("expand", False), ("drop", False)])
def test_it_learns_its_own_articles(tmp_path: Path, alignment: str, gold_preproc: bool) -> None:
    assert f1(tmp_path, gold_preproc, alignment, ARTICLES, ARTICLES) >= 0.95


@pytest.mark.parametrize(("alignment", "gold_preproc"), [("split", True), ("expand", False)])
def test_it_does_not_where_all_offsets_are_off_by_one(tmp_path: Path, alignment: str, gold_preproc: bool) -> None:
    assert f1(tmp_path, gold_preproc, alignment, map(moved, ARTICLES), ARTICLES) < 0.95
