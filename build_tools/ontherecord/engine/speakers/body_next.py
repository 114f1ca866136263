"""The body that a lead describes before the next paragraph gives its name: “A rebel faction said …
/ The March Column, which …” (codebook §9).

In: the text, its cast, a source's span and words. Out: the body, or None.
"""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import is_document
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.told_types import told_type
from ontherecord.engine.records.actor import Actor
from ontherecord.engine.speakers.unnamed import means_person
from ontherecord.model import Span

LEAD = 4
"""Paragraphs in which a text has no name yet: headline, byline, line below it, lead."""
NEW = re.compile(r"^(?:an?|one)\s", re.I)
OPENING = re.compile(r"(?:the\s|[\w-]+-based\s)?", re.I)
SPOKEN_FOR = re.compile(
    r"\b(?:spokes\w+|leader|head|chief|president|chair\w*|director|secretary|commander|member)"
    r"\s(?:of|for)\s(?:the\s)?$"
)


def body_next(text: str, cast: Cast, span: Span, words: str) -> Actor | None:
    """The body of the words' kind whose name opens the paragraph after the lead, or for whom the
    one who is named there speaks."""
    told = capacity(words)
    if not NEW.match(words) or told is None or means_person(words) or is_document(words):
        return None
    if told.type not in SOURCE_TYPES or not SOURCE_TYPES[told.type].body:
        return None
    here = cast.paragraph(span.start)
    place = cast.paragraphs.index(here) if here in cast.paragraphs else LEAD
    if place >= LEAD or place + 1 >= len(cast.paragraphs):
        return None
    start = cast.paragraphs[place + 1]
    end = cast.paragraphs[place + 2] if place + 2 < len(cast.paragraphs) else len(text)
    for actor in cast.at(start, end):
        first = actor.mentions[0].start
        if actor.is_person or first < start:
            continue
        opens = OPENING.fullmatch(text, start, first) is not None
        spoken = SPOKEN_FOR.search(text, start, first) is not None
        kind = told_type(text, actor.name) or actor.type
        if (opens and kind in ("", "unspecified", told.type)) or (spoken and kind == told.type):
            return actor
    return None
