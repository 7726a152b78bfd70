"""Columns of objects for Parquet, with the types that Hugging Face's `datasets` reads from the schema."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from annotator.formats.record import Record

if TYPE_CHECKING:
    import pyarrow

Kind = str | tuple[str, ...] | list["Kind"]
"""A plain type by Arrow's name for it (`string`, `int32`), the names of a ClassLabel, or in brackets a list."""

Get = Callable[[Sequence[Any]], list[Any]]
"""What gives a field's values of many objects: a comprehension, which takes half the time of a call for each."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value of an object; of a ClassLabel its name, which is null where it is none of them."""

    name: str
    kind: Kind
    get: Get
    repeats: bool = False
    """Whether few values come many times."""

    @property
    def repeated(self) -> list[str]:
        """Its path in Parquet, where few values come many times."""
        return [self.name] if self.repeats or isinstance(self.kind, tuple) else []

    def array(self, objects: Sequence[Any]) -> "pyarrow.Array":
        """The values of these objects, one each."""
        import pyarrow

        values = self.get(objects)
        if isinstance(self.kind, tuple):
            values = [*map({name: place for place, name in enumerate(self.kind)}.get, values)]
        return pyarrow.array(values, type=_type(self.kind))

    @property
    def type(self) -> "pyarrow.DataType":
        """The type of its values in Arrow."""
        return _type(self.kind)

    @property
    def feature(self) -> Any:
        """The type of its values in `datasets`."""
        return _feature(self.kind)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of objects a row, each with several values."""

    name: str
    fields: tuple[Field, ...]
    objects: Callable[[Record], Sequence[Any]]

    @property
    def repeated(self) -> list[str]:
        """The paths in Parquet of those values of which few come many times."""
        return [f"{self.name}.list.element.{path}" for field in self.fields for path in field.repeated]

    def array(self, records: Sequence[Record]) -> "pyarrow.Array":
        """The lists of these records, one each."""
        import pyarrow

        rows = [*map(self.objects, records)]
        flat = [*chain.from_iterable(rows)]
        offsets = pyarrow.array([0, *accumulate(map(len, rows))], type=pyarrow.int32())
        members = pyarrow.StructArray.from_arrays([field.array(flat) for field in self.fields], fields=self._members)
        return pyarrow.ListArray.from_arrays(offsets, members)

    @property
    def type(self) -> "pyarrow.DataType":
        """The type of its lists in Arrow."""
        import pyarrow

        return pyarrow.list_(pyarrow.struct(self._members))

    @property
    def feature(self) -> Any:
        """The type of its lists in `datasets`: a list with one object, which every version of it understands."""
        return [{field.name: field.feature for field in self.fields}]

    @property
    def _members(self) -> list["pyarrow.Field"]:
        import pyarrow

        return [pyarrow.field(field.name, field.type) for field in self.fields]


Column = Field | Group


def schema_of(columns: Sequence[Column]) -> "pyarrow.Schema":
    """The schema of these columns; `datasets` finds its features in the metadata."""
    import pyarrow

    features = {column.name: column.feature for column in columns}
    metadata = {"huggingface": json.dumps({"info": {"features": features}}, ensure_ascii=False)}
    return pyarrow.schema([pyarrow.field(column.name, column.type) for column in columns], metadata=metadata)


def _type(kind: Kind) -> "pyarrow.DataType":
    import pyarrow

    if isinstance(kind, list):
        return pyarrow.list_(_type(kind[0]))
    return pyarrow.int64() if isinstance(kind, tuple) else pyarrow.type_for_alias(kind)


def _feature(kind: Kind) -> Any:
    if isinstance(kind, list):
        return [_feature(kind[0])]
    if isinstance(kind, tuple):
        return {"names": list(kind), "_type": "ClassLabel"}
    return {"dtype": kind, "_type": "Value"}
