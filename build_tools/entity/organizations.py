"""Bodies named in an article: what the model calls ORG, and what the tables know.

In: the text, the model's guesses, what is taken by people and places. Out: `Body` records.
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.crossing import outermost, overlaps
from build_tools.entity.parsed import Guessed, Parse
from build_tools.entity.standing import Standing
from build_tools.model import Record, Span
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import key

NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ0-9][\w.’'&/\-]*(?:[\s ](?:of|for|the|and|&|on|de|du|in"
    r"|[A-ZÀ-ÖØ-Þ0-9][\w.’'&/\-]*))*"
)
GENERIC = re.compile(
    r"(?:Ministry|Minister|Defen[cs]e|Foreign|Interior|Finance|Health|Justice|Education|Energy"
    r"|Transport|Environment|Parliament|Army|Navy|Air Force|Armed Forces|Government|Supreme Court"
    r"|High Court|Constitutional Court|Central Bank|Prosecutor|General Staff|Emergency|State"
    r"|National|Federal|Presidential|Cabinet|Security Service|Border|Senate|Congress|Treasury)\b"
)
HEADLINE = re.compile(
    r"\b(?:By|Says|Said|Named|After|Over|Amid|With|Was|Is|Has|From|Will|Why|How)\b"
)
"""Words of a headline in capitals, which the model takes for one long name."""
CAPITALS = re.compile(r"(?<![\w.&'’-])[A-Z][\w.&'’-]{0,30}(?:\s[A-Z][\w.&'’-]{0,30}){0,4}")
GOVERNMENT = re.compile(r"(?<![\w.'’])([A-Z][\w.’']{1,30}(?: [A-Z]\w{1,30})?) [Gg]overnment\b")
"""Repeats are bounded everywhere, so that no text takes more than linear time."""
STRAY = re.compile(r"(?:\s+(?:of|for|the|and|&|on|de|du|in))+$")


class Body(Record, frozen=True):
    """One organization of the article."""

    name: str
    type: str
    """A source type of §6; empty if nothing tells."""
    mentions: tuple[Span, ...]


def find(standing: Standing, parse: Parse, taken: tuple[Span, ...], skip: tuple[Span, ...] = ()
         ) -> tuple[Body, ...]:  # fmt: skip
    """Every body outside `taken` (people) and `skip` (credits), by first mention."""
    text = standing.text
    spans = {s for g in parse.names if (s := _span(text, g)) is not None} | _listed(text)
    closed = sorted((*taken, *skip))
    clear = outermost(s for s in spans if not overlaps(closed, s))
    found: dict[str, list[Span]] = {}
    for span in clear:
        found.setdefault(gazetteer.fold(text[span.start : span.end]), []).append(span)
    for span in _elsewhere(standing, clear, closed):
        found[gazetteer.fold(text[span.start : span.end])].append(span)
    bodies = [_body(text, sorted(spans)) for spans in found.values()]
    return tuple(_acronyms(bodies))


def _elsewhere(standing: Standing, clear: list[Span], closed: list[Span]) -> list[Span]:
    """Every other place where a name of several words, or of capitals, stands."""
    forms = {standing.text[s.start : s.end] for s in clear}
    sure = (f for f in forms if " " in f or (f.isupper() and len(f) > 2))
    taken = sorted((*closed, *clear))
    places = outermost(span for form in sure for span in standing.exactly(form))
    return [span for span in places if not overlaps(taken, span)]


def _span(text: str, guess: Guessed) -> Span | None:
    if guess.guess not in ("ORG", "NORP", "FAC", "PERSON", "GPE"):
        return None
    start, end = guess.start, guess.end
    while m := re.match(r"(?:[Tt]he|[Aa]n?)\s+", text[start:end]):
        start += m.end()
    run = NAME.match(text, start, end)
    if not run:
        return None
    end = start + len(names.POSSESSIVE.sub("", STRAY.sub("", run[0]).rstrip(" ,;:")))
    name = text[start:end]
    if "\n" in name or len(name) < 2 or not _is_body(name, guess):
        return None
    return Span(start=_with_country(text, start, name), end=end)


def _with_country(text: str, start: int, name: str) -> int:
    """ "Russia's Defense Ministry": a body that every country has takes the country along."""
    if not GENERIC.match(name):
        return start
    before = re.search(
        r"\b([A-Z][\w.]+(?: [A-Z]\w+)?)(?:['’]s)? $", text[max(0, start - 40) : start]
    )
    while before:
        word = before[1]
        if word in tables.adjectives() or word in tables.government_names():
            return start - (len(before[0]))
        before = re.search(r"\b(\w+)(?:['’]s)? $", before[0]) if " " in word else None
    return start


def _is_body(name: str, guess: Guessed) -> bool:
    verdict = classify_body(name)
    if verdict is not None and verdict.why == "stands for the government":
        return False
    if len(name.split()) > 8 or HEADLINE.search(name):
        return False
    if name.lower() in names.NOT_IN_NAMES or name in ("State", "Defense", "Defence", "GMT", "EST"):
        return False
    if name in tables.adjectives() or (key(name) in tables.heads() and " " not in name):
        return False
    if guess.guess == "ORG":
        known = gazetteer.candidates(name)
        return verdict is not None or not any(
            p.kind in ("country", "area", "region") for p in known
        )
    return verdict is not None


def _listed(text: str) -> set[Span]:
    """Bodies of the tables by exact name, where the name is not a common word."""
    found: set[Span] = set()
    for match in CAPITALS.finditer(text):
        words = match[0].split()
        for size in range(len(words), 0, -1):
            name = names.POSSESSIVE.sub("", " ".join(words[:size])).rstrip(".")
            known = name in tables.bodies() or name in tables.state_media()
            if known and (size > 1 or name.isupper()) and len(name) > 2:
                found.add(Span(start=match.start(), end=match.start() + len(name)))
                break
    for match in re.finditer(r"(?<=[a-z,] )The ([A-Z][\w.]{1,40})", text):
        if match[1] in tables.bodies():
            found.add(Span(start=match.start(1), end=match.end(1)))
    for match in GOVERNMENT.finditer(text):
        name = names.POSSESSIVE.sub("", match[1]).removeprefix("The ")
        if name in tables.adjectives() or name in tables.government_names():
            start = match.start() + (4 if match[1].startswith("The ") else 0)
            found.add(Span(start=start, end=match.end()))
    return {s for s in found if "\n" not in text[s.start : s.end]}


def _body(text: str, spans: list[Span]) -> Body:
    name = text[spans[0].start : spans[0].end]
    verdict = classify_body(name)
    return Body(name=name, type=verdict.type if verdict else "", mentions=tuple(spans))


def _acronyms(bodies: list[Body]) -> list[Body]:
    """ "Syrian Democratic Forces" and "SDF" are one body."""
    full = {_initials(b.name): b for b in bodies if " " in b.name}
    kept: dict[str, Body] = {}
    for body in bodies:
        short = body.name.replace(".", "")
        owner = full.get(short) if short.isupper() and len(short) > 2 else None
        home = kept.get(owner.name, owner) if owner else body
        if owner and home:
            mentions = tuple(sorted({*home.mentions, *body.mentions}))
            kept[owner.name] = Body(name=home.name, type=home.type or body.type, mentions=mentions)
        else:
            kept.setdefault(body.name, body)
    return sorted(kept.values(), key=lambda b: b.mentions[0])


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.findall(r"[\w]+", name) if w[0].isupper())
