"""Seats in a parliament that stand beside a name: "Ada Roy (Green-Fenland)", "Ada Roy, R-Ohio".

In: the text and where a person's name ends. Out: yes or no. The convention is that of the reports
of parliaments: party, hyphen, constituency or state. It counts only in an article that has a word
for a parliament or its members, since other hyphenated pairs stand in brackets too.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PARTY = r"(?:[A-Z][A-Za-z]{0,14})"
_SEAT = r"[A-Z][\w.’']*(?:[ -][A-Z][\w.’']*){0,4}"
TAG = re.compile(rf"\s\({_PARTY}[-–—]{_SEAT}\)|,\s[DRI]-{_SEAT}(?=[,.;)\s])")
CHAMBER = re.compile(
    r"\b(?:parliament|parliamentary|lawmakers?|legislat(?:ors?|ure|ive)|senat(?:e|ors?)"
    r"|congress(?:man|woman|men|women|ional)?|house|assembly|MPs?|MLAs?"
    r"|Reps?|Sens?|Sejm|Diet|Knesset|Bundestag)\b",
    re.I,
)  # fmt: skip


def has_seat(text: str, end: int) -> bool:
    """Whether a party and a constituency follow the name that ends here."""
    return TAG.match(text, end) is not None and _tells_of_parliament(text)


@lru_cache(maxsize=8)
def _tells_of_parliament(text: str) -> bool:
    return CHAMBER.search(text) is not None
