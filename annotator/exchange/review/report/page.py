"""The page that the report's sections stand on: one file, nothing from elsewhere, no script."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from annotator.exchange.review.report.elements import element
from annotator.exchange.review.words import Words

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --soft: #5c6675; --line: #d5dae2; --back: #ffffff; --tint: #eef2f7;
  --blue: #2471a3; --a: #b9d6ec; --b: #f3d9a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a3adba; --line: #3b4452; --back: #171b21;
  --tint: #222933; --blue: #6db3e2; --a: #24506f; --b: #6b5220; } }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --back: #fff; --tint: #f2f2f2; --blue: #2471a3;
  --a: #b9d6ec; --b: #f3d9a4; } body { max-width: none; font-size: 10pt; } h2 { break-after: avoid; }
  tr, .example, svg { break-inside: avoid; } }
@page { margin: 16mm; }
body { font: 15px/1.55 "IBM Plex Sans Arabic", "Segoe UI", "Noto Sans Arabic", "Noto Sans", Tahoma, sans-serif;
  color: var(--ink); background: var(--back); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p.note, .reason, dt { color: var(--soft); } .reason, p.note { font-size: .9em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .4rem 0 1rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 600; } .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
table.confusion td, table.confusion th { border: 1px solid var(--line); text-align: center; padding: .25rem .45rem; }
table.confusion .same { outline: 2px solid var(--soft); outline-offset: -2px; }
.axis { stroke: var(--line); } .range { stroke: var(--blue); stroke-width: 3; opacity: .55; }
.dot, .bar { fill: var(--blue); }
.example { background: var(--tint); border-radius: 6px; padding: .5rem .8rem; margin: .5rem 0; }
.example p { margin: .15rem 0; } .example small { color: var(--soft); }
mark { color: inherit; padding: 0 .1em; border-radius: 3px; }
.a mark { background: var(--a); } .b mark { background: var(--b); }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""


def page(words: Words, title: str, sections: Iterable[Element]) -> bytes:
    """The whole file in UTF-8. The policy in its head forbids whatever this program has not put there itself."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", _STYLE),
    )
    body = element("body", *sections)
    tree = element("html", head, body, lang=words.language, dir=words.direction)
    html: bytes = tostring(tree, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + html
