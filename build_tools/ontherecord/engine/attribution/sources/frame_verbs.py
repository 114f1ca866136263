"""Who is named beside a quotation by a verb, whatever it is: “…,” X sobbed; “…,” sobbed X.

In: a reading and a quotation. Out: the verb's span and the speaker's, or None. The parser is unsure
of itself here, so the order of the words decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.neighbours import (
    COMMAS,
    REACH,
    RELATIVE,
    WHO,
    Named,
    is_set_off,
    is_somebody,
    opens_sentence,
    rest_behind,
)
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_NAMES = ("PROPN", "NOUN", "PRON")


def named_by_verb(reading: Reading, quotation: Quotation) -> Named | None:
    """“…,” X sobbed; “…,” sobbed X, whatever the parser makes of it."""
    if not is_set_off(reading, quotation) or not opens_sentence(reading, quotation):
        return None
    rest = [t for t in rest_behind(reading, quotation) if not t.is_space]
    rest = rest or _next_sentence(reading, quotation)
    while rest and rest[0].text in COMMAS:
        rest = rest[1:]
    if not rest or rest[0].lower_ in RELATIVE:
        return None
    inverted = rest[0].tag_ in ("VBD", "VBZ", "VBP", "VBN")
    verb = rest[0] if inverted else _verb_of(rest)
    noun = _noun_behind(rest) if inverted else _noun_before(rest, verb)
    if verb is None or noun is None or _takes_thing(verb, noun):
        return None
    if not is_somebody(noun) and (noun.pos_ == "PRON" or not _speaks(reading, quotation)):
        return None  # “Gulls of Tarn,” the novel, …
    sources = _phrase(reading, noun, verb, rest)
    return (Span(start=int(verb.idx), end=end_of(verb)), sources) if sources else None


def _next_sentence(reading: Reading, quotation: Quotation) -> list[Token]:
    """“Who knows?” Lind shrugged.: a question mark ended the sentence, but not what is told."""
    at = quotation.span.end
    sentence = reading.sentence_at(min(at + 1, len(reading.text) - 1))
    if sentence.paragraph != quotation.paragraph or sentence.span.start < at:
        return []
    tokens = reading.tokens_in(sentence.span.start, sentence.span.end)
    first = tokens[0] if tokens else None
    named = first is not None and (first.pos_ == "PROPN" or first.lower_ in WHO - {"we"})
    return tokens if named and len(tokens) <= REACH else []


def _speaks(reading: Reading, quotation: Quotation) -> bool:
    """Whether a sentence stands in the marks, and no title."""
    inside = reading.tokens_in(quotation.span.start, quotation.span.end)
    return any(t.tag_ in FINITE for t in inside)


def _verb_of(rest: list[Token]) -> Token | None:
    """The first finite verb behind the name, outside what is told of it in passing."""
    for place, token in enumerate(rest[:REACH]):
        closes = place + 1 == len(rest) or rest[place + 1].is_punct
        mistaken = token.tag_ in ("NNS", "NN", "JJ") and token.text.islower()
        if mistaken and closes and place and rest[place - 1].pos_ == "PROPN":
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("relcl", "acl", "advcl"):
            relative = any(c.lower_ in RELATIVE and c.i < token.i for c in token.children)
            if not relative and token.pos_ == "VERB":
                return token
            if not relative:
                return None
    return None


def _noun_before(rest: list[Token], verb: Token | None) -> Token | None:
    """The head of the first noun phrase before the verb."""
    if verb is None:
        return None
    own = own_subject(verb) if verb.pos_ == "VERB" else None
    before = [t for t in rest if t.i < verb.i]
    if own is not None and any(t.i == own.i for t in before):
        return own
    name = None
    for token in before:
        if token.pos_ in _NAMES:
            name = token
        elif token.tag_ == "POS":
            name = None  # “Lind’s sister”: the sister
        elif name is not None and token.pos_ not in ("ADJ", "NUM"):
            break
    return name


def _noun_behind(rest: list[Token]) -> Token | None:
    """“sobbed captain Ivo Lind”: the last noun of the phrase behind the verb."""
    name = None
    for token in _behind_phrase(rest)[:REACH]:
        if token.pos_ in _NAMES and token.tag_ != "PRP$":
            name = token
            if token.pos_ == "PRON":
                break
        elif name is not None or token.is_punct or not _may_open(token):
            break
    return name


def _may_open(token: Token) -> bool:
    """What stands before a noun in its phrase."""
    return token.pos_ in ("DET", "ADJ", "NUM") or token.tag_ in ("PRP$", "POS")


def _behind_phrase(rest: list[Token]) -> list[Token]:
    """“…,” stated after the vote her lawyer, …: what stands behind “after the vote”."""
    first = rest[1] if len(rest) > 1 else None
    if first is None or first.dep_ != "prep" or first.lower_ == "of":
        return rest[1:]
    inner = None
    for token in rest[2:]:
        if inner is not None and (token.tag_ in ("DT", "PRP$") or token.is_punct):
            return [t for t in rest if t.i >= token.i and not token.is_punct]
        inner = token if token.pos_ in ("NOUN", "PROPN", "NUM") or token.dep_ == "pobj" else inner
    return []


def _takes_thing(verb: Token, noun: Token) -> bool:
    """“Go!” Lee slammed the door; “it” and a listener are no such thing."""
    return any(
        c.dep_ == "dobj" and c.i > verb.i and is_thing(c) and c.i != noun.i for c in verb.children
    )


def _phrase(reading: Reading, noun: Token, verb: Token, rest: list[Token]) -> tuple[Span, ...]:
    spans = source_spans(reading, noun, verb)
    if spans and all(s.start >= rest[0].idx for s in spans):
        return spans
    first = noun
    while first.i > rest[0].i and first.nbor(-1).pos_ in ("PROPN", "NOUN", "ADJ", "DET"):
        first = first.nbor(-1)
    span = trim(reading, int(first.idx), end_of(noun))
    return (span,) if span is not None else ()
