"""A body that a text names beside the word it later uses alone: "her label, North Pier Records …
The label said", "Skyfjord, a budget airline, … The airline said".

In: the text, the cast, where the later words stand. Out: the body's `Voice`, or None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.capacity.callings import is_calling
from ontherecord.engine.capacity.phrase import is_document
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.lexicon import gazetteer
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

_WORD = rf"[{CAPITALS}\d][\w.’'&-]*[\w’'&]"
NAME = (
    rf"(?:[Tt]he\s)?[{CAPITALS}][\w.’'&-]*(?:\s(?:(?:of|for|and|the|on|in|de|du|da"
    rf"|&)\s){{0,2}}{_WORD})*"
)
NAME_BEHIND = re.compile(rf",\s({NAME})(?=[,.;])")
SOURCE = re.compile(
    r"^(?:the|this|that|its|his|her|their)\s((?:[a-z][\w’'-]*\s){0,2}[a-z][\w-]+)$", re.I
)
DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
REACH = 3000
"""Code points back to the place where the name stands: own decision."""
NEAR = 40
"""Code points between a word's first letter and a name after it: own decision."""


def named_beside(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """The body that stood beside the noun of these words when the text brought it in."""
    source = SOURCE.match(words)
    noun = source[1].lower() if source else ""
    if not noun or is_calling(noun.split()[-1]):
        return None
    paper = is_document(words)  # "label", "register", …: a body's word, too, beside a known body
    for one in dict.fromkeys((noun, noun.split()[-1])):
        found = _introduced(text, cast, one, span)
        if found and (found.body_type or not paper):
            return found
    return None


def name_of(text: str, cast: Cast, place: Span, words: str) -> Voice | None:
    """ "The union, Dockers United, …": the name right behind a noun group."""
    match = NAME_BEHIND.match(text, place.end)
    return (
        _voice(text, cast, match.start(1), match.end(1), Span(start=0, end=0), words)
        if match
        else None
    )


@lru_cache(maxsize=512)
def _patterns(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A name behind the noun, and a name that the noun tells of; compiled once a noun."""
    word = re.escape(noun)
    before = re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[\w-]+[’']s?)"
        rf"\s(?:[\w’'-]+\s){{0,4}}?{word}"
        rf"(?:,\s(?:called\s|named\s)?({NAME})(?=[,.;:)])|\s(?:called\s"
        rf"|named\s)?({NAME})(?=[,.;:)\s]))"
    )
    behind = re.compile(
        rf"(?<!\w)({NAME})(?:\s\([^()\n]{{2,12}}\))?,\s(?:which\s(?:is|was)\s)?(?:an?|the"
        rf"|one\sof\sthe|[\w’'-]+[’']s)\s"
        rf"(?:[\w’'&-]+\s){{0,5}}?{word}(?=[,.;]|\s(?:that|which|based|in|of|for|with|run|led"
        rf"|founded|behind)\b)"
    )
    return before, behind


def _introduced(text: str, cast: Cast, noun: str, span: Span) -> Voice | None:
    since = max(0, span.start - REACH)
    if noun not in text[since : span.start]:
        return None
    found = [m for pattern in _patterns(noun) for m in pattern.finditer(text, since, span.start)]
    for match in sorted(found, key=lambda m: m.end(), reverse=True):
        place = match.lastindex or 1
        if voice := _voice(text, cast, match.start(place), match.end(place), span, noun):
            return voice
    return None


def _voice(text: str, cast: Cast, start: int, end: int, span: Span, words: str) -> Voice | None:
    name = re.sub(r"['’]s?$", "", re.sub(r"^[Tt]he\s", "", text[start:end]))
    if DAY.match(name) or gazetteer.candidates(name) or cast.is_quoted(start):
        return None
    here = cast.at(start, end)
    if any(a.is_person for a in here):
        return None
    by = because("called", words, speaker=name)
    body = next((a for a in here if a.name in name or name in a.name), None)
    if body is not None:
        return of(body, span, words, by=because("called", words, speaker=body.name))
    return Voice(speaker=name, span=span, words=words, is_body=True, by=by)
