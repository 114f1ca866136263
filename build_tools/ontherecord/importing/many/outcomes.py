"""What became of each file and page of a run, for a keeper and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from ontherecord.model import Record

State = Literal["taken", "doubtful", "there", "refused"]


class Outcome(Record, frozen=True):
    """One article of a run."""

    source: str
    """The file's name or the address, as it was named."""
    state: State
    """`doubtful`: taken, and something speaks against its being whole or new; `there`: the archive
    has it already."""
    part: str = ""
    """Which of the file's articles."""
    slug: str = ""
    words: int = 0
    why: tuple[str, ...] = ()
    """Why it is doubtful or refused."""
    notes: tuple[str, ...] = ()
    """What else a keeper should know."""
    limit: int = 0
    """Bytes, where it is refused because there are more."""
    left_out: tuple[str, ...] = ()
    """What of the page did not come into the article."""

    @property
    def named(self) -> str:
        return f"{self.source} ({self.part})" if self.part else self.source


def as_line(one: Outcome) -> str:
    """One line of JSON."""
    return json.dumps(msgspec.to_builtins(one), ensure_ascii=False)


def in_words(one: Outcome) -> Iterator[str]:
    """The lines that tell a keeper of it; none where all went well."""
    if one.state == "there":
        yield f"{one.named}: is there already as {one.slug}"
    elif one.state == "refused":
        yield f"{one.named}: refused: {'; '.join(one.why)}"
    elif one.state == "doubtful":
        yield f"{one.named}: taken as {one.slug}, doubtful: {'; '.join(one.why)}"


def summed(counts: Mapping[State, int]) -> str:
    """“12 taken, 3 doubtful (taken, read them first), 1 refused”."""
    told = [f"{counts[state]:,} {_SUMMED[state]}" for state in _SUMMED if counts.get(state)]
    return ", ".join(told) or "there was nothing to take"


_SUMMED: dict[State, str] = {
    "taken": "taken", "doubtful": "doubtful (taken: read them first)", "there": "there already",
    "refused": "refused",
}  # fmt: skip
