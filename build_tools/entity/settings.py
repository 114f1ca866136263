"""Places that their own words give away: streets, camps, areas, the town of a dateline.

In: the text. Out: spans. They need neither the language model nor the gazetteer.
"""

from __future__ import annotations

import re

from build_tools.model import Span

AREA_WORD = re.compile(r"\b(?:area|district|neighbou?rhood|township|county|province|suburb)$")
_NAME = r"(?:(?:al|el)-)?[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}"
_KIND = (
    r"(?:Road|Street|Avenue|Boulevard|Lane|Square|Bridge|Park|Airport|River|Bay|Lake|Stadium"
    r"|Highway|Creek|Harbou?r|area|district|neighbou?rhood|township|county|province|suburb|camp"
    r"|refugee camp|airport|river|valley|plant|mine|dam|base|airbase|crossing|prison|forest"
    r"|reservoir|island)"
)
SITE = re.compile(
    r"\b(?:in|at|near|on|along|outside|inside|around|from|to|of|across|into|over|the)\s(?:the\s)?"
    rf"({_NAME}(?:\s{_NAME}){{0,2}}\s{_KIND})\b(?!\s[A-Z])"
)
DATELINE = re.compile(
    r"^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,30}?)"
    r"(?=(?:,\s[A-Z][\w. ]{1,20}?)?\s(?:\([A-Z][\w .]{1,30}\)\s)?[—–-]{1,2}\s)",
    re.M,
)
GENERIC = re.compile(
    r"^(?:The|This|That|These|Other|Every|North|South|East|West|[A-Z][a-z]+(?:an|ese|ish|ic)|[A-Z]{2,})\s\w+$"
    r"|['’]s?\s(?:\w+\s)?[a-z]+$"
)
""" "South river", "German airport": no name."""


def sites(text: str) -> list[Span]:
    """ "on Mill Street", "in the Rosen camp", "along the Ost River"."""
    return [
        Span(start=m.start(1), end=m.end(1))
        for m in SITE.finditer(text)
        if not GENERIC.search(m[1])
    ]


def towns_of_datelines(text: str) -> list[Span]:
    """ "OSTWICK, Wis. (AP) — …": the town in capitals at the start of a paragraph."""
    return [Span(start=m.start(1), end=m.end(1)) for m in DATELINE.finditer(text)]
