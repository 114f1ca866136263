"""Which statement keeps the memory of which annotation, so that none is ever lost (design §1).

In: the words each annotation speaks of, and the contents that are shown. Out: for each
annotation the contents that hold it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_tools.merging.contest import shares_words
from build_tools.model import Span


def holders(
    regions: Mapping[str, tuple[Span, ...]], contents: Sequence[tuple[Span, ...]]
) -> dict[str, set[int]]:
    """Positions in `contents` for each annotation's id; empty only if nothing connects them.

    An annotation is held by what shares words with it. If what replaced it was itself replaced by
    something narrower, it is held where the annotations that share words with it are held.
    """
    found = {
        ident: {i for i, content in enumerate(contents) if shares_words(region, content)}
        for ident, region in regions.items()
    }
    while True:
        widened = {
            ident: _beside(ident, regions, found)
            for ident in sorted(found)
            if not found[ident] and _beside(ident, regions, found)
        }
        if not widened:
            return found
        found |= widened


def _beside(
    ident: str, regions: Mapping[str, tuple[Span, ...]], found: Mapping[str, set[int]]
) -> set[int]:
    """Where the annotations are held that share words with this one."""
    return {
        index
        for other, held in found.items()
        for index in held
        if shares_words(regions[ident], regions[other])
    }
