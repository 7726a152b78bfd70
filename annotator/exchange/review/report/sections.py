"""Who, what and how well: the sections of numbers."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from annotator.exchange.review.figures import Tables
from annotator.exchange.review.report.charts import bar, interval
from annotator.exchange.review.report.contents import Contents
from annotator.exchange.review.report.elements import Child, element, foreign, table
from annotator.review.result import MeasureRow

_MAIN = ("span_f1_exact", "alpha_ordinal", "alpha_nominal", "percent")


def heading(contents: Contents) -> Iterator[Element]:
    """What was compared."""
    words = contents.words
    yield element("h1", words("title"))
    lines = [
        ("project", contents.project),
        ("scheme", contents.scheme.name.get(words.language)),
        ("articles", f"{contents.agreement.documents} {words('of all', all=contents.documents)}"),
        ("made", contents.day),
    ]
    described = element("dl")
    for key, text in lines:
        described.append(element("dt", words(key)))
        described.append(element("dd", foreign(text)))
    yield described
    if not contents.agreement.documents:
        yield element("p", words("none"))


def people(contents: Contents) -> Iterator[Element]:
    """Who was compared, and how much they did."""
    words, survey = contents.words, contents.survey
    rows: list[list[Child]] = []
    for item in contents.agreement.annotators:
        origins = survey.origins[item.id]
        total = sum(origins.values())
        share = f"{origins.get('hand', 0) / total:.0%}" if total else "–"
        hours = f"{contents.hours.get(item.id, 0):.1f}"
        done = str(contents.done.get(item.id, 0))
        rows.append([foreign(item.name), words(item.kind), done, hours, str(total), share])
    heads = [words(key) for key in ("annotator", "kind", "done", "hours", "marks", "by hand")]
    yield element("h2", words("who"))
    yield element("div", table(heads, rows, (2, 3, 4, 5)), cls="wide")


def measures(contents: Contents) -> Iterator[Element]:
    """All measures, layer by layer, with their intervals or the reason why there is none."""
    words = contents.words
    yield element("h2", words("measures"))
    yield element("p", words("measures note"), cls="note")
    for layer in contents.layers:
        rows = [row for row in contents.agreement.measures if row.layer == layer]
        yield element("h3", foreign(contents.layer(layer)))
        heads = [words("measure"), words("value"), "", words("interval"), "sd", "n"]
        cells = [[words(row.name), *_measured(contents, row), _number(row.sd), str(row.n)] for row in rows]
        yield element("div", table(heads, cells, (1, 3, 4, 5)), cls="wide")
    missing = {row.layer: row for row in reversed(contents.agreement.measures)}
    missing = {layer: missing[layer] for layer in reversed(missing) if layer not in contents.layers}
    for layer, row in missing.items():
        if row.undefined is not None:
            reason = words.reason(row.undefined)
            yield element("p", foreign(contents.layer(layer)), f": {reason}", cls="reason")


def _measured(contents: Contents, row: MeasureRow) -> list[Element | str]:
    if row.value is None:
        reason = contents.words.reason(row.undefined) if row.undefined is not None else ""
        return ["–", element("span", reason, cls="reason"), ""]
    between = "" if row.low is None else f"{_number(row.low)} – {_number(row.high)}"
    return [_number(row.value), interval(row.value, row.low, row.high), element("bdi", between, dir="ltr")]


def pairs(contents: Contents) -> Iterator[Element]:
    """Everybody with everybody, by the main measure of each layer."""
    everyone = [item.name for item in contents.agreement.annotators]
    if len(everyone) < 3:
        return
    yield element("h2", contents.words("pairs"))
    for layer in contents.layers:
        rows = [row for row in contents.agreement.pairs if row.layer == layer and row.value is not None]
        measure = next((name for name in _MAIN if any(row.name == name for row in rows)), None)
        values = {(row.a, row.b): row.value for row in rows if row.name == measure}
        if measure is None:
            continue
        values |= {(b, a): value for (a, b), value in values.items()}
        cells: list[list[Child]] = [[foreign(a), *(_number(values.get((a, b))) for b in everyone)] for a in everyone]
        yield element("h3", foreign(contents.layer(layer)), f" – {contents.words(measure)}")
        columns = range(1, len(everyone) + 1)
        yield element("div", table(["", *map(foreign, everyone)], cells, columns), cls="wide")


def labels(contents: Contents) -> Iterator[Element]:
    """Agreement on each label, and how often each annotator used it."""
    words, people = contents.words, contents.agreement.annotators
    yield element("h2", words("labels"))
    for layer in contents.layers:
        rows = [row for row in contents.agreement.labels if row.layer == layer]
        used = contents.survey.used.get(layer, {})
        if not rows:
            continue
        heads: list[Child] = [words("label"), words(rows[0].name), "", "n", *(foreign(item.name) for item in people)]
        cells: list[list[Child]] = [
            [
                foreign(contents.label(layer, row.label)),
                _number(row.value),
                interval(row.value, None, None) if row.value is not None else "",
                str(row.n),
                *(str(used[item.id][row.label]) if item.id in used else "–" for item in people),
            ]
            for row in rows
        ]
        yield element("h3", foreign(contents.layer(layer)))
        yield element("div", table(heads, cells, (1, 3, *range(4, 4 + len(people)))), cls="wide")


def worst(contents: Contents) -> Iterator[Element]:
    """The articles to look at first."""
    words = contents.words
    rows = [row for row in contents.survey.worst(20) if row.value < 1]
    if rows:
        yield element("h2", words("worst"))
        heads = [words("article"), words("share"), "", "n"]
        cells: list[list[Child]] = [
            [foreign(row.title or row.document), f"{row.value:.0%}", bar(row.value, 1), str(row.total // 2)]
            for row in rows
        ]
        yield element("div", table(heads, cells, (1, 3)), cls="wide")


def habits(contents: Contents) -> Iterator[Element]:
    """Time, leanings and origins."""
    for found in Tables(contents.study, contents.naming).habits():
        yield element("h2", found.title)
        if found.note:
            yield element("p", found.note, cls="note")
        cells: list[list[Child]] = [
            [cell if place in found.numbers else foreign(cell) for place, cell in enumerate(row)] for row in found.rows
        ]
        yield element("div", table(found.heads, cells, found.numbers), cls="wide")


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
