"""Who speaks as a scholar by what the text says of a study: "Ada Roy, who was not involved in the
research", "a study led by Per Lund" (codebook §6).

In: the text and where a name stands. Out: yes or no.
"""

from __future__ import annotations

import re

_WORK = (
    r"(?:study|research|work|trial|paper|analysis|project|survey|experiments?|excavations?"
    r"|discovery|dig)\b"
)
_MADE = (
    r"(?:co-?led|led|leads|(?:co-)?authored|(?:co-)?wrote|designed|conducted|carried out"
    r"|presented|published)"
)
_THE = r"(?:the|this|that)\s(?:[\w-]+\s){0,2}?"
AFTER = re.compile(
    r",?\s(?:who\s)?(?:was|were|is|had)\s(?:not|n['’]t|never|no)\s"
    r"(?:(?:been|directly|himself|herself|a|part|role)\s)*"
    rf"(?:involved|part|an author|take part|in)\s?(?:in|of|with)?\s{_THE}{_WORK}"
    rf"|,?\s(?:who\s)?{_MADE}\s{_THE}{_WORK}"
)
BEFORE = re.compile(
    r"\b(?:study|research|paper|trial|analysis|survey|team|excavations?)\s(?:was\s)?(?:co-?)?"
    r"(?:led|headed|authored|written|directed|conducted|designed|coordinated|carried out)\sby\s"
    r"(?:[a-z]+\s){0,2}(?:(?:Dr|Prof|Professor)\.?\s)*$"
)
REACH = 70
"""Code points before a name that are looked at."""


def is_scholar(text: str, start: int, end: int) -> bool:
    """Whether the words around a name tell that its bearer studies what the article is about."""
    if AFTER.match(text, end):
        return True
    return BEFORE.search(text, max(0, start - REACH), start) is not None
