"""Work handed to others: a function of bytes, batches of bytes, and the answers as they come.

Whoever hands work out knows nothing of machines; `drafts.cluster` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

Task = Callable[[bytes], bytes]
"""A function of a module, which every worker knows by its name: the same bytes in, the same out."""


class Spread(Protocol):
    """Hands out batches. Yields (number of the batch, answer), in any order."""

    def __call__(
        self, task: Task, batches: Iterable[bytes], meanwhile: Iterator[object]
    ) -> Iterator[tuple[int, bytes]]:
        """`meanwhile`: work of one's own, done bit by bit while nothing comes, then to its end."""


class OtherProgram(Exception):
    """A worker runs another version of the program than whoever asks: its bytes may differ."""


def same(asked: str, here: str) -> None:
    """See that a worker is of the version that it is asked for.

    Raises:
        OtherProgram: it is not.
    """
    if asked != here:
        raise OtherProgram(f"asked for {asked[:12]}, runs {here[:12]}")
