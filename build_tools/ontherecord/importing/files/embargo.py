"""Whether an agency's message may be used now, and which of its versions is the newest."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ontherecord.importing.page.taken import NoArticle
from ontherecord.model import Record

_STATUS = {
    "withheld": "its agency withholds this message: wait until it is released",
    "canceled": "its agency has cancelled this message",
    "cancelled": "its agency has cancelled this message",
}
_BASIC = re.compile(r"(\d{8})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?\Z")


class Release(Record, frozen=True):
    """What a message says of its release; "" for what it does not say."""

    id: str = ""
    """The same in all its versions."""
    version: str = ""
    created: str = ""
    """When this version was made, in ISO 8601."""
    embargo: str = ""
    """Until when nobody may use it, in ISO 8601."""
    status: str = ""
    """Its publication status, by IPTC's words: usable, withheld, canceled."""

    def check(self) -> None:
        """Does nothing if it may be used.

        Raises:
            NoArticle: it is under embargo, withheld or cancelled.
        """
        if why := _STATUS.get(self.status.rpartition(":")[2].lower(), ""):
            raise NoArticle(why)
        until = moment(self.embargo)
        if self.embargo and until is None:
            raise NoArticle(f"it is under embargo until {self.embargo!r}, and that is no time: add "
                            "it when the embargo is over, without that line")  # fmt: skip
        if until is not None and until > dt.datetime.now(dt.UTC):
            raise NoArticle(f"it is under embargo until {until:%Y-%m-%d %H:%M} UTC: add it then")

    @property
    def rank(self) -> tuple[float, str]:
        """Greater is newer: by its number, else by when it was made."""
        number = float(self.version) if re.fullmatch(r"\d{1,9}(\.\d{1,4})?", self.version) else 0.0
        return number, self.created


def moment(written: str) -> dt.datetime | None:
    """A time as agencies write it; without a zone it is taken as UTC. None if it is none."""
    if basic := _BASIC.match(written):
        day, hour, minute, second, zone = basic.groups("")
        written = f"{day}T{hour}{minute}{second or '00'}{zone}"
    try:
        found = dt.datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def superseded(releases: Sequence[Release]) -> dict[int, str]:
    """Those of which a newer version is there, with the words that say so."""
    newest: dict[str, int] = {}
    for at, one in enumerate(releases):
        before = newest.get(one.id)
        if one.id and (before is None or one.rank >= releases[before].rank):
            newest[one.id] = at
    return {
        at: f"an older version of {one.id}: the newest"
        + (f" ({releases[newest[one.id]].version})" if releases[newest[one.id]].version else "")
        + " is in this file, too"
        for at, one in enumerate(releases)
        if one.id and newest[one.id] != at
    }
