"""Anatomy of a phrase that describes a speaker: its head, what stands before and after it.

In: words such as "a spokesman for the State Emergency Service". Out: `Phrase`. Pure text, so that
the same words give the same label in every article and for every side (the swap test, §4.8).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.lexicon import tables
from ontherecord.model import Record

DETERMINER = re.compile(r"^(?:the|a|an|one|two|three|some|many|several|his|her|their|its|our|my"
                        r"|this|that|these|those|another|other|both|all|few"
                        r"|most)\s+", re.I)  # fmt: skip
LINK = re.compile(
    r"\s*(?:,|;|\(|\)|\[|\s[-–—]\s|—)|\s+(?:of|for|at|in|from|with|on|who|whom|which|that|to|by"
    r"|near|about|among|under|inside|within|representing|including|such as|familiar|close|whose|as"
    r"|based)\b(?!-)",
    re.I,
)
WORD = re.compile(r"[\w.&'’\-]+")
FORMER = re.compile(r"\b(?:former(?:ly)?|ex|retired|ousted|deposed|one-time|onetime|disgraced"
                    r"|suspended|sacked|dismissed|fired|impeached|annulled|unseated"
                    r"|erstwhile|late|once)\b[- ]", re.I)  # fmt: skip
STILL = re.compile(
    r"\b(?:current|serving|present|sitting|active)(?:,| and| or|/)(?: and| or)? (?:former"
    r"|retired|ex)\b",
    re.I,
)
""" "Current and former officials": the kind follows whom the text names first (§9)."""
THEN = re.compile(r"\bthen[- ](?=\w)", re.I)
""" "Then-Secretary of State": the capacity at the time of the statement."""
SERVED_THEN = re.compile(r"\b(?:to|for|under) then[- ]\w")
""" "An adviser to then-President Lee": that office is over."""
PAST = re.compile(
    r"\b(?:from|between) \d{4} (?:to|until|till|through|and) \d{4}\b|\buntil (?:[A-Z]\w+ )?\d{4}\b"
    r"|\b(?:under|during|in) (?:the )?(?:former|previous|last) (?:president"
    r"|prime minister|administration|government)\b|^\s*when\s|\bat the time\b"
    r"|\buntil (?:(?:last|early|late|this) \w+|recently|\w+ (?:months|years|weeks) ago"
    r"|(?:his|her|their) (?:retirement|resignation|dismissal|removal))|\bin the (?:19|20)?\d0s\b"
    r"|\bduring the (?:[A-Z]\w+ ){1,3}(?:administration|presidency|government|years)\b"
)
"""After an office: it is over."""
SCIENCE = re.compile(r"\w{3,}ologists?")
"""A science that the table does not list ("hydrologist")."""
SPACES = re.compile(r"\s+")
LONGEST_HEAD = 6
"""Words in the longest entry of the table of heads."""


class Phrase(Record, frozen=True):
    """A noun phrase taken apart."""

    before: str
    """Modifiers: everything before the head, without determiner."""
    head: str
    """The word or words of the table that decide; empty if none is in it."""
    after: str
    """The complement: everything after the head."""
    former: bool = False
    """Whether a word such as "former" or "retired" stands before the head."""


@lru_cache(maxsize=8192)
def plain(words: str) -> str:
    """Without line breaks, curly apostrophes, outer punctuation and determiners."""
    text = SPACES.sub(" ", words.replace("’", "'")).strip(' ,;:."“”()[]')
    previous = None
    while previous != text:
        previous, text = text, DETERMINER.sub("", text, count=1)
    return text


@lru_cache(maxsize=8192)
def take_apart(words: str) -> Phrase:
    """Find the head: in the first noun group that has one, the rightmost, longest table entry."""
    whole = plain(words)
    text = THEN.sub("", whole)
    past = bool(SERVED_THEN.search(whole))
    start = 0
    while start < len(text):
        link = LINK.search(text, start)
        end = link.start() if link else len(text)
        found = _head_in(text, start, end)
        if found:
            a, b = found
            lead = text[start:b] + " "
            over = (FORMER.search(lead) and not STILL.search(lead)) or PAST.search(text[b:])
            return Phrase(before=text[:a].strip(), head=text[a:b], after=text[b:].strip(" ,"),
                          former=past or bool(over))  # fmt: skip
        start = link.end() if link else len(text)
    return Phrase(before="", head="", after=text, former=bool(FORMER.search(text)))


BODY_WORD = re.compile(
    r"^(?:university|college|school|bank|ministry|department|institute|office|bureau|agency"
    r"|commission|committee|council|board|court|house|church|hospital|museum|society|federation"
    r"|association|union|academy|center|centre|army|parliament|congress|service|authority"
    r"|company|corporation|foundation|administration|government)$"
)


def _head_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The rightmost, then longest, stretch of whole words that the table knows.

    A longer entry may run over the end of the group ("secretary of state"); a body's name in
    front of a person's office is a modifier ("University of Leeds lecturer").
    """
    heads = tables.heads()
    words = [(m.start(), m.end()) for m in WORD.finditer(text)]
    inside = [i for i, (a, b) in enumerate(words) if a >= start and b <= end]
    over = [
        (words[i][0], words[j][1])
        for i in inside
        for j in range(min(len(words), i + LONGEST_HEAD) - 1, inside[-1], -1)
        if key(text[words[i][0] : words[j][1]]) in heads
    ]
    if over:
        return over[0]
    found = _rightmost(text, [words[i] for i in inside])
    if found and BODY_WORD.match(key(text[slice(*found)])) and "," not in text:
        final = _rightmost(text, words[-1:])
        if final and final[0] > found[1] and not BODY_WORD.match(key(text[slice(*final)])):
            return found if _are_members(text, found, final) else final
    return found


def _are_members(text: str, body: tuple[int, int], last: tuple[int, int]) -> bool:
    """ "An association of lift operators": whom a body without a name consists of."""
    many = text[last[1] - 1] == "s" and not tables.heads()[key(text[slice(*last)])].relational
    return many and text[body[0] : last[1]].islower()


def _rightmost(text: str, words: list[tuple[int, int]]) -> tuple[int, int] | None:
    heads = tables.heads()
    for last in range(len(words), 0, -1):
        for first in range(max(0, last - LONGEST_HEAD), last):
            a, b = words[first][0], words[last - 1][1]
            if key(text[a:b]) not in heads or _owns_name(text, a, b):
                continue
            if not (first and _is_surname(text, words[first - 1], a)):
                return a, b
    return None


def _owns_name(text: str, start: int, end: int) -> bool:
    """ "Doctor's Choice", "Baker's Wharf Logistics": the first word of a name, nobody's calling."""
    return (
        text[start].isupper()
        and text.endswith("'s", start, end)
        and text[end + 1 : end + 2].isupper()
    )


def _is_surname(text: str, before: tuple[int, int], at: int) -> bool:
    """ "Ada Hunter": after a given name, a word for a calling is a name."""
    return text[at].isupper() and text[slice(*before)] in tables.given_names()


@lru_cache(maxsize=4096)
def key(words: str) -> str:
    """How the tables write a head: lower case, no trailing stop or possessive."""
    low = re.sub(r"\s+", " ", words.lower().replace("’", "'"))
    heads = tables.heads()
    for form in (low, low.removesuffix("'s"), low.rstrip(".").replace(". ", " "),
                 low.removesuffix("s"), re.sub(r"ies$", "y", low)):  # fmt: skip
        if form in heads:
            return form
    return "scientist" if SCIENCE.fullmatch(low) else low


def is_document(words: str) -> bool:
    """Whether the words describe a document: "a lawsuit filed in May"."""
    head = take_apart(words).head
    return bool(head) and tables.heads()[key(head)].type == "document-data"
