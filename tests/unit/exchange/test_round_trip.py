"""A project goes out and comes back the same, whatever its texts are made of."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.store import Project, check, find_scheme
from tests.strategies import raw_texts
from tests.unit.exchange.generated import PEOPLE, Drawn, content, projects


@settings(max_examples=60)
@given(projects())
def test_jsonl_brings_back_documents_ids_and_annotations(drawn: Drawn) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with drawn.create(folder / "a.annot") as first:
            export(first, folder / "a.jsonl", "jsonl", annotators="all")
            with Project.create(folder / "b.annot", find_scheme("media")) as second:
                report = import_paths(second, [folder / "a.jsonl"])
                assert report.ok and not report.notes
                assert content(second) == content(first)
                marked = {ident for item in content(first).values() for ident in (*item[2], *item[3])}
                assert {item.id: item for item in second.annotators()} == {
                    item.id: item for item in PEOPLE if item.id in marked
                }
                assert check(second).problems == []
                export(second, folder / "b.jsonl", "jsonl", annotators="all")
                assert import_paths(second, [folder / "a.jsonl"]).marks.total() == 0
                assert len(second.history()) == 2


@settings(max_examples=60)
@given(projects())
def test_every_exported_span_is_what_stands_at_its_place(drawn: Drawn) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with drawn.create(folder / "a.annot") as project:
            report = export(project, folder / "a.jsonl", "jsonl", annotators="all")
        found = 0
        for line in (folder / "a.jsonl").read_bytes().splitlines():
            record = json.loads(line)
            for span in record.get("spans", ()):
                found += 1
                assert record["text"][span["start"] : span["end"]] == span["text"]
        assert found == report.marks["spans"]


@settings(max_examples=60)
@given(projects())
def test_csv_brings_back_the_marks_of_articles_that_are_there(drawn: Drawn) -> None:
    """All but what the table has no column for: flags, strengths and layers that are done but empty."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bare = Drawn([item for item in drawn.objects if not hasattr(item, "annotator")], drawn.contents)
        with drawn.create(folder / "a.annot") as first, bare.create(folder / "b.annot") as second:
            export(first, folder / "a.csv", "csv", annotators="all")
            if any(item[2] for item in content(first).values()):
                report = import_paths(second, [folder / "a.csv"])
                assert report.ok and not report.notes
            export(second, folder / "b.csv", "csv", annotators="all")
            assert (folder / "a.csv").read_bytes() == (folder / "b.csv").read_bytes()


@settings(max_examples=60)
@given(projects())
def test_csv_of_articles_brings_back_texts_and_judgements(drawn: Drawn) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            drawn.create(folder / "a.annot") as first,
            Project.create(folder / "b.annot", find_scheme("media")) as second,
        ):
            export(first, folder / "a.csv", "csv-articles", annotators="all")
            assert import_paths(second, [folder / "a.csv"]).ok
            for ident, (document, text, marks, _) in content(first).items():
                assert second.text(ident) == text
                assert (second.document(ident) or document).meta == document.meta
                said = {
                    (first.annotator(item.annotator).name, item.value)  # type: ignore[union-attr]
                    for each in marks.values()
                    for item in each.judgements
                    if item.place == ("sentiment", None, None, None)
                }
                assert said == {
                    (second.annotator(item.annotator).name, item.value)  # type: ignore[union-attr]
                    for item in second.marks(ident).judgements
                }


@settings(max_examples=150)
@given(raw_texts().flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text)), st.integers(0, len(text)))))
def test_offsets_of_an_unclean_source_land_on_the_same_letters(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    start, end = min(start, end), max(start, end)
    record = {
        "text": text,
        "annotator": "mona",
        "spans": [{"layer": "entity", "label": "PERS", "start": start, "end": end, "text": text[start:end]}],
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.jsonl").write_text(json.dumps(record), encoding="ascii")
        with Project.create(folder / "a.annot", find_scheme("media")) as project:
            import_paths(project, [folder / "a.jsonl"])
            kept = [(item, project.text(item.id)) for item in project.documents()]
            spans = [span for item, _ in kept for span in project.marks(item.id).spans]
            for span in spans:
                stored = kept[0][1]
                assert stored[span.start : span.end] == span.text
                letters = [mark for mark in text[start:end] if mark in stored and mark not in "\r\n"]
                assert [mark for mark in span.text if mark != "\n"] == letters
            assert check(project).problems == []
