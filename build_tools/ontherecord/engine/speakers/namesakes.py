"""People who share a surname: whom a bare or titled one means (codebook §9).

In: the words of the source, whoever the list of people takes it for, who has spoken so far. Out:
everybody who may be meant: one where a title, the context or prominence decides, else several.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import key, plain, take_apart
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.names import surname
from ontherecord.engine.entities.occupations import alike
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.source_head import MADAM, SIR
from ontherecord.engine.speakers.speakers_so_far import Told
from ontherecord.model import Span

OUTSTANDING = 3
"""How many times more often one of them must be named than all others: own decision."""
REACH = 900
"""Code points back to where one of them spoke, or a sentence was about one: own decision."""
HE = re.compile(r"\b(?:he|his|him|himself)\b", re.I)
SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.I)


def namesakes(
    text: str, cast: Cast, person: Actor, words: str, told: Told, span: Span
) -> list[Actor]:
    """Those whom the words fit, in the cast's order; only `person` where no surname is shared."""
    last = surname(person.name)
    if plain(words).split()[-1:] != [last] or " ".join(person.name.split()[:2]) in words:
        return [person]
    same = [a for a in cast.bearers(last) if a.name != last]
    same = [a for a in same if any(m.start < span.end for m in a.mentions)] or same
    fitting = _by_office(_by_title(same, words), words, last)
    if len(fitting) < 2:
        return fitting or [person]
    near = _last_in_view(text, cast, fitting, told, span.start)
    if near is not None:
        return [near]
    fitting = _by_pronoun(text, cast, fitting, span)
    return _outstanding(fitting)


def _by_title(same: list[Actor], words: str) -> list[Actor]:
    """ "Mr" and "Mrs": those known to be of that sex, else those who may be."""
    titled = "he" if SIR.search(words) else "she" if MADAM.search(words) else ""
    fitting = [a for a in same if not titled or a.gender in ("", titled)]
    return [a for a in fitting if titled and a.gender == titled] or fitting


def _by_office(same: list[Actor], words: str, last: str) -> list[Actor]:
    """ "Judge Benning": those who are called a judge; everybody if none is."""
    office = key(take_apart(plain(words).removesuffix(last)).head)
    if not office:
        return same
    callings = alike(office)
    holders = [
        a for a in same
        if any(callings & alike(key(take_apart(role).head)) for role in a.roles)
    ]  # fmt: skip
    return holders or same


def _last_in_view(text: str, cast: Cast, same: list[Actor], told: Told, at: int) -> Actor | None:
    """Who spoke last nearby, else was named in full as the subject of a main clause."""
    by_name = {a.name: a for a in same}
    spoke = next(((where, n) for where, n in told.speakers_before(at) if n in by_name), (-1, ""))
    topics = [
        (m.start, a.name) for a in same for m in a.mentions_from(at - REACH, at)
        if cast.is_topic(m) and " " in text[m.start : m.end] and not cast.is_joined(m)
        and not cast.is_quoted(m.start)
    ]  # fmt: skip
    near = spoke if 0 <= at - spoke[0] < REACH and spoke[1] else max([spoke, *topics])
    return by_name[near[1]] if near[0] >= 0 else None


def _by_pronoun(text: str, cast: Cast, same: list[Actor], span: Span) -> list[Actor]:
    """ "Lund said … what she called …": the sentence itself may tell."""
    opening = cast.sentence(span.start)
    later = (at for at in cast.openings if at > span.start)
    sentence = text[opening : next(later, len(text))]
    he, she = HE.search(sentence), SHE.search(sentence)
    wanted = "he" if he and not she else "she" if she and not he else ""
    return [a for a in same if wanted and a.gender == wanted] or same


def _outstanding(same: list[Actor]) -> list[Actor]:
    """The one who is named far more often than the others, else all."""
    often = sorted(same, key=lambda a: -len(a.mentions))
    others = sum(len(a.mentions) for a in often[1:])
    return often[:1] if len(often[0].mentions) >= OUTSTANDING * others else same
