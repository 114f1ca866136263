"""Whom a lead or a headline speaks of before the next paragraph gives the name: "A cheeky burglar
told police … / Ivo Lind, 41, was …" (codebook §9).

In: the text, its cast, a source's span and words. Out: the person, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import is_country
from ontherecord.engine.capacity.phrase import plain
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.genders import of_words
from ontherecord.engine.speakers.self_named import BEHIND
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

LEAD = 3
"""Paragraphs in which a text has no name yet: headline, line below it, lead; own decision."""
ANOTHERS = re.compile(
    r"['’]s\s|\b(?:source|official|spokes\w+|witness|critic|expert|analyst|aide)s?\b"
)
"""Words for somebody beside the one whom the story is about."""
ASKER = re.compile(r"(?:Interview(?:ed)?(?: by)?:?|[Bb]y|Text:|Photos?:|interviewer)\s$")
PLACE = re.compile(rf"((?:[{CAPITALS}][\w-]+ ){{0,2}}[{CAPITALS}][\w-]+)['’]s?\s")
TITLES = re.compile(rf"(?:[{CAPITALS}][\w.]*\s){{0,4}}")
""" "Cllr ", "Deputy State Coroner ": before a name that opens a paragraph."""
QUESTION = re.compile(r"^\s*Q\s*[.:]", re.M)


def named_next(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """The person whose name opens the paragraph after the lead, if none was named before."""
    here = next(
        (i for i, at in enumerate(cast.paragraphs) if at == cast.paragraph(span.start)), LEAD
    )
    words = _without_place(words)
    head = BEHIND.split(plain(words), maxsplit=1)[0]
    if here >= LEAD or ANOTHERS.search(words) or head.split()[-1].lower() not in tables.persons():
        return None
    for actor in sorted((a for a in cast.actors if a.is_person and a.mentions), key=_first):
        first = _first(actor)
        if first <= span.start or text.endswith(("By ", "By: "), 0, first):
            continue
        opening = cast.paragraph(first)
        titled = TITLES.fullmatch(text, opening, first) is not None
        opens = titled and cast.paragraphs.index(opening) <= here + LEAD
        fits = actor.gender in ("", of_words(words) or actor.gender)
        return actor if opens and fits else None
    return None


def _without_place(words: str) -> str:
    """ "Denmark's accidental mayor" → "accidental mayor": a place is nobody beside them."""
    owner = PLACE.match(words)
    is_place = owner and (gazetteer.candidates(owner[1]) or is_country(owner[1]))
    return words[owner.end() :] if owner and is_place else words


def interviewee(text: str, cast: Cast) -> Actor | None:
    """Who answers: the first person named before the first "Q:", who is not the one that asks."""
    first = QUESTION.search(text)
    if first is None:
        return None
    before = [(_first(a), a) for a in cast.actors if a.is_person and a.mentions
              and _first(a) < first.start()]  # fmt: skip
    answering = (
        a for at, a in sorted(before, key=lambda b: b[0]) if not ASKER.search(text[:at][-24:])
    )
    return next(answering, None)


def _first(actor: Actor) -> int:
    return actor.mentions[0].start
