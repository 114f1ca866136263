"""Relative clauses whose gap is inside what was said: "a van that officers said had no brakes".

In: a cue's token. Out: who says it and what, or None. The parser loses most of these, the order of
the words does not: relative pronoun, speaker, cue, and a finite verb right behind the cue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import TIME_WORDS
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RELATIVE = words("that which who whom what")
_SAYING = frozenset(("say", "attitude"))
_IN_NAME = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "CCONJ", "ADP", "PART")
_HELPING = ("ADV", "AUX", "PART")
_JOINED = words("and or to that who which but not , as than if when because whether")
_PERSONS = words("i we he she they")
_SENTENCE_ENDS = (".", "!", "?")
LONGEST_SPEAKER = 8
"""Tokens."""


class Gap(NamedTuple):
    opening: Token
    """The relative pronoun, or the word before the speaker where there is none."""
    source: Span
    content: Span


def before_gap(reading: Reading, start: int, end: int) -> int:
    """Where a content ends that holds such a clause: that one is another's (B4)."""
    for token in reading.tokens_in(start, end):
        if token.pos_ == "VERB" and reading.quotation_at(token.idx) is None:
            gap = gap_clause(reading, token)
            if gap is not None and gap.opening.idx > start and gap.opening.lower_ in _RELATIVE:
                return end_of(gap.opening.nbor(-1))
    return end


def gap_clause(reading: Reading, cue: Token) -> Gap | None:
    """The clause from the finite verb right behind the cue, and who says so."""
    rows = VERBS.get(lemma_of(cue), ())
    if not any(row.cue_class in _SAYING and "c" in row.frames for row in rows):
        return None
    first = _verb_behind(cue)
    opened = _speaker_before(cue) if first is not None else None
    if first is None or opened is None:
        return None
    opening, speaker = opened
    last = _last(reading, opening, first)
    if opening.lower_ == "what" and first.lemma_ == "be" and first.i < last.i:
        first = first.nbor(1)  # “what they said were cracks”: cracks
    source = trim(reading, int(speaker[0].idx), end_of(speaker[-1]))
    content = trim(reading, int(first.idx), end_of(last))
    if source is None or content is None:
        return None
    return Gap(opening=opening, source=source, content=content)


def _verb_behind(cue: Token) -> Token | None:
    """The finite verb right behind the cue, or behind its day."""
    at = cue.i + 1
    if at < len(cue.doc) and cue.doc[at].lower_ in TIME_WORDS:
        at += 1
    if at >= len(cue.doc):
        return None
    token = cue.doc[at]
    finite = token.tag_ in FINITE or (token.tag_ == "VBN" and token.dep_ in ("xcomp", "ccomp"))
    bare = token.tag_ in ("NN", "NNS", "VB") and cue.lemma_ == "say"
    return token if finite or (bare and token.left_edge.i == token.i) else None


def _speaker_before(cue: Token) -> tuple[Token, list[Token]] | None:
    """The relative pronoun, or the noun that a clause without one belongs to, and the speaker."""
    at = cue.i - 1
    while at > 0 and cue.doc[at].pos_ in _HELPING and cue.doc[at].lower_ not in _RELATIVE:
        at -= 1
    last = at
    while at > 0 and last - at < LONGEST_SPEAKER:
        token = cue.doc[at]
        if token.lower_ in _RELATIVE:
            speaker = list(cue.doc[at + 1 : last + 1])
            noun = cue.doc[at - 1]
            relates = token.lower_ == "what" or noun.pos_ in ("NOUN", "PROPN", "PUNCT", "PRON")
            return (token, speaker) if speaker and relates and at else None
        if token.pos_ not in _IN_NAME and not (at == last and token.tag_ == "VBZ"):
            break
        at -= 1
    return _without_pronoun(cue, last)


def _without_pronoun(cue: Token, last: int) -> tuple[Token, list[Token]] | None:
    """“The woman police say lit the match”, “… calls a cure and doctors say is grease”."""
    speaker = cue.doc[last]
    plural = speaker.tag_ in ("NNS", "PRP") or speaker.lower_ == "police"
    if not plural or last < 2:
        return None
    before = cue.doc[last - 1]
    if before.lower_ == "and" and _goes_on_from_relative(before):
        return before, [speaker]
    noun = before.tag_ == "NN" and before.nbor(-1).pos_ in ("DET", "ADJ", "NUM")
    return (before, [speaker]) if noun else None


def _goes_on_from_relative(joint: Token) -> bool:
    """One clause with a relative pronoun stands right before the “and”."""
    verbs = 0
    for token in reversed(list(joint.doc[max(0, joint.i - LONGEST_SPEAKER - 2) : joint.i])):
        verbs += token.tag_ in FINITE
        if token.lower_ in _RELATIVE or token.text in _SENTENCE_ENDS:
            return verbs == 1 and token.lower_ in _RELATIVE
    return False


def _last(reading: Reading, opening: Token, first: Token) -> Token:
    """The last token of the relative clause: before the comma that closes it, the main verb of
    which it is part of the subject, or the sentence's end."""
    end = reading.sentence_at(first.idx).span.end
    start = reading.sentence_at(first.idx).span.start
    aside = opening.i > 0 and opening.nbor(-1).text == ","
    before = reading.tokens_in(start, int(opening.idx))
    in_subject = not any(t.tag_ in FINITE for t in before) or aside or opening.lower_ == "and"
    last = first
    for token in first.doc[first.i + 1 :]:
        if token.idx >= end or (token.is_punct and token.text in _SENTENCE_ENDS):
            break
        if reading.quotation_at(token.idx) is None:
            if token.text in (";", "—", "–") or (token.text == "," and (aside or in_subject)):
                break
            if in_subject and _rules_sentence(token):
                break
        last = token
    return last


def _rules_sentence(token: Token) -> bool:
    """A finite verb that nothing joins to the clause before it."""
    before = token.nbor(-1)
    return token.tag_ in FINITE and before.lower_ not in _JOINED | _PERSONS
