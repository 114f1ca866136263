"""What "former" makes of an office or a calling (codebook §6: former capacity → group B).

In: the verdict on the head alone, the phrase. Out: the verdict on both.
"""

from __future__ import annotations

from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.phrase import Phrase
from ontherecord.model import OFFICIAL_TYPES

PRIVATE = frozenset(("ngo", "company"))
"""Whoever has left one of these speaks for nobody; a former official's office stays what counts."""


def of_the_past(verdict: Verdict, phrase: Phrase) -> Verdict:
    """A former official; a former rebel speaks for no armed group, a retired head for no school."""
    if verdict.type == "armed-group":
        return Verdict(type="witness-affected", words=f"former {phrase.head}", ground="past-life")
    if verdict.type in PRIVATE:
        return Verdict(type="witness-affected", words=f"former {phrase.head}", ground="past-life")
    if verdict.type in OFFICIAL_TYPES:
        words = f"former … {phrase.head}"
        return Verdict(type="former-official", words=words, ground="past-office")
    return verdict
