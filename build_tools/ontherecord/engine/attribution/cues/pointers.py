"""Words that point at what is denied or confirmed: "a charge that the firm denies", "which the
ministry confirmed", "an accusation rejected by the union", "This was confirmed by …", "dismissed
them", "rejected his claim that …" (codebook §4.5, §9).

In: a reading. Out: a finding each; the content is the words that point.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import agent, own_subject, subject
from ontherecord.engine.lexicon.cues import VERBS, Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import CLAIM_NOUNS, CLAUSE_NOUNS, DENIED
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RELATIVE = frozenset(("which", "that"))
_BARE = words("it this that them these those everything")
"""Pronouns for what was said before; "him" and "her" are somebody."""


def pointer_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        row = _row(token)
        if row is None or reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _passive(reading, token, row) or _active(reading, token, row)
        if found is not None:
            yield found


def _row(token: Token) -> Cue | None:
    """The row by which the verb denies or confirms what words before it point at."""
    rows = VERBS.get(lemma_of(token), ()) if token.pos_ in ("VERB", "NOUN") else ()
    return next((row for row in rows if "r" in row.frames), None)


def _active(reading: Reading, cue: Token, row: Cue) -> Finding | None:
    speaker = own_subject(cue)
    if _is_relative(cue) and speaker is not None:
        named = speaker.lower_ not in _RELATIVE and speaker.lower_ != "who"
        return _finding(reading, cue, row, speaker, _before(reading, cue)) if named else None
    speaker = speaker or subject(cue)
    if speaker is None or cue.pos_ != "VERB" or any(c.dep_ == "auxpass" for c in cue.children):
        return None
    return _finding(reading, cue, row, speaker, _behind(reading, cue, row))


def _is_relative(verb: Token) -> bool:
    """“…, which the firm denies”, also where the parser hangs it on a verb: a whole clause."""
    pointer = verb.left_edge
    on_clause = verb.dep_ == "advcl" and pointer.lower_ == "which" and pointer.dep_ == "dobj"
    claimed = verb.dep_ in ("relcl", "acl") and verb.tag_ != "VBN"
    return on_clause or (claimed and (verb.dep_ == "relcl" or _is_claim(verb.head)))


def _before(reading: Reading, cue: Token) -> Span | None:
    """“which”, or the noun phrase in front of “that” or of the clause without it."""
    opening = cue.left_edge
    if opening.lower_ == "which":
        return Span(start=int(opening.idx), end=end_of(opening))
    noun = cue.head
    end = next((c.left_edge for c in cue.children if c.dep_ == "nsubj"), opening)
    end = opening if opening.lower_ in _RELATIVE else end
    return trim(reading, int(noun.left_edge.idx), int(end.idx))


def _behind(reading: Reading, cue: Token, row: Cue) -> Span | None:
    """“dismissed them”, “rejected his claim that …”: only the words that point."""
    thing = next((c for c in cue.children if c.dep_ == "dobj" and c.i > cue.i), None)
    if (opening := _opening_pronoun(cue)) is not None:
        return trim(reading, int(opening.idx), end_of(opening))
    if thing is None:
        return None
    if thing.lower_ in _BARE and thing.right_edge.i == thing.i and _may_point(thing, row):
        plural = thing.lower_ in ("them", "these", "those")
        return trim(reading, int(thing.idx), end_of(thing)) if _ends(cue, plural) else None
    owned = any(c.dep_ == "poss" for c in thing.children)
    clause = next((c for c in thing.children if c.dep_ in ("acl", "ccomp", "relcl")), None)
    if row.cue_class != "deny" or not owned or not _is_claim(thing) or clause is None:
        return None
    if not any(c.lower_ == "that" and c.i < clause.i for c in clause.children):
        return None
    return trim(reading, int(thing.left_edge.idx), end_of(thing))


def _opening_pronoun(cue: Token) -> Token | None:
    """“denied that: there had been no crowd”, taken for the opening of the clause."""
    if cue.i + 2 >= len(cue.doc) or cue.nbor(2).text not in (":", ";"):
        return None
    return cue.nbor(1) if cue.nbor(1).lower_ in ("that", "this") else None


def _may_point(thing: Token, row: Cue) -> bool:
    """“denied them”, “denies everything”; “confirmed it”, but “confirmed them” may be officers."""
    return row.cue_class == "deny" or thing.lower_ in ("it", "this", "that")


def _ends(cue: Token, plural: bool) -> bool:
    """Nothing more is said of it: not “rejected it as a joke”; "dismissed them" in the passive of
    staff has no such verb."""
    more = any(c.dep_ in ("prep", "xcomp", "ccomp", "oprd") and c.lower_ == "as"
               for c in cue.children)  # fmt: skip
    return not more and (not plural or cue.dep_ != "xcomp")


def _is_claim(noun: Token) -> bool:
    return noun.lemma_.lower() in CLAIM_NOUNS | CLAUSE_NOUNS


def _passive(reading: Reading, cue: Token, row: Cue) -> Finding | None:
    """“an accusation rejected by the union”, “This was confirmed by the ministry”."""
    by = agent(cue)
    if cue.tag_ != "VBN" or by is None:
        return None
    if cue.dep_ == "acl" and _is_claim(cue.head):
        noun = cue.head
        span = trim(reading, int(noun.left_edge.idx), int(reading.doc[cue.left_edge.i].idx))
        return _finding(reading, cue, row, by, span)
    pointer = next((c for c in cue.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    words_for = (*_BARE, "which")
    bare = pointer is not None and (pointer.lower_ in words_for or _is_denied(pointer, row))
    bare = bare and pointer is not None and pointer.i < cue.i
    if pointer is None or not bare:
        return None
    span = trim(reading, int(pointer.left_edge.idx), end_of(pointer))
    return _finding(reading, cue, row, by, span)


def _is_denied(noun: Token, row: Cue) -> bool:
    """“The charges were denied by all three”."""
    return row.cue_class == "deny" and (_is_claim(noun) or noun.lemma_.lower() in DENIED)


def _finding(
    reading: Reading, cue: Token, row: Cue, speaker: Token, span: Span | None
) -> Finding | None:
    sources = source_spans(reading, speaker, cue)
    if is_outlet(speaker) or not sources or span is None:
        return None
    pointed, who = reading.words(span), reading.words(sources[0])
    why = because("pointer-confirmation", pointed, source=who)
    if row.cue_class == "deny":
        why = because("pointer-denial", pointed, source=who)
    first = min(
        [cue.i, *(c.i for c in cue.children if c.dep_ in ("aux", "auxpass") and c.i < cue.i)]
    )
    passive = any(c.dep_ == "auxpass" for c in cue.children)
    start = int(reading.doc[first].idx) if passive else int(cue.idx)
    return Finding(
        content=(span,),
        cues=(Span(start=start, end=end_of(cue)),),
        sources=sources,
        cue_lemma=lemma_of(cue),
        cue_class=row.cue_class,
        confidence=0.75,
        depth=depth_of(cue) - 0.25,
        unsaid=is_not_said(cue),
        reasons=(why,),
        points=True,
    )
