"""Whom a description means: "the NATO chief", "the service", "the former mayor".

In: the cast, the words, where they stand. Out: the actor whom the text has called so, or None.
"""

from __future__ import annotations

import re
from itertools import islice

from ontherecord.engine.capacity.phrase import Phrase, key, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.occupations import alike
from ontherecord.engine.entities.role_heads import root
from ontherecord.engine.records.actor import Actor

EVERY_MEDIUM = frozenset(("media", "press", "news media", "mainstream media", "media outlets",
                          "news outlets", "newspapers", "papers"))  # fmt: skip
""" "The media": all of them, not the one named last."""


REACH = 1200
"""Code points back in which a body is named: own decision."""
LOOKED_AT = 3
"""Bodies before the nearest one that are looked at: own decision."""


def described(cast: Cast, words: str, position: int) -> Actor | None:
    """The actor that "the NATO chief" or "the service" means; None if nothing fits.

    The head must be in a role or a body's name, and so must every modifier; the last one named
    before `position` wins.
    """
    phrase = take_apart(words)
    bare = plain(words).lower()
    if bare in EVERY_MEDIUM:
        return None
    head = key(phrase.head) if phrase.head else (bare.split() or [""])[-1]
    modifiers = [
        root(w) for w in re.findall(r"[\w'.]+", f"{phrase.before} {_complement(phrase.after)}")
        if w.lower() not in ("the", "of", "for", "at", "a", "an", "s", "in")
    ] if phrase.head else []  # fmt: skip
    known = cast.headings
    many = phrase.head.lower().endswith("s") and head != phrase.head.lower()
    fitting = (
        cast.actors[i] for i in known.before(position, head)
        if not (many and cast.actors[i].is_person) and all(m in known.roots(i) for m in modifiers)
        and (head in known.roots(i) or _is_near(cast.actors[i], position))
    )  # fmt: skip
    nearest = next(fitting, None)
    if nearest is None or nearest.is_person or modifiers:
        return nearest
    bodies = [nearest, *(a for a in islice(fitting, LOOKED_AT) if not a.is_person)]
    return max(bodies, key=lambda a: (_last_topic(cast, a, position), a is nearest))


def _is_near(actor: Actor, position: int) -> bool:
    """ "The group": a body that is only of such a kind, not called so, has to be on the page."""
    return actor.is_person or bool(actor.mentions_from(position - REACH, position))


def _last_topic(cast: Cast, actor: Actor, before: int) -> int:
    """Where a body was last the subject of a main clause nearby; -1 if nowhere."""
    near = actor.mentions_from(before - REACH, before)
    return max((m.start for m in near if cast.is_topic(m)), default=-1)


def called(cast: Cast, words: str, position: int) -> Actor | None:
    """Whom the text has called exactly so, or who held the same office before ("former …").

    The nearest one before `position`.
    """
    bare, phrase = plain(words).lower(), take_apart(words)
    for _, actor in cast.before(position, reach=position + 1):
        if not actor.is_person:
            continue
        if bare in (role.lower() for role in actor.roles):
            return actor
        if phrase.former and any(_was_one(role, phrase) for role in actor.roles):
            return actor
    return None


def _was_one(role: str, phrase: Phrase) -> bool:
    past = take_apart(role)
    return past.former and bool(alike(key(past.head)) & alike(key(phrase.head)))


def _complement(after: str) -> str:
    return after if after.startswith(("of ", "for ", "at ")) else ""
