"""What did not go out as it is in the project, counted, and listed article by article."""

from collections import Counter
from dataclasses import dataclass, field

from annotator.model import Document, Message

MOST_LISTED = 1000


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article, or one annotator's record of it, or a mark in it, that is not in the data set."""

    document: str
    title: str
    reason: Message

    @property
    def message(self) -> Message:
        """One line for reports."""
        return Message("{title} ({id}): {reason}", title=self.title, id=self.document, reason=self.reason)


@dataclass
class Findings:
    """`counts` are by kind; `left_out` lists the first thousand; `notes` are a format's own."""

    counts: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def leave_out(self, kind: str, document: Document, reason: Message) -> None:
        """Count it, and list it unless there are very many."""
        self.counts[kind] += 1
        if len(self.left_out) < MOST_LISTED:
            self.left_out.append(LeftOut(document.id, document.title, reason))

    def note(self, message: Message) -> None:
        """Take a format's note in; of the same one about another side the counts are added up."""
        for place, known in enumerate(self.notes):
            if known.template == message.template and _rest(known) == _rest(message):
                counts = {name: value + _counts(known)[name] for name, value in _counts(message).items()}
                self.notes[place] = Message(message.template, **{**message.values, **counts})
                return
        self.notes.append(message)

    def sentences(self) -> list[Message]:
        """All of it in a few sentences; what did not occur is not said."""
        n = self.counts
        known = {
            "dates": Message("Articles outside the dates, or without one, left out: {count}.", count=n["dates"]),
            "status": Message("Records of another status, left out: {count}.", count=n["status"]),
            "unfinished": Message("Records that are not done, left out: {count}.", count=n["unfinished"]),
            "undecided": Message("Marks without a majority, left out: {count}.", count=n["undecided"]),
            "origins": Message("Marks of another origin, left out: {count}.", count=n["origins"]),
            "loose": Message("Relations and judgements whose mark is left out: {count}.", count=n["loose"]),
            "sections": Message("Marks in sections that are left out: {count}.", count=n["sections"]),
            "borders": Message("Marks that cross a border, left out: {count}.", count=n["borders"]),
            "empty": Message("Articles of which no section is left: {count}.", count=n["empty"]),
            "of_articles": Message(
                "Judgements of whole articles, which no part of them can have: {count}.", count=n["of_articles"]
            ),
            "bridges": Message(
                "Articles that tell one story and stand on different sides, left out: {count}.", count=n["bridges"]
            ),
            "sideless": Message(
                "Articles without a day or outlet to divide by, left out: {count}.", count=n["sideless"]
            ),
        }
        return [message for kind, message in known.items() if n[kind]] + self.notes


def _counts(message: Message) -> dict[str, int]:
    return {name: value for name, value in message.values.items() if isinstance(value, int)}


def _rest(message: Message) -> dict[str, object]:
    return {name: value for name, value in message.values.items() if not isinstance(value, int)}
