"""Offices that stand at some distance from a name: "Lee’s first speech as chancellor".

In: the text and where a name ends. Out: the words for the office as written, or nothing.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import BODY_WORD, key, take_apart
from ontherecord.engine.lexicon import tables

CLAUSE_END = re.compile(
    r"\s(?:who|whose|which|that|when|while|where|after|before|until|since|because|but|if|has|had|was|is"
    r"|were|are|will|would|can|could|may|might|must|should|says?|said|tells?|told|ask(?:s|ed)|wrote|writes"
    r"|takes?|took|ma(?:kes?|de)|comes?|came|goes|went|g[ai]ves?|keeps?|kept|led|leads|r[au]ns?|beg[ai]ns?"
    r"|end(?:s|ed)|left|leaves|meant|means|help(?:s|ed)|show(?:s|ed)|brought|brings|seems?|seemed|did|does"
    r"|and (?:he|she|they|it|has|had|was|is|who|then|the|an?))\b.*"
)
"""Where the words for an office stop and its clause, or the next one, goes on."""
AS_OFFICE = re.compile(
    r"(?:['’]s?(?:\s[\w-]+){1,5}"
    r"|(?:,?\swho)?\s(?:has\s)?(?:replaced|succeeded|followed)\s[^,.;:()\n]{3,60}?"
    r"|(?:,?\swho)?\s(?:took office|was sworn in|took over|served|serves|ran))"
    r"\sas\s((?:the\s)?[^,.;:\"“”()\n]{3,60})"
)
""" "Lee’s first speech as chancellor", "Lee, who replaced Roy as mayor"."""


def as_office(text: str, end: int) -> str:
    """The office that a person is said to speak, follow someone or serve as."""
    match = AS_OFFICE.match(text, end)
    if not match:
        return ""
    taken = take_apart(CLAUSE_END.sub("", match[1]))
    if not taken.head or taken.before.count(" ") > 3:
        return ""
    phrase = f"{taken.before} {taken.head}".strip()
    linked = re.match(r"of (?:the )?(?:[A-Z][\w.’'&-]*\s?)+", taken.after)
    return personal(f"{phrase} {linked[0].strip()}" if linked else phrase, "")


def personal(phrase: str, before: str) -> str:
    """The phrase, if its head can be one person's office; plurals and documents cannot."""
    taken = take_apart(phrase)
    if not taken.head or re.search(r"\b(?:in|on|at|with)\s$", before):
        return ""
    head = tables.heads()[key(taken.head)]
    noun = taken.head.split(" of ")[0]
    plural = is_plural(noun)
    if BODY_WORD.match(noun.rsplit(maxsplit=1)[-1].lower()):
        return ""
    return "" if plural or head.type in ("document-data", "online-poster") else phrase


def is_plural(head: str) -> bool:
    """Whether a head means several: nobody alone is called "leaders"."""
    noun = head.split(" of ", maxsplit=1)[0]
    return noun.endswith("s") and not noun.endswith("ss")
