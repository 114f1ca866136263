"""Who presides over a chamber, and who only speaks (codebook §6).

In: a phrase. Out: a `Verdict`, or None where the table decides.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.phrase import Phrase

MERE = frozenset(("speaker", "speakers", "Speakers"))
LEGISLATIVE = re.compile(
    r"\b(?:House|Senate|Assembly|[Pp]arliament\w*|Congress|Knesset|Duma|Rada|Sejm|Diet|Lok Sabha"
    r"|Rajya Sabha|[Ll]egislat\w+|[Cc]hamber)"
)


def of_floor(phrase: Phrase) -> Verdict | None:
    """ "Speaker Ada Roy" presides over a chamber; "a speaker" at a meeting has no office."""
    if phrase.head not in MERE or LEGISLATIVE.search(f"{phrase.before} {phrase.after}"):
        return None
    return Verdict(type="unnamed-source", words=phrase.head, ground="table-of-speakers")
