"""What the forms have in common: the list of source types, the end that hands a file in.

In: the address of the page they stand on. Out: HTML, or pairs for a template.
"""

from __future__ import annotations

from markupsafe import Markup

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.version import CODEBOOK
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Group = tuple[str, list[tuple[str, str]]]


def groups() -> list[Group]:
    """The source types in words, those of public offices first (codebook §6)."""
    known = SOURCE_TYPES.values()
    return [
        ("Speaks for a public office", [(t.key, t.offered) for t in known if t.group == "A"]),
        ("Does not", [(t.key, t.offered) for t in known if t.group == "B"]),
    ]


def sending(page_url: str) -> Markup:
    """The file and the ways to hand it in, with the licence it comes in under."""
    return render(
        "contribute_sending.html",
        version=CODEBOOK,
        licence=LICENCE,
        guide=links.relative(page_url, addresses.CONTRIBUTE),
    )
