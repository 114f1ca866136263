"""Is this name another medium? (chains, codebook §9). In: words. Out: yes or no."""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.outlet_names import may_be_own_name
from ontherecord.engine.capacity.phrase import take_apart
from ontherecord.engine.lexicon import tables
from ontherecord.engine.lexicon.vocabulary import AGENCIES, MEDIA_NAMES, MEDIA_NOUNS, OCCASIONS

_WORD = re.compile(r"[\w-]+")
_AGENCY = re.compile(r"\b(?:news|press) (?:agency|service|site|outlet|channel|network)$", re.I)
_NAMED_AGENCY = re.compile(r"(?:[Tt]he )?([A-Z][\w-]+(?: [A-Z][\w-]+)?) agency")
_CLAUSE = re.compile(r",|\s(?:that|which|who|with|on|in|at|about|and|during|citing|quoting)\b")
_PERSON = re.compile(
    r"(?:journalists?|reporters?|correspondents?|columnists?|editors?|presenters?|anchor\w*|hosts?"
    r"|commentators?|critics?|pundits?|moderators?|directors?|spokes\w+|writers?|photographers?)$",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:media|news|press) reports?$", re.I)


def is_medium(name: str) -> bool:
    """Whether the words, cut at their first clause, name a newspaper, broadcaster or agency.

    The one test of what a medium is: by the tables, or by the last word of the name. A journalist
    speaks for herself and is none.
    """
    plain = _CLAUSE.split(name.strip())[0].removesuffix("'s").removesuffix("’s").rstrip(".")
    if _AGENCY.search(plain) or _REPORTS.search(plain):
        return True
    found = _WORD.findall(plain)
    if not found or _PERSON.search(take_apart(plain).head) or _PERSON.search(plain):
        return False
    last = found[-1]
    if last.islower() and last in OCCASIONS:
        return False  # “a press conference”
    if last.lower() in MEDIA_NOUNS or (last[:1].isupper() and last.lower() in MEDIA_NAMES):
        return True
    verdict = capacity(plain)
    return verdict is not None and verdict.type in MEDIA


def passes_on(name: str) -> bool:
    """Whether the words name a medium, or an agency that nothing but its citing tells: "the Kite
    agency, citing …", "Kite, a news service"."""
    parts = name.split(", ")[:2]
    if any(is_medium(part) for part in parts):
        return True
    match = _NAMED_AGENCY.fullmatch(parts[0])
    if match is None or match[1] in tables.adjectives():
        return False
    return classify_body(match[1]) is None


def is_other_medium(name: str, outlet: str) -> bool:
    """As `is_medium`, but a proper name, and not the outlet itself or its own agency."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if plain.lower() in AGENCIES or not any(word[:1].isupper() for word in plain.split()):
        return False
    return is_medium(plain) and not may_be_own_name(name, outlet)
