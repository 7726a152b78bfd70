"""What the files of an import hold, one after the other; web pages are read by several processes at once."""

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from annotator.exchange.report import CancelCall
from annotator.exchange.sources import Found, unreadable
from annotator.formats import Format, Problem, Record, Source, Unfit, format_named
from annotator.model import Message

Part = Problem | Record
Known = Callable[[bytes], Record | None]

WORTH_IT = 200
"""Pages from which on starting processes pays: each takes as long to start as some fifty pages to read."""
_WAIT_SECONDS = 0.2


def usable_processes() -> int:
    """As many as there are processors, but one, which writes what they read, and lets people work."""
    return max((os.cpu_count() or 1) - 1, 1)


def read_sources(
    found: Sequence[Found], known: Known, processes: int, cancelled: CancelCall
) -> Iterator[tuple[Source | None, Iterable[Part]]]:
    """Each file with what is in it, in the order of `found`; what cannot be read, or read on, is a problem.

    `known` gives, for the bytes of a page that was imported before, the record that names its article. With more than
    one of `processes`, pages are read ahead in processes of their own; a page that ends one is a problem like others.
    """
    slow = sum(1 for item in found if not isinstance(item, Problem) and item[1].slow)
    pool = _Pool(min(processes, slow)) if processes > 1 and slow >= WORTH_IT else None
    waiting: deque[tuple[Source, Callable[[], Iterable[Part]]]] = deque()

    def finished(most: int) -> Iterator[tuple[Source, Iterable[Part]]]:
        while len(waiting) > most:
            source, parts = waiting.popleft()
            yield source, parts()

    try:
        for item in found:
            if isinstance(item, Problem):
                yield from finished(0)
                yield None, [item]
            elif item[1].slow:
                source, chosen = item
                waiting.append((source, _page(source, chosen, known, pool, cancelled)))
                yield from finished(0 if pool is None else pool.ahead)
            else:
                yield from finished(0)
                yield item[0], read_parts(*item)
        yield from finished(0)
    finally:
        if pool is not None:
            pool.close()


def read_parts(source: Source, chosen: Format) -> Iterator[Part]:
    """The records and problems of one file."""
    assert chosen.read is not None
    try:
        yield from chosen.read(source)
    except (OSError, Unfit) as error:
        yield unreadable(source, error)


def _page(
    source: Source, chosen: Format, known: Known, pool: "_Pool | None", cancelled: CancelCall
) -> Callable[[], Iterable[Part]]:
    try:
        with source.open() as file:
            data = file.read()
    except (OSError, Unfit) as error:
        problem = unreadable(source, error)
        return lambda: [problem]
    # A named encoding asks for another text than the one that came of these bytes before.
    record = known(data) if source.encoding is None else None
    if record is not None:
        return lambda: [record]
    if pool is None:
        return lambda: read_parts(Source(source.path, source.encoding, data=data), chosen)
    future = pool.submit(source.path, source.encoding, data, chosen.id)
    return lambda: [_with_original(part, data) for part in pool.result(future, source, data, chosen.id, cancelled)]


def _with_original(part: Part, data: bytes) -> Part:
    return part if isinstance(part, Problem) else replace(part, original=data)


class _Pool:
    """Processes that read pages. They are started anew rather than forked: the window has threads."""

    def __init__(self, processes: int) -> None:
        self.ahead = 4 * processes
        self._processes = processes
        self._executor = self._new(processes)

    @staticmethod
    def _new(processes: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _begin)

    def submit(self, path: Path, encoding: str | None, data: bytes, format_id: str) -> Future[list[Part]]:
        """Have a page read."""
        with _without_main_module():
            try:
                return self._executor.submit(_read_page, path, encoding, data, format_id)
            except BrokenProcessPool:
                self._executor = self._new(self._processes)
                return self._executor.submit(_read_page, path, encoding, data, format_id)

    def result(
        self, future: Future[list[Part]], source: Source, data: bytes, format_id: str, cancelled: CancelCall
    ) -> list[Part]:
        """What came of it; nothing when the import is cancelled meanwhile."""
        while not cancelled():
            try:
                return future.result(_WAIT_SECONDS)
            except NotYet:
                continue
            except BrokenProcessPool:
                return self._alone(source, data, format_id)
        return []

    def _alone(self, source: Source, data: bytes, format_id: str) -> list[Part]:
        """A page that was being read when a process died is read again by itself, to see whether it was the one."""
        with self._new(1) as executor:
            with _without_main_module():
                future = executor.submit(_read_page, source.path, source.encoding, data, format_id)
            try:
                return future.result()
            except BrokenProcessPool:
                return [source.problem(None, Message("Reading this page ended the extractor; it was left out."))]

    def close(self) -> None:
        """Let the processes end."""
        self._executor.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _without_main_module() -> Iterator[None]:
    """Processes that are started inside do not run the main module, which may be anything: a script, a window."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _begin() -> None:
    """In a new process: Ctrl+C is for the one that started it, which lets the import end well."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_page(path: Path, encoding: str | None, data: bytes, format_id: str) -> list[Part]:
    """In another process: what is in a page, without its bytes, which the one who asks has."""
    parts = read_parts(Source(path, encoding, data=data), format_named(format_id))
    return [part if isinstance(part, Problem) else replace(part, original=None) for part in parts]
