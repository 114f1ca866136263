"""Whom a description means that stands before the name: "The chair of the co-op will stay … / The
motion against Ada Roy failed." (codebook §9, a pronoun after a role has the role).

In: the text, where a person is first named, the noun groups, where others are named. Out: the
words of the description, or nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.offices import personal
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.lexicon import tables

DEFINITE = re.compile(r"[Tt]he\s")
TOLD_HERE = re.compile(r",\s|\s\(|['’]s?\b")
"""Behind a name: an age, a calling, a relative clause, whom the text introduces there."""
OPENING = re.compile(r"(?<=[.!?”\"\n])\s*[^.!?\n]*$")
"""The words of a sentence before the name: a calling among them is the person's own."""
NEAR = 420
"""Characters between the description and the name: own decision."""
LOOKED_AT = 6
UNTOLD = frozenset(("unnamed-source", "document-data", "unspecified", "witness-affected",
                    "online-poster", "news-outlet"))  # fmt: skip


def described_before(
    text: str, start: int, end: int, described: Sequence[Described], others: Sequence[int]
) -> str:
    """The office of the subject of a main clause just before, if nobody is named in between.

    `others`: where other people are named, sorted.
    """
    opening = OPENING.search(text, max(0, start - NEAR), start)
    possessed = text[start:end].endswith(("'s", "’s"))
    if (
        possessed
        or TOLD_HERE.match(text, end)
        or (opening and any(map(_is_calling, opening[0].split())))
    ):
        return ""
    earlier = bisect_left(others, start)
    since = max(others[earlier - 1] if earlier else 0, start - NEAR)
    last = bisect_left(described, start, key=lambda d: d.start)
    near = (described[i] for i in range(last - 1, max(-1, last - 40), -1))
    subjects = (d for d in near if d.main and not d.many and not d.named and d.start >= since)
    for group in islice(subjects, LOOKED_AT):
        words = " ".join(text[group.start : group.end].split())
        if not DEFINITE.match(words):
            continue
        office = personal(words, "") if _is_persons(words) else ""
        told = capacity(office) if office else None
        if told is not None and told.type not in UNTOLD and _ended(text, group.end, start):
            return office
    return ""


def _is_persons(words: str) -> bool:
    """Whether only a person can be meant: "the mayor", and not "the military"."""
    head = take_apart(words).head.split()
    return bool(head) and _is_calling(head[-1])


def _is_calling(word: str) -> bool:
    return word.strip(",;:“”\"'’").lower() in tables.persons()


def _ended(text: str, end: int, start: int) -> bool:
    """Whether the sentence of the description is over before the name's begins."""
    return re.search(r"[.!?][”\"]?\s", text[end:start]) is not None
