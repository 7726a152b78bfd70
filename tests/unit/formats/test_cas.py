"""CAS files of INCEpTION come in, and what goes out is read by dkpro-cassis."""

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from cassis import Cas, load_cas_from_xmi, load_typesystem
from hypothesis import given, settings

from annotator.exchange.importing import import_paths
from annotator.formats import Problem, Record, Source, Unfit, format_of
from annotator.formats.cas import read, write
from annotator.model import Annotator, Entity
from annotator.store import Project, find_scheme
from tests.unit.formats.making import MEDIA, judge, link, mark, marked_records, record, written

TEXT = "😀 قالت ليلى حداد في بيروت:\n«نعم»"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def place(words: str) -> str:
    """Where words stand in UTF-16 units: the emoji is two."""
    start = TEXT.index(words) + 1
    return f'sofa="1" begin="{start}" end="{start + len(words)}"'


def xmi(*more: str, user: str = "mona", text: str = TEXT) -> str:
    """A CAS as INCEpTION exports it, with a layer of its own, slots and a relation."""
    said = quoteattr(text, {"\n": "&#10;"})
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
 xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:type3="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore"
 xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
 xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<type3:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="30" language="x-unspecified" documentTitle="news.txt"
 documentId="{user}" isLastSegment="false"/>
<type:Sentence xmi:id="3" sofa="1" begin="0" end="30"/>
<type:Token xmi:id="4" {place("قالت")}/>
<type4:NamedEntity xmi:id="10" {place("ليلى حداد")} value="PERS" id="12"/>
<type4:NamedEntity xmi:id="11" {place("بيروت")} value="GPE" identifier="http://www.wikidata.org/entity/Q3820"/>
<custom:Quote xmi:id="12" {place("نعم")} kind="QUOTE" type="direct" channel="بيان" Links="14"/>
<custom:QuoteLinksLink xmi:id="14" role="addressee" target="11"/>
<custom:Arc xmi:id="13" {place("ليلى حداد")} Dependent="10" Governor="12" label="speaker"/>
<custom:Sentiment xmi:id="15" sofa="1" value="Positive"/>
<pos:POS_NOUN xmi:id="16" {place("بيروت")} PosValue="NN"/>
{"".join(more)}
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString={said}/>
<cas:View sofa="1" members="2 3 4 10 11 12 13 15 16"/>
</xmi:XMI>
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An export of a whole project: an archive for each annotator, of a CAS and its type system."""
    path = tmp_path / "project.zip"
    with zipfile.ZipFile(path, "w") as outer:
        for name, user in (
            ("annotation/news.txt/mona.zip", "mona"),
            ("annotation/news.txt/INITIAL_CAS.zip", "INITIAL_CAS"),
            ("curation/news.txt/CURATION_USER.zip", "CURATION_USER"),
        ):
            data = io.BytesIO()
            with zipfile.ZipFile(data, "w") as inner:
                # Before anybody has marked anything, there are only words and sentences.
                bare = re.sub("<(type4|custom|pos):.*/>", "", xmi(user=user))
                inner.writestr(f"{user}.xmi", bare if user == "INITIAL_CAS" else xmi(user=user))
                inner.writestr("TypeSystem.xml", "<typeSystemDescription/>")
            outer.writestr(name, data.getvalue())
        outer.writestr("exportedproject.json", "{}")
        outer.writestr("source/news.txt", TEXT)
    return path


def test_an_export_of_a_project_comes_in(tmp_path: Path, archive: Path) -> None:
    item = format_of(Source(archive))
    assert item is not None and item.id == "cas"
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [archive])
        assert report.ok, report.problems
        assert {str(item.message) for item in report.notes} == {
            "What marks cannot say of this CAS was kept with the article."
        }
        (document,) = project.documents()
        assert project.text(document.id) == TEXT
        kept = document.meta["kept"]["mona"]["cas"]
        assert [item[0].rsplit(".", 1)[1] for item in kept] == ["POS_NOUN"] and kept[0][1]["PosValue"] == "NN"
        people = {item.name: item for item in project.annotators()}
        assert {name: item.kind for name, item in people.items()} == {"gold": "gold", "mona": "person"}
        marks = project.marks(document.id, people["mona"].id)
        spans = {item.label: item for item in marks.spans}
        assert {label: item.text for label, item in spans.items()} == {
            "PERS": "ليلى حداد",
            "GPE": "بيروت",
            "QUOTE": "نعم",
        }
        beirut = project.entity(spans["GPE"].entities[0])
        assert beirut is not None and (beirut.name, beirut.wikidata) == ("بيروت", "Q3820")
        assert spans["QUOTE"].attributes == {"type": "direct"}
        assert {(item.kind, item.to_span, item.to_text) for item in marks.relations} == {
            ("speaker", spans["PERS"].id, None),
            ("channel", None, "بيان"),
            ("addressee", spans["GPE"].id, None),
        }
        assert [(item.name, item.value) for item in marks.judgements] == [("sentiment", "positive")]
        assert project.work(document.id, people["mona"].id).done == ("entity", "quote", "sentiment")
        before = list(project.db.conn.iterdump())
        import_paths(project, [archive])
        assert list(project.db.conn.iterdump()) == before


def test_a_single_file_is_called_as_it_says_or_as_the_person_says(tmp_path: Path) -> None:
    (tmp_path / "a.xmi").write_text(xmi(), encoding="utf-8")
    (tmp_path / "TypeSystem.xml").write_text("<typeSystemDescription/>", encoding="utf-8")
    for said, name in ((None, "mona"), ("ali", "ali")):
        with Project.create(tmp_path / f"{name}.annot", find_scheme("media")) as project:
            (tmp_path / "in").mkdir(exist_ok=True)
            (tmp_path / "in" / "a.xmi").write_bytes((tmp_path / "a.xmi").read_bytes())
            (tmp_path / "in" / "TypeSystem.xml").write_bytes((tmp_path / "TypeSystem.xml").read_bytes())
            assert import_paths(project, [tmp_path / "in"], annotator=said).ok
            assert [item.name for item in project.annotators()] == [name]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('<type4:NamedEntity xmi:id="90" sofa="1" begin="x" end="3" value="PERS"/>', "not a pair of whole numbers"),
        ('<type4:NamedEntity xmi:id="90" sofa="1" begin="1" end="3" value="PERS"/>', "lies inside a character"),
        ('<type4:NamedEntity xmi:id="10" sofa="1" begin="3" end="4" value="PERS"/>', "is used for two marks"),
        ('<custom:Arc xmi:id="91" sofa="1" begin="3" end="4" Dependent="77" Governor="12"/>', "refers to the mark 77"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "a.xmi").write_text(xmi(line), encoding="utf-8")
    items = list(read(Source(tmp_path / "a.xmi", scheme=MEDIA)))
    problems = [item for item in items if isinstance(item, Problem) and not item.kept]
    assert [(item.line, reason in str(item.message)) for item in problems] == [(19, True)]
    assert sum(len(item.spans) for item in items if isinstance(item, Record)) == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "This XML has a DTD"),
        (b"<x><y></x>", "This is not XML: mismatched tag in line 1."),
        (b"<x/>", "This is not a CAS: it holds no text."),
        (b"PK\x03\x04broken", "This is not a whole ZIP archive"),
    ],
)
def test_what_is_no_cas_changes_nothing(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.xmi").write_bytes(data)
    with pytest.raises(Unfit, match=reason):
        list(read(Source(tmp_path / "a.xmi", scheme=MEDIA)))
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        assert not import_paths(project, [tmp_path / "a.xmi"]).ok
        assert len(project.history()) == 1


def loaded(folder: Path, name: str) -> Cas:
    """What cassis reads, unedited."""
    with (folder / "TypeSystem.xml").open("rb") as types, (folder / name).open("rb") as file:
        return load_cas_from_xmi(file, typesystem=load_typesystem(types))


def out(folder: Path, *records: Record) -> list[str]:
    (folder / "out").mkdir()
    return [str(note) for note in written(write, folder, *records, name="out").notes]


def test_cassis_reads_what_goes_out(tmp_path: Path) -> None:
    person = Entity("e1", "ليلى حداد", wikidata="Q5")
    name = mark(TEXT, "ليلى حداد", entities=("e1",))
    quote = mark(TEXT, "نعم", "QUOTE", layer="quote", attributes={"type": "direct", "speaker": "overt"}, note="ملاحظة")
    cue = mark(TEXT, "قالت…في", "CUE", layer="cue")
    marks = [name, quote, cue, person, link("speaker", quote, name), link("channel", quote, "قناة")]
    marks += [judge("positive"), judge("mixed", "خطة", quote)]
    notes = out(tmp_path, record(TEXT, *marks), Record(record("خبر", ident="d2").document, "خبر"))
    assert notes == []
    cas = loaded(tmp_path / "out", "mona/d1.xmi")
    assert cas.sofa_string == TEXT
    (entity,) = cas.select(ENTITY)
    assert (entity.get_covered_text(), entity.value) == ("ليلى حداد", "PERS")
    assert entity.identifier == "http://www.wikidata.org/entity/Q5"
    (found,) = cas.select("webanno.custom.Quote")
    assert (found.get_covered_text(), found.label, found.channel_text, found.note) == ("نعم", "QUOTE", "قناة", "ملاحظة")
    (arc,) = cas.select("webanno.custom.Speaker")
    assert arc.Governor is found and arc.Dependent is entity
    tokens = [
        item.get_covered_text() for item in cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    ]
    assert "نعم" in tokens and tokens[:3] == ["😀", "قالت", "ليلى"]
    text = (tmp_path / "out" / "mona" / "d1.xmi").read_text(encoding="utf-8")
    start = TEXT.index("نعم") + 1
    assert f'begin="{start}" end="{start + 3}"' in text
    assert loaded(tmp_path / "out", "d2.xmi").sofa_string == "خبر"


def test_everything_that_a_cas_says_comes_back(tmp_path: Path) -> None:
    # An attribute of a quote and a relation from it bear one name.
    said = {"type": "direct", "speaker": "overt"}
    quote = mark(TEXT, "نعم", "QUOTE", "q", "quote", attributes=said, note="ملاحظة")
    name = mark(TEXT, "ليلى حداد", ident="n", entities=("e1",))
    cue = mark(TEXT, "قالت…في", "CUE", "c", layer="cue")
    first = record(
        TEXT,
        *(quote, name, cue, Entity("e1", "ليلى حداد"), link("speaker", quote, name), link("channel", quote, "قناة")),
        link("speaker", quote, "مصدر"),
        *(judge("positive"), judge("mixed", "خطة", quote)),
    )
    gold = Record(first.document, TEXT, Annotator("gold", "gold", "gold"), spans=(name,), entities=first.entities)
    out(tmp_path, first, gold)
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [tmp_path / "out"])
        assert report.ok and not report.notes
        people = {item.name: item.id for item in project.annotators()}
        marks = project.marks("d1", people["mona"])
        spans = {item.label: item for item in marks.spans}
        assert spans["QUOTE"].attributes == said and spans["QUOTE"].note == "ملاحظة"
        assert spans["CUE"].fragments == cue.fragments and spans["PERS"].entities == ("e1",)
        assert {(item.kind, item.to_span, item.to_text) for item in marks.relations} == {
            ("speaker", spans["PERS"].id, None),
            ("speaker", None, "مصدر"),
            ("channel", None, "قناة"),
        }
        assert {(item.value, item.quote, item.to_text) for item in marks.judgements} == {
            ("positive", None, None),
            ("mixed", spans["QUOTE"].id, "خطة"),
        }
        assert [item.text for item in project.marks("d1", people["gold"]).spans] == ["ليلى حداد"]


def test_control_characters_are_replaced_and_told(tmp_path: Path) -> None:
    text = "نص\x01 آخر"
    assert out(tmp_path, record(text, mark(text, "آخر"))) == [
        "Articles in which control characters were replaced, which XML does not take: 1."
    ]
    (entity,) = loaded(tmp_path / "out", "mona/d1.xmi").select(ENTITY)
    assert entity.get_covered_text() == "آخر"


@settings(max_examples=60, deadline=None)
@given(marked_records())
def test_every_mark_comes_back_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    folder = tmp_path_factory.mktemp("cas")
    out(folder, drawn)
    cas = loaded(folder / "out", "mona/d1.xmi")
    assert cas.sofa_string == drawn.text
    names = sorted((item.label, item.text) for item in drawn.spans if item.layer == "entity")
    assert sorted((item.value, item.get_covered_text()) for item in cas.select(ENTITY)) == names
    items = list(read(Source(folder / "out" / "mona" / "d1.xmi", scheme=MEDIA)))
    (back,) = [item for item in items if isinstance(item, Record)]
    assert back.text == drawn.text and len(items) == 1
    assert sorted((item.layer, item.label, item.fragments) for item in back.spans) == sorted(
        (item.layer, item.label, item.fragments) for item in drawn.spans
    )
