"""Verb cues: "the minister said that …", "…," said the minister, "urged X to …" (codebook §§4, 7).

In: a reading. Out: one finding for each verb that hands a content to a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ontherecord.engine.attribution.contents.complements import complement
from ontherecord.engine.attribution.contents.gaps import gap_clause
from ontherecord.engine.attribution.cues.passives import passive_finding
from ontherecord.engine.attribution.cues.reporters_questions import reporters_question
from ontherecord.engine.attribution.cues.saying import TESTED, is_not_said, is_refused
from ontherecord.engine.attribution.cues.unsaid import asks_how, empty_denial, unsaid
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.repairs.lost_names import before_aside
from ontherecord.engine.attribution.repairs.mistaken import (
    finite,
    lost_subject,
    mistaken_noun,
    taken_for_object,
)
from ontherecord.engine.attribution.repairs.posted import is_posted
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.speakers import (
    can_speak,
    inverted,
    is_no_speaker,
    is_personal,
    is_tagged_modifier,
    spoken_subject,
)
from ontherecord.engine.attribution.sources.subjects import own_subject, refuses, subject
from ontherecord.engine.lexicon.cues import VERBS, Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import NEVER
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.model import Reason, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

CONFIDENCE = {
    "say": 0.95, "ask": 0.9, "commit": 0.85, "deny": 0.85, "attitude": 0.7, "stance": 0.7,
    "describe": 0.8, "report": 0.85, "evidence": 0.75,
}  # fmt: skip
NOUN_COMPLEMENT = 0.7
GENERAL_RULE = 0.55
DESCRIBING = frozenset(lemma for lemma, rows in VERBS.items() if any("a" in r.frames for r in rows))
"""After "what", these hand over only the description: "what they called a leak"."""
GENERAL = Cue(cue_class="say", frames="cq")


def verb_findings(reading: Reading) -> Iterator[Finding]:
    """Every verb cue outside quotations, in text order."""
    for token in reading.tokens:
        if token.tag_[:2] != "VB" and not mistaken_noun(token):
            continue
        if token.dep_ == "amod" and not is_tagged_modifier(reading, token):
            continue
        lemma = lemma_of(token)
        if (lemma in NEVER and lemma not in VERBS) or reading.quotation_at(token.idx) is not None:
            continue
        if not reading.searches(token.idx):
            continue
        found = passive_finding(reading, token) or active_finding(reading, token)
        if found is not None:
            yield found


def active_finding(reading: Reading, cue: Token) -> Finding | None:
    """A verb with a speaking subject and something handed over, or nothing."""
    if _hands_nothing_over(reading, cue):
        return None
    speaker = spoken_subject(reading, cue) or lost_subject(reading, cue) or subject(cue)
    speaker = taken_for_object(cue) or speaker or inverted(reading, cue)
    speaker = speaker or before_aside(reading, cue)
    if speaker is not None and (is_no_speaker(speaker) or is_posted(cue, speaker)):
        return None
    rows = VERBS.get(lemma_of(cue))
    if rows is not None and (within := gap_clause(reading, cue)) is not None:
        return _in_gap(reading, cue, rows[0], within.source, within.content)
    if rows is None:
        return _general(reading, cue, speaker)
    for row in rows:
        if unsaid(cue, row) or not can_speak(cue, row, speaker):
            continue
        found = complement(reading, Case(cue, row, speaker))
        if found is None or asks_how(cue, found) or _only_doubts(cue, row, found):
            continue
        if row.frames == "q" and not _introduced_by_mark(reading, cue, found):
            continue  # “the trial of “The Gull” began”
        return _finding(reading, cue, row, speaker, found)
    return None


def _only_doubts(cue: Token, row: Cue, found: Complement) -> bool:
    """“do not know why …”, “refused to blame the coach”: no position is told."""
    return row.cue_class not in TESTED and (is_refused(cue) or empty_denial(cue, found))


def _hands_nothing_over(reading: Reading, cue: Token) -> bool:
    """Refusals, infinitives, passives, participles that describe, the reporter's own question."""
    helpers = {c.dep_ for c in cue.children}
    refused = refuses(cue) and not is_refused(cue)
    if refused or "auxpass" in helpers or reporters_question(reading, cue):
        return True
    if cue.dep_ == "csubj" and cue.tag_ != "VBG":
        return True
    free_relative = any(c.lower_ == "what" and c.i < cue.i for c in cue.children)
    if free_relative and lemma_of(cue) not in DESCRIBING:
        return True  # “what he proposes is …”
    if cue.tag_ != "VBN" or cue.dep_ == "conj" or "aux" in helpers:
        return False
    return not finite(reading, cue)


def _in_gap(reading: Reading, cue: Token, row: Cue, source: Span, content: Span) -> Finding:
    """“a van that officers said had no brakes”."""
    return Finding(
        content=(content,),
        cues=(cue_span(cue),),
        sources=(source,),
        cue_lemma=lemma_of(cue),
        cue_class=row.cue_class,
        unsaid=row.cue_class in TESTED and is_not_said(cue),
        confidence=0.8,
        depth=depth_of(cue),
        reasons=(
            _cue_reason(reading, cue_span(cue), (source,)),
            because("gap-clause", reading.words(content)),
        ),
    )


def _general(reading: Reading, cue: Token, speaker: Token | None) -> Finding | None:
    """Any other verb: only beside a quotation, or with "that" and a named or personal speaker."""
    if speaker is None or not is_personal(speaker) or own_subject(cue) is None:
        return None
    if cue.pos_ == "AUX" or not cue.text.isalpha():
        return None
    found = complement(reading, Case(cue, GENERAL, speaker))
    if (
        found is None
        or (found.how == "clause" and not found.marked)
        or found.how in ("trailing", "interrupted")
    ):
        return None
    if found.how == "quotation" and not _introduced_by_mark(reading, cue, found):
        return None
    finding = _finding(reading, cue, GENERAL, speaker, found)
    return finding and _with_confidence(finding, GENERAL_RULE if found.how == "clause" else 0.75)


def _introduced_by_mark(reading: Reading, cue: Token, found: Complement) -> bool:
    """A comma or a colon between the verb and the quotation: else it is the verb's object. Before
    the verb, the quotation stands before its subject too: not “Lee (“no liar”) left”."""
    first = found.content[0]
    if first.start < cue.idx:
        speaker = own_subject(cue)
        return speaker is None or speaker.idx >= first.end
    return reading.text[end_of(cue) : first.start].rstrip().endswith((",", ":"))


def _with_confidence(finding: Finding, confidence: float) -> Finding:
    return replace(finding, confidence=confidence)


def _finding(
    reading: Reading, cue: Token, row: Cue, speaker: Token | None, found: Complement
) -> Finding | None:
    sources = source_spans(reading, speaker, cue) if speaker is not None else ()
    sources = tuple(s for s in sources if not _inside(s, found.content))
    if not sources and (row.cue_class not in ("say", "ask", "report") or found.how == "noun"):
        return None
    confidence = CONFIDENCE[row.cue_class]
    if found.how == "noun":
        confidence = NOUN_COMPLEMENT
    if not sources:
        confidence = min(confidence, 0.5)
    span = cue_span(cue, found.cue_end)
    return Finding(
        content=found.content,
        cues=(span,),
        sources=sources,
        cue_lemma=lemma_of(cue),
        cue_class=row.cue_class,
        unsaid=row.cue_class in TESTED and is_not_said(cue),
        confidence=confidence,
        depth=_depth(cue, found),
        reasons=(_cue_reason(reading, span, sources), *found.reasons),
    )


def _depth(cue: Token, found: Complement) -> float:
    """A frame that the parser hangs on the clause that it frames stands above that clause."""
    depth: float = depth_of(cue)
    first = found.content[0]
    framed = found.how in ("trailing", "interrupted") and cue.dep_ in ("parataxis", "advcl")
    if framed and first.start <= cue.head.idx < found.content[-1].end:
        depth = min(depth, depth_of(cue.head) - 0.5)
    return depth


def _cue_reason(reading: Reading, cue: Span, sources: tuple[Span, ...]) -> Reason:
    if not sources:
        return because("cue-source-left-out", reading.words(cue))
    return because("cue", reading.words(cue), sources=quoted(map(reading.words, sources)))


def cue_span(cue: Token, end: int | None = None) -> Span:
    """The cue's word with its particle or preposition ("pointed out", "spoke about")."""
    particle = [c for c in cue.children if c.dep_ == "prt" and c.i == cue.i + 1]
    two_words = [cue.nbor(1)] if " " in lemma_of(cue) else []
    last = end_of((*particle, *two_words, cue)[0])
    return Span(start=int(cue.idx), end=max(last, end or 0))


def _inside(span: Span, content: tuple[Span, ...]) -> bool:
    return any(span.start < part.end and part.start < span.end for part in content)
