"""A surname that the text spells in two ways means one person.

In: the cast, and a word that is nobody's surname. Out: the person whose surname it resembles, if
there is just one.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.records.actor import Actor

SHORTEST = 6
"""Letters of a surname: shorter ones resemble one another by chance."""
ALIKE = 85
"""Of 100: own decision; one letter lost and one gained among nine make 89."""


def meant(cast: Cast, word: str) -> Actor | None:
    """ "Brandtman" where the text has only a "Lydia Brantmann"; None if nobody resembles it."""
    if not word.isalpha() or not word[0].isupper() or len(word) < SHORTEST:
        return None
    found = [a for a in cast.fully_named(word[0]) if _resembles(surname(a.name), word)]
    return found[0] if len(found) == 1 else None


def _resembles(name: str, word: str) -> bool:
    return len(name) >= SHORTEST and fuzz.ratio(name, word) >= ALIKE
