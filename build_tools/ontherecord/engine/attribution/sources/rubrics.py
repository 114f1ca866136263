"""Words before a colon: is it a speaker or a rubric ("Analysis: …")? In: words. Out: yes or no."""

from __future__ import annotations

from ontherecord.engine.lexicon.vocabulary import LABEL_WORDS, LABELLED


def is_rubric(name: str) -> bool:
    lowered = name.lower()
    named = lowered.split()
    if not named:
        return False
    told = named[-1] in LABELLED and len(named) > 1
    first = named[0] in LABEL_WORDS or lowered in LABEL_WORDS
    return first or told or lowered.startswith("the latest")
