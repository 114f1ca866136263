"""Who posted: the name that an article gives a "user" or an "account" (codebook §3).

In: the text, the words of a source. Out: the name, as written. A poster's name may be no person's
("Blue Kettle"), so no list of people has it.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Span

_NAME = (
    r"(@\w+|[A-Z0-9][\w.’'-]*(?:\s(?:(?:of|the|and|for|de|in)\s)*"
    r"(?:#[^\s,.;)]+|[A-Z0-9][\w.’'-]*)){0,4})"
)
_OPEN = r"[\"“‘'(]{0,2}"
CALLED = re.compile(
    r"\b(?:named|called|(?:who |that |which )?(?:goes|going|posts|posting|tweets|tweeting|writes"
    r"|writing) (?:by|under|as)(?: the (?:user ?|screen ?|online )?(?:name|handle|pseudonym))?"
    r"(?: of)?|(?:by|under|with) the (?:user ?|screen ?|online )?(?:name|handle|pseudonym)(?: of)?"
    rf"|identified as|known as)\s{_OPEN}{_NAME}"
)
BESIDE = re.compile(rf"(?:,|\s[—–-]|\s\(|)\s?{_OPEN}{_NAME}")
ACCOUNT = re.compile(
    r"(?:user|account|page|handle|blogger|poster|tiktoker|youtuber|netizen)$", re.I
)
USER = re.compile(
    r"\b(?:an?|another|one|the)\s(?:[A-Za-z]+\s){0,2}?(?:user|account|blogger|poster|netizen)\b",
    re.I,
)
REACH = 600
"""Characters back that a pronoun may point to a poster: own decision."""
AHEAD = 90
"""Characters after the description in which its name begins: own decision."""


def poster(text: str, span: Span, words: str) -> str:
    """The name of whoever posts: "a user named Ada Roy", "another user — Blue Kettle"."""
    phrase = take_apart(CALLED.split(words, maxsplit=1)[0])
    if not ACCOUNT.search(phrase.head):
        return ""
    if inside := CALLED.search(words):
        return _tidy(inside[1])
    head_ends = span.start + text[span.start : span.end].find(phrase.head) + len(phrase.head)
    ahead = re.split(r"[.!?]\s|\n", text[head_ends : head_ends + AHEAD])[0]
    if re.match(r"[,\s]{0,2}", ahead) and (after := CALLED.match(ahead.lstrip(", "))):
        return _tidy(after[1])
    beside = BESIDE.match(ahead)
    return _tidy(beside[1]) if beside else ""


def introduced(text: str, cast: Cast, span: Span, last: tuple[int, Voice] | None) -> str:
    """The poster whom the text has named since the last source spoke, before a pronoun.

    Empty if none is, or if a person was named after them.
    """
    start = max(last[0] if last else 0, span.start - REACH)
    name, end = "", start
    for user in USER.finditer(text, start, span.start):
        if found := poster(text, Span(start=user.start(), end=user.end()), user[0]):
            name, end = found, user.end()
    later = cast.at(end, span.start) if name else ()
    return "" if any(a.is_person and a.name != name for a in later) else name


def _tidy(name: str) -> str:
    return name.rstrip(".’'-")
