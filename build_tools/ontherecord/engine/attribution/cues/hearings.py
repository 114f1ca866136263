"""What a court or another body in session was told: "the inquest heard that …" (codebook §6).

In: a reading. Out: a finding each, of nobody unless "by" or "from", or the sentence before in the
same paragraph, names who told it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.complements import complement
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.complement import Case
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import agent, own_subject
from ontherecord.engine.lexicon.cues import Cue
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

SITTING = wordlist.words(
    "court jury juror inquest inquiry enquiry tribunal hearing trial magistrate magistrates judge "
    "bench panel committee commission parliament council assembly arbitrator coroner sheriff"
    " session "
    "jurors judges"
)
"""Who sits and is told things."""
WHERE = re.compile(r"\b(?:Court|Inquest|Tribunal|Inquiry|Assizes|Sessions|Old Bailey|Crown)$")
HEARD = Cue(cue_class="say", frames="cm", lemma="hear")
OPENS = wordlist.words("open outline address testify prosecute begin")
""" "Prosecutor Ada Roy opened the case. The court heard …"."""


def hearing_findings(reading: Reading) -> Iterator[Finding]:
    """Every such cue outside quotations, in text order."""
    for token in reading.tokens:
        if (
            not _is_told(token)
            or reading.quotation_at(token.idx)
            or not reading.searches(token.idx)
        ):
            continue
        found = _finding(reading, token)
        if found is not None:
            yield found


def _is_told(cue: Token) -> bool:
    """Whether the verb says that somebody in session heard, or was told."""
    helpers = {c.dep_ for c in cue.children}
    if "neg" in helpers:
        return False
    lemma = cue.lemma_.lower()
    told = lemma == "tell" and cue.tag_ == "VBN" and "auxpass" in helpers
    heard = (
        lemma == "hear" and cue.tag_ in ("VBD", "VBZ", "VBN", "VBP") and "auxpass" not in helpers
    )
    return (told or heard) and _sits(own_subject(cue))


def _sits(subject: Token | None) -> bool:
    if subject is None:
        return False
    whole = subject.doc[subject.left_edge.i : subject.i + 1].text
    return subject.lemma_.lower() in SITTING or bool(WHERE.search(whole))


def _finding(reading: Reading, cue: Token) -> Finding | None:
    subject = own_subject(cue)
    found = complement(reading, Case(cue, HEARD, subject))
    if found is None:
        return None
    sources = _named_tellers(reading, cue) or _teller_before(reading, cue)
    sources = tuple(
        s for s in sources if not any(s.start < c.end and c.start < s.end for c in found.content)
    )
    helper = min(
        (c for c in (cue, *cue.children) if c.dep_ in ("aux", "auxpass") or c == cue),
        key=lambda c: c.i,
    )
    span = trim(reading, int(helper.idx), found.cue_end or end_of(cue))
    assert span is not None
    why = because("passive-of-nobody", reading.words(span))
    if sources:
        why = because("passive", reading.words(span), source=reading.words(sources[0]))
    return Finding(
        content=found.content, cues=(span,), sources=sources, cue_lemma=cue.lemma_.lower(),
        cue_class="say", confidence=0.9, depth=depth_of(cue), reasons=(why, *found.reasons),
    )  # fmt: skip


def _named_tellers(reading: Reading, cue: Token) -> tuple[Span, ...]:
    """ "Was told by the pilot", "heard from Ada Roy"."""
    by = agent(cue)
    if by is None:
        links = (c for c in cue.children if c.dep_ == "prep" and c.lower_ in ("from", "by"))
        by = next((t for link in links for t in link.children if t.dep_ == "pobj"), None)
    return source_spans(reading, by, cue) if by is not None else ()


def _teller_before(reading: Reading, cue: Token) -> tuple[Span, ...]:
    """Who opened the case or told the court something in the sentence before."""
    here = reading.sentence_at(cue.idx)
    if here.span.start == reading.paragraph_span(cue.idx).start:
        return ()
    before = reading.sentence_at(here.span.start - 1).span
    for token in reading.doc:
        if not before.start <= token.idx < before.end or token.dep_ != "ROOT":
            continue
        lemma = token.lemma_.lower()
        heard = lemma == "tell" and any(
            c.dep_ in ("dobj", "dative") and _sits(c) for c in token.children
        )
        speaker = own_subject(token)
        if speaker is not None and (heard or lemma in OPENS) and not _sits(speaker):
            return source_spans(reading, speaker, token)
    return ()
