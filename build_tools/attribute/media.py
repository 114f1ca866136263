"""Is this name another medium? (chains, codebook §9). In: words. Out: yes or no."""

from __future__ import annotations

import re

from build_tools.attribute.vocabulary import AGENCIES, MEDIA_NAMES, MEDIA_NOUNS

_WORD = re.compile(r"[\w-]+")
_AGENCY = re.compile(r"\b(?:news|press) (?:agency|service|site|outlet|channel|network)$", re.I)
_REPORTS = re.compile(r"\b(?:media|news|press) reports?$", re.I)


def is_medium(name: str) -> bool:
    """Whether the words name a newspaper, broadcaster or agency: its last word says so."""
    plain = name.removesuffix("'s").removesuffix("’s").rstrip(".")
    if _AGENCY.search(plain) or _REPORTS.search(plain):
        return True
    found = _WORD.findall(plain)
    if not found:
        return False
    last = found[-1]
    return last.lower() in MEDIA_NOUNS or (last[:1].isupper() and last.lower() in MEDIA_NAMES)


def is_other_medium(name: str, outlet: str) -> bool:
    """As `is_medium`, but a proper name, and not the outlet itself or its own agency."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if plain.lower() in AGENCIES or not any(word[:1].isupper() for word in plain.split()):
        return False
    if outlet and (outlet.lower() in name.lower() or plain.lower() in outlet.lower()):
        return False
    return is_medium(plain)
