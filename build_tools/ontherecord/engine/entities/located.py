"""One place of an article, and names that turn out to be one place. In and out: `Located`."""

from __future__ import annotations

import re

from ontherecord.engine.lexicon import gazetteer
from ontherecord.engine.lexicon.gazetteer import Place
from ontherecord.model import Record, Span

KIND_BEFORE = re.compile(r"\b(city|town|village|port|capital|suburb|settlement|hamlet)\s+of\s+$")


class Located(Record, frozen=True):
    """One place of the article."""

    name: str
    """The fullest form in the text."""
    type: str
    """country, region, city, town, village, site, water or other."""
    place: Place | None
    mentions: tuple[Span, ...]


def with_bare_names(
    text: str, found: list[list[Located]], datelines: frozenset[Span]
) -> list[list[Located]]:
    """ "Lorvale" is the "Lorvale province" before it, unless it is a capital or a dateline."""
    homes = {
        bare: same for same in found
        if (bare := gazetteer.REGION_WORD.sub("", same[0].name)) != same[0].name
    }  # fmt: skip
    kept = []
    for same in found:
        home = homes.get(same[0].name)
        place = same[0].place
        first = same[0].mentions[0]
        if (
            home is None or first < home[0].mentions[0] or first in datelines
            or KIND_BEFORE.search(text[max(0, first.start - 20) : first.start])
            or (place is not None and (place.kind == "country" or gazetteer.is_capital(place)))
        ):  # fmt: skip
            kept.append(same)
        else:
            home.extend(same)
    return kept
