"""A name that the source's own clause tells: "her son, welder Anselm", "a man who gave his name as
Teo", "the suspect, identified as Ravi Pillay".

In: the text, a source's span and words. Out: a `Voice` under that name, or None. The list of people
lacks such names where they are of one word, or of a tradition that the model never met.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.phrase import plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.introduced import EITHER
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

WORD = rf"[{CAPITALS}][\w’'-]*\.?"
SMALL = r"(?:al|el|bin|binti|ibn|de|del|da|dos|van|von|der|den|la|le)(?= )"
NAME = rf"{WORD}(?: (?:{WORD}|{SMALL})){{0,4}}"
APPOSED = re.compile(rf"^(.*?),\s((?:(?:an?|the)\s)?(?:[a-z][\w-]*\s){{0,4}})({NAME})"
                     rf"(?:,\s\d{{1,3}})?,?$")  # fmt: skip
TOLD = re.compile(
    rf",?\s(?:who\s)?(?:(?:has\s|was\s|is\s)?(?:since\s|later\s)?(?:been\s)?(?:identified|named|known)"
    rf"(?:\s(?:only|locally|simply|by\s(?:\w+\s){{1,3}}))*\sas"
    rf"|(?:would\s|will\s|wished\sto\s|wanted\sto\s|asked\sto\s|agreed\sto\s|chose\sto\s)?(?:only\s)?"
    rf"(?:be\s)?(?:called|identified|known|named)(?:\sonly|\sjust)?(?:\sas|\sby)?"
    rf"|(?:gave|gives)\s(?:his|her|their)\s(?:\w+\s)?name\s(?:only\s)?(?:as|only as)"
    rf"|goes\sby(?:\sthe\sname)?(?:\sof)?|(?:identified|introduced)\s(?:himself|herself)"
    rf"(?:\sonly)?\sas)\s(?:one\s)?({NAME})"
)
""" "…, who would only be called Baba Risi": how a text hands a name over."""

ASKED = re.compile(
    r",?\s\(?(?:who|whose)\b[^.;:“”\"\n]{0,140}?\b"
    r"(?:be\s(?:only\s|just\s|simply\s)?(?:identified|named|called|known|quoted|referred\sto)"
    r"(?:\s(?:only|just|simply|solely))?(?:\s(?:as|by)(?:\s(?:his|her|their|the)\s(?:\w+\s)?name)?,?)?"
    r"|(?:gave|gives|give|giving|used|uses|provided|offered|shared)\s(?:only\s|just\s|simply\s)?"
    r"(?:his|her|their|the|a)\s(?:(?:first|last|full|given|family|second|one)\s)?(?:name|surname|nickname)"
    r"(?:\s(?:of|only\sas|simply\sas|just\sas|as))?,?"
    r"|(?:said|says)\s(?:his|her|their)\s(?:\w+\s)?name\s(?:was|is)"
    r"|name\s(?:has\sbeen|was|is)\s(?:changed|altered|shortened)\sto"
    r"|(?:identif(?:ied|ies|ying)|introduc(?:ed|es|ing))\s(?:himself|herself|themselves)"
    r"(?:\s(?:only|just|simply))?\s(?:as|by\s(?:his|her|their)\s\w+\sname,?)"
    r"|(?:goes|went|going)\s(?:only\s|simply\s|just\s)?(?:by|as)(?:\sthe\s(?:\w+\s)?name)?(?:\sof)?)"
    rf"\s(?:only\s)?(?:one\s)?({NAME})(?=[\s,;.)’']|$)"
)
""" "…, who asked to be identified only as Nadra", "who gave only the name Piet": the same, later in
the clause that follows the description."""


BEHIND = re.compile(r",|\s(?:who|that|of|in|at|from|with|for|on)\b")


def self_named(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """The one whom the words describe, by the name in or right behind them."""
    if not _means_somebody(words):
        return None
    told = TOLD.search(text, span.start, span.end) or TOLD.match(text, span.end)
    told = told or ASKED.search(text, span.start, span.end) or ASKED.match(text, span.end)
    if told is not None:
        return _voice(cast, span, words, (told.start(1), told[1]), words)
    apposed = APPOSED.match(words)
    if apposed is None or not _means_somebody(apposed[1]) or not _may_be_a_name(apposed[3]):
        return None
    at = text.find(apposed[3].split()[0], span.start, span.end)
    return _voice(cast, span, words, (at, apposed[3]), f"{apposed[1]}, {apposed[2].strip()}")


def _voice(cast: Cast, span: Span, words: str, named: tuple[int, str], told: str) -> Voice:
    start, name = named[0], plain(named[1])
    known = next((a for a in cast.at(start, start + len(named[1])) if a.is_person), None)
    by = because("is-speaker", words, speaker=known.name if known else name)
    if known is not None:
        return of(known, span, words, by=by)
    return Voice(speaker=name, span=span, words=words, roles=(told,), is_person=True, by=by)


def _means_somebody(words: str) -> bool:
    """One person: a calling or a tie, and none that a firm has, too."""
    first = BEHIND.split(words, maxsplit=1)[0]
    heads = {w.lower() for phrase in (take_apart(words).head, first) for w in phrase.split()[-1:]}
    return not heads.isdisjoint(tables.persons()) and heads.isdisjoint(EITHER)


def _may_be_a_name(name: str) -> bool:
    if name.isupper() or gazetteer.candidates(name) or name in tables.adjectives():
        return False
    return classify_body(name) is None and not take_apart(name).head
