"""Which of many intervals touch a stretch of text: found without looking at the others."""

# Bins of 128, 1024, ... code points. Each interval lies in the smallest bin that holds it whole, so a stretch asks a
# few bins of each size, whatever the number of intervals (the binning of genome browsers).
_SHIFTS = (7, 10, 13, 16, 19, 22, 25, 31)


def _bin(start: int, end: int) -> int:
    last = end - 1
    for shift in _SHIFTS:
        if start >> shift == last >> shift:
            return (start >> shift) << 5 | shift
    raise ValueError(f"interval {start}..{end} is too long")


class IntervalIndex:
    """Named half-open intervals `[start, end)`; adding and removing cost O(1), asking O(log length + found)."""

    __slots__ = ("_bins",)

    def __init__(self) -> None:
        self._bins: dict[int, list[tuple[int, int, str]]] = {}

    def add(self, start: int, end: int, name: str) -> None:
        """Adds an interval of at least one code point; the same name may stand for several intervals."""
        key = _bin(start, end)
        if key in self._bins:
            self._bins[key].append((start, end, name))
        else:
            self._bins[key] = [(start, end, name)]

    def remove(self, start: int, end: int, name: str) -> None:
        """Removes an interval that was added. Raises KeyError or ValueError where it was not."""
        key = _bin(start, end)
        members = self._bins[key]
        members.remove((start, end, name))
        if not members:
            del self._bins[key]

    def touching(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """All intervals that share at least one code point with `[start, end)`, in no order."""
        if end <= start:
            return []
        last = end - 1
        bins = self._bins
        found: list[tuple[int, int, str]] = []
        for shift in _SHIFTS:
            for number in range(start >> shift, (last >> shift) + 1):
                members = bins.get(number << 5 | shift)
                if members is not None:
                    found.extend(member for member in members if member[0] < end and member[1] > start)
        return found
