"""A `Spread` without machines: it does the work itself, the last batch first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontherecord.drafts.spreading import Task


class Backwards:
    """Counts what it was handed."""

    def __init__(self) -> None:
        self.batches = 0

    def __call__(
        self, task: Task, batches: Iterable[bytes], meanwhile: Iterator[object]
    ) -> Iterator[tuple[int, bytes]]:
        answers = [(number, task(batch)) for number, batch in enumerate(batches)]
        self.batches += len(answers)
        for answer in reversed(answers):
            next(meanwhile, None)
            yield answer
        for _ in meanwhile:
            pass
