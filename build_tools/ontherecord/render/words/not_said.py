"""The line beside a sentence whose article does not say that somebody said this (codebook §4.0).

In: a flag. Out: plain English.
"""

from __future__ import annotations

from ontherecord.model import UNSPECIFIED, NotSaid

NOBODY = frozenset(("no", "nobody", "none", "neither"))
"""Words that begin a source which denies by itself: "no official"."""


def told(flag: NotSaid) -> str:
    """One sentence, with who did not say it."""
    return f"{before(flag)} {who(flag)} said this."


def before(flag: NotSaid) -> str:
    """How the sentence begins: a text may deny the saying, ask for it or leave it open (§4.0)."""
    if who(flag).split()[0].lower() in NOBODY:
        return "The article says that"
    return "The article does not say that"


def who(flag: NotSaid) -> str:
    """Who did not say it, as the text has it."""
    return "anybody" if flag.who.speaker == UNSPECIFIED else flag.who.speaker
