"""Precision and recall of the quote assistant: `python -m benchmarks.quotes [FOLDER or FILE…] [--errors]`."""

import sys
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.quote_scores import Score, score

CORPUS = Path(__file__).parent / "corpus" / "quotes"


def table(folder: Path, errors: bool = False) -> dict[bool, Score]:
    """Print the counts of one folder, with its marked names given to the assistant and without, and give them back."""
    scores = {}
    for known in (True, False):
        result = scores[known] = score(folder, known, errors)
        print(f"{folder}, names {'given' if known else 'not given'}")
        print(f"  {'':36} precision  recall   hits  proposed  marked")
        for name, count in sorted(result.counts.items()):
            figures = f"{count.precision:9.3f} {count.recall:7.3f} {count.hits:6} {count.proposed:9} {count.marked:7}"
            print(f"  {name:36} {figures}")
    return scores


def run() -> list[Figure]:
    """Both halves in full; the figures to reach are those of the half that was held apart, with its names given.

    A figure of the table is a share of misses, 1 - precision or 1 - recall, beside the share that is allowed.
    """
    table(CORPUS / "tune")
    counts = table(CORPUS / "held")[True].counts
    content, speaker = counts["direct+mixed content exact"], counts["direct+mixed speaker"]
    wanted = (
        ("quotes held apart: direct, mixed content proposed wrongly", 1 - content.precision, 0.10),
        ("quotes held apart: direct, mixed content missed", 1 - content.recall, 0.15),
        ("quotes held apart: direct, mixed speaker missed or wrong", 1 - speaker.recall, 0.20),
    )
    return [Figure(name, share, allowed, 1.0, "") for name, share, allowed in wanted]


def main(arguments: list[str]) -> None:
    """Print the table for the named folders, or for both halves."""
    folders = [Path(item) for item in arguments if not item.startswith("-")]
    for folder in folders or [CORPUS / "tune", CORPUS / "held"]:
        table(folder, "--errors" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
