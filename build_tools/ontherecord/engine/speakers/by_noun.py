"""The person beside whose name a text puts the noun that it uses alone elsewhere: "the liquidator"
and "The liquidator of the mill, lawyer Petra Kohl," or "Harbour master Elin Dahl".

In: the text, the cast, the words of a source. Out: the person, or None. Unlike `called`, it needs
no table of offices: the very noun has to stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.callings import is_calling
from ontherecord.engine.capacity.phrase import LINK, plain
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor
from ontherecord.model import Span

RANKS = re.compile(
    r"\b(?:deputy|vice|assistant|associate|former|ex|acting|interim|junior|shadow|honorary|retired"
    r"|second|another|other|new|next|previous|then|first|chief|senior|lead|head)\b",
    re.I,
)
"""Words that make another person of a holder: "the mayor" is no deputy mayor."""
BEFORE = 110
"""Code points before a name in which its noun begins: own decision."""
AFTER = 120
LOOKED_AT = 6
"""Mentions of a person that are looked at: own decision."""
CLOSED = re.compile(r"(?:[’']s)?(?:\s\([^()\n]{1,30}\))?(?:[,.;:)–—]|\s[–—-]\s|$)")
SMALL = r"[a-z][\w’'-]*"


def beside_noun(text: str, cast: Cast, words: str, span: Span) -> Actor | None:
    """The nearest person before the span with the noun beside the name."""
    found = [(a, told) for a, told in _holders(text, cast, words) if a.mentions[0].start < span.start]
    found = _fullest(found, words)
    return max(found, key=lambda a: max(m.start for m in a.mentions if m.start < span.start),
               default=None)  # fmt: skip


def beside_noun_later(text: str, cast: Cast, words: str) -> Actor | None:
    """The only person of the article with the noun beside the name."""
    found = _fullest(list(_holders(text, cast, words)), words)
    return found[0] if len(found) == 1 else None


def _fullest(found: list[tuple[Actor, str]], words: str) -> list[Actor]:
    """Those of whom the text told all that the words tell, if there are any; else all."""
    wanted = set(_noun(words)[0].lower().split())
    whole = [a for a, told in found if wanted <= set(told.lower().split())]
    return whole or [a for a, _ in found]


def _holders(text: str, cast: Cast, words: str) -> Iterator[tuple[Actor, str]]:
    """People with the noun beside their names, and what stands before it there."""
    modifiers, noun = _noun(words)
    if not noun:
        return
    ranked = {w.lower() for w in RANKS.findall(modifiers)}
    before, after = _patterns(noun)
    for actor in cast.actors:
        for mention in actor.mentions[:LOOKED_AT] if actor.is_person else ():
            told = _told_at(text, mention, before, after)
            if told is not None and {w.lower() for w in RANKS.findall(told)} == ranked:
                yield actor, told
                break


def _noun(words: str) -> tuple[str, str]:
    """What stands before the noun, and the noun itself; empty if it means nobody."""
    group = LINK.split(plain(words), maxsplit=1)[0].split()
    if not group or not group[-1].islower() or not is_calling(group[-1]):
        return "", ""
    return " ".join(group[:-1]), group[-1]


def _patterns(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    word = rf"(?:{re.escape(noun)}|{re.escape(noun.capitalize())})"
    return (
        re.compile(
            rf"(?:^|[\s“‘(])((?:[\w’'-]+\s){{0,3}}){word}"
            rf"(?P<gap>(?:\s(?:of|for|at|in|from|on)\s[^,.;:“”\n]{{1,60}})?,(?:\s(?:an?\s|the\s)?(?:{SMALL}\s){{1,4}})?"
            rf"|)\s?(?:[A-Z][a-z]{{1,9}}\.?\s){{0,2}}$"
        ),
        re.compile(
            rf"(?:,\s(?:aged\s)?\d{{1,3}})?,\s(?:(?:an?|the|his|her|its|their)\s)?((?:[\w’'-]+\s){{0,4}}?){word}"
            r"(?=[,.;]|\s(?:of|in|at|for|from|who|with|and|on|to|by|based|near|whose)\b)"
        ),
    )


def _told_at(
    text: str, name: Span, before: re.Pattern[str], after: re.Pattern[str]
) -> str | None:
    window = text[max(0, name.start - BEFORE) : name.start]
    found = before.search(window)
    if found and (not found["gap"] or CLOSED.match(text, name.end)):
        return found[1]
    behind = after.match(text, name.end, min(len(text), name.end + AFTER))
    return behind[1] if behind else None
