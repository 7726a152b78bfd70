"""From what the analyst does to the edit that says so. Nothing here knows the window, and nothing is written."""

from dataclasses import dataclass, replace

from annotator.arabic.words import word_at
from annotator.model import (
    Change,
    Document,
    Edit,
    Fragments,
    Judgement,
    JudgementKind,
    Label,
    Layer,
    Message,
    Relation,
    Scheme,
    Span,
    UserError,
    Value,
    Work,
    new_id,
)
from annotator.store import Marks


class Refused(UserError):
    """What was asked for makes no mark; the sentence goes to the status line."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without white space at its ends; None where nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark goes, in code points; `norm` is the form of a name that stands alone, where it differs."""

    start: int
    end: int
    norm: str | None = None


def range_to_mark(layer: Layer, text: str, selection: tuple[int, int] | None, caret: int) -> tuple[int, int]:
    """What a label's key marks: the selection, or the word at the caret; for a quote the words in marks around it.

    Raises Refused where there is neither.
    """
    found = trimmed(text, *selection) if selection is not None else None
    if selection is None:
        from annotator.ui.placing import quote_around

        found = (quote_around(text, caret) if layer.holds_quotes else None) or word_at(text, caret)
    if found is None:
        raise Refused("There is no word here. Select the text to mark.")
    return found


def _checked(span: Span, layer: Layer, marks: Marks) -> Span:
    """The span, unless the same mark is there already or a flat layer has another one in its way. Raises Refused."""
    for other in marks.spans:
        if other.id == span.id:
            continue
        if other.same_mark(span):
            raise Refused("This place already has this label.")
        if layer.flat and other.layer == layer.id and other.start < span.end and span.start < other.end:
            raise Refused("Marks of this layer may not overlap; “{text}” is in the way.", text=shortened(other.text))
    return span


def tag(
    document: Document, text: str, place: Place, layer: Layer, label: Label, annotator: str, marks: Marks
) -> tuple[Edit, Span]:
    """Mark a range with a label. Raises Refused where the mark is there already, or a flat layer would overlap."""
    start, end = place.start, place.end
    attributes = _first_attributes(layer, text, start, end)
    span = Span(
        new_id(),
        document.id,
        annotator,
        layer.id,
        label.id,
        ((start, end),),
        text[start:end],
        attributes=attributes,
        norm=place.norm,
    )
    span = _checked(span, layer, marks)
    summary = Message("Mark “{text}” as {label}", text=shortened(span.text), label=label.id)
    return Edit.create("mark", annotator, [span], summary), span


def _first_attributes(layer: Layer, text: str, start: int, end: int) -> dict[str, str]:
    """What a new mark of a layer says of itself: a quote, whether it is direct."""
    return {"type": _quote_type(text, start, end)} if layer.holds_quotes else {}


_OPENING = "“”„«»\"'‘’‹›("
_CLOSING = "”“»«\"'’‘›‹)"


def _quote_type(text: str, start: int, end: int) -> str:
    """Direct where marks stand right around the words (a final stop may come between), else indirect."""
    after = text[end : end + 2].lstrip(".،؟!…")
    marked = start > 0 and text[start - 1] in _OPENING and after[:1] != "" and after[0] in _CLOSING
    return "direct" if marked else "indirect"


def relabel(span: Span, layer: Layer, label: Label, annotator: str, marks: Marks, text: str) -> Edit:
    """Give a mark another label, of its own layer or of another one. Raises Refused, also where it has it already."""
    if (layer.id, label.id) == (span.layer, span.label):
        raise Refused("This place already has this label.")
    stays = layer.id == span.layer
    attributes = span.attributes if stays else _first_attributes(layer, text, span.start, span.end)
    after = _checked(replace(span, layer=layer.id, label=label.id, attributes=attributes), layer, marks)
    summary = Message("Change the label of “{text}” to {label}", text=shortened(span.text), label=label.id)
    return Edit("mark", annotator, (Change(span, after),), summary=summary)


def move_edges(
    span: Span, fragments: Fragments, text: str, layer: Layer, annotator: str, marks: Marks, norm: str | None = None
) -> Edit:
    """Put a mark elsewhere. Raises Refused."""
    moved = replace(span, fragments=fragments, text=text[fragments[0][0] : fragments[-1][1]], norm=norm)
    summary = Message("Move the edges of “{text}”", text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, _checked(moved, layer, marks)),), summary=summary)


def add_fragment(span: Span, place: tuple[int, int], text: str, layer: Layer, annotator: str, marks: Marks) -> Edit:
    """Give a mark a further piece; pieces that touch become one. Raises Refused."""
    found = trimmed(text, *place)
    if not layer.fragments:
        raise Refused("Marks of this layer are of one piece.")
    if found is None:
        raise Refused("There is no word here. Select the text to mark.")
    pieces: list[tuple[int, int]] = []
    for start, end in sorted([*span.fragments, found]):
        if pieces and start <= pieces[-1][1]:
            pieces[-1] = pieces[-1][0], max(end, pieces[-1][1])
        else:
            pieces.append((start, end))
    return move_edges(span, tuple(pieces), text, layer, annotator, marks)


def delete(span: Span, marks: Marks, annotator: str) -> Edit:
    """Take a mark away. Relations of which it is the source go with it; what pointed to it stays and is incomplete."""
    gone: list[Change] = [Change(span, replace(span, deleted=True))]
    gone += [Change(item, replace(item, deleted=True)) for item in _relations_from(span, marks)]
    gone += [Change(item, replace(item, deleted=True)) for item in marks.judgements if item.quote == span.id]
    return Edit("mark", annotator, tuple(gone), summary=Message("Delete the mark “{text}”", text=shortened(span.text)))


def _relations_from(span: Span, marks: Marks) -> list[Relation]:
    return [item for item in marks.relations if item.source == span.id]


def set_attribute(span: Span, attribute: str, value: str | None, annotator: str) -> Edit | None:
    """Set or clear an attribute of a mark; None where it is so already."""
    attributes = dict(span.attributes)
    attributes.pop(attribute, None)
    if value is not None:
        attributes[attribute] = value
    if attributes == span.attributes:
        return None
    summary = Message("Set {attribute} of “{text}”", attribute=attribute, text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, replace(span, attributes=attributes)),), summary=summary)


def set_note(span: Span, note: str, annotator: str) -> Edit | None:
    """Set the note of a mark; None where it is so already."""
    if note == span.note:
        return None
    summary = Message("Note on “{text}”", text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, replace(span, note=note)),), summary=summary)


def set_norm(span: Span, norm: str, annotator: str) -> Edit | None:
    """Set the form of a name as it would stand alone; what the text says itself needs none."""
    form = norm.strip() or None
    if form == span.text:
        form = None
    if form == span.norm:
        return None
    summary = Message("Set the form of “{text}”", text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, replace(span, norm=form)),), summary=summary)


def set_confidence(span: Span, confidence: float | None, annotator: str) -> Edit | None:
    """Say how sure one is of a mark, 0…1; None where nothing is said."""
    if confidence == span.confidence:
        return None
    summary = Message("Set how sure “{text}” is", text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, replace(span, confidence=confidence)),), summary=summary)


def set_flag(span: Span, annotator: str) -> Edit:
    """Turn the “needs review” flag of a mark on or off."""
    summary = Message("Flag “{text}”", text=shortened(span.text))
    return Edit("mark", annotator, (Change(span, replace(span, flag=not span.flag)),), summary=summary)


def judge(document: Document, kind: JudgementKind, value: Value | None, annotator: str, marks: Marks) -> Edit | None:
    """Rate the article. The value that it has already, or None, takes the rating away: not rated is not neutral."""
    old = article_judgement(kind, marks)
    summary = Message("Rate the article: {value}", value=value.id if value is not None else "—")
    if old is not None and (value is None or value.id == old.value):
        return Edit("mark", annotator, (Change(old, replace(old, deleted=True)),), summary=summary)
    if value is None:
        return None
    if old is not None:
        return Edit("mark", annotator, (Change(old, replace(old, value=value.id)),), summary=summary)
    return Edit.create(
        "mark", annotator, [Judgement(new_id(), document.id, annotator, kind.id, value.id)], summary=summary
    )


def article_judgement(kind: JudgementKind, marks: Marks) -> Judgement | None:
    """The rating of the whole article, where there is one."""
    place = (kind.id, None, None, None)
    return next((item for item in marks.judgements if item.place == place), None)


def set_done(document: Document, work: Work | None, layers: tuple[str, ...], annotator: str) -> Edit | None:
    """Say which layers are done on an article; `work` is the row that there is. None where nothing changes."""
    standing = work if work is not None and not work.deleted else Work.new(document.id, annotator)
    if set(layers) == set(standing.done):
        return None
    summary = Message("Article done") if layers else Message("Article not done")
    return Edit("mark", annotator, (Change(work, replace(standing, done=layers)),), summary=summary)


def delete_document(document: Document, annotator: str) -> Edit:
    """Take an article out of the project; its marks stay in the history."""
    summary = Message("Delete the article “{title}”", title=shortened(document.title))
    return Edit("article", annotator, (Change(document, replace(document, deleted=True)),), summary=summary)


def edit_document(document: Document, after: Document, annotator: str) -> Edit | None:
    """Change title, language or metadata of an article; None where nothing changes."""
    if after == document:
        return None
    summary = Message("Edit the details of “{title}”", title=shortened(document.title))
    return Edit("article", annotator, (Change(document, after),), summary=summary)


def place_of_key(scheme: Scheme, key: str) -> tuple[Layer, Label] | tuple[JudgementKind, Value] | None:
    """What a key of the keyboard marks in this scheme."""
    for known, home, item in scheme.bindings():
        if known == key:
            if isinstance(home, Layer) and isinstance(item, Label):
                return home, item
            if isinstance(home, JudgementKind) and isinstance(item, Value):
                return home, item
    return None


def shortened(text: str, longest: int = 30) -> str:
    words = " ".join(text.split())
    return words if len(words) <= longest else words[: longest - 1] + "…"
