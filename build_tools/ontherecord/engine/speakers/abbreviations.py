"""What short words for a body mean here: "PCB", "the board", "Acme" for "Acme Foods Ltd".

In: a text, its cast, words that describe a speaker. Out: the same words with the body's full name,
so that the tables of `rules` can tell whose officer it is (codebook §6). A name that the text gives
in brackets beats every table.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import names
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.speakers.full_forms import fullest

ACRONYM = re.compile(r"\b[A-Z]{2,7}\b")
IN_BRACKETS = re.compile(
    r"((?:[A-Z][\w’'&-]*(?:\s(?:of|for|and|the|on|in|de|du|&)){0,2}\s){1,9}[A-Z]?[\w’'&-]*)\s"
    r"\(([A-Z]{2,7})\)"
)
BODY = re.compile(
    r"(?:^|\b[Tt]he\s|\b[Ii]ts\s)((?:media |disciplinary |executive )?(?:board|council|committee"
    r"|commission|agency|authority|department|bureau|cent(?:er|re)|panel))(?=['’]s\b|$|[,.;])"
)
""" "The board's director", "an official of the board": which one, the text has told before."""
CAPITALS = re.compile(r"[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*)*")
LONGEST = 3
"""Words of a firm's short name that are tried: own decision."""


def spelled_out(text: str, cast: Cast, words: str, position: int) -> str:
    """The words with full names for the short ones; unchanged where the text tells none."""
    whole = ACRONYM.sub(lambda m: _full(text, m[0]), words)
    whole = BODY.sub(lambda m: _before(cast, m[1], position) or m[0], whole)
    return _firms(cast, whole)


@lru_cache(maxsize=64)
def _full(text: str, short: str) -> str:
    told = _told(text).get(short)
    if told is not None:
        return told
    return fullest(text, short) if classify_body(short) is None and len(short) > 2 else short


@lru_cache(maxsize=8)
def _told(text: str) -> dict[str, str]:
    """Acronym → the name before its brackets, as many of its words as the letters need."""
    found: dict[str, str] = {}
    for match in IN_BRACKETS.finditer(text):
        name = _fitting(match[1].split(), match[2])
        if name and classify_body(name) is not None:
            found.setdefault(match[2], name)
    return found


def _fitting(words: list[str], short: str) -> str:
    """The last words whose capitals are the acronym."""
    for first in range(len(words) - 1, -1, -1):
        run = words[first:]
        if "".join(w[0] for w in run if w[0].isupper()) == short:
            return " ".join(run)
    return ""


def _before(cast: Cast, noun: str, position: int) -> str:
    """The last body of the article before a position whose name has the noun in it."""
    head = noun.rsplit(maxsplit=1)[-1].capitalize()
    for i in cast.headings.before(position, head.lower()):
        actor = cast.actors[i]
        if not actor.is_person and head in actor.name.split() and actor.type:
            return actor.name
    return ""


def _firms(cast: Cast, words: str) -> str:
    """ "Acme officials" → "Acme Foods Ltd officials", if the article names that firm in full."""
    for run in CAPITALS.finditer(words):
        parts = run[0].split()
        for most in range(min(LONGEST, len(parts)), 0, -1):
            name = cast.firms.get(names.POSSESSIVE.sub("", " ".join(parts[:most])))
            if name is not None and name not in words:
                short = names.POSSESSIVE.sub("", " ".join(parts[:most]))
                return words.replace(short, name, 1)
    return words
