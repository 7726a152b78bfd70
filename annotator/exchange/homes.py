"""Which article of the project a record is about."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.arabic.cleaning import clean
from annotator.exchange.sectioning import sectioned
from annotator.formats import Record, Unfit
from annotator.formats.record import KEPT
from annotator.model import Change, Content, Document, Message, Section, new_id, text_hash
from annotator.store import Project


@dataclass
class Home:
    """An article that records of a batch are about; `change` brings it into the project where it is not there."""

    document: Document
    text: str
    change: Change | None = None
    met: bool = False
    original: bytes | None = None
    media_type: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the project has never had it."""
        return self.change is not None and self.change.before is None

    def meet(self, document: Document) -> None:
        """Take in that a record is about it: what its marks cannot say is kept with what is kept of others."""
        self.met = True
        kept, new = self.document.meta.get(KEPT, {}), document.meta.get(KEPT)
        if not isinstance(kept, dict) or not isinstance(new, dict) or new.keys() <= kept.keys():
            return
        before = self.change.before if self.change else self.document
        self.document = replace(self.document, meta={**self.document.meta, KEPT: {**new, **kept}}, deleted=False)
        self.change = Change(before, self.document)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A record's article, and the way from the record's offsets to the article's (None where they are the same)."""

    home: Home
    moved: Callable[[int], int] | None
    cleaned: Mapping[str, int]


class Homes:
    """The articles of one batch of records, all looked up at once.

    `claims` says for each article which id it was given by the files of this import.
    """

    def __init__(self, project: Project, records: Sequence[Record], claims: dict[str, str]) -> None:
        self.project = project
        self.claims = claims
        self.homes: list[Home] = []
        self._cleaned = {id(record): clean(record.text) for record in records if record.text is not None}
        self._hashes = {key: text_hash(cleaned.text) for key, cleaned in self._cleaned.items()}
        self._by_text = self._found({record.document.text_sha256 for record in records} | set(self._hashes.values()))
        self._taken = project.document_ids(sorted({record.document.id for record in records} - {""}))

    def find(self, record: Record, report: Callable[[Message], None]) -> Arrival:
        """The article with this record's text, the one of the same id first; else a new one. Raises Unfit."""
        document = record.document
        if record.text is None:
            home = self._named(document)
            home.meet(document)
            return Arrival(home, None, {})
        cleaned = self._cleaned[id(record)]
        if not cleaned.text or cleaned.text.isspace():
            raise Unfit("This article has no text.")
        moved = None if cleaned.text == record.text else cleaned.map
        sha256 = self._hashes[id(record)]
        if document.text_sha256 not in ("", sha256):
            report(Message("“text_sha256” does not belong to this text; every mark was compared with the text itself."))
        home = self._choose(self._by_text[sha256], document.id) or self._new(
            record, sha256, cleaned.text, moved, report
        )
        home.meet(document)
        if document.id:
            self.claims[home.document.id] = document.id
        return Arrival(home, moved, cleaned.counts)

    def _found(self, hashes: set[str]) -> defaultdict[str, list[Home]]:
        """The project's articles with these texts."""
        by_text: defaultdict[str, list[Home]] = defaultdict(list)
        for sha256, documents in self.project.documents_by_text(sorted(hashes - {""})).items():
            text = self.project.text(documents[0].id)
            by_text[sha256] = [Home(document, text, _revival(document)) for document in documents]
            self.homes += by_text[sha256]
        return by_text

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
            home = self._choose(self._by_text[document.text_sha256], document.id)
            if home is None:
                raise Unfit("The project has no article with this text; import the article first.")
            return home
        found = self.project.document(document.id)
        if found is None:
            raise Unfit("The project has no article with the id {id}; import the article first.", id=document.id)
        if found.text_sha256 not in self._by_text:
            self._by_text |= self._found({found.text_sha256})
        return next(home for home in self._by_text[found.text_sha256] if home.document.id == found.id)

    def _new(
        self,
        record: Record,
        sha256: str,
        text: str,
        moved: Callable[[int], int] | None,
        report: Callable[[Message], None],
    ) -> Home:
        document = record.document
        ident = document.id
        if ident in self._taken:
            report(Message("The id {id} belongs to another text in the project; the article got a new one.", id=ident))
            ident = ""
        sections = fit_sections(document.sections, document.length, moved, report)
        fresh = replace(document, id=ident or new_id(), text_sha256=sha256, length=len(text), sections=sections)
        if not record.marked and not document.text_sha256:  # else it comes from a project, as it was there
            fresh = sectioned(fresh, text)
        self._taken.add(fresh.id)
        home = Home(fresh, text, Change(None, fresh), original=record.original, media_type=record.media_type)
        self._by_text[sha256].append(home)
        self.homes.append(home)
        return home

    @property
    def changes(self) -> list[Change]:
        """What brings the new articles in and the deleted ones back."""
        return [home.change for home in self.homes if home.met and home.change is not None]

    @property
    def contents(self) -> dict[str, Content]:
        """The texts of the new articles."""
        return {
            home.document.id: Content(home.text, home.original, home.media_type) for home in self.homes if home.is_new
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
