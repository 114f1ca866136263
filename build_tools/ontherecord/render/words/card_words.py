"""What a card says of a cue, and the names of what readings differ in (codebook §7).

In: a cue, a field. Out: plain English. A value's own words are in `codebook.values`.
"""

from __future__ import annotations

import re

from ontherecord.model import Act

NEUTRAL = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|tell|tells|told|telling|state[ds]?|stating|according to"
    r"|add(?:s|ed|ing)?|announc(?:e|es|ed|ing)|ask(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|post(?:s|ed|ing)?"
    r"|writ(?:e|es|ing|ten)|wrote)\b",
    re.IGNORECASE,
)
"""The neutral cues of codebook §7 in all their forms."""
STANCES: tuple[Act, ...] = ("demand", "position")


def unflagged(cue: str, act: Act) -> str:
    """What a cue does that is neither factive nor distancing nor characterising."""
    asked = act == "demand" and cue.lower().startswith("ask")
    if NEUTRAL.search(cue) and not asked:
        return "neutral: only says that it was said"
    if act in STANCES:
        return "names a request or a stance"
    return "on none of the codebook’s lists of cues that colour what is said"


FIELDS: dict[str, str] = {
    "form": "whose words",
    "kind": "kind",
    "unverified": "not checked because",
    "speaker": "speaker",
    "source_type": "source type",
    "channel": "channel",
    "act": "what it does",
    "note": "note",
}
"""What a reading that disagrees may say differently."""
