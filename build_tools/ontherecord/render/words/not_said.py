"""The line beside a sentence whose article does not say that somebody said this (codebook §4.0).

In: a flag. Out: plain English.
"""

from __future__ import annotations

from ontherecord.model import UNSPECIFIED, NotSaid

NOBODY = ("no ", "nobody", "none ", "neither ")
"""Words that begin a source which denies by itself: "no official"."""


def told(flag: NotSaid) -> str:
    """One sentence, with who did not say it."""
    return f"{before(flag)} {who(flag)} said this."


def before(flag: NotSaid) -> str:
    """How the sentence begins: a text may deny the saying, ask for it or leave it open (§4.0)."""
    return "The article says that" if _denies(flag) else "The article does not say that"


def who(flag: NotSaid) -> str:
    """Who did not say it, as the text has it."""
    words = flag.who.speaker
    if words in ("", UNSPECIFIED):
        return "anybody"
    return words[:1].lower() + words[1:] if _denies(flag) else words


def _denies(flag: NotSaid) -> bool:
    return flag.who.speaker.lower().startswith(NOBODY)
