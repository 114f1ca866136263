"""Who is named beside a quotation without a verb of saying: “…”: X, a miner; X: “…”; “…” — that is
how X put it; “…,” went X's reply.

In: a reading and a quotation. Out: the cue's span and the speaker's, or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.quoting import has_letters
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.neighbours import (
    RELATIVE,
    Named,
    is_set_off,
    is_somebody,
    opens_sentence,
    rest_behind,
)
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.vocabulary import WORDS_OF
from ontherecord.engine.text.quotations import Quotation
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_CREDIT = re.compile(r"\s*,?\s*([:–—]|-{1,2}(?=\s)|\bso\b(?=\s))\s*(?=\S)")
"""Behind the marks: a colon, a dash, or "so" in the manner of German ("…, so the minister")."""
_SET_DOWN = frozenset(("write", "state", "note", "print", "inscribe", "engrave", "paint", "scrawl"))
_POINTING = words("that this those these such")
LONGEST_CREDIT = 25
"""Words behind “…”: that name somebody."""


def credited(reading: Reading, quotation: Quotation) -> Named | None:
    """“…”: Ivo Lind, 61, a miner who lives by the shaft."""
    mark = _CREDIT.match(reading.text, quotation.span.end)
    if mark is None or not opens_sentence(reading, quotation):
        return None
    at = mark.start(1)
    rest = [t for t in rest_behind(reading, quotation) if not t.is_punct and not t.is_space]
    rest = rest[1:] if rest and rest[0].lower_ == "so" else rest
    if not rest or len(rest) > LONGEST_CREDIT or not _may_open_name(rest[0]):
        return None
    name = _first_noun(rest)
    ruled = any(t.tag_ in FINITE and t.dep_ == "ROOT" and t.nbor(-1).text != "," for t in rest)
    owner = _owner_of_words(name) if name is not None else None
    if name is None or not is_somebody(owner or name) or ruled:
        return None
    end = end_of(owner) if owner is not None else _until_relative(rest, name)
    source = trim(reading, int(rest[0].idx), end)
    return (Span(start=at, end=mark.end(1)), (source,)) if source is not None else None


def _owner_of_words(noun: Token) -> Token | None:
    """“…” – the mayor’s message: the mayor’s."""
    said = noun.lemma_.lower() in WORDS_OF
    return next((c for c in noun.children if c.dep_ == "poss"), None) if said else None


def _may_open_name(token: Token) -> bool:
    """A name, a description; “survivor Lee” is at times taken for a verb."""
    return token.pos_ in ("PROPN", "DET", "NOUN") or token.tag_ in ("VB", "PRP$")


def _first_noun(rest: list[Token]) -> Token | None:
    name = None
    for token in rest:
        if token.pos_ in ("PROPN", "NOUN"):
            name = token
        elif token.tag_ == "POS":
            name = None  # “Lind’s verdict”: the verdict
        elif name is not None or (token.pos_ not in ("DET", "ADJ") and not _may_open_name(token)):
            break
    return name


def _until_relative(rest: list[Token], name: Token) -> int:
    last = name
    for token in rest:
        if token.lower_ in (*RELATIVE, "to"):
            break
        last = token
    return end_of(last)


def how_put(reading: Reading, quotation: Quotation) -> Named | None:
    """“…” — that is how X put it; “…” was X's verdict; “…” came the reply from X."""
    rest = rest_behind(reading, quotation) or _pointing_back(reading, quotation)
    how = next((t for t in rest if t.lower_ in ("how", "what") and t.head.pos_ == "VERB"), None)
    if how is not None and how.head.i > how.i and how.i - rest[0].i < 6:
        noun = own_subject(how.head)
        if noun is not None and is_somebody(noun):
            sources = source_spans(reading, noun, how.head)
            cue = Span(start=int(how.head.idx), end=end_of(how.head))
            return (cue, sources) if sources else None
    return _written(reading, quotation, rest) or _answered(reading, quotation, rest)


def _written(reading: Reading, quotation: Quotation, rest: list[Token]) -> Named | None:
    """“…,” is written in the verdict; “…” reads a note: the document says it."""
    verb = next((t for t in rest[:5] if t.lemma_.lower() in _SET_DOWN and t.tag_ == "VBN"), None)
    if verb is None or not is_set_off(reading, quotation):
        return None
    near = [
        c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "on") and c.i > verb.i
    ]
    noun = next((c for link in near for c in link.children if c.dep_ == "pobj"), None)
    if noun is None or verb.i - rest[0].i > 4 or own_subject(verb) is not None:
        return None
    sources = source_spans(reading, noun, verb)
    return (Span(start=int(verb.idx), end=end_of(verb)), sources) if sources else None


def _pointing_back(reading: Reading, quotation: Quotation) -> list[Token]:
    """“…” That is how Lind put it. “…” Those were the words of a nurse."""
    at = quotation.span.end
    sentence = reading.sentence_at(min(at + 1, len(reading.text) - 1))
    if sentence.paragraph != quotation.paragraph or sentence.span.start < at:
        return []
    tokens = reading.tokens_in(sentence.span.start, sentence.span.end)
    return tokens if tokens and tokens[0].lower_ in _POINTING else []


def _answered(reading: Reading, quotation: Quotation, rest: list[Token]) -> Named | None:
    """“…,” went X's reply; “…” was the verdict of X."""
    if not opens_sentence(reading, quotation):
        return None
    said = next((t for t in rest[:8] if t.lemma_.lower() in WORDS_OF and t.pos_ == "NOUN"), None)
    if said is None or not any(t.tag_ in FINITE and t.i < said.i for t in rest):
        return None
    owner = next((c for c in said.children if c.dep_ == "poss"), None)
    links = [c for c in said.children if c.lower_ in ("from", "of", "by")]
    owner = owner or next((c for link in links for c in link.children if c.dep_ == "pobj"), None)
    if owner is None or not (is_somebody(owner) or owner.tag_ == "PRP$"):
        return None
    sources = source_spans(reading, owner, said)
    return (Span(start=int(said.idx), end=end_of(said)), sources) if sources else None


def labelled(reading: Reading, quotation: Quotation) -> Named | None:
    """Ivo Lind, a miner: “…”, with nothing else in the sentence."""
    at = quotation.span.start
    before = reading.text[:at].rstrip()
    start = reading.sentence_at(max(0, len(before) - 1)).span.start
    if not before.endswith(":") or reading.text[quotation.span.end :][:1].isalnum():
        return None
    lead = [t for t in reading.tokens_in(start, len(before) - 1) if not t.is_space]
    if not lead or len(lead) > LONGEST_CREDIT or any(t.tag_ in FINITE for t in lead):
        return None
    name = _first_noun(lead)
    if name is None and len(lead) == 1 and lead[0].lower_ in ("another", "others", "one"):
        name = lead[0]
    named = name is not None and (name.pos_ == "PROPN" or not is_thing(name))
    last = reading.sentence_at(quotation.span.end - 1).span.end
    if name is None or not named or has_letters(reading.text[quotation.span.end : last]):
        return None
    source = trim(reading, int(lead[0].idx), _until_relative(lead, name))
    owner = next((c for c in name.children if c.dep_ == "poss"), None)
    if owner is not None and name.lemma_.lower() in WORDS_OF:  # “Lind’s verdict: …”
        spans = source_spans(reading, owner, name)
        source = spans[0] if spans else source
    return (Span(start=len(before) - 1, end=len(before)), (source,)) if source else None
