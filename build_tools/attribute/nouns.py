"""Noun cues: "the warning that …", "X’s request for …", "expressed confidence that …" (§9).

In: a reading. Out: a finding each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_tools.attribute.boundaries import clause_range, span_of, trim
from build_tools.attribute.finding import Finding, because
from build_tools.attribute.grammar import only_points
from build_tools.attribute.lexicon import VERBS
from build_tools.attribute.reading import Reading, depth_of, end_of
from build_tools.attribute.sources import is_outlet, source_spans
from build_tools.attribute.subjects import own_subject, subject
from build_tools.attribute.vocabulary import (
    CLAUSE_NOUNS,
    DEMAND_NOUNS,
    FEELING_NOUNS,
    LIGHT_VERBS,
    STANCE_ADJECTIVES,
)
from build_tools.model import Span

if TYPE_CHECKING:
    from build_tools.nlp import Token

_STANCE_LINKS = frozenset(
    (link, adjective)
    for link, adjectives in (
        ("of", "critical supportive"),
        ("to", "opposed"),
        ("about", "worried concerned alarmed confident optimistic skeptical sceptical outraged"),
        ("over", "worried concerned alarmed outraged"),
    )
    for adjective in adjectives.split()
)
_LINKS = frozenset(("about", "over", "of", "for", "at", "in", "with", "to"))


def noun_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.doc:
        if token.pos_ not in ("NOUN", "ADJ"):
            continue
        if reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _adjective(reading, token) if token.pos_ == "ADJ" else _noun(reading, token)
        if found is not None:
            yield found


def _noun(reading: Reading, noun: Token) -> Finding | None:
    lemma = noun.lemma_.lower()
    clause = _that_clause(noun)
    light = noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT_VERBS
    if light and any("n" in row.frames for row in VERBS.get(noun.head.lemma_.lower(), ())):
        return None  # the verb itself takes the whole phrase
    if light and noun.head.lemma_ == "raise" and noun.head.tag_ == "VBG":
        return None  # “…, raising hopes of …”: what an event does, nobody’s words
    if clause is not None and (lemma in CLAUSE_NOUNS or lemma in FEELING_NOUNS):
        span = span_of(reading, *clause_range(reading, noun, clause))
    elif lemma in DEMAND_NOUNS and not light:
        span = (
            _linked(reading, noun, frozenset(("for", "to"))) if _owner(noun) is not None else None
        )
    elif lemma in FEELING_NOUNS and light:
        span = _linked(reading, noun, _LINKS)
    else:
        return None
    return _finding(reading, noun, span, light=light) if span is not None else None


def _finding(reading: Reading, noun: Token, span: Span, *, light: bool) -> Finding | None:
    owner = _owner(noun)
    speaker = owner
    anchor = noun
    if owner is None and light:
        anchor, speaker = noun.head, own_subject(noun.head) or subject(noun.head)
    if speaker is not None and is_outlet(speaker):
        return None
    sources = source_spans(reading, speaker, anchor) if speaker is not None else ()
    if not sources:
        return None
    start = int(noun.head.idx) if light and owner is None else int(noun.idx)
    cue = Span(start=start, end=end_of(noun))
    if any(s.start < span.end and span.start < s.end for s in sources):
        return None
    why = f"“{reading.words(cue)}” hands these words to “{reading.words(sources[0])}”."
    return Finding(
        content=(span,),
        cues=(cue,),
        sources=sources,
        cue_lemma=noun.lemma_.lower(),
        cue_class="noun",
        confidence=0.65,
        depth=depth_of(noun) + 0.25,
        reasons=(because("noun-cue", why, "§4.1"),),
    )


def _that_clause(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp", "relcl") and child.i > noun.i:
            first = next(
                (c for c in child.children if c.dep_ == "mark" and c.lower_ == "that"), None
            )
            if first is not None:
                return child
    return None


def _linked(reading: Reading, noun: Token, links: frozenset[str]) -> Span | None:
    """What follows the noun's preposition or infinitive."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        asks = child.lower_ == "to" and noun.lemma_.lower() in DEMAND_NOUNS
        if child.dep_ == "prep" and child.lower_ in links and not asks:
            topic = next((c for c in child.children if c.dep_ == "pobj"), None)
            if topic is None or not only_points(topic):
                return trim(reading, end_of(child), end_of(child.right_edge))
        if child.dep_ == "acl" and any(
            c.dep_ == "aux" and c.lower_ == "to" for c in child.children
        ):
            return span_of(reading, *clause_range(reading, noun, child))
    return None


def _owner(noun: Token) -> Token | None:
    """“Russia’s request”, “his claim”, “a warning from the ministry”, “the claim by X”."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _adjective(reading: Reading, adjective: Token) -> Finding | None:
    """“were critical of the attacks”, “is confident that …”."""
    if adjective.lower_ not in STANCE_ADJECTIVES or adjective.dep_ != "acomp":
        return None
    speaker = own_subject(adjective.head) or subject(adjective.head)
    if speaker is None or is_outlet(speaker) or speaker.lower_ in ("it", "this", "that", "which"):
        return None
    clause = next((c for c in adjective.children if c.dep_ == "ccomp" and c.i > adjective.i), None)
    end = end_of(adjective)
    if clause is not None:
        span = span_of(reading, *clause_range(reading, adjective, clause))
    else:
        link = next(
            (c for c in adjective.children if c.dep_ == "prep" and c.lower_ in _LINKS), None
        )
        if link is None or (link.lower_, adjective.lower_) not in _STANCE_LINKS:
            return None
        span, end = trim(reading, end_of(link), end_of(link.right_edge)), end_of(link)
    sources = source_spans(reading, speaker, adjective.head)
    if span is None or not sources:
        return None
    cue = Span(start=int(adjective.head.idx), end=end)
    why = f"“{reading.words(cue)}” is the position of “{reading.words(sources[0])}”."
    return Finding(
        content=(span,), cues=(cue,), sources=sources, cue_lemma=adjective.lower_,
        cue_class="stance", confidence=0.6, depth=depth_of(adjective),
        reasons=(because("stance", why, "§7"),),
    )  # fmt: skip
