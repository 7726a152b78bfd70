"""Make the records of both halves from the marked articles: `python -m benchmarks.corpus.build [--show]`."""

import json
import sys
from itertools import count
from pathlib import Path
from typing import Any

from annotator.model import text_hash
from benchmarks.corpus.notation import Article, Name, NotationError, Quote, Words, read_article

HERE = Path(__file__).parent
SOURCES = HERE / "articles"
RECORDS = HERE / "quotes"
HALVES = ("held", "tune")
"""An article with an even number is held apart, one with an odd number serves to tune the rules."""


def half(name: str) -> str:
    """The half that an article of this name (`07-harbour-trial`) belongs to."""
    return HALVES[int(name.partition("-")[0]) % 2]


def articles() -> list[Article]:
    """All marked articles, in order of their numbers."""
    return [read_article(path.stem, path.read_text(encoding="utf-8")) for path in sorted(SOURCES.glob("*.txt"))]


def build() -> dict[Path, str]:
    """Every record file with what belongs into it; nothing is written."""
    return {
        RECORDS / half(article.name) / f"{article.name}.jsonl": json.dumps(record(article), ensure_ascii=False) + "\n"
        for article in articles()
    }


def record(article: Article) -> dict[str, Any]:
    """The interchange record of one article."""
    text, spans, relations = article.text, [], []
    number = count(1)
    entities = _entities(article)
    ids: dict[Name, str] = {}
    for name in article.names:
        span = _span(article, f"{article.name}.s{next(number)}", "entity", name.label, [(name.start, name.end)])
        if name.ref:
            span["entities"] = [f"{article.name}.{name.ref}"]
            span |= _norm(article, name)
        ids[name] = span["id"]
        spans.append(span)
    for start, end in article.rejected:
        span = _span(article, f"{article.name}.s{next(number)}", "quote", "QUOTE", [(start, end)])
        spans.append(span | {"attributes": {"type": "not-a-quote"}})
    for quote in article.quotes:
        if not quote.type or not quote.cue:
            raise NotationError(f"{article.name}: quote {quote.number} lacks its type or its cue")
        span = _span(article, f"{article.name}.q{quote.number}", "quote", "QUOTE", quote.fragments)
        spans.append(span | {"attributes": {"type": quote.type, "speaker": quote.voice}})
        cue = _span(article, f"{article.name}.c{quote.number}", "cue", "CUE", quote.cue)
        spans.append(cue)
        links = [("cue", cue["id"])]
        for kind, mention in sources(article, quote):
            links.append((kind, ids[mention] if isinstance(mention, Name) else text[mention.start : mention.end]))
        for index, (kind, target) in enumerate(links, 1):
            to = "to" if target in ids.values() or kind == "cue" else "to_text"
            relation = f"{article.name}.r{quote.number}.{index}"
            relations.append({"id": relation, "kind": kind, "from": span["id"], to: target})
    headline = next((text[start:end] for role, start, end in article.sections if role == "headline"), "")
    meta = {key: article.meta[key] for key in ("outlet", "published", "region", "topic")}
    return {
        "schema": 1,
        "id": article.name,
        "text": text,
        "text_sha256": text_hash(text),
        "offset_unit": "code_point",
        "scheme": "media@1",
        "title": headline,
        "lang": "ar",
        "meta": meta,
        "sections": [{"role": role, "start": start, "end": end} for role, start, end in article.sections],
        "annotator": {"id": "corpus", "name": "corpus", "kind": "person"},
        "done": ["entity", "quote", "cue", "sentiment"],
        "spans": sorted(spans, key=lambda item: (item["start"], -item["end"], item["layer"])),
        "relations": relations,
        "judgements": [{"id": f"{article.name}.j1", "name": "sentiment", "value": article.meta["sentiment"]}],
        "entities": entities,
    }


def sources(article: Article, quote: Quote) -> list[tuple[str, Name | Words]]:
    """The mentions that a quote's relations point to: speakers, then channel, then addressee.

    An overt speaker is the mention nearest to the cue in its paragraph (the last one before it where the paragraph
    has none: the two ministers), an elided one the last mention before the quote and its cue.
    """
    found: list[tuple[str, Name | Words]] = []
    where = quote.cue[0][0]
    before = min(where, quote.fragments[0][0])
    for ref in quote.speakers:
        if quote.voice == "elided":
            earlier = [item for item in _mentions(article, ref) if item.end <= before]
            if not earlier:
                raise NotationError(f"{article.name}: {ref!r} of quote {quote.number} is not named before it")
            found.append(("speaker", max(earlier, key=lambda item: item.start)))
        else:
            found.append(("speaker", _nearest(article, ref, where)))
    found += [("channel", _nearest(article, quote.channel, where))] if quote.channel else []
    found += [("addressee", _nearest(article, quote.addressee, where))] if quote.addressee else []
    return found


def _norm(article: Article, name: Name) -> dict[str, str]:
    """The form with its article where the text has لل: `للمرصد` is marked from its second ل on."""
    full = "ا" + article.text[name.start : name.end]
    others = (item for item in article.names if item.ref == name.ref)
    return {"norm": full} if any(article.text[item.start : item.end] == full for item in others) else {}


def _mentions(article: Article, ref: str) -> list[Name | Words]:
    everything: list[Name | Words] = [*article.names, *article.words]
    return [item for item in everything if item.ref == ref]


def _nearest(article: Article, ref: str, where: int) -> Name | Words:
    mentions = _mentions(article, ref)
    if not mentions:
        raise NotationError(f"{article.name}: {ref!r} is nowhere in the text")
    start = article.text.rfind("\n", 0, where) + 1
    end = article.text.find("\n", where)
    near = [item for item in mentions if start <= item.start < (end if end >= 0 else len(article.text))]
    if near:
        return min(near, key=lambda item: max(item.start - where, where - item.end))
    earlier = [item for item in mentions if item.end <= where]
    if not earlier:
        raise NotationError(f"{article.name}: {ref!r} is not named before its quote")
    return max(earlier, key=lambda item: item.start)


def _entities(article: Article) -> list[dict[str, Any]]:
    """The canonical entities: one for each ref of names, called by its longest mention of the most telling label."""
    known: dict[str, list[Name]] = {}
    for name in article.names:
        if name.ref:
            known.setdefault(name.ref, []).append(name)
    result = []
    for ref, mentions in known.items():
        people = [item for item in mentions if item.label == "PERS"] or mentions
        best = max((item for item in people if not _norm(article, item)), key=lambda item: item.end - item.start)
        texts = dict.fromkeys(_norm(article, item).get("norm", article.text[item.start : item.end]) for item in people)
        called = article.text[best.start : best.end]
        entity = {"id": f"{article.name}.{ref}", "name": called, "type": best.label}
        aliases = [text for text in texts if text != called]
        result.append(entity | ({"aliases": aliases} if aliases else {}))
    return result


def _span(article: Article, name: str, layer: str, label: str, fragments: list[tuple[int, int]]) -> dict[str, Any]:
    start, end = fragments[0][0], fragments[-1][1]
    span: dict[str, Any] = {"id": name, "layer": layer, "label": label, "start": start, "end": end}
    span["text"] = article.text[start:end]
    if len(fragments) > 1:
        span["fragments"] = [list(fragment) for fragment in fragments]
    return span | {"origin": "hand"}


def show() -> None:
    """Print every mark of every article, for reading."""
    for article in articles():
        text = article.text
        print(f"== {article.name} ({half(article.name)}), {len(text.split())} words")
        for name in article.names:
            print(f"   {name.label:6}{name.ref:8}{text[name.start : name.end]}")
        for start, end in article.rejected:
            print(f"   not    {text[start - 3 : start]}[{text[start:end]}]{text[end : end + 3]}")
        for quote in article.quotes:
            pieces = " … ".join(f"{text[a - 2 : a]}[{text[a:b]}]{text[b : b + 2]}" for a, b in quote.fragments)
            cue = " … ".join(text[a:b] for a, b in quote.cue)
            linked = "; ".join(f"{kind} {text[item.start : item.end]}" for kind, item in sources(article, quote))
            print(f"   q{quote.number} {quote.type} {quote.voice} | {cue} | {linked}\n      {pieces!r}")


def main() -> None:
    """Write all record files, and with `--show` print what is in them."""
    if "--show" in sys.argv[1:]:
        show()
        return
    for path, content in build().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
