"""Words before a colon: is it a speaker or a rubric ("Analysis: …")? In: words. Out: yes or no."""

from __future__ import annotations

from ontherecord.engine.lexicon.vocabulary import LABEL_WORDS


def is_rubric(name: str) -> bool:
    lowered = name.lower()
    first = lowered.split()[0] if lowered else ""
    return lowered in LABEL_WORDS or first in LABEL_WORDS or lowered.startswith("the latest")
