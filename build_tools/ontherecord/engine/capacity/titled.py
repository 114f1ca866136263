"""A person's name behind an office: "US Attorney Grant Mills" (§6: names decide nothing).

In: words that describe a speaker. Out: the words without the name, or all of them.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.lexicon import tables

TITLE_END = re.compile(r"(?:,| (?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Hon|Capt|Col|Gen|Lt)\.?)$")


def without_name(words: str) -> str:
    """ "US Attorney Grant Mills" → "US Attorney": a surname is no calling, no body (§6)."""
    parts = words.split(" ")
    for at in range(len(parts) - 2, 0, -1):
        named = parts[at] in tables.given_names() or parts[at] in tables.name_genders()
        if (
            not named
            or key(parts[at]) in tables.heads()
            or not all(p[:1].isupper() for p in parts[at:])
        ):
            continue
        post = TITLE_END.sub("", " ".join(parts[:at]))
        last = [key(" ".join(post.split(" ")[-n:])) for n in (4, 3, 2, 1)]
        if any(k in tables.heads() and _is_post(k) for k in last):
            return post
    return words


def _is_post(name: str) -> bool:
    last = name.rsplit(" ", maxsplit=1)[-1]
    titles = tables.persons() | tables.honorifics()
    return last.rstrip(".") in titles or last in ("chair", "head", "chief", "boss")
