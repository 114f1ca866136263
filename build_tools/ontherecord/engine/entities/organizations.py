"""Bodies named in an article: what the model calls ORG, and what the tables know.

In: the text, the model's guesses, what is taken by people and places. Out: `Body` records.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.phrase import key
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.appositions import made
from ontherecord.engine.entities.armed import is_armed
from ontherecord.engine.entities.bodies_proper import names_a_body
from ontherecord.engine.entities.body_names import named
from ontherecord.engine.entities.overlap import outermost, overlaps
from ontherecord.engine.entities.parsed import Guessed, Parse
from ontherecord.engine.entities.word_index import Standing
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.model import Record, Span

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
OTHER = re.compile(
    r"(?:ism|phobia|ity|inos?|tons|ians|ans|Affairs|Protection|Fair|Festival|Championships?|Cup|Show"
    r"|Expo|Awards?|Prize|Summit|Act|Day|Games|Secretary)$|^(?:HMS|USS|USNS|FS|INS|MV|SS)\s"
    r"|^U\.?S\.?[-–]|^[A-Z]{1,2}$"
)
"""Ends and beginnings of what is no body: beliefs, peoples, events, laws, ships."""
TITLED = re.compile(
    r"(?:Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Sgt|Rev|Hon|Prof|Supt|Insp|Cr|Sister|Father)\.?\s[^\W\d_]"
)
""" "Sen. Ada Roy": somebody."""
COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mme|Dr|Señora?|Cllr)\.?\s[^\W\d_]")
""" "Newsagent Mr Chaudry": somebody."""
NO_BODY = name_parts.TITLES | name_parts.RANKS | frozenset(("emeritus", "spokesman", "spokeswoman"))
NO_NAMES = frozenset(("State", "Defense", "Defence", "GMT", "EST"))
LONGEST_ACRONYM = 3
"""Letters of a word that stays in capitals where the whole name is in capitals, as in datelines."""
STRAY = re.compile(r"(?:\s+(?:of|for|the|and|&|on|de|du|in))+$")


class Body(Record, frozen=True):
    """One organization of the article."""

    name: str
    type: str
    """A source type of §6; empty if nothing tells."""
    mentions: tuple[Span, ...]


def find(standing: Standing, parse: Parse, taken: tuple[Span, ...], places: frozenset[str],
         ) -> tuple[Body, ...]:  # fmt: skip
    """Every body outside `taken` (people) that is none of the `places`, by first mention."""
    text = standing.text
    spans = {s for g in parse.names if (s := _span(text, g)) is not None} | named(text) | made(text)
    closed = sorted(taken)
    people = frozenset(text[s.start : s.end] for s in closed)
    clear = outermost(
        s for s in spans
        if not overlaps(closed, s) and not _is_somebody(text[s.start : s.end])
        and not _is_other(text[s.start : s.end], places, people)
    )  # fmt: skip
    found: dict[str, list[Span]] = {}
    for span in clear:
        found.setdefault(gazetteer.fold(text[span.start : span.end]), []).append(span)
    for span in _elsewhere(standing, clear, closed):
        found[gazetteer.fold(text[span.start : span.end])].append(span)
    bodies = [_body(text, sorted(spans)) for spans in found.values()]
    return tuple(_acronyms([b for b in bodies if names_a_body(text, b.name, b.mentions)]))


def _is_somebody(name: str) -> bool:
    return bool(TITLED.match(name) or COURTESY.match(name))


def _is_other(name: str, places: frozenset[str], people: frozenset[str]) -> bool:
    """What the article elsewhere uses as a place or a person: "Ostwick", "the Lunds"."""
    if name in tables.bodies():
        return False
    if name in places:
        return True
    bare = classify_body(name) is None
    return bare and (name in people or name.removesuffix("s") in people)


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
    owner, mark, _ = text[start:end].partition("’s " if "’s " in text[start:end] else "'s ")
    if mark and owner in tables.bodies():  # "the State Department’s Flickr"
        end = start + len(owner)
    first, _, rest = text[start:end].partition(" ")
    if first in tables.adjectives() and rest in tables.bodies() and rest.isupper():
        start = end - len(rest)
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
    if COURTESY.search(name):
        return False
    verdict = classify_body(name)
    if verdict is not None and verdict.ground == "stands-for-government":
        return False
    if len(name.split()) > 8 or HEADLINE.search(name) or (verdict is None and OTHER.search(name)):
        return False
    if all(w.lower().strip(".") in NO_BODY for w in name.split()):
        return False
    if name.lower() in name_parts.NOT_IN_NAMES or name in NO_NAMES:
        return False
    if name in tables.adjectives() or (key(name) in tables.heads() and " " not in name):
        return False
    if guess.guess == "ORG":
        known = gazetteer.candidates(name)
        return verdict is not None or not any(
            p.kind in ("country", "area", "region") for p in known
        )
    return verdict is not None


def _body(text: str, spans: list[Span]) -> Body:
    forms = [text[s.start : s.end] for s in spans]
    name = next((form for form in forms if not form.isupper()), forms[0])
    if name.isupper() and " " in name:
        name = " ".join(w.capitalize() if len(w) > LONGEST_ACRONYM else w for w in name.split())
    if is_armed(text, name, spans):
        return Body(name=name, type="armed-group", mentions=tuple(spans))
    verdict = classify_body(name)
    return Body(name=name, type=verdict.type if verdict else "", mentions=tuple(spans))


def _acronyms(bodies: list[Body]) -> list[Body]:
    """ "Syrian Democratic Forces" and "SDF" are one body."""
    full = {_initials(b.name): b for b in bodies if " " in b.name}
    kept: dict[str, Body] = {}
    short_for = tables.full_names_of_bodies()
    known: dict[str, Body] = {}
    for body in sorted(bodies, key=lambda b: b.name in short_for):
        known.setdefault(short_for.get(body.name, body.name), body)
    for body in bodies:
        short = body.name.replace(".", "")
        owner = full.get(short) if short.isupper() and len(short) > 2 else None
        same = known.get(short_for.get(body.name, ""))
        owner = same if same is not None and same is not body else owner
        home = kept.get(owner.name, owner) if owner else body
        if owner and home:
            mentions = tuple(sorted({*home.mentions, *body.mentions}))
            kept[owner.name] = Body(name=home.name, type=home.type or body.type, mentions=mentions)
        else:
            kept.setdefault(body.name, body)
    return sorted(kept.values(), key=lambda b: b.mentions[0])


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.findall(r"[\w]+", name) if w[0].isupper())
