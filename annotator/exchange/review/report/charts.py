"""Small charts, drawn as SVG. Numbers run left to right in both languages; the words stand beside, in the page."""

from xml.etree.ElementTree import Element

from annotator.exchange.review.report.elements import element

_WIDTH, _HEIGHT = 180, 16


def interval(value: float, low: float | None, high: float | None) -> Element:
    """A value on a line from 0 to 1 (what is below 0 is drawn at 0), with its interval."""
    made = _svg(f"{value:.3f}" + ("" if low is None or high is None else f" ({low:.3f} – {high:.3f})"))
    middle = _HEIGHT / 2
    made.append(element("line", x1=4, x2=_WIDTH - 4, y1=middle, y2=middle, cls="axis"))
    for tick in (0.0, 0.5, 1.0):
        made.append(element("line", x1=_x(tick), x2=_x(tick), y1=middle - 4, y2=middle + 4, cls="axis"))
    if low is not None and high is not None:
        made.append(element("line", x1=_x(low), x2=_x(high), y1=middle, y2=middle, cls="range"))
    made.append(element("circle", cx=_x(value), cy=middle, r=4, cls="dot"))
    return made


def bar(value: float, most: float) -> Element:
    """A bar as long as the share of `value` in `most`."""
    made = _svg(f"{value:g}")
    share = value / most if most else 0
    made.append(element("rect", x=0, y=2, width=f"{share * _WIDTH:.1f}", height=_HEIGHT - 4, cls="bar"))
    return made


def _svg(said: str) -> Element:
    return element(
        "svg",
        element("title", said),
        width=_WIDTH,
        height=_HEIGHT,
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=said,
        dir="ltr",
    )


def _x(value: float) -> str:
    return f"{4 + min(max(value, 0.0), 1.0) * (_WIDTH - 8):.1f}"
