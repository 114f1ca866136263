"""Full names of people: which capitals are somebody's first and last name.

In: the text and the model's guesses. Out: names in text order, as written. The model calls people
companies and headlines people; an office beside the name and a given name correct it.
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.parsed import Parse
from build_tools.entity.roles import office_before
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import BODY_WORD, key, take_apart

NOT_PERSONAL = frozenset(
    ("company", "ngo", "news-outlet", "news-agency", "document-data", "armed-group", "igo")
)
PERSON_WORD = re.compile(
    r"(?:chief|executive|officer|founder|owner|director|manager|chair(?:m[ae]n|woman|person)?|boss"
    r"|head|president|business(?:wo)?man|entrepreneur|investor|billionaire|tycoon|trader|broker"
    r"|superintendent|coordinator|administrator|bishop|pope|priest|pastor|rabbi|imam|cleric"
    r"|principal|headteacher|dean|provost|curator|campaigner|reporter|journalist|correspondent"
    r"|columnist|editor|anchor|presenter|commentator|critic|secretary-general|agent|leader)$",
    re.I,
)
"""Heads that name a person although their type is that of a body."""
NO_TITLE = re.compile(r"\b(?:republicans?|democrats?|opponents?|of|for|the|in)$|s$", re.I)
"""Ends of a phrase after which capitals are no name: a party, a link, people in the plural."""
SAID = re.compile(
    r"\s+(?:said|says|told|added|wrote|tweeted|testified|replied|spoke|who|is a|was a)\b"
)


def full_names(text: str, parse: Parse) -> list[str]:
    """Full names in text order: from the model, and from the office that stands beside them."""
    found: list[tuple[int, str]] = []
    for guess in parse.names:
        start, end = names.trim(text, guess.start, guess.end)
        name = text[start:end]
        if not names.is_full_name(" ".join(name.split())) or "\n" in name:
            continue
        beside = _has_office_beside(text, start, end)
        if (
            beside
            or (guess.guess == "PERSON" and not _is_known_elsewise(name))
            or (
                guess.guess in ("ORG", "GPE", "FAC")
                and SAID.match(text, end)
                and not (_is_known_elsewise(name) or classify_body(name) or len(name.split()) > 3)
            )
        ):
            found.append((start, name))
    return [name for _, name in sorted({*found, *_after_offices(text)})]


def _after_offices(text: str) -> list[tuple[int, str]]:
    """Names that the model missed right after an office ("NATO chief Per Lund")."""
    found = []
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if len(name.split()) > 3 or not names.is_full_name(name) or _is_known_elsewise(name):
            continue
        office = office_before(text, start)
        if office and _is_personal_phrase(office) and not NO_TITLE.search(office):
            found.append((start, name))
    return found


def _is_known_elsewise(name: str) -> bool:
    return bool(gazetteer.candidates(name)) or name.split(maxsplit=1)[0] in tables.adjectives()


def _has_office_beside(text: str, start: int, end: int) -> bool:
    """Whether a person's office or title stands right before or right after the name."""
    before = re.search(r"([\w.’'-]+)\s$", text[max(0, start - 40) : start])
    if before and is_personal(before[1]):
        return True
    after = re.match(r",\s+(?:\d+,\s+)?([^,.;()\n]{3,80})", text[end : end + 90])
    return bool(after and after[1][0].islower() and _is_personal_phrase(after[1]))


def is_personal(word: str) -> bool:
    low = word.lower().strip(".")
    head = tables.heads().get(key(word))
    if low in names.TITLES and word[0].isupper():
        return True
    personal = head and head.type not in NOT_PERSONAL and not BODY_WORD.match(key(word))
    return bool(personal) and not word.endswith("s")


def _is_personal_phrase(words: str) -> bool:
    phrase = take_apart(words)
    if not phrase.head:
        return False
    if PERSON_WORD.search(phrase.head):
        return True
    head = tables.heads()[key(phrase.head)]
    return head.type not in NOT_PERSONAL and not BODY_WORD.match(key(phrase.head))
