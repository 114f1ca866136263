"""What lies where the article plays: its countries, and small towns that only there are meant.

In: the text and the places seen so far. Out: ISO codes, spans. A small town's name is a word or
somebody's elsewhere; in its own country, after "in" or "near", it is the town.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.support import is_supported
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Span

_NAME = r"[^\W\d_a-z][\w’'-]{1,30}"
LISTED = re.compile(rf", ({_NAME}(?: {_NAME}){{0,2}})(?=,|\.| and\b)")
AT = re.compile(
    r"\b(?:in|near|outside|around|across|inside|at|from|to|into|towards?|reached|visited|left|of"
    rf"|between|and) ({_NAME}(?: {_NAME}){{0,2}})(?![\w’-])"
)
NESTED = re.compile(
    rf"\b(?:in|near|from|outside|to) ({_NAME}(?: {_NAME}){{0,2}})(?:,| in(?: the)?| near)"
    rf" ({_NAME}(?: {_NAME}){{0,2}})(?![\w’-])"
)
SURE = re.compile(r"(?:in|near|outside|around|across|inside) ")
SEEN = 50_000
"""People of a town that is known after "from" or "of" or in a list, too: own decision."""
COMPANY = re.compile(
    r"(?<![\w&-])([A-Z][\w&-]{1,30})(?: [A-Z][\w&-]{1,30}){0,2} "
    r"(?:Ltd|Limited|Inc|Corp|Corporation|Company|plc|PLC|AG|SA"
    r"|NV|SpA|GmbH|Bhd|Holdings|Industries|Motors?|Airlines|Airways|Electronics|Energy|Pharma\w*)\b"
)
UNIVERSITY = re.compile(
    r"(?<![\w-])([A-Z][\w-]{1,30})(?:['’]s)? (?:University|College)\b"
    r"|\bUniversity of ([A-Z][\w-]{1,30})\b"
)
AS_BODY = re.compile(r"\b(?:at|and|from|by) $")
IN = re.compile(r"\b(?:in|near|outside|around|across|inside) $")


def at_home(text: str, spots: Iterable[Span], named: frozenset[str]) -> frozenset[str]:
    """The country that most of the article's places share, if several do."""
    votes: Counter[str] = Counter()
    for name in {text[s.start : s.end] for s in spots}:
        place = gazetteer.resolve(name, named=named)
        if place and place.kind in ("region", "town") and is_supported(place, named, ""):
            votes[place.country] += 1
    best = votes.most_common(1)
    return frozenset(code for code, many in best if many * 2 > votes.total())


def known_places(text: str, countries: frozenset[str]) -> Iterator[Span]:
    """Towns and regions of these countries after a word for where, or in a list."""
    for pattern in (AT, LISTED):
        for match in pattern.finditer(text):
            words = match[1].split(" ")
            for size in range(len(words), 0, -1):
                name = names.POSSESSIVE.sub("", " ".join(words[:size]))
                end = match.start(1) + len(name)
                sure = bool(SURE.match(match[0]))
                if _lies_in(name, countries, smallest=0 if sure else SEEN) and not _goes_on(
                    text, end
                ):
                    yield Span(start=match.start(1), end=end)
                    break


def nested(text: str, countries: frozenset[str]) -> Iterator[Span]:
    """What no table has, but lies in what one has: "in Lorvale, Oslo", "from Lorvale in Norway"."""
    for match in NESTED.finditer(text):
        name, outer = match[1], match[2]
        low = name.lower()
        if (
            any(word in name_parts.NOT_IN_NAMES for word in low.split()) or low in tables.heads()
            or name in tables.bodies() or name in tables.adjectives() or name.isupper()
            or classify_body(name) or not any(
                _lies_in(" ".join(outer.split()[:n]), countries) for n in (3, 2, 1)
            )
        ):  # fmt: skip
            continue
        yield Span(start=match.start(1), end=match.end(1))


def _lies_in(name: str, countries: frozenset[str], smallest: int = 0) -> bool:
    if name.lower() in name_parts.NOT_IN_NAMES or name in tables.bodies() or len(name) < 4:
        return False
    if "’" in name or "'" in name or name in tables.adjectives():
        return False
    if name in tables.given_names() or name in tables.surnames("last"):
        return False
    return not name.isupper() and any(
        (p.kind == "region" and (p.country in countries or " " in name))
        or (
            p.kind == "town" and p.country in countries and p.size >= smallest
            and _is_called(p, name)
        )
        for p in gazetteer.candidates(name)
    )  # fmt: skip


def _is_called(place: gazetteer.Place, name: str) -> bool:
    return gazetteer.fold(place.name).startswith(gazetteer.fold(name))


def _goes_on(text: str, end: int) -> bool:
    """The name is the beginning of a longer one."""
    return bool(re.match(r"(?:['’]s)? [A-Z]|-\w", text[end : end + 6])) and not text.startswith(
        "\n", end
    )


class Elsewise:
    """Names that the article itself gives to a company or a university."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.companies = frozenset(m[1] for m in COMPANY.finditer(text))
        self.schools = frozenset(m[1] or m[2] for m in UNIVERSITY.finditer(text))

    def holds(self, span: Span) -> bool:
        """Whether the company or the university is meant here, and no town."""
        name = self.text[span.start : span.end]
        if name not in self.companies and name not in self.schools:
            return False
        before = self.text[max(0, span.start - 12) : span.start]
        if name in self.schools:
            after = re.match(r",? (?:said|says|told|researchers?|scientists?|team)|['’]s? ",
                             self.text[span.end : span.end + 16])  # fmt: skip
            return bool(AS_BODY.search(before) or after)
        return not IN.search(before)
