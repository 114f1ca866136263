"""Closing frames that the parser took to pieces: “…, residents and a local chief said on Tuesday”,
“…, Ada Roy, head of the union, told the paper” (codebook B3, B10).

In: a reading. Out: a finding for each cue whose parse has no subject right before it, where the
words between a comma and the cue are people or bodies, and nothing but a day, an addressee or an
occasion stands between the cue and the next stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.resuming import resumed
from ontherecord.engine.attribution.reading.boundaries import trim, widen
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.frame_groups import frame_sources
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import ADDRESSING, OCCASIONS, TIME_WORDS
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_STOPS = (".", ",", ";", "–", "—", "…")
LONGEST_END = 10
"""Tokens between the cue and the stop behind it: “told a news conference in Geneva on Friday”."""
_ADDRESSED = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART")
_CLOSING = frozenset(("say", "report"))
DEPTH = -0.5
"""Such a frame is its sentence's outermost."""


def closing_frame_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        if token.tag_ not in (*FINITE, "VBN") or not _is_closing_cue(token):
            continue
        if reading.quotation_at(token.idx) is None and reading.searches(token.idx):
            found = _finding(reading, token)
            if found is not None:
                yield found


def _is_closing_cue(token: Token) -> bool:
    return any(r.cue_class in _CLOSING and "c" in r.frames for r in VERBS.get(lemma_of(token), ()))


def _finding(reading: Reading, cue: Token) -> Finding | None:
    sentence = reading.sentence_at(cue.idx).span
    if not _closes(reading, cue, sentence):
        return None
    frame = frame_sources(reading, cue, sentence)
    if frame is None or _is_parsed(cue, frame.sources):
        return None
    span = trim(reading, *widen(reading, sentence.start, frame.comma))
    if span is None or not _is_clause(reading, span):
        return None
    rest = resumed(reading, cue, None, span, sentence)
    where = Span(start=int(cue.idx), end=end_of(cue))
    why = because("cue", reading.words(where), sources=quoted(map(reading.words, frame.sources)))
    return Finding(
        content=(span,) if rest is None else (span, rest),
        cues=(where,),
        sources=frame.sources,
        cue_lemma=lemma_of(cue),
        confidence=0.85,
        depth=DEPTH,
        reasons=(why, because("clause-before")),
    )


def _is_parsed(cue: Token, sources: tuple[Span, ...]) -> bool:
    """Whether the parser has the first source as the cue's subject, and the others beside it."""
    own = own_subject(cue)
    if own is None or not sources[0].start <= own.idx < sources[0].end:
        return False
    if len(sources) == 1:
        return own.left_edge.idx <= sources[0].start
    return any(c.dep_ == "conj" for c in own.children)


def _closes(reading: Reading, cue: Token, sentence: Span) -> bool:
    """Nothing but day, addressee and occasion stands between the cue and a stop."""
    addressing = lemma_of(cue) in ADDRESSING
    at_occasion = False
    for token in reading.doc[cue.i + 1 : cue.i + 1 + LONGEST_END]:
        if token.idx >= sentence.end or token.text in _STOPS or token.is_space:
            return True
        if reading.quotation_at(token.idx) is not None:
            return False
        timed = token.ent_type_ in ("DATE", "TIME") or token.lower_ in TIME_WORDS
        if timed or token.lower_ == "on":
            continue
        if token.pos_ == "ADP":
            at_occasion = True
            addressing = False
        elif at_occasion and token.pos_ in _ADDRESSED:
            if token.pos_ == "NOUN" and not _is_occasion(token):
                return False
        elif not addressing or token.pos_ not in _ADDRESSED:
            return False
    return False


def _is_occasion(token: Token) -> bool:
    compound = token.dep_ == "compound"
    return compound or token.lemma_.lower() in OCCASIONS or token.ent_type_ != ""


def _is_clause(reading: Reading, span: Span) -> bool:
    """A noun and a verb behind it; no subordinate clause, no phrase that leads in."""
    tokens = [t for t in reading.tokens_in(span.start, span.end) if not t.is_punct]
    if not tokens or tokens[0].tag_ in ("WRB", "VBG") or tokens[0].pos_ == "SCONJ":
        return False
    verbs = [t for t in tokens if t.tag_ in (*FINITE, "VBN") and t.i > tokens[0].i]
    return bool(verbs) and any(t.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET")
                               for t in tokens if t.i < verbs[-1].i)  # fmt: skip
