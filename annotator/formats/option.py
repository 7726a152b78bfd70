"""What can be chosen about one format alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from annotator.model import Names, Scheme

Values = Mapping[str, Names]


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose about one format: `--option ID=VALUE` on the command line, a field in the window.

    `values` are the ids that it can have with their names, the default first, or a function that gives them for a
    scheme; none where it is any text, which is empty by default.
    """

    id: str
    name: Names
    values: Values | Callable[[Scheme], Values] = field(default_factory=dict)

    def choices(self, scheme: Scheme) -> Values:
        """The values that it can have in a project with this scheme."""
        return self.values(scheme) if callable(self.values) else self.values
