"""Whom the text makes one of several: "One of the five, Ada Roy", after "five lawmakers".

In: the text, people, the noun groups in the plural. Out: words that `capacity` can read, or
nothing. Of several groups the nearest counts of whom the text tells an office or a calling.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.text import wordlist

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
ONE_OF = re.compile(
    rf"(?:^|[\s“\"(])(?:[Oo]ne|[Aa]nother|[Aa]\s(?:second|third|fourth|fifth)|[Tt]he other)"
    rf"(?:\sof\s(?:them|the\s(?P<many>{_NUMBER})|those|these))?,\s"
    r"(?:(?:Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Dr|Prof)\.?\s)?$"
)
UNTOLD = frozenset(("unnamed-source", "document-data", "unspecified"))
THEY_ARE = wordlist.words("people men women others persons residents children victims")
REACH = 60
FAR = 900
"""Characters before the name in which the group is named: own decision."""
LOOKED_AT = 8
"""Groups that are looked at: own decision."""


def group_of(text: str, start: int, described: Sequence[Described]) -> str:
    """The words for the group that a name is said to be one of; empty if it is of none."""
    match = ONE_OF.search(text, max(0, start - REACH), start)
    if match is None:
        return ""
    near = (d for d in reversed(described) if d.many and start - FAR < d.start < match.start() + 1)
    for group in islice(near, LOOKED_AT):
        head = text[group.head.start : group.head.end].lower()
        words = " ".join(text[group.start : group.end].split())
        told = capacity(words)
        if head not in THEY_ARE and told is not None and told.type not in UNTOLD:
            return words
    return ""
