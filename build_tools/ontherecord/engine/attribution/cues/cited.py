"""Those whom somebody quotes: "the agency quoted a nurse as saying …" (codebook §4.5, §5 U3).

In: a reading. Out: a finding each; whoever is quoted is the origin, whoever quotes is the relay.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.complements import complement
from ontherecord.engine.attribution.reading.complement import Case
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import agent, own_subject, subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_QUOTING = frozenset(("quote", "cite"))


def cited_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if token.lemma_.lower() not in _QUOTING or token.pos_ != "VERB":
            continue
        if reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _finding(reading, token)
        if found is not None:
            yield found


def _finding(reading: Reading, verb: Token) -> Finding | None:
    by = agent(verb)
    cited = _passive_subject(verb) if verb.tag_ == "VBN" else None
    if cited is None:
        cited = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    elif by is None:
        return None  # “was quoted as saying”: nobody is named who passed it on
    saying = _saying(verb, cited) if cited is not None else None
    if cited is None or saying is None:
        return None
    rows = VERBS[lemma_of(saying)]
    made = (complement(reading, Case(saying, row, cited)) for row in rows)
    said = next((m for m in made if m is not None), None)
    origin = _before(source_spans(reading, cited, verb), int(saying.head.idx))
    if said is None or not origin:
        return None
    medium = by or own_subject(verb) or subject(verb)
    near = () if medium is None or is_outlet(medium) else source_spans(reading, medium, verb)
    who = reading.words(origin[0])
    why = because("cited-by", who, medium=reading.words(near[0])) if near else because("cited", who)
    return Finding(
        content=said.content,
        cues=tuple(Span(start=int(t.idx), end=end_of(t)) for t in (verb, saying)),
        sources=origin,
        relays=(near[0], origin[0]) if near else (),
        cue_lemma=lemma_of(saying),
        cue_class="say",
        confidence=0.85,
        depth=depth_of(verb) - 0.25,
        reasons=(why, *said.reasons),
    )


def _passive_subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None)


def _saying(verb: Token, cited: Token) -> Token | None:
    """“… as saying …”, wherever the parser hangs it."""
    for token in (*verb.subtree, *cited.subtree):
        if token.lower_ != "as" or token.i < max(cited.i, verb.i):
            continue
        found = next((c for c in token.children if c.tag_ == "VBG"), None)
        if found is not None and lemma_of(found) in VERBS:
            return found
    return None


def _before(spans: tuple[Span, ...], stop: int) -> tuple[Span, ...]:
    """The quoted one's words end before “as saying”."""
    cut = (Span(start=s.start, end=min(s.end, stop - 1)) for s in spans if s.start < stop)
    return tuple(s for s in cut if s.end > s.start)
