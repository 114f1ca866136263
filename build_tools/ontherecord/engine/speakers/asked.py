"""It and they after somebody was asked: "The paper approached the ministry. It said …" (§4.5).

In: the text, the cast, the pronoun's span. Out: the voice of the body or the people who were asked,
whatever the subject of that sentence is; or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.reasons import because
from ontherecord.engine.records.voice import Voice, of
from ontherecord.engine.speakers.beside_source import short
from ontherecord.engine.speakers.named_beside import name_of
from ontherecord.engine.speakers.sentences import sentence_before
from ontherecord.engine.speakers.unnamed import means_person
from ontherecord.model import Span

ASKED = re.compile(
    r"\b(?:approached|contacted|asked|questioned|quizzed|e-?mailed|phoned|rang|telephoned|called"
    r"|reached|messaged|challenged|consulted|(?:wrote|turned|reached out|spoke|talked"
    r"|put (?:\w+ ){1,6}?|been put|was put|were put|applied|appealed|complained|(?:sent"
    r"|forwarded|submitted) "
    r"(?:\w+ ){1,5}?|questions?|request|requests|query|queries)\s?to"
    r"|(?:comment|comments|response|reply|answer|explanation|clarification) "
    r"(?:was |were )?(?:sought )?from)\s"
)
""" "Approached the ministry", "was put to the club", "sought comment from the firm"."""
ARTICLE = len("the ")


def who_was_asked(text: str, cast: Cast, span: Span, words: str) -> Voice | None:
    """The one after the verb of asking in the sentence before."""
    before = sentence_before(text, span.start)
    for match in ASKED.finditer(text, before.start, before.end) if before else ():
        if cast.is_quoted(match.start()):
            continue
        at = match.end()
        for body in cast.at(at, before.end if before else at):
            near = body.mentions_from(at, at + ARTICLE + 1)
            if not body.is_person and near:
                by = because("points-back", words, speaker=body.name)
                return of(body, span, words, by=by)
        if found := _described(text, cast, at, span, words):
            return found
    return None


def _described(text: str, cast: Cast, at: int, span: Span, words: str) -> Voice | None:
    place = next((p for p in cast.descriptions if p.start == at and not p.owner), None)
    if place is None or (place.many and words.lower() in ("it", "its")):
        return None
    called = " ".join(text[place.start : place.end].split())
    if means_person(called):
        return None
    known = name_of(text, cast, Span(start=place.start, end=place.end), called)
    speaker = known.speaker if known else short(called)
    return Voice(speaker=speaker, span=span, words=called, is_body=known is not None,
                 by=because("points-back", words, speaker=speaker))  # fmt: skip
