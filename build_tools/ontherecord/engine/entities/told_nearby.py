"""What the sentences around a name tell of somebody: "She is the mayor.", "the 46-year-old baker".

In: the text and where a person is named. Out: words that `capacity` can read. They are no roles,
since what they mean is read from the order of the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities import names
from ontherecord.engine.entities.offices import CLAUSE_END, personal
from ontherecord.model import Span

_DESC = r"(?P<told>[^.,;:()\"“”\n–—]{3,70})"
_REST = r"[^.!?\n“”\"]{0,220}?"
SAID_NEXT = re.compile(
    rf"{_REST}[.!?][”\"]?\s+(?:He|She)(?:['’]s|\s(?:is|was|works as|serves as|has been|became))\s"
    rf"(?:also\s|now\s|still\s|then\s|currently\s)?(?:an?|the|its|their|one of the)\s{_DESC}"
)
""" "Ornella Brivio stood at the road. She is the mayor."."""
AGED = re.compile(
    rf"[^\n]{{0,400}}?\b[Tt]he\s(?:\d{{1,3}}-year-old|(?:now\s)?retired)\s{_DESC}"
    r"(?P<runs>,\swho\s(?:runs?|ran|heads?|headed|leads?|led|chairs?|chaired|manages?|owns?|directs?)"
    r"\s[^.,;\n]{3,70})?"
)
""" "… Ada Roy has had the job. The 46-year-old engineer, who leads the office, …"."""
RUNS = re.compile(r",\swho\s\w+\s")
LOOKED_AT = 3
"""Mentions that are looked at: own decision."""


def told_nearby(text: str, mentions: tuple[Span, ...]) -> Iterator[str]:
    """Every office or calling that a sentence behind one of the first mentions tells."""
    for at in mentions[:LOOKED_AT]:
        for pattern in (SAID_NEXT, AGED):
            match = pattern.match(text, at.end)
            if match is None or _names_another(text[at.end : match.start("told")], at, text):
                continue
            runs = match.groupdict().get("runs")
            if runs:
                yield f"head of {RUNS.sub('', runs)}"
            if office := _office(match["told"]):
                yield office


def _office(words: str) -> str:
    phrase = CLAUSE_END.sub("", words).strip()
    return personal(phrase, "") if take_apart(phrase).head else ""


def _names_another(between: str, at: Span, text: str) -> bool:
    """Whether somebody else is named before the description."""
    own = names.surname(text[at.start : at.end])
    runs = names.FULL_NAME.finditer(between)
    return any(names.is_full_name(m[0]) and own not in m[0] for m in runs)
