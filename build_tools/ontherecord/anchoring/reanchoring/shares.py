"""How much of some words, or of the sentence around them, is left where they are.

In: an `Alignment` and old tokens. Out: shares by weight, 0 to 1. What was only cut or only put in
replaces nothing; a like claim about others has other words in the place of the old ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.words import Words, begins, weight

CUT = 0.25
"""Share of a sentence that may be cut, when nothing is put in, without making it another one."""
FAR = 60
"""Tokens up to which a sentence's bounds are looked for."""
ALIKE = 0.6
"""Indel similarity of two spellings of one word."""

Range = tuple[int, int]


def sentence_left(alignment: Alignment, first: int, last: int) -> float:
    """The share of the sentence around the tokens that no other words replaced, by weight."""
    return unreplaced(alignment, sentence_at(alignment.old, first, last))


def unreplaced(alignment: Alignment, tokens: Range) -> float:
    """The share of old tokens that no other words replaced, by weight; cuts count from `CUT` on.

    Words that were put in anywhere in their sentences count as replacing.
    """
    first, last = tokens
    new, image = alignment.new, alignment.image
    through = range(first, last + 1)
    total, kept = _weighed(alignment, through)
    left = [n for n in through if image[n] >= 0]
    if not left:
        return kept / total
    start, end = sorted((image[left[0]], image[left[-1]]))
    if end - start > 3 * (last + 1 - first) + FAR:
        return kept / total
    start, end = sentence_at(new, start, end)
    put_in = sum(weight(new.keys[n]) for n in range(start, end + 1) if not alignment.taken[n])
    return min(1 - min(total - kept, put_in) / total, kept / total + CUT)


def rest_left(alignment: Alignment, first: int, last: int) -> float:
    """The share of the sentence around the tokens, without them, that is left, by weight."""
    start, end = sentence_at(alignment.old, first, last)
    total, kept = _weighed(alignment, [*range(start, first), *range(last + 1, end + 1)])
    return kept / total if total else 1.0


def _weighed(alignment: Alignment, tokens: Sequence[int]) -> tuple[float, float]:
    """The weight of all the old tokens, and of those that are left or only spelt otherwise."""
    keys = alignment.old.keys
    kept = (n for n in tokens if alignment.image[n] >= 0 or updated(alignment, n))
    return sum(weight(keys[n]) for n in tokens), sum(weight(keys[n]) for n in kept)


def sentence_at(found: Words, first: int, last: int) -> Range:
    """The first and the last token of the sentences around some tokens."""
    start, end = first, last + 1
    while first - start < FAR and not begins(found, start):
        start -= 1
    while end - last < FAR and not begins(found, end):
        end += 1
    return start, end - 1


def updated(alignment: Alignment, token: int) -> bool:
    """Whether just one token, another figure or spelling, stands where an old one stood."""
    old, new, image = alignment.old, alignment.new, alignment.image
    if not 0 < token < old.size - 1:
        return False
    before, after = image[token - 1], image[token + 1]
    if before < 0 or after != before + 2:
        return False
    one, other = old.keys[token], new.keys[before + 1]
    if one[0].isdigit():
        return other[0].isdigit()
    return Indel.normalized_similarity(one, other) >= ALIKE
