"""Articles that tell one story, against the library on ready shingles: `python -m benchmarks stories`."""

import random

from rensa import RMinHash, RMinHashLSH

from annotator.arabic.folding import fold_key
from annotator.exchange.stories import BATCH, Signatures, grouped
from benchmarks.figures import Figure, say, seconds

ARTICLES, WORDS = 10_000, 400
_COPIES = 0.1
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأةى"


def texts(count: int) -> list[str]:
    """Articles of which every tenth is an earlier one with a few words changed."""
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices(_LETTERS, k=chance.randint(2, 8))) for _ in range(20_000)]
    found: list[list[str]] = []
    for _ in range(count):
        if found and chance.random() < _COPIES:
            again = list(chance.choice(found))
            for _ in range(WORDS // 50):
                again[chance.randrange(WORDS)] = chance.choice(vocabulary)
            found.append(again)
        else:
            found.append(chance.choices(vocabulary, k=WORDS))
    return [" ".join(item) for item in found]


def _library(shingles: list[list[str]]) -> None:
    """The same with shingles that are ready: signatures, candidates, and how like each pair is."""
    sketches = RMinHash.from_token_sets(iter(shingles), 128, 1)
    index = RMinHashLSH(0.5, 128, 32)
    index.insert_many(sketches)
    for nth, candidates in enumerate(index.query_all(sketches)):
        for other in candidates:
            if other < nth:
                sketches[nth].jaccard(sketches[other])


def _ours(articles: list[tuple[str, str]]) -> None:
    signatures = Signatures()
    for place in range(0, len(articles), BATCH):
        signatures.add(articles[place : place + BATCH])
    grouped(signatures)


def run() -> list[Figure]:
    """Near-duplicates among 10,000 articles of 400 words, from their texts on."""
    found = texts(ARTICLES)
    say("  shingles")
    ready = [[" ".join(row) for row in zip(part, part[1:], part[2:], strict=False)] for part in map(_words, found)]
    articles = [(str(nth), text) for nth, text in enumerate(found)]
    _ours(articles[:BATCH])
    say("  library and ours by turns, the best of five each")
    times = [(seconds(lambda: _library(ready)), seconds(lambda: _ours(articles))) for _ in range(5)]
    floor, ours = (min(part) for part in zip(*times, strict=True))
    return [Figure(f"near-duplicates of {ARTICLES:,} articles", ours, floor, 1.5)]


def _words(text: str) -> list[str]:
    return fold_key(text, search=True).split()
