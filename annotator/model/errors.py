"""Messages for people: the one sentence that says which file, where, and what to do."""


class Message:
    """A sentence for the person at the screen, kept apart from its values so that it can be translated.

    `template` is a literal English sentence with `{name}` fields; `values` fill them. The window looks the template
    up in its translation, the command line prints it as it is.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


class UserError(Exception):
    """Something outside the program is not as it should be; shown as one sentence, never as a traceback."""

    def __init__(self, template: str, **values: object) -> None:
        self.message = Message(template, **values)
        super().__init__(str(self.message))

    def __str__(self) -> str:
        return str(self.message)
