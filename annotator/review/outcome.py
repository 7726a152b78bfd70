"""What a measure says: a number, or the reason why there is none."""

from dataclasses import dataclass

from annotator.model import Message


@dataclass(frozen=True, slots=True)
class Outcome:
    """`value` is None exactly where `undefined` says why; `n` is the number of items that were compared."""

    value: float | None
    n: int
    undefined: Message | None = None


def too_few() -> Message:
    """Agreement takes two."""
    return Message("Fewer than two annotators are compared.")


def nothing_shared() -> Message:
    """Nobody has done what somebody else has done."""
    return Message("No two of these annotators have done this layer of the same article.")


def nothing_marked() -> Message:
    """Two have done the same articles and neither found anything."""
    return Message("Nobody has marked anything here.")


def nothing_rated_twice() -> Message:
    """There is no unit that two annotators have given a value."""
    return Message("Nothing has a value from two annotators.")


def one_value() -> Message:
    """With one value only there is nothing to tell chance from."""
    return Message("Only one value was ever used, so agreement by chance cannot be told.")


def marks_overlap(articles: int) -> Message:
    """Tokens under two marks have no single label."""
    return Message("Marks of one annotator overlap in {n} article(s), so a token has no single label.", n=articles)


def no_order() -> Message:
    """An ordinal measure of a nominal scale."""
    return Message("The values of this scale have no order.")


def no_distances() -> Message:
    """An interval measure of a scale without distances."""
    return Message("The values of this scale have no distances.")
