"""Which statement keeps the memory of which annotation, so that none is ever lost (design §1).

In: the words each annotation speaks of, and the contents that are shown. Out: for each
annotation the contents that hold it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ontherecord.merging.span_index import OnWords
from ontherecord.model import Span


def holders(
    regions: Mapping[str, tuple[Span, ...]], contents: Sequence[tuple[Span, ...]]
) -> dict[str, set[int]]:
    """Positions in `contents` for each annotation's id; empty only if nothing connects them.

    An annotation is held by what shares words with it. If what replaced it was itself replaced by
    something narrower, it is held where the annotations that share words with it are held.
    """
    shown: OnWords[int] = OnWords()
    for index, content in enumerate(contents):
        shown.add(content, index)
    found = {ident: set(shown.on(region)) for ident, region in regions.items()}
    while lost := [ident for ident in sorted(found) if not found[ident]]:
        beside: OnWords[str] = OnWords()
        for other, held in found.items():
            if held:
                beside.add(regions[other], other)
        widened = {
            ident: {index for other in beside.on(regions[ident]) for index in found[other]}
            for ident in lost
        }
        if not any(widened.values()):
            break
        found |= widened
    return found
