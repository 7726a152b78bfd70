"""CoNLL files score fully with seqeval's strict reading, and come back with the marks that went out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from seqeval.metrics import classification_report
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import BILOU, IOB2, IOBES, Entities

from annotator.formats import Record, Source
from annotator.formats.conll import read, write
from annotator.model import Span
from annotator.store import find_scheme
from tests.unit.formats.making import MEDIA, mark, marked_records, record, written

TEXT = "زار ليلى حداد والسودان وبلبنان “قمة النيل” أمس 😀.\nقال الرئيس التونسي نعم."
NAMES = [
    mark(TEXT, "ليلى حداد"),
    mark(TEXT, "السودان", "GPE"),
    mark(TEXT, "لبنان", "GPE"),
    mark(TEXT, "قمة النيل", "EVENT"),
    mark(TEXT, "الرئيس التونسي", "OCC"),
    mark(TEXT, "التونسي", "NORP"),
]


def sentences(path: Path) -> list[list[tuple[str, ...]]]:
    """The file as any reader of CoNLL takes it: sentences of split lines."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    found = [[tuple(line.split()) for line in block.split("\n") if line] for block in blocks]
    return [block for block in found if block and block[0][0] != "-DOCSTART-"]


def back(path: Path) -> list[Record]:
    """The records that the reader makes of the file, which must have nothing to complain of."""
    found = list(read(Source(path, scheme=MEDIA)))
    assert all(isinstance(item, Record) for item in found), found
    return [item for item in found if isinstance(item, Record)]


def said(spans: tuple[Span, ...]) -> set[tuple[str, int, int]]:
    return {(span.label, *piece) for span in spans for piece in span.fragments}


def test_it_looks_as_conll_2003_does(tmp_path: Path) -> None:
    path = written(
        write, tmp_path, record("زار ليلى حداد لبنان.", mark("زار ليلى حداد", "ليلى حداد")), name="a.conll"
    ).path
    assert path.read_text(encoding="utf-8") == "-DOCSTART- O\n\nزار O\nليلى B-PERS\nحداد I-PERS\nلبنان O\n. O\n\n"


def test_seqeval_finds_every_mark_when_it_is_strict(tmp_path: Path) -> None:
    target = written(write, tmp_path, record(TEXT, *NAMES), name="a.conll")
    tags = [[row[-1] for row in rows] for rows in sentences(target.path)]
    tokens = [[row[0] for row in rows] for rows in sentences(target.path)]
    found = [
        (item.tag, " ".join(tokens[number][item.start : item.end]))
        for number, items in enumerate(Entities(tags, IOB2).entities)
        for item in items
    ]
    assert found == [
        ("PERS", "ليلى حداد"),
        ("GPE", "السودان"),
        ("GPE", "لبنان"),
        ("EVENT", "قمة النيل"),
        ("OCC", "الرئيس التونسي"),
    ]
    report = classification_report(tags, tags, scheme=IOB2, mode="strict", output_dict=True)
    assert report["micro avg"]["f1-score"] == 1 and report["micro avg"]["support"] == 5
    assert str(target.notes[0]).startswith("Marks left out, because they lie within another one")


def test_neighbours_of_one_label_stay_two(tmp_path: Path) -> None:
    text = "تونس لبنان"
    marks = [mark(text, "تونس", "GPE"), mark(text, "لبنان", "GPE")]
    (rows,) = sentences(written(write, tmp_path, record(text, *marks), name="a.conll").path)
    assert [row[-1] for row in rows] == ["B-GPE", "B-GPE"]


def test_bioes_is_read_strictly_too(tmp_path: Path) -> None:
    target = written(write, tmp_path, record(TEXT, *NAMES), name="a.conll", tags="bioes")
    tags = [[row[-1] for row in rows] for rows in sentences(target.path)]
    assert sum(map(len, Entities(tags, IOBES).entities)) == 5
    assert len(get_entities(tags)) == 5
    assert {tag[0] for row in tags for tag in row} == {"O", "S", "B", "E"}


@pytest.mark.parametrize(
    ("policy", "tokens", "notes"),
    [
        ("trim", ["و O", "السودان B-GPE", "وب O", "لبنان B-GPE"], 2),
        ("expand", ["والسودان B-GPE", "وبلبنان B-GPE"], 2),
        ("drop", ["والسودان O", "وبلبنان O"], 2),
    ],
)
def test_names_behind_proclitics(tmp_path: Path, policy: str, tokens: list[str], notes: int) -> None:
    text = "والسودان وبلبنان"
    marks = [mark(text, "السودان", "GPE"), mark(text, "لبنان", "GPE")]
    target = written(write, tmp_path, record(text, *marks), name="a.conll", clitics=policy, head="none")
    assert target.path.read_text(encoding="utf-8").split("\n")[:-2] == tokens
    assert len(target.notes) == notes
    assert str(target.notes[1]).startswith("d1: GPE “لبنان” at 11–16 ") and "“وبلبنان”" in str(target.notes[1])


def test_marks_of_one_label_within_each_other_as_wojood_has_them(tmp_path: Path) -> None:
    text = "جامعة دائرة الأوقاف بيرزيت هنا"
    marks = [
        mark(text, "جامعة دائرة الأوقاف بيرزيت", "ORG", "s1"),
        mark(text, "دائرة الأوقاف بيرزيت", "ORG", "s2"),
        mark(text, "دائرة", "ORG", "s3"),
        mark(text, "الأوقاف", "ORG", "s4"),
        mark(text, "بيرزيت", "GPE", "s5"),
    ]
    options = {"nested": "all", "tokens": "whitespace", "head": "none", "sentences": "lines"}
    target = written(write, tmp_path, record(text, *marks), name="a.conll", **options)
    assert target.path.read_text(encoding="utf-8") == (
        "جامعة B-ORG\nدائرة I-ORG B-ORG B-ORG\nالأوقاف I-ORG I-ORG B-ORG\nبيرزيت I-ORG I-ORG B-GPE\nهنا O\n\n"
    )
    assert not target.notes
    (found,) = back(target.path)
    assert found.text == text and said(found.spans) == said(tuple(marks))
    target = written(write, tmp_path, record(text, *marks), name="a.conll", **options, tags="bioes")
    (found,) = back(target.path)
    assert said(found.spans) == said(tuple(marks))


def test_sentences_do_not_end_inside_a_mark(tmp_path: Path) -> None:
    text = "سطر أول\nسطر ثان. وبعده"
    target = written(write, tmp_path, record(text, mark(text, "أول\nسطر")), name="a.conll", head="none")
    assert [[row[0] for row in rows] for rows in sentences(target.path)] == [
        ["سطر", "أول", "سطر", "ثان", "."],
        ["وبعده"],
    ]


@settings(max_examples=150, deadline=None)
@given(marked_records())
def test_with_the_text_in_a_comment_everything_comes_back(
    tmp_path_factory: pytest.TempPathFactory, drawn: Record
) -> None:
    options = {"head": "text", "nested": "all", "tokens": "characters"}
    target = written(write, tmp_path_factory.mktemp("conll"), drawn, name="a.conll", **options)
    spans = tuple(span for span in drawn.spans if span.layer == "entity")
    crossing = any("cross" in str(note) for note in target.notes)
    found = [item for item in read(Source(target.path, scheme=MEDIA)) if isinstance(item, Record)]
    if not drawn.text or drawn.text.isspace():
        assert not found
        return
    assert found[0].text == drawn.text and found[0].document.id == drawn.document.id

    def trimmed(span: tuple[str, int, int]) -> tuple[str, int, int]:
        label, start, end = span
        text = (drawn.text or "")[start:end]
        return label, start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())

    there = {trimmed(item) for item in said(spans) if not (drawn.text or "")[item[1] : item[2]].isspace()}
    here = {trimmed(item) for item in said(found[0].spans)}
    assert here <= there if crossing else here == there


@settings(max_examples=150, deadline=None)
@given(marked_records())
def test_strict_reading_agrees_with_ours_whatever_the_text(
    tmp_path_factory: pytest.TempPathFactory, drawn: Record
) -> None:
    for form, scheme in (("iob2", IOB2), ("bioes", IOBES)):
        target = written(write, tmp_path_factory.mktemp("conll"), drawn, name="a.conll", tags=form)
        lines = target.path.read_text(encoding="utf-8").split("\n")
        tags = [
            [line.rsplit(" ", 1)[1] for line in block.split("\n") if line] for block in "\n".join(lines).split("\n\n")
        ]
        strict = sum(map(len, Entities(tags[1:], scheme).entities))
        assert strict == sum(
            len(item.spans) for item in read(Source(target.path, scheme=MEDIA)) if isinstance(item, Record)
        )


def test_other_dialects_come_in(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    cases = {
        "EU NNP B-NP B-ORG\nvisits VBZ B-VP O\nBeirut NNP B-NP I-GPE\n": ["ORG EU", "GPE Beirut"],
        "EU\tB-ORG\nvisits\tO\nNew York\tU-GPE\n": ["ORG EU", "GPE New York"],
        "-DOCSTART- -X- O O\n\nليلى B-pers\nحداد L-pers\n": ["PERS ليلى حداد"],
        "ليلى I-Person\nحداد I-Person\nتونس B-دولة_أو_مدينة\n": ["PERS ليلى حداد", "GPE تونس"],
    }
    for content, expected in cases.items():
        path.write_text(content, encoding="utf-8")
        found = [item for item in read(Source(path, scheme=MEDIA)) if isinstance(item, Record)]
        assert [f"{span.label} {span.text}" for item in found for span in item.spans] == expected


def test_other_columns_are_kept_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("EU NNP B-NP B-ORG\nvisits VBZ B-VP O\n", encoding="utf-8")
    note, back = read(Source(path, scheme=MEDIA, annotator="mona"))
    assert isinstance(back, Record) and back.document.meta["kept"] == {"mona": {"conll": ["NNP B-NP", "VBZ B-VP"]}}
    assert str(note).endswith("Columns between the token and its tag were kept with the article.")


def test_an_export_can_be_of_any_layer(tmp_path: Path) -> None:
    text = "قالت: «نعم»"
    scheme = find_scheme("media")
    quote = mark(text, "نعم", "QUOTE", layer="quote")
    target = written(write, tmp_path, record(text, quote), name="a.conll", scheme=scheme, layer="quote", head="none")
    assert "نعم B-QUOTE" in target.path.read_text(encoding="utf-8")


def test_bilou_is_not_what_we_write(tmp_path: Path) -> None:
    """The strict reader can tell: a guard that the scheme really is compared."""
    tags = [["B-ORG", "L-ORG"]]
    assert len(Entities(tags, BILOU).entities[0]) == 1 and not Entities([["I-ORG"]], IOB2).entities[0]
