"""What was told to those who sit and hear: "the court heard that …", "jurors were told …"
(codebook §6 Courts, §9 sourceless passive).

In: a reading. Out: a finding each. Who told it is responsible, if the sentence or the one before
names them; else nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.complements import complement
from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.subjects import agent, own_subject
from ontherecord.engine.lexicon.cues import Cue
from ontherecord.engine.lexicon.vocabulary import HEARERS
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_HEARD = Cue(cue_class="passive", frames="cq")
_TOLD = words("tell inform")
_TESTIFYING = words("testify prosecute open outline address begin")
_ASKING = words("whether if why how when where what who which")


def hearing_findings(reading: Reading) -> Iterator[Finding]:
    for token in reading.tokens:
        lemma = token.lemma_.lower()
        if _taken_for_noun(token):
            lemma = "hear"
        elif token.pos_ != "VERB" or (lemma != "hear" and lemma not in _TOLD):
            continue
        if reading.quotation_at(token.idx) or not reading.searches(token.idx):
            continue
        found = _heard(reading, token) if lemma == "hear" else _told(reading, token)
        if found is not None:
            yield found


def _heard(reading: Reading, verb: Token) -> Finding | None:
    """“the court heard that …”, “the inquest heard from Lee that …”."""
    hearer = own_subject(verb) or _taken_for_noun(verb)
    if hearer is None or not _hears(hearer) or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    teller = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "from"), None)
    named = [c for c in teller.children if c.dep_ == "pobj"] if teller is not None else []
    return _finding(reading, verb, hearer, named[0] if named else None)


def _taken_for_noun(token: Token) -> Token | None:
    """“…, the enquiry heard.”, taken for a compound: who heard it, or None."""
    if token.lower_ != "heard" or token.pos_ != "NOUN":
        return None
    return next((c for c in token.children if c.dep_ == "compound" and _hears(c)), None)


def _told(reading: Reading, verb: Token) -> Finding | None:
    """“jurors were told …”, “ministers were told by the auditor that …”."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    hearer = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    if verb.tag_ != "VBN" or not passive or hearer is None or is_outlet(hearer):
        return None
    return _finding(reading, verb, hearer, agent(verb))


def _hears(noun: Token) -> bool:
    return noun.lemma_.lower() in HEARERS


def _finding(reading: Reading, verb: Token, hearer: Token, teller: Token | None) -> Finding | None:
    said = complement(reading, Case(verb, _HEARD, hearer))
    if said is None or _only_asks(said):
        return None
    told_how = said.question == "how" and _hears(hearer)  # “the jury heard how Lee hid the key”
    if said.question in _ASKING and not told_how:
        return None
    sources = source_spans(reading, teller, verb) if teller is not None else ()
    sources = sources or (_named_before(reading, verb) if _hears(hearer) else ())
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass"))])
    cue = Span(start=int(reading.doc[first].idx), end=end_of(verb))
    why = because("passive-of-nobody", reading.words(cue))
    if sources:
        why = because("passive", reading.words(cue), source=reading.words(sources[0]))
    return Finding(
        content=said.content, cues=(cue,), sources=sources,
        cue_lemma="hear" if verb.lower_ == "heard" else verb.lemma_.lower(),
        cue_class="passive", confidence=0.75, depth=depth_of(verb), unsaid=is_not_said(verb),
        reasons=(why, *said.reasons),
    )  # fmt: skip


def _only_asks(said: Complement) -> bool:
    return said.how not in ("clause", "quotation", "interrupted", "trailing")


def _named_before(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """“Prosecutor Lee opened the case. The court heard that …”: who speaks there tells it."""
    here = reading.sentence_at(verb.idx)
    if here.span.start <= reading.paragraph_span(verb.idx).start:
        return ()
    before = reading.sentence_at(here.span.start - 1).span
    for token in reading.tokens_in(before.start, before.end):
        speaker = own_subject(token) if token.lemma_.lower() in _TESTIFYING else None
        if speaker is not None and speaker.pos_ == "PROPN":
            return source_spans(reading, speaker, token)
    return ()
