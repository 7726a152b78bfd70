"""The agreement of a project's annotators, as the window, the report and the command line show it."""

from dataclasses import dataclass
from typing import Any

from annotator.model import Annotator, Message


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure of one layer over all annotators.

    `value` is None exactly where `undefined` says why. A measure that is defined for two annotators is, for more, the
    mean over those pairs for which it is defined, and `sd` their sample standard deviation. `low` and `high` are the
    bootstrap 95 % interval over articles, None where there are too few. `n` counts what was compared: marks, relations,
    or units with a value from two annotators or more.
    """

    layer: str
    name: str
    value: float | None
    n: int
    sd: float | None = None
    low: float | None = None
    high: float | None = None
    undefined: Message | None = None


@dataclass(frozen=True, slots=True)
class PairRow:
    """One measure of one layer for the annotators `a` and `b` (names).

    For F1 of spans and relations `precision` and `recall` take `a` as the reference: the share of `b`'s marks that `a`
    has too, and the share of `a`'s that `b` has.
    """

    a: str
    b: str
    layer: str
    name: str
    value: float | None
    n: int
    undefined: Message | None = None
    precision: float | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class LabelRow:
    """Agreement on one label of a layer, one kind of relation, or one value of a judgement.

    For a value `percent` is the share of specific agreement: of the times that either of two annotators gave it, how
    often both did. For more than two annotators it is the mean over pairs, as with measures.
    """

    layer: str
    label: str
    name: str
    value: float | None
    n: int


@dataclass(frozen=True, slots=True)
class DisagreementCount:
    """How many disagreements of one type there are on a layer, over all pairs of annotators."""

    layer: str
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """`documents` is the number of articles of which two annotators or more have done one of the layers."""

    documents: int
    annotators: tuple[Annotator, ...]
    measures: tuple[MeasureRow, ...]
    pairs: tuple[PairRow, ...]
    labels: tuple[LabelRow, ...]
    disagreements: tuple[DisagreementCount, ...]

    def find(self, layer: str, name: str) -> MeasureRow | None:
        """One measure of one layer."""
        return next((row for row in self.measures if row.layer == layer and row.name == name), None)

    def to_dict(self) -> dict[str, Any]:
        """The tree that `annotator agreement --json` prints."""
        return {
            "n_documents": self.documents,
            "annotators": [item.name for item in self.annotators],
            "measures": [
                {
                    "layer": row.layer,
                    "name": row.name,
                    "value": row.value,
                    "sd": row.sd,
                    "low": row.low,
                    "high": row.high,
                    "n": row.n,
                    "undefined": _reason(row.undefined),
                }
                for row in self.measures
            ],
            "pairs": [
                {
                    "a": row.a,
                    "b": row.b,
                    "layer": row.layer,
                    "name": row.name,
                    "value": row.value,
                    "n": row.n,
                    "undefined": _reason(row.undefined),
                }
                for row in self.pairs
            ],
            "labels": [
                {"layer": row.layer, "label": row.label, "name": row.name, "value": row.value, "n": row.n}
                for row in self.labels
            ],
            "disagreements": [{"layer": row.layer, "type": row.type, "count": row.count} for row in self.disagreements],
        }


def _reason(message: Message | None) -> str | None:
    return None if message is None else str(message)
