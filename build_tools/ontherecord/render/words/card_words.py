"""The words on a statement's card. In: a key. Out: plain English (codebook §§3, 7)."""

from __future__ import annotations

import re

from ontherecord.model import Act, Channel, CueFlag, Form, Naming

FORMS: dict[Form, str] = {
    "direct": "the speaker’s own, in quotation marks",
    "mixed": "the outlet’s paraphrase with a quoted part",
    "indirect": "the outlet’s paraphrase",
    "outlet": "the outlet’s own",
}
ACTS: dict[Act, str] = {
    "assert": "says that something is so",
    "demand": "asks or demands",
    "warn-predict": "warns or predicts",
    "commit-announce": "promises or announces",
    "deny": "denies",
    "position": "takes a position",
    "evaluate": "judges",
}
CHANNELS: dict[Channel, str] = {
    "press-conference": "at a press conference",
    "interview": "in an interview",
    "speech": "in a speech",
    "statement": "in a statement",
    "telegram": "on Telegram",
    "x": "on X",
    "tv": "on television",
    "website": "on a website",
    "document": "in a document",
    "not-stated": "",
}
CUE_FLAGS: dict[CueFlag, str] = {
    "factive": "factive: presents what is said as settled",
    "distancing": "distancing: keeps a distance from what is said",
    "characterising": "characterising: judges the way it is said",
}
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


NAMING: dict[Naming, str] = {
    "named": "",
    "institution": "",
    "role-only": "not named, only described",
    "anonymous-on-request": "not named, at their own request",
    "none": "",
}
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
