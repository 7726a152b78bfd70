"""One record on its way in: the article that it fits, whose marks they are, and what becomes of those that do not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from annotator.exchange.known import Known
from annotator.exchange.vocabulary import Vocabulary
from annotator.formats import Record, Unfit
from annotator.formats.values import as_json
from annotator.model import Annotator, Document, Message

Owners = dict[str, tuple[str, str]]


@dataclass
class Taken:
    """The ids of marks that are in use, with the document and the annotator that they belong to; ids of entities."""

    spans: Owners = field(default_factory=dict)
    relations: Owners = field(default_factory=dict)
    judgements: Owners = field(default_factory=dict)
    entities: set[str] = field(default_factory=set)


@dataclass
class Fitting:
    """One record, the project's document and text for it, and what is known of both.

    `moved` maps an offset of the incoming text into `text`, None where the two are the same. `tell` takes a message,
    the mark as JSON, the mark's id, and whether it came in all the same.
    """

    record: Record
    document: Document
    text: str
    moved: Callable[[int], int] | None
    annotator: Annotator
    known: Known
    taken: Taken
    vocabulary: Vocabulary
    tell: Callable[[Message, str, str, bool], None]
    renamed: dict[str, str] = field(default_factory=dict)
    """Under which id a span of the record stands; those that came in as they are need no entry."""
    seen: set[str] = field(default_factory=set)
    _layers: dict[str, str] | None = None
    owner: tuple[str, str] = field(init=False)
    """Ids of the document and of the annotator; this very tuple marks the ids that this record has brought."""

    def __post_init__(self) -> None:
        self.owner = (self.document.id, self.annotator.id)

    @property
    def same_ids(self) -> bool:
        """Whether document and annotator bear the ids in the project that the record's marks give them."""
        who = self.record.annotator
        return who is not None and (self.record.document.id, who.id) == self.owner

    def once(self, ident: str) -> None:
        """Raise Unfit for an id that an earlier mark of this record bears."""
        if ident and ident in self.seen:
            raise Unfit("The id {id} is used for two marks.", id=ident)
        self.seen.add(ident)

    def layer(self, ident: str) -> str:
        """The layer of the span that a mark refers to. Raises Unfit where none stands."""
        if self._layers is None:
            self._layers = self.known.layers()
        found = self._layers.get(self.renamed.get(ident, ident))
        if found is None:
            raise Unfit("It refers to the mark {id}, which is not there.", id=ident)
        return found

    def check_entity(self, ident: str | None) -> None:
        """Raise Unfit for an entity that is neither in the project nor in the record."""
        if ident is not None and ident not in self.taken.entities:
            raise Unfit("It refers to the entity {id}, which is not there.", id=ident)

    def changed_since(self, kind: str, tree: dict[str, Any], ident: str) -> None:
        """Note that the project's version of a mark is kept."""
        message = Message("The mark {id} has been changed in the project since and was left as it is.", id=ident)
        self.tell(message, self._alone(kind, tree), ident, True)

    def aside(self, kind: str, tree: dict[str, Any], ident: str, message: Message) -> None:
        """Put a mark aside; `kind` is the key of its list in a record."""
        self.tell(message, self._alone(kind, tree), ident, False)

    def _alone(self, kind: str, tree: dict[str, Any]) -> str:
        """A record of one mark, as it came, that names its article and annotator."""
        who = self.annotator
        return as_json(
            {
                "id": self.document.id,
                "text_sha256": self.document.text_sha256,
                "annotator": {"id": who.id, "name": who.name, "kind": who.kind},
                kind: [tree],
            }
        )
