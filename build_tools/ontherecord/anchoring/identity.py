"""Statement ids: short, and the same for as long as the statement's words are (design §3).

In: an article's slug and text and its statements' contents. Out: one id for each. An id hangs on
the words and on which of their occurrences is meant, so other parts of the text may change.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from ontherecord.model import Span

SHORTEST = 6
"""Hex digits: 16.7 million ids; two of an article's hundred statements collide once in 3,400
articles, and then one of the two gets more digits."""


_ID = re.compile(r"s-[0-9a-f]{6,64}")


def is_statement_id(words: str) -> bool:
    """Whether words have the shape of a statement's id, of any article."""
    return bool(_ID.fullmatch(words))


def ids_in(words: str) -> tuple[str, ...]:
    """The ids inside words, such as the address of a statement."""
    return tuple(_ID.findall(words))


def statement_ids(slug: str, text: str, contents: Sequence[tuple[Span, ...]]) -> tuple[str, ...]:
    """`s-` and a short hash for each content, in the order given; all different.

    Two equal contents would be one statement and get one id between them.
    """
    digests = [_digest(slug, text, content) for content in contents]
    sizes = _sizes(digests)
    return tuple(f"s-{digest[: sizes[digest]]}" for digest in digests)


def _digest(slug: str, text: str, content: tuple[Span, ...]) -> str:
    words = [text[part.start : part.end] for part in content]
    occurrence = text.count(words[0], 0, content[0].start) if words and words[0] else 0
    whole = "\x1f".join((slug, str(occurrence), *words))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def _sizes(digests: Sequence[str]) -> dict[str, int]:
    """As many digits of each digest as tell it from the others of its article.

    The smaller digest keeps the short form, so only one of two gets longer. In order, the
    digest before is the one that shares most with it.
    """
    sizes: dict[str, int] = {}
    before = ""
    for digest in sorted(set(digests)):
        size = SHORTEST
        while before[:size] == digest[:size]:
            size += 1
        sizes[digest] = size
        before = digest
    return sizes
