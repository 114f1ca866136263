"""Noun cues: "the warning that …", "X’s request for …", "expressed confidence that …" (§9).

In: a reading. Out: a finding each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of, trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import is_thing, only_points
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.speakers import is_document
from ontherecord.engine.attribution.sources.subjects import own_subject, subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import (
    CLAIM_NOUNS,
    CLAUSE_NOUNS,
    COMMIT_NOUNS,
    DEMAND_NOUNS,
    FEELING_NOUNS,
    FILED_NOUNS,
    LIGHT_VERBS,
    STANDPOINTS,
    WORDS_OF,
)
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_FOR, _FOR_TO, _OF = (frozenset(words.split()) for words in ("for", "for to", "of"))
_BARE = frozenset(("nsubj", "nsubjpass", "pobj", "attr"))
"""A claim that nobody is named for counts here; as an object it is some verb's."""
_LINKS = frozenset(("about", "over", "of", "for", "at", "in", "with", "to"))


def noun_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if token.pos_ != "NOUN":
            continue
        if reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _noun(reading, token) or _is_that(reading, token)
        if found is not None:
            yield found


def _noun(reading: Reading, noun: Token) -> Finding | None:
    lemma = noun.lemma_.lower()
    clause = _that_clause(noun)
    light = noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT_VERBS
    owner = _owner(noun)
    mine = noun.head.lemma_ != "offer" and (owner is None or owner.pos_ == "PRON")
    if light and mine and any("n" in row.frames for row in VERBS.get(noun.head.lemma_.lower(), ())):
        return None  # the verb itself takes the whole phrase
    if light and noun.head.lemma_ == "raise" and noun.head.tag_ == "VBG":
        return None  # “…, raising hopes of …”: what an event does, nobody’s words
    owned = owner is not None
    span: Span | None = None
    if clause is not None and (lemma in CLAUSE_NOUNS or lemma in FEELING_NOUNS):
        span = span_of(reading, *clause_range(reading, noun, clause))
    elif lemma in FILED_NOUNS and owner is not None and owner.dep_ == "pobj":
        span = _linked(reading, noun, _FOR_TO)  # “a motion by Lee to …”
    elif lemma in DEMAND_NOUNS and (owned or light):
        span = _linked(reading, noun, _FOR if light else _FOR_TO)
    elif lemma in FEELING_NOUNS and light:
        span = _linked(reading, noun, _LINKS)
    elif lemma in COMMIT_NOUNS and owned:
        span = _infinitive(reading, noun)
    if span is None and lemma in CLAIM_NOUNS and owned:
        span = _linked(reading, noun, _OF)
    if span is None:
        return None
    return _finding(reading, noun, span, light=light, sourceless=lemma in CLAIM_NOUNS)


def _is_that(reading: Reading, noun: Token) -> Finding | None:
    """“The union’s argument is that …”: what somebody's words come to."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or _owner(noun) is None:
        return None
    if noun.lemma_.lower() not in CLAUSE_NOUNS | FEELING_NOUNS | STANDPOINTS | WORDS_OF:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    marks = clause.children if clause is not None else ()
    if clause is None or not any(c.dep_ == "mark" and c.lower_ == "that" for c in marks):
        return None
    span = span_of(reading, *clause_range(reading, verb, clause))
    return _finding(reading, noun, span, light=False) if span is not None else None


def _finding(
    reading: Reading, noun: Token, span: Span, *, light: bool, sourceless: bool = False
) -> Finding | None:
    owner = _owner(noun)
    speaker = owner
    anchor = noun
    if owner is None and light:
        anchor, speaker = noun.head, own_subject(noun.head) or subject(noun.head)
        if (
            speaker is not None
            and noun.head.lemma_ == "raise"
            and (is_thing(speaker) or is_document(speaker))
        ):
            return None  # “videos raised fears of …”
    if speaker is not None and is_outlet(speaker):
        return None
    sources = source_spans(reading, speaker, anchor) if speaker is not None else ()
    if not sources and not (sourceless and noun.dep_ in _BARE and _that_clause(noun)):
        return None
    start = int(noun.head.idx) if light and owner is None else int(noun.idx)
    cue = Span(start=start, end=end_of(noun))
    if any(s.start < span.end and span.start < s.end for s in sources):
        return None
    why = because("noun-cue-of-nobody", reading.words(cue))
    if sources:
        why = because("noun-cue", reading.words(cue), source=reading.words(sources[0]))
    return Finding(
        content=(span,),
        cues=(cue,),
        sources=sources,
        cue_lemma=noun.lemma_.lower(),
        cue_class="noun",
        confidence=0.65 if sources else 0.5,
        unsaid=light and is_not_said(noun.head),
        depth=depth_of(noun) + 0.25,
        reasons=(why,),
    )


def _that_clause(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ not in ("acl", "ccomp", "relcl") or child.i < noun.i:
            continue
        that = next((c for c in child.children if c.lower_ == "that" and c.i < child.i), None)
        if that is not None and (that.dep_ == "mark" or _only_marks(child, that)):
            return child
    return None


def _only_marks(verb: Token, that: Token) -> bool:
    """“warnings that prices would soar”: the parser takes “that” for the object of a verb which
    has none."""
    modal = any(c.tag_ == "MD" for c in verb.children)
    own = any(c.dep_ in ("nsubj", "nsubjpass") and c.i != that.i for c in verb.children)
    if that.dep_ in ("nsubj", "nsubjpass") and own:
        return True  # two subjects: “allegations that votes were bought”
    return that.dep_ == "dobj" and modal and own and lemma_of(verb) not in VERBS


def _infinitive(reading: Reading, noun: Token) -> Span | None:
    for child in noun.children:
        if child.dep_ == "acl" and any(
            c.dep_ == "aux" and c.lower_ == "to" for c in child.children
        ):
            return span_of(reading, *clause_range(reading, noun, child))
    return None


def _linked(reading: Reading, noun: Token, links: frozenset[str]) -> Span | None:
    """What follows the noun's preposition or infinitive."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        asks = child.lower_ == "to" and noun.lemma_.lower() in DEMAND_NOUNS
        if child.dep_ == "prep" and child.lower_ in links and not asks:
            topic = next((c for c in child.children if c.dep_ == "pobj"), None)
            feels = noun.lemma_.lower() not in DEMAND_NOUNS
            person = feels and topic is not None and not is_thing(topic) and topic.pos_ == "NOUN"
            if topic is None or not (person or only_points(topic)):
                return trim(reading, end_of(child), end_of(child.right_edge))
    return _infinitive(reading, noun)


def _owner(noun: Token) -> Token | None:
    """“Russia’s request”, “his claim”, “a warning from the ministry”, “the claim by X”."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "among"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
