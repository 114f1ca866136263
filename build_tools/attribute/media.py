"""Is this name another medium? (chains, codebook §9). In: words. Out: yes or no."""

from __future__ import annotations

import re

from build_tools.attribute.vocabulary import AGENCIES, MEDIA_WORDS

_WORD = re.compile(r"[\w-]+")


def is_medium(name: str) -> bool:
    """Whether the words name a newspaper, broadcaster or agency by a word such as "News"."""
    return any(word in MEDIA_WORDS for word in _WORD.findall(name.lower()))


def is_other_medium(name: str, outlet: str) -> bool:
    """As `is_medium`, but a proper name, and not the outlet itself or its own agency."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if plain.lower() in AGENCIES or not any(word[:1].isupper() for word in plain.split()):
        return False
    if outlet and (outlet.lower() in name.lower() or plain.lower() in outlet.lower()):
        return False
    return is_medium(plain)
