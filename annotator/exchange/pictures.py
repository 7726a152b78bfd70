"""Bar charts of a table, as PNG or SVG, right to left where the words are. Drawn by matplotlib, which shapes Arabic."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from annotator.resources import resource

_FAMILY = "IBM Plex Sans Arabic"
_MOST = 20


def bars(
    names: Sequence[str],
    parts: Mapping[str, Sequence[int]],
    colors: Sequence[str],
    *,
    title: str,
    rtl: bool,
    kind: Literal["png", "svg"] = "png",
    dpi: int = 110,
    dark: bool = False,
) -> bytes:
    """A horizontal bar for each name, stacked of `parts` (what they are called, a number for each name).

    At most 20 names are drawn, the first ones. In right-to-left pictures names stand at the right and bars grow to the
    left.
    """
    import matplotlib as mpl
    from matplotlib import font_manager
    from matplotlib.figure import Figure

    for file in sorted(resource("fonts").glob("*.ttf")):
        font_manager.fontManager.addfont(str(file))
    names = list(names)[:_MOST]
    ink, paper = ("#e6e9ee", "#14171c") if dark else ("#1d2430", "#ffffff")
    settings: Any = {
        "font.family": [_FAMILY],
        "font.size": 10,
        "text.color": ink,
        "axes.labelcolor": ink,
        "xtick.color": ink,
        "ytick.color": ink,
        "axes.edgecolor": ink,
        "svg.fonttype": "path",
        "svg.hashsalt": "annotator",
    }
    with mpl.rc_context(settings):
        figure = Figure(figsize=(7.0, 1.3 + 0.34 * max(len(names), 1)), dpi=dpi, facecolor=paper)
        axes = figure.add_subplot(facecolor=paper)
        left = [0] * len(names)
        for (part, numbers), color in zip(parts.items(), colors, strict=False):
            shown = list(numbers)[:_MOST]
            axes.barh(range(len(names)), shown, left=left, color=color, label=part, height=0.7)
            left = [one + other for one, other in zip(left, shown, strict=True)]
        for place, total in enumerate(left):
            axes.annotate(
                f"{total:g}", (total, place), (-4 if rtl else 4, 0), textcoords="offset points",
                ha="right" if rtl else "left", va="center", fontsize=9,
            )  # fmt: skip
        axes.set_yticks(range(len(names)), names)
        axes.invert_yaxis()
        axes.margins(x=0.12)
        for side in ("top", "bottom", "left" if rtl else "right"):
            axes.spines[side].set_visible(False)
        axes.set_xticks([])
        if rtl:
            axes.invert_xaxis()
            axes.yaxis.tick_right()
        axes.set_title(title, loc="right" if rtl else "left", fontweight="bold")
        if len(parts) > 1:
            axes.legend(frameon=False, ncols=3, loc="upper center", bbox_to_anchor=(0.5, -0.02), fontsize=9)
        figure.set_layout_engine("tight")
        target = BytesIO()
        figure.savefig(target, format=kind, metadata={"Date": None} if kind == "svg" else {"Software": None})
    return target.getvalue()


def save(path: Path, data: bytes) -> None:
    """Write a picture through a temporary name."""
    partial = path.with_name(f".{path.name}.part")
    partial.write_bytes(data)
    partial.replace(path)
