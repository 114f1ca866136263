"""Towns that stand for a team: "Tarnford beat Belling 4-1", "when I coached Belling".

In: a text and where a name stands. Out: yes or no.
"""

from __future__ import annotations

import re

from ontherecord.model import Span

COACHED = re.compile(
    r"\b(?:coach(?:ed|es|ing)?|manag(?:ed|es|ing)|captain(?:ed|s)?|signed (?:for|with)"
    r"|play(?:ed|s|ing)? for"
    r"|left back for|striker for|traded to|drafted by)\s$"
)
BEAT = re.compile(
    r"\b(?:beat|beats|beating|defeat(?:ed|s|ing)?|edged|routed|thrashed|downed|blanked|swept"
    r"|drew with"
    r"|lost to|won at|hosts?|hosted|against|visit(?:s|ed)?)\s(?:the\s)?$"
)
BEATS = re.compile(
    r"\s(?:beat|beats|defeated|edged|routed|thrashed|downed|blanked|swept|drew with|lost to|won)\b"
)
SCORE = re.compile(r"(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])")
NEAR = 90
"""Characters around a name in which a score makes verbs of games of such verbs: own decision."""


def plays(text: str, at: Span) -> bool:
    """Whether the name is a team's here: it is coached, or meets another beside a score."""
    if COACHED.search(text, max(0, at.start - 20), at.start):
        return True
    game = BEAT.search(text, max(0, at.start - 20), at.start) or BEATS.match(text, at.end)
    return bool(game and SCORE.search(text, max(0, at.start - NEAR), at.end + NEAR))
