"""Bodies that somebody is said to belong to without an office: "Ada Roy of The Globe".

In: the text and where a name stands. Out: "of" and the body, or nothing.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.offices import COUNTRY_ONLY
from ontherecord.engine.capacity.phrase import BODY_WORD, key, take_apart
from ontherecord.engine.lexicon import tables

OF_BODY = re.compile(r"\s+(?:of|from|at|with)\s+((?:the\s+|The\s+)?[A-Z][^,.;:\"“”()\n]{1,60})")
OF_WORDS = re.compile(
    r"\s(?:of|from|at|with)\s((?:the|an?)\s(?:[a-z][\w’'-]*\s){0,6}?[a-z][\w-]*)"
    r"(?=[,.;]|\s[A-Z]|\s(?:said|says|told|tells|added|warned|called|was|is|has|had|put|estimated|explained)\b)"
)
RUN = re.compile(r"(?:the |The )?(?:[A-Z][\w.’'&-]*(?: (?:of|and|for|the|&) (?=[A-Z])| )?)+")
OWNER = re.compile(
    r"(?:^|[\s“\"(])((?:[A-Z][\w.&-]*\s(?:(?:of|and|for|the|&)\s)?){0,4}?[A-Z][\w.&-]*)(?:['’]s|s['’])\s$"
)
""" "CNN's Ada Roy": a medium, a firm or a group before a name; a country is none of them."""
MEMBERSHIP = frozenset(("news-outlet", "news-agency", "state-media", "company", "ngo", "expert",
                        "gov-national", "gov-subnational", "police-emergency", "military", "igo",
                        "legislature-court"))  # fmt: skip
"""Bodies after "of" or "from" that somebody may be said to belong to without an office."""
REACH = 60
"""Characters before a name that its owner may take."""


def body_of(text: str, start: int, end: int) -> tuple[str, ...]:
    """ "Matthew Ingram of The Globe and Mail", "Acme Bank's Ada Roy": the body someone is in."""
    after = OF_BODY.match(text, end)
    run = RUN.match(after[1]) if after else None
    before = OWNER.search(text[max(0, start - REACH) : start])
    found = (run[0].strip() if run else "", before[1] if before else "")
    return tuple(f"of {body}" for body in found if body and _may_have_members(body))


def described_body(text: str, end: int) -> str:
    """ "Ada Roy of the national water administration": a body without a name behind a name."""
    match = OF_WORDS.match(text, end)
    phrase = take_apart(match[1]) if match else None
    if match is None or phrase is None or not phrase.head or phrase.former:
        return ""
    last = key(phrase.head).split()[-1]
    people = last.removesuffix("s") in tables.persons()
    told = None if people else capacity(match[1])
    known = BODY_WORD.match(last) or last in tables.body_nouns()
    return match[1] if told and (known or told.type in MEMBERSHIP) else ""


def _may_have_members(body: str) -> bool:
    verdict = classify_body(body)
    return verdict is not None and verdict.type in MEMBERSHIP and verdict.ground not in COUNTRY_ONLY
