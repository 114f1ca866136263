"""Bodies that a table or their own words give away: "the UN", "Norway's health ministry".

In: the text. Out: spans. They need no language model; nothing here says what type a body is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.entities import names
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

CAPITALS = re.compile(
    r"(?<![\w.&'’@#/-])[A-Z][\w.&'’-]{0,30}(?:(?<![a-z]{2}\.)\s[A-Z][\w.&'’-]{0,30}){0,4}"
)
"""Repeats are bounded everywhere, so that no text takes more than linear time."""
THE = re.compile(r"(?<=[a-z,] )The ([A-Z][\w.]{1,40})")
_OWNER = r"[A-Z][\w.]{1,30}(?:['’]s)?(?: [A-Z]\w{1,30}(?:['’]s)?)?"
_OFFICE = (
    r"(?:[Gg]overnment|(?:(?:foreign|defen[cs]e|interior|justice|finance|health|education|energy"
    r"|transport|economy|trade|agriculture|culture|labou?r|environment) )?ministry|treasury"
    r"|(?:military|army|navy|air force|forces|coast guard|police)(?= (?:said|says|told|confirmed"
    r"|announced|reported|claimed|denied|has said|have said)\b)|armed forces|special forces"
    r"|parliament|senate|central bank|general staff"
    r"|(?:(?:state|federal|national) )?(?:emergency|security|intelligence|rescue|border|fire"
    r"|secret|prison) services?|(?:supreme|high|constitutional|top|appeals) court"
    r"|(?:(?:public |state |chief )?(?:prosecutor|defender)|attorney general|president|prime"
    r" minister)['’]s office)"
)
OFFICE_OF = re.compile(rf"(?<![\w.'’-])({_OWNER}) ({_OFFICE})\b(?!-)")
PARTY = re.compile(
    r"(?<![\w'’-])(?:Democrats|Republicans|Conservatives|Liberal Democrats|New Democrats|Tories"
    r"|Social Democrats|Christian Democrats|Labour)\b"
)
"""Members of a party in the plural stand for it."""
OFTEN_A_WORD = wordlist.words(
    "Apple Target Total Shell Delta Visa Universal Southwest Paramount Independent Guardian "
    "Observer Times Post Star Sun Express Mirror Standard Mail Telegraph Globe Met Vox Lega Ford "
    "Meta Dell Oracle Merck Bayer Fitch Caterpillar United Eni Ikea Capitol Congress Blackwater "
    "Amnesty Crown House Reform Greens Libertarian"
)
""" "Target" or "Ford" alone is too often a word or a surname."""


def named(text: str) -> set[Span]:
    """Bodies of the tables by exact name, offices of a country, parties by their members."""
    found = {*_listed(text), *_offices(text)}
    found |= {Span(start=m.start(), end=m.end()) for m in PARTY.finditer(text)}
    return {s for s in found if "\n" not in text[s.start : s.end]}


def _listed(text: str) -> Iterator[Span]:
    for match in CAPITALS.finditer(text):
        words = match[0].split()
        for size in range(len(words), 0, -1):
            name = names.POSSESSIVE.sub("", " ".join(words[:size])).rstrip(".")
            known = name in tables.bodies() or name in tables.state_media()
            alone = len(words) == 1 and name not in OFTEN_A_WORD and name not in tables.adjectives()
            if known and (size > 1 or name.isupper() or alone) and len(name) > 2:
                yield Span(start=match.start(), end=match.start() + len(name))
                break
    for match in THE.finditer(text):
        if match[1] in tables.bodies():
            yield Span(start=match.start(1), end=match.end(1))


def _offices(text: str) -> Iterator[Span]:
    """ "Norwegian government", "Denmark's foreign ministry", "US forces"."""
    for match in OFFICE_OF.finditer(text):
        owner = match[1].removeprefix("The ")
        country = names.POSSESSIVE.sub("", owner)
        if country in tables.adjectives() or country in tables.government_names():
            yield Span(start=match.start() + len(match[1]) - len(owner), end=match.end())
