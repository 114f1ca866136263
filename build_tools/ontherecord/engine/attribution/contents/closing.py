"""Whether a frame behind a comma closes its sentence, where no clause before it shows so (B3).

In: a cue and what stands before its frame. Out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.complement import Case
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

LONGEST_END = 7
"""Tokens behind cue and speaker: “…, the company announced on its website on Friday.”"""
_OPENS_ADJUNCT = ("ADP", "SCONJ", "CCONJ", "ADV")


def closes_headline(reading: Reading, cue: Token) -> bool:
    """“More Rain on the Way, Forecasters Warn”: a headline needs no verb."""
    if reading.region_at(cue.idx) != "headline" or own_subject(cue) is None:
        return False
    return not reading.text[end_of(cue) : reading.paragraph_span(cue.idx).end].strip(" .!")


def closes_sentence(reading: Reading, cue: Token, span: Span) -> bool:
    """“The way it counts them is by weight, a clerk told us.”: nothing else rules the sentence; a
    headline needs but a participle ("Harbour found, divers say"), a wish no subject ("Go, …")."""
    if cue.dep_ != "ROOT" or any(c.dep_ not in ("dobj", "dative", "punct") for c in cue.rights):
        return False
    tokens = reading.tokens_in(span.start, span.end)
    headed = reading.region_at(cue.idx) == "headline" and any(t.pos_ == "VERB" for t in tokens)
    wished = tokens[0].tag_ == "VB" and tokens[0].i == cue.sent.start
    if own_subject(cue) is not None and (headed or wished):
        return True
    return own_subject(cue) is not None and any(
        t.tag_ in FINITE and own_subject(t) is not None for t in tokens
    )


def is_cut_short(reading: Reading, case: Case, span: Span) -> bool:
    """“It will not, the council said.”, “Shut, says the host.”, “Search called off until dawn,
    rescuers say.”: no clause to the parser, and nothing but the frame behind the words."""
    cue, speaker = case.cue, case.speaker
    if speaker is None or speaker.left_edge.idx < span.end or not _ends_with_frame(cue, speaker):
        return False
    tokens = reading.tokens_in(span.start, span.end)
    if not tokens or tokens[0].pos_ in _OPENS_ADJUNCT or tokens[0].tag_ in ("WRB", "VBG", "VBN"):
        return False
    if speaker.i > cue.i or span.start > reading.sentence_at(cue.idx).span.start:
        return True  # “BREAKING: One dead, police confirm.”
    return any((t.tag_ in FINITE or t.tag_ in ("VBN", "TO")) and t.i > tokens[0].i for t in tokens)


def _ends_with_frame(cue: Token, speaker: Token) -> bool:
    """Nothing but time, place and addressee behind the frame, up to the sentence's end."""
    last = max(cue.i, speaker.right_edge.i)
    rest = [t for t in cue.doc[last + 1 : cue.sent.end] if not t.is_punct]
    stopped = any(t.text in ",:;–—" for t in cue.doc[last + 1 : cue.sent.end])
    told = any(t.tag_ in FINITE or t.tag_ == "VBG" or t.text in '"“' for t in rest)
    return len(rest) <= LONGEST_END and not stopped and not told
