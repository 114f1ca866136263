"""What the article itself calls someone: the office before the name, the apposition after it.

In: the text and where a name stands. Out: role words as written, without article. Dated by the
article, never taken from anywhere else (design §4).
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.offices import PRIVATE_POSTS
from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.entities.descriptions_before import inverse, is_verb
from ontherecord.engine.entities.membership import body_of, described_body
from ontherecord.engine.entities.offices import as_office, is_plural
from ontherecord.engine.entities.offices_before import LONGEST, office_before
from ontherecord.engine.entities.told_offices import ADVISES, leading, told

AFTER = re.compile(
    r",\s+(?:who\s+(?:is|was|serves as|served as)\s+)?(?:(?:\d{1,3})(?:,|\s-)\s+)?"
    r"(?:(?:of|from)\s[A-Z][\w. ]{2,30},\s(?=(?:an?|the|who)\s))?"
)
PHRASE_END = re.compile(
    r",\s|(?<!\b[A-Z])(?<!\b[MDS][rst])(?<!\bMrs)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bRev)"
    r"(?<!\bProf)\.(?=\W|$)|[;:!?()\[\]\"“”\n]|\s[—–-]\s|\b(?:said|says|told|who|whose|which|has|had"
    r"|was|is|were|are|will|would|called|added|wrote|warned|announced|confirmed|denied|tweeted"
    r"|posted|reported)\b"
)
COPULA = re.compile(
    r",?\s+(?:(?:is|was|became|serves as|has been|had been)\s+"
    r"(?:(?:now|also|currently|still|then)\s)?"
    r"(?=(?:a|an|the|[A-Z][\w.]+['’]s?)\s)"
    r"|(?:has been|had been|was|is)\s(?:re)?(?:-)?(?:appointed|elected|named|sworn in|chosen"
    r"|installed|confirmed)\s(?:as\s)?)"
)
ANOTHER = re.compile(r"\.?\s[A-Z][\w.’'-]*\s[A-Z]")
""" "…, Gov. Per Lund": after a title, the name of whoever has it."""
CLAUSE = re.compile(
    r"\b(?:and|but|to|he|she|it|they|after|before|when|while|as|in|on|at|with|by|from|for|according)\b"
)


def roles_at(
    text: str, start: int, end: int, verbs: frozenset[int] = frozenset()
) -> tuple[str, ...]:
    """Every role given at this mention, the one before the name first; empty if none is.

    `verbs`: where the text's verbs start; no role reaches over one.
    """
    before, bodies = office_before(text, start, verbs), body_of(text, start, end)
    if not bodies and (body := described_body(text, end)):
        bodies = (f"of {body}",)
    found = (
        leading(text, start),
        *_in_body(before, bodies),
        before,
        inverse(text, start, end, verbs),
        _after(text, end, verbs),
        as_office(text, end),
        *told(text, start, end),
        *bodies,
    )
    tidy = dict.fromkeys(_tidy(role) for role in found if role)
    if ADVISES in tidy:
        tidy.pop("lawyer", None)  # "a lawyer who advises villages" takes no side
    return tuple(tidy)


def _in_body(calling: str, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """ "Engineer Ada Roy of the Roads Authority": an engineer there."""
    phrase = take_apart(calling)
    alone = phrase.head and not phrase.after and not phrase.former
    return (f"{calling} at {bodies[0].removeprefix('of ')}",) if alone and bodies else ()


def _tidy(role: str) -> str:
    tidy = plain(role.removesuffix("'s").removesuffix("’s"))
    return f"{tidy}." if role.endswith(f"{tidy}.") and len(tidy.split(" ")[-1]) < 5 else tidy


def _after(text: str, end: int, verbs: frozenset[int]) -> str:
    """ "…, regional governor of Oryol," or "… is a lawyer"."""
    piece = text[end : end + 2 * LONGEST]
    lead = AFTER.match(piece) or COPULA.match(piece) or re.match(r"\s+\((?=[A-Z])", piece)
    if not lead:
        return ""
    stop = PHRASE_END.search(piece, lead.end())
    phrase = piece[lead.end() : stop.start() if stop else len(piece)].strip()
    if not phrase or len(phrase) > LONGEST + 40 or not stop:
        return ""
    if re.match(r"[a-z]+ed\s", phrase) and not phrase.startswith("retired"):
        return ""
    taken = take_apart(phrase)
    if not taken.head or (phrase[0].isupper() and taken.head.islower() and is_plural(taken.head)):
        return ""
    begin = end + piece.find(phrase)
    lead_in = range(begin, begin + phrase.find(taken.head))
    if any(at in verbs and is_verb(text, at) for at in lead_in):
        return ""
    firm = " and " in phrase and key(taken.head) in PRIVATE_POSTS  # "President and CEO of Acme"
    if firm or not _is_clause(phrase, taken.head):
        return phrase
    head = take_apart(first := phrase.split(" and ", 1)[0]).head
    return first if head and first != phrase and not _is_clause(first, head) else ""


def _is_clause(phrase: str, head: str) -> bool:
    """ "…, the prosecutors say": a verb shows that it is no apposition; nor is another's name."""
    position = phrase.find(head)
    another = phrase[0].isupper() and ANOTHER.match(phrase, position + len(head))
    return bool(another or CLAUSE.search(phrase[:position]))
