"""Where annotators differ: types with examples in context, and what was confused with what."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from annotator.arabic.direction import language_direction
from annotator.exchange.review.report.charts import bar
from annotator.exchange.review.report.contents import Contents
from annotator.exchange.review.report.elements import Child, append, element, foreign, table
from annotator.review.survey import Example, Side

_MOST_COLUMNS = 14


def types(contents: Contents) -> Iterator[Element]:
    """How many disagreements there are of each type, with examples."""
    words, rows = contents.words, contents.agreement.disagreements
    if not rows:
        return
    most = max(row.count for row in rows)
    yield element("h2", words("disagreements"))
    heads = [words("type"), "", words("count"), ""]
    cells: list[list[Child]] = [
        [words.type(row.type), foreign(contents.layer(row.layer)), str(row.count), bar(row.count, most)] for row in rows
    ]
    yield element("div", table(heads, cells, (2,)), cls="wide")
    yield element("h2", words("examples"))
    for (layer, kind), examples in contents.survey.examples.items():
        yield element("h3", words.type(kind), " – ", foreign(contents.layer(layer)))
        for example in examples:
            yield _example(contents, layer, example)


def _example(contents: Contents, layer: str, example: Example) -> Element:
    made = element("div", cls="example")
    whole = example.disagreement.end == 0
    detail = example.disagreement.detail
    about = [
        example.title,
        contents.words("whole article") if whole else "",
        contents.label(layer, detail) if detail else "",
    ]
    made.append(element("small", foreign(" · ".join(part for part in about if part))))
    for side, css in zip(example.sides, ("a", "b"), strict=True):
        line = element("p", foreign(contents.name(side.annotator), "b"), ": ", cls=css)
        said = contents.words(", ").join(contents.label(layer, label) for label in side.labels) or contents.words(
            "nothing"
        )
        line.append(foreign(said, "i"))
        made.append(line)
        if not whole:
            made.append(_context(example, side, css))
    return made


def _context(example: Example, side: Side, css: str) -> Element:
    text = example.text
    line = element("p", "… ", lang=example.lang, dir=language_direction(example.lang), cls=css)
    position = 0
    for start, end in side.ranges:
        start, end = max(start, position), min(end, len(text))
        if start < end:
            append(line, text[position:start])
            line.append(element("mark", text[start:end]))
            position = end
    append(line, f"{text[position:]} …")
    return line


def confusion(contents: Contents) -> Iterator[Element]:
    """One matrix for each layer on which more than one label was used."""
    words, people = contents.words, contents.agreement.annotators
    matrices = []
    for layer in contents.layers:
        counts = contents.survey.confused(layer)
        used = {label for pair in counts for label in pair}
        if len(used) < 2:
            continue
        often = sorted(used - {""}, key=lambda label: -sum(n for pair, n in counts.items() if label in pair))
        order = [*often[:_MOST_COLUMNS], *([""] if "" in used else [])]
        most = max(counts.values())
        matrix = element("table", cls="confusion")
        matrix.append(element("tr", element("th"), *(element("th", foreign(contents.label(layer, y))) for y in order)))
        for x in order:
            row = element("tr", element("th", foreign(contents.label(layer, x))))
            for y in order:
                row.append(_cell(counts[x, y], most, x == y))
            matrix.append(row)
        matrices += [element("h3", foreign(contents.layer(layer))), element("div", matrix, cls="wide")]
    if matrices:
        yield element("h2", words("confusion"))
        yield element("p", words("confusion note" if len(people) == 2 else "confusion note many"), cls="note")
        yield from matrices


def _cell(count: int, most: int, same: bool) -> Element:
    if not count:
        return element("td")
    depth = 0.12 + 0.58 * count / most
    color = "36, 113, 163" if same else "192, 57, 43"
    return element(
        "td", str(count), style=f"background: rgba({color}, {depth:.2f})", **({"cls": "same"} if same else {})
    )
