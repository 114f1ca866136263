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
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.records.actor import Actor

RANKS = re.compile(
    r"\b(?:deputy|vice|assistant|associate|former|ex|acting|interim|junior|shadow|honorary|retired"
    r"|second|another|other|new|next|previous|then|first|chief|senior|lead|head)\b",
    re.I,
)
"""Words that make another person of a holder: "the mayor" is no deputy mayor."""
AHEAD = 110
"""Code points after the noun in which its name begins: own decision."""
BACK = 130
"""Code points before the noun in which its name ends: own decision."""
OWNED = re.compile(r"(?:his|her|their|its)\s", re.I)
OF_MANY = frozenset(
    (
        "friend", "colleague", "neighbour", "neighbor", "relative", "cousin", "aide", "adviser",
        "advisor", "supporter", "classmate", "ally", "sister", "brother", "son", "daughter",
        "employee", "student", "member", "follower", "fan", "patient", "client", "partner",
    )
)  # fmt: skip
"""Whom one person has several of: "his friend" may be any."""
CLOSED = re.compile(r"(?:[’']s)?(?:\s\([^()\n]{1,30}\))?(?:[,.;:)–—]|\s[–—-]\s|$)")
SMALL = r"[a-z][\w’'-]*"
BEFORE_NAME = re.compile(
    rf"(?:(?P<comma>(?:\s(?:of|for|at|in|from|on)\s[^,.;:“”\n]{{1,60}})?,"
    rf"(?:\s(?:an?\s|the\s)?(?:{SMALL}\s){{1,4}})?)|\s(?:of|for)\s(?:the\s)?{SMALL}|)\s?(?P<title>(?:[A-Z][a-z]{{1,9}}\.?\s){{0,2}})"
)
""" "liquidator| of the mill, lawyer |Petra Kohl", "harbour master| |Elin Dahl"."""
BEHIND_NAME = re.compile(
    r"(?:,\s(?:aged\s)?\d{1,3})?,\s(?:(?:an?|the|his|her|its|their)\s)?((?:[\w’'-]+\s){0,4})"
)
""" "Petra Kohl|, 50, the |liquidator"."""
LEFT_AS = re.compile(
    r",\swho\s(?:has\s)?(?:resigned|quit|stepped\sdown|left|retired|stood\sdown|was\s(?:fired|sacked|ousted))"
    r"\s(?:[\w’'-]+\s){0,4}as\s((?:[\w’'-]+\s){0,3})"
)
""" "Petra Kohl|, who resigned last week as |chairman"."""
ENDED = re.compile(r"[,.;]|\s(?:of|in|at|for|from|who|with|and|on|to|by|based|near|whose)\b|$")
MODIFIERS = re.compile(r"(?:[\w’'-]+\s){0,3}$")


def beside_noun(text: str, cast: Cast, words: str, at: int) -> Actor | None:
    """The nearest person before a place with the noun beside the name."""
    every = _holders(text, cast, words)
    found = [(a, told) for a, told in every if a.mentions[0].start < at]
    return max(_fullest(found, words), default=None,
               key=lambda a: max(m.start for m in a.mentions if m.start < at))  # fmt: skip


def beside_noun_later(text: str, cast: Cast, words: str) -> Actor | None:
    """The only person of the article with the noun beside the name."""
    found = _fullest(list(_holders(text, cast, words)), words)
    return found[0] if len({a.name for a in found}) == 1 else None


def _fullest(found: list[tuple[Actor, str]], words: str) -> list[Actor]:
    """Those of whom the text told all that the words tell, if there are any; else all."""
    wanted = set(_noun(words)[0].lower().split())
    whole = [a for a, told in found if wanted <= set(told.lower().split())]
    return whole or [a for a, _ in found]


def _holders(text: str, cast: Cast, words: str) -> Iterator[tuple[Actor, str]]:
    """People with the noun beside their names, and what stands before it there."""
    modifiers, noun = _noun(words)
    if not noun or (OWNED.match(words) and noun in OF_MANY):
        return
    ranked = _ranks(modifiers)
    for match in re.finditer(rf"\b(?:{re.escape(noun)}|{re.escape(noun.capitalize())})\b", text):
        found = _after(text, cast, match.start(), match.end())
        found = found or _before(text, cast, match.start(), match.end())
        if found is not None and _ranks(found[1]) in (ranked, ranked | {"former"}):
            yield found


def _ranks(modifiers: str) -> set[str]:
    """ "Former" may be left out later; no other of these words may."""
    return {w.lower() for w in RANKS.findall(modifiers)}


def _noun(words: str) -> tuple[str, str]:
    """What stands before the noun, and the noun itself; empty if it means nobody."""
    group = LINK.split(plain(words), maxsplit=1)[0].split()
    if not group or not group[-1].islower() or not is_calling(group[-1]):
        return "", ""
    return " ".join(group[:-1]), group[-1]


def _after(text: str, cast: Cast, start: int, end: int) -> tuple[Actor, str] | None:
    """The person whose name follows the noun."""
    for actor in cast.at(end, end + AHEAD):
        for name in actor.mentions_from(end, end + AHEAD)[:1] if actor.is_person else ():
            gap = BEFORE_NAME.fullmatch(text, end, name.start)
            titled = gap and all(title_size([w]) for w in gap["title"].split())
            if gap and titled and (gap["comma"] is None or CLOSED.match(text, name.end)):
                before = MODIFIERS.search(text[max(0, start - AHEAD) : start])
                return actor, before[0] if before else ""
    return None


def _before(text: str, cast: Cast, start: int, end: int) -> tuple[Actor, str] | None:
    """The person whose name the noun explains."""
    since = max(0, start - BACK)
    for actor in cast.at(since, start) if ENDED.match(text, end) else ():
        for name in actor.mentions_from(since, start)[-1:] if actor.is_person else ():
            if gap := BEHIND_NAME.fullmatch(text, name.end, start):
                return actor, gap[1]
            if gap := LEFT_AS.fullmatch(text, name.end, start):
                return actor, f"former {gap[1]}"
    return None
