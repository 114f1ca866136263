"""Prepositional cues: "according to X", "in the words of X" (codebook §9, chains).

In: a reading. Out: a finding each; what stands in the rest of the clause is the content (B3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.scope import rest_of_clause
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.capacity.media import passes_on
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_PHRASE = re.compile(
    r"\b(?:according to|in the (?:words|opinion|view|eyes) of|as per|in the account of"
    r"|as (?:first |earlier )?(?:reported|noted|stated|described|announced|confirmed|claimed|cited"
    r"|quoted) by)\b",
    re.IGNORECASE,
)
_CITING = re.compile(
    r",\s+(?:citing|quoting|(?:which|who) (?:cite[ds]|quote[ds]))\s+", re.IGNORECASE
)

_MEASURES = words(
    "plan schedule size age height weight length number rank type colour color taste need ability"
    " season custom order merit"
)
"""Bare after "according to": how it is done, nobody's words ("it went according to plan")."""


def according_findings(reading: Reading) -> Iterator[Finding]:
    for match in _PHRASE.finditer(reading.text):
        start, end = match.span()
        if reading.quotation_at(start) or not reading.searches(start):
            continue
        found = _finding(reading, start, end)
        if found is not None:
            yield found


def _finding(reading: Reading, start: int, end: int) -> Finding | None:
    cue = reading.token_at(start)
    last = reading.token_at(end - 1)
    if cue is None or last is None:
        return None
    name = _named(last)
    if name is None or (name.lower_ in _MEASURES and name.left_edge.i == name.i):
        return None
    sources = _without_adjunct(reading, source_spans(reading, name, cue), name)
    sources = _without_lost_subject(sources, cue, name)
    if not sources:
        return None
    sentence = reading.sentence_at(start).span
    frame = Span(start=start, end=max(sources[-1].end, end))
    frame, origin = _with_cited(reading, frame, sources, sentence)
    frame = Span(start=start, end=max(frame.end, _behind(reading, name)))
    content = rest_of_clause(reading, sentence, frame, cue)
    if not content:
        return None
    relays = (sources[0], *origin) if origin else ()
    cues = Span(start=start, end=end)
    holder = (origin or sources)[0]
    why = because("according-to", reading.words(cues), source=reading.words(holder))
    return Finding(
        content=content,
        cues=(cues,),
        sources=origin or sources,
        relays=relays,
        cue_lemma=reading.words(cues).lower(),
        cue_class="according-to",
        confidence=0.93,
        depth=_clause_depth(cue),
        reasons=(why,),
    )


def _behind(reading: Reading, name: Token) -> int:
    """“According to the mayor, who was elected in May, …”: what is told of the source in passing
    belongs to the frame (B4); 0 if nothing is, or if nothing comes after it."""
    for child in name.children:
        opening = child.left_edge
        if child.dep_ != "relcl" or opening.i == 0 or opening.nbor(-1).text != ",":
            continue
        end = end_of(child.right_edge)
        closed = reading.text[end : end + 1] == ","
        if closed and opening.tag_ in ("WP", "WDT", "WP$"):
            return end
    return 0


def _named(last: Token) -> Token | None:
    found = next((c for c in last.children if c.dep_ in ("pobj", "pcomp")), None)
    if found is not None:
        return found
    following = list(last.doc[last.i + 1 : last.i + 2])
    return following[0] if following and following[0].pos_ in ("PROPN", "NOUN", "PRON") else None


def _without_adjunct(reading: Reading, sources: tuple[Span, ...], name: Token) -> tuple[Span, ...]:
    """“According to the coach, X, in their first match”: the source ends before the adjunct."""
    kept = []
    for span in sources:
        end = span.end
        for token in reading.tokens_in(span.start, span.end):
            after_comma = token.i > name.i and reading.doc[token.i - 1].text == ","
            if after_comma and token.pos_ in ("ADP", "SCONJ", "VERB", "AUX"):
                end = int(reading.doc[token.i - 1].idx)
                break
        kept.append(Span(start=span.start, end=end))
    return tuple(kept)


def _without_lost_subject(sources: tuple[Span, ...], cue: Token, name: Token) -> tuple[Span, ...]:
    """“According to Lee, the drug — … — is safe”: the subject, taken for an apposition of Lee."""
    verb = cue.head
    if verb.tag_ not in FINITE or any(
        c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children
    ):
        return sources
    for child in name.children:
        opening = child.left_edge
        if (
            child.pos_ == "NOUN"
            and child.dep_ == "appos"
            and opening.i
            and opening.nbor(-1).text == ","
            and child.i < verb.i
        ):
            comma = int(opening.nbor(-1).idx)
            return tuple(
                Span(start=s.start, end=min(s.end, comma)) for s in sources if s.start < comma
            )
    return sources


def _clause_depth(cue: Token) -> float:
    """Just above the clause that it frames, so that it is settled before an inner cue."""
    verb = cue.head
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and cue.i > verb.i:
        verb = verb.head  # “three in four say …, but …, according to the survey” (B3)
    return depth_of(verb) - 0.5


def _with_cited(
    reading: Reading, frame: Span, sources: tuple[Span, ...], sentence: Span
) -> tuple[Span, tuple[Span, ...]]:
    """“…, citing X”: X is where it comes from, if the first source is another medium (U3)."""
    match = _CITING.match(reading.text, frame.end, sentence.end)
    if match is None:
        return frame, ()
    verb = reading.token_at(match.end() - 2)
    cited = next((c for c in verb.children if c.dep_ == "dobj"), None) if verb is not None else None
    if verb is None or cited is None:
        return frame, ()
    origin = _without_adjunct(reading, source_spans(reading, cited, verb), cited)
    if not origin:
        return frame, ()
    leads = not any(c.isalnum() for c in reading.text[sentence.start : frame.start])
    whole = Span(start=frame.start, end=origin[-1].end if leads else sentence.end)
    return whole, origin if passes_on(reading.words(sources[0])) else ()
