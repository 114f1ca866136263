"""A quote with its context → its place in a text, where the text it was made on is not known.

In: words, prefix, suffix, position, text. Out: `Anchored`. The same words with their context are
`exact`; without it they may be a quotation of the old words, so a person looks. Changed words are
looked for where rows of two words of quote and context crowd, and followed there.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from ontherecord.anchoring.reanchoring.alignment import align
from ontherecord.anchoring.reanchoring.contexts import around, sides
from ontherecord.anchoring.reanchoring.doubts import BULLETS
from ontherecord.anchoring.reanchoring.following import follow
from ontherecord.anchoring.reanchoring.found import ORPHANED, Anchored
from ontherecord.anchoring.reanchoring.rows import BETWEEN, joined, pairs
from ontherecord.anchoring.reanchoring.words import Words, words

ALIKE = 0.6
"""Similarity (Indel, 0 to 1) from which a side of the context is the same."""
SAME = 0.85
"""Similarity of the more alike side; below, the words may stand in another claim."""
AHEAD = 0.15
"""By how much a side of the best place has to be more alike than of the next one, on average."""
CROWD = 24
"""Tokens within which rows count as crowded."""
TOO_MANY = 500
"""Places of the same words from which on no more are looked at: none is the only one."""
FREQUENT = 50
"""Places from which on a row of two words tells nothing."""
FARTHEST = 400
"""Code points by which edits elsewhere mostly push a place; farther off it may be a note's."""
FEW = 6
"""Words of letters or figures below which both sides of the context have to agree."""
AROUND = 60
"""Tokens around the crowd within which words are followed."""
LEFT = 0.8
"""Share of quote and context that has to be left, so that it is no like claim about others."""
SURE = 0.8
"""Share of the second best crowd's rows from which on the place is not clear."""


class Quote(NamedTuple):
    """The words and what stood around them; `start` is None if not known."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


def find(quote: Quote, text: str) -> Anchored:
    """The quote's place in `text`."""
    places = _same(quote.exact, text)
    return _among(quote, places, text) if places else _near(quote, text)


def _same(exact: str, text: str) -> list[tuple[int, int]]:
    """Where the same words stand; where they cut words, the same characters."""
    keys = words(exact).keys
    if keys:
        row = BETWEEN + BETWEEN.join(keys) + BETWEEN
        whole, there = joined(text), words(text)
        found: list[tuple[int, int]] = []
        at, counted, seen = whole.find(row), 0, 0
        while at >= 0 and len(found) <= TOO_MANY:
            seen, counted = seen + whole.count(BETWEEN, counted, at), at
            found.append((there.starts[seen], there.ends[seen + len(keys) - 1]))
            at = whole.find(row, at + 1)
        if found:
            return found
    literal: list[tuple[int, int]] = []
    at = text.find(exact) if exact.strip() else -1
    while at >= 0 and len(literal) <= TOO_MANY:
        literal.append((at, at + len(exact)))
        at = text.find(exact, at + 1)
    return literal


def _among(quote: Quote, places: list[tuple[int, int]], text: str) -> Anchored:
    """One of the places where the words stand."""
    ranked = sorted(
        ((around(quote, place, text), place) for place in places),
        key=lambda entry: (-sum(entry[0]), abs(entry[1][0] - (quote.start or 0)), entry[1]),
    )
    alike, best = ranked[0]
    if len(places) > TOO_MANY:
        sure = False
    elif not alike:
        sure = len(places) == 1
    else:
        alone = len(ranked) == 1 or sum(alike) - sum(ranked[1][0]) >= AHEAD * len(alike)
        # Of places that are alike the one where the words stood is theirs.
        sure = (alone or best[0] == quote.start) and max(alike) >= SAME
        sure = sure and _stands(quote, best, text, alone=len(ranked) == 1)
    sure = sure and not _cited(quote, best, text)
    return Anchored(status="exact" if sure else "needs-review", spans=(best,))


def _stands(quote: Quote, place: tuple[int, int], text: str, *, alone: bool) -> bool:
    """Whether the words stand among their neighbours, as far as the context tells.

    A side that is another one now is only the next sentence's: new words around a part of a
    sentence are somebody's who quotes it, or a copy's if there are more places. If no neighbour is
    seen, all of the context may be a part of what is quoted; of the old order only the position is
    known then.
    """
    found = sides(quote, place, text)
    few = sum(key[0].isalnum() for key in words(quote.exact).keys) < FEW
    if any(side.inside or (few and side.alike < ALIKE) for side in found):
        return False
    seen = any(side.neighbour for side in found)
    if seen and alone:
        return True
    near = seen or quote.start is None or abs(place[0] - quote.start) <= FARTHEST
    return near and all(side.alike >= ALIKE or side.edge for side in found)


def _cited(quote: Quote, place: tuple[int, int], text: str) -> bool:
    """Whether the place is an item of a list, unlike the quote."""
    line = text[text.rfind("\n", 0, place[0]) + 1 : place[0]].lstrip()
    return line[:1] in BULLETS and line[:1] not in quote.prefix


def _near(quote: Quote, text: str) -> Anchored:
    """The place that quote and context crowd at, if it is clear."""
    before = f"{quote.prefix}{quote.exact}{quote.suffix}"
    start = len(quote.prefix)
    region, clear = _crowd(words(before), words(text))
    if region is None:
        return ORPHANED
    offset, stop = region
    alignment = align(before, text[offset:stop])
    found = follow(alignment, start, start + len(quote.exact))
    if found.status == "orphaned":
        return ORPHANED
    spans = tuple((a + offset, b + offset) for a, b in found.spans)
    left = sum(at >= 0 for at in alignment.image) / max(1, len(alignment.image))
    sure = clear and found.status == "changed" and left >= LEFT
    sure = sure and _framed(alignment.image, before, quote) and _ahead(quote, spans[0], text)
    return Anchored(status="changed" if sure else "needs-review", spans=spans)


def _ahead(quote: Quote, place: tuple[int, int], text: str) -> bool:
    """Whether no other place has the same words now among context that is as alike."""
    alike = around(quote, place, text)
    others = (p for p in _same(text[slice(*place)], text) if p != place)
    return all(sum(alike) - sum(around(quote, p, text)) >= AHEAD * len(alike) for p in others)


def _framed(image: list[int], before: str, quote: Quote) -> bool:
    """Whether context is left on both sides, where there was any."""
    old = words(before)
    start, stop = len(quote.prefix), len(quote.prefix) + len(quote.exact)
    left = [image[n] >= 0 for n in range(old.size) if old.ends[n] <= start]
    right = [image[n] >= 0 for n in range(old.size) if old.starts[n] >= stop]
    return all(sum(side) * 2 >= len(side) for side in (left, right))


def _crowd(old: Words, new: Words) -> tuple[tuple[int, int] | None, bool]:
    """The stretch of the text with most rows of the quote, and whether no other has as many."""
    rows = pairs(new.text)
    votes: Counter[int] = Counter()
    for at, row in enumerate(pairwise(old.keys)):
        places = rows.get(row, ())
        if len(places) <= FREQUENT:
            for bucket in {(place - at) // CROWD for place in places}:
                votes[bucket] += 1
    if not votes:
        return None, False
    sums = {bucket: votes[bucket] + votes[bucket + 1] for bucket in votes}
    best = max(sums, key=lambda bucket: (sums[bucket], -bucket))
    others = [n for bucket, n in sums.items() if abs(bucket - best) > 1 + old.size // CROWD]
    first = max(0, best * CROWD - AROUND)
    last = min(new.size, (best + 2) * CROWD + old.size + AROUND)
    clear = max(others, default=0) < SURE * sums[best]
    return (new.starts[first], new.ends[last - 1]), clear
