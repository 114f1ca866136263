"""Names for the folders of articles: from titles in any script, each once (only here: anyascii).

In: a title, the names that are taken. Out: a name of a–z, 0–9 and hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Container

from anyascii import anyascii

from ontherecord.seeds.tree import RESERVED

LONGEST = 60
"""Characters of a slug, before the number that tells it from others."""
NAMELESS = "article"
_WORD = re.compile(r"[a-z0-9]+")
_SYLLABLE = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a sign of a script without small letters begins: anyascii writes it with a capital."""
_SIGN = re.compile(r":[a-z0-9_]+:")
"""How anyascii names an emoji."""


def slug_of(title: str) -> str:
    """The title's first words; `NAMELESS` where it has none."""
    plain = _SIGN.sub(" ", anyascii(title.lower()))
    plain = _SYLLABLE.sub("-", plain).lower().replace("'", "").replace("`", "")
    slug = ""
    for word in _WORD.findall(plain):
        if slug and len(slug) + 1 + len(word) > LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word[:LONGEST]
    return slug if slug and not RESERVED.match(slug) else f"the-{slug}" if slug else NAMELESS


def unlike(slug: str, others: Container[str]) -> str:
    """The slug, or the first of slug-2, slug-3, … that is not among the others."""
    found, number = slug, 1
    while found in others:
        number += 1
        found = f"{slug}-{number}"
    return found
