"""Places that the region or country behind them gives away: "from Franklin, Ohio", "in Belling in
Norway", "Norway's Belling port".

In: the text. Out: spans. They need no gazetteer for the place itself, only for what stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.entities import name_parts
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Span

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}){0,2}"
_WHERE = (
    r"(?:in|from|to|near|of|at|for|outside|around|left|reached|leaving|through|via|between|and)"
)
BEFORE_REGION = re.compile(
    rf"\b{_WHERE}\s({_NAME})(?:,\s|\sin\s(?:the\s)?)((?:[A-Z][\w.]*\s){{0,2}}[A-Z][\w.]*)"
)
OWNER = re.compile(
    r"\b((?:[A-Z]\w+\s){0,2}[A-Z]\w+)['’]s?\s(?:(?:\w+\s)?[Pp]ort"
    r" of\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
    r"(?=\s(?:port|harbou?r|airport|coast|island|peninsula|district|province|region|city|town)\b)"
)
""" "Norway's Belling port": the country is a setting, too."""


def beside_regions(text: str) -> Iterator[Span]:
    """Every such place; what stands behind must be a country or a region."""
    for match in BEFORE_REGION.finditer(text):
        if _is_region(match[2]) and _may_be_place(match[1]):
            yield Span(start=match.start(1), end=match.end(1))


def owning_countries(text: str) -> Iterator[Span]:
    """The countries and regions before the places that are theirs."""
    for match in OWNER.finditer(text):
        if _is_region(match[1]) and _may_be_place(match[2]):
            yield Span(start=match.start(1), end=match.end(1))


def _is_region(name: str) -> bool:
    words = name.rstrip(".,").split(" ")
    return any(
        p.kind == "country" or (p.kind == "region" and p.size == 1)
        for size in range(len(words), 0, -1) for p in gazetteer.candidates(" ".join(words[:size]))
    )  # fmt: skip


def _may_be_place(name: str) -> bool:
    """No person, office, people or day."""
    words = name.split(" ")
    if words[0] in tables.given_names() or name in tables.bodies():
        return False
    if name in tables.government_names():
        return False
    if len(words) == 1 and name.lower() in name_parts.NOT_IN_NAMES:
        return False
    return not any(map(_is_office_or_people, words))


def _is_office_or_people(word: str) -> bool:
    return word.lower() in tables.heads() or word.removesuffix("s") in tables.adjectives()
