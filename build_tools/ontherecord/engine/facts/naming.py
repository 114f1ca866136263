"""How a source is named (codebook §3): by name, as an institution, by role only, or not at all."""

from __future__ import annotations

import re

import msgspec

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice
from ontherecord.model import UNSPECIFIED, Naming, Source, Statement

ANONYMOUS = re.compile(
    r"(?:on (?:the )?condition of anonymity|asked not to be (?:named|identified)|declined to be "
    r"(?:named|identified)|requested anonymity|wished to remain anonymous|not authori[sz]ed to "
    r"speak|spoke anonymously|insisted on anonymity|asked for anonymity"
    r"|did not want to be (?:named|identified)|refused to be (?:named|identified)"
    r"|withheld (?:his|her|their) names?)",
    re.I,
)
INSTITUTIONS = frozenset(key for key, row in SOURCE_TYPES.items() if row.body)
PEOPLE = re.compile(
    r"\b(?:officials?|spokes\w+|\w*men|\w*women|man|woman|people|sources?|residents?|witness\w*"
    r"|leaders?|members?|lawmakers?|ministers?|diplomats?|analysts?|experts?|critics?|officers?"
    r"|prosecutors?|investigators?|lawyers?|doctors?|workers?|relatives?|neighbou?rs?|activists?"
    r"|posters?|users?|bloggers?|aides?|advis[eo]rs?|students?|teachers?|scientists?|researchers?"
    r"|supporters?|voters?|judges?|soldiers?|troops|commanders?|executives?|employees?|authors?"
    r"|academics?|professors?|teachers?|authors|republicans|democrats|parents?|victims?|poll\w+"
    r"|observers?|governors?|mayors?|chiefs?|presidents?|secretar(?:y|ies)|senators?|managers?)\b",
    re.I,
)


def rule(statement: Statement, case: Case) -> Statement:
    """Each source gets its naming; only a stated wish makes it anonymous-on-request."""
    anonymous = ANONYMOUS.search(case.frame())
    named = [
        msgspec.structs.replace(s, naming=_naming(s, v, bool(anonymous)))
        for s, v in zip(statement.sources, case.resolved.voices, strict=True)
    ]
    each = zip(statement.candidates, case.origin.candidates, strict=True)
    candidates = tuple(msgspec.structs.replace(s, naming=_naming(s, v, False)) for s, v in each)
    if candidates:
        alike = len({one.naming for one in candidates}) == 1
        how = candidates[0].naming if alike else "role-only"
        named[0] = msgspec.structs.replace(named[0], naming=how)
        statement = msgspec.structs.replace(statement, candidates=candidates)
    if anonymous and any(s.naming == "anonymous-on-request" for s in named):
        why = because("asked-not-to-be-named", anonymous[0])
        return with_facts(statement, why, sources=tuple(named))
    return msgspec.structs.replace(statement, sources=tuple(named))


def _naming(source: Source, voice: Voice, anonymous: bool) -> Naming:
    if source.speaker == UNSPECIFIED:
        return "none"
    if voice.is_person:
        return "named"
    if anonymous:
        return "anonymous-on-request"
    if PEOPLE.search(source.speaker) or source.type not in INSTITUTIONS:
        return "named" if _is_name(source.speaker) else "role-only"
    return "institution"


def _is_name(speaker: str) -> bool:
    """All words capitalised and none of them a word for people."""
    return all(w[0].isupper() for w in speaker.split() if w) and not PEOPLE.search(speaker)
