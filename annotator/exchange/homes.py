"""Which article of the project a record is about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.arabic.cleaning import clean
from annotator.formats import Record, Unfit
from annotator.model import Change, Content, Document, Message, Section, new_id, text_hash
from annotator.store import Project


@dataclass
class Home:
    """An article that records of a batch are about; `change` brings it into the project where it is not there."""

    document: Document
    text: str
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record's article, and the way from the record's offsets to the article's (None where they are the same)."""

    home: Home
    moved: Callable[[int], int] | None
    cleaned: dict[str, int]


class Homes:
    """The articles of one batch. `claims` says for each article which id it was given by the files of this import."""

    def __init__(self, project: Project, records: Iterable[Record], claims: dict[str, str]) -> None:
        self.project = project
        self.claims = claims
        self.homes: list[Home] = []
        self._by_text: dict[str, list[Home]] = {}
        ids = {record.document.id for record in records} - {""}
        self._taken = project.document_ids(sorted(ids))

    def find(self, record: Record, report: Callable[[Message], None]) -> Arrival:
        """The article with this record's text, the one of the same id first; else a new one. Raises Unfit."""
        document = record.document
        if record.text is None:
            return Arrival(self._named(document), None, {})
        cleaned = clean(record.text)
        if not cleaned.text or cleaned.text.isspace():
            raise Unfit("This article has no text.")
        moved = None if cleaned.text == record.text else cleaned.map
        sha256 = text_hash(cleaned.text)
        if document.text_sha256 not in ("", sha256):
            report(Message("“text_sha256” does not belong to this text; every mark was compared with the text itself."))
        home = self._choose(self._with_text(sha256, cleaned.text), document.id)
        if home is None:
            home = self._new(document, sha256, cleaned.text, moved, report)
        if document.id:
            self.claims[home.document.id] = document.id
        return Arrival(home, moved, dict(cleaned.counts))

    def _with_text(self, sha256: str, text: str | None) -> list[Home]:
        homes = self._by_text.get(sha256)
        if homes is None:
            homes = [
                Home(found, self.project.text(found.id) if text is None else text, _revival(found))
                for found in self.project.documents_with_text(sha256)
            ]
            self._by_text[sha256] = homes
            self.homes += homes
        return homes

    def _choose(self, homes: list[Home], ident: str) -> Home | None:
        """The home of this id, else one that no other id of these files has claimed: wire copy stays apart."""
        if ident:
            for home in homes:
                if home.document.id == ident:
                    return home
        for home in homes:
            if not ident or self.claims.get(home.document.id, ident) == ident:
                return home
        return None

    def _named(self, document: Document) -> Home:
        if document.text_sha256:
            home = self._choose(self._with_text(document.text_sha256, None), document.id)
            if home is None:
                raise Unfit("The project has no article with this text; import the article first.")
            return home
        found = self.project.document(document.id)
        if found is None:
            raise Unfit("The project has no article with the id {id}; import the article first.", id=document.id)
        return next(home for home in self._with_text(found.text_sha256, None) if home.document.id == found.id)

    def _new(
        self,
        document: Document,
        sha256: str,
        text: str,
        moved: Callable[[int], int] | None,
        report: Callable[[Message], None],
    ) -> Home:
        ident = document.id
        if ident in self._taken:
            report(Message("The id {id} belongs to another text in the project; the article got a new one.", id=ident))
            ident = ""
        sections = fit_sections(document.sections, document.length, moved, report)
        fresh = replace(document, id=ident or new_id(), text_sha256=sha256, length=len(text), sections=sections)
        self._taken.add(fresh.id)
        home = Home(fresh, text, Change(None, fresh))
        self._by_text[sha256].append(home)
        self.homes.append(home)
        return home

    @property
    def changes(self) -> list[Change]:
        """What brings the new articles in and the deleted ones back."""
        return [home.change for home in self.homes if home.change is not None]

    @property
    def contents(self) -> dict[str, Content]:
        """The texts of the new articles."""
        return {
            home.document.id: Content(home.text)
            for home in self.homes
            if home.change is not None and home.change.before is None
        }


def _revival(document: Document) -> Change | None:
    return Change(document, replace(document, deleted=False)) if document.deleted else None


def fit_sections(
    sections: tuple[Section, ...],
    length: int,
    moved: Callable[[int], int] | None,
    report: Callable[[Message], None],
) -> tuple[Section, ...]:
    """Sections of the incoming text, `length` long, as sections of the stored one; what does not fit is reported."""
    fitted = []
    for item in sections:
        if not 0 <= item.start <= item.end <= length:
            report(
                Message(
                    "The section {role} at {start}–{end} does not lie in the text and was left out.",
                    role=item.role,
                    start=item.start,
                    end=item.end,
                )
            )
            continue
        inner = fit_sections(item.sections, length, moved, report)
        start, end = (item.start, item.end) if moved is None else (moved(item.start), moved(item.end))
        fitted.append(Section(item.role, start, end, inner))
    return tuple(fitted)
