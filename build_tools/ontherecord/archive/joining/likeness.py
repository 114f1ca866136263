"""Two things that may be one: the record that every finder of this room yields."""

from __future__ import annotations

from ontherecord.archive.joining.grounds import SURE, Ground
from ontherecord.archive.joining.things import Key
from ontherecord.model import Record


class Likeness(Record, frozen=True):
    one: Key
    other: Key
    """The one that is fuller, or shown to be of its kind."""
    ground: Ground

    @property
    def is_sure(self) -> bool:
        return self.ground in SURE
