"""Verb cues: "the minister said that …", "…," said the minister, "urged X to …" (codebook §§4, 7).

In: a reading. Out: one finding for each verb that hands a content to a source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_tools.attribute.boundaries import trim
from build_tools.attribute.complements import Complement, complement
from build_tools.attribute.finding import Finding, because
from build_tools.attribute.lexicon import (
    EVIDENCE_NOUNS,
    NEVER,
    VERBS,
    Cue,
    lemma_of,
)
from build_tools.attribute.passives import passive_finding
from build_tools.attribute.quoting import quotation_after, quotation_before, speaker_between
from build_tools.attribute.reading import SEARCHED, Reading, depth_of, end_of
from build_tools.attribute.sources import (
    agent,
    is_outlet,
    own_subject,
    refuses,
    source_spans,
    subject,
)
from build_tools.model import Span

if TYPE_CHECKING:
    from build_tools.nlp import Token

CONFIDENCE = {
    "say": 0.95, "ask": 0.9, "commit": 0.85, "deny": 0.85, "attitude": 0.7, "stance": 0.7,
    "describe": 0.8, "report": 0.85, "evidence": 0.75,
}  # fmt: skip
NOUN_COMPLEMENT = 0.7
GENERAL_RULE = 0.55
GENERAL = Cue(cue_class="say", frames="cq")


def verb_findings(reading: Reading) -> Iterator[Finding]:
    """Every verb cue outside quotations, in text order."""
    for token in reading.doc:
        if token.tag_[:2] != "VB" and not _mistaken_verb(token):
            continue
        if token.dep_ == "amod":
            continue
        lemma = lemma_of(token)
        if lemma in NEVER or reading.quotation_at(token.idx) is not None:
            continue
        if reading.region_at(token.idx) not in SEARCHED:
            continue
        found = passive_finding(reading, token) or active_finding(reading, token)
        if found is not None:
            yield found


def _mistaken_verb(token: Token) -> bool:
    """A cue that the tagger took for a noun although it rules a subject and an object."""
    if token.dep_ != "ROOT" or token.pos_ != "NOUN" or lemma_of(token) not in VERBS:
        return False
    return {"nsubj", "dobj"} <= {child.dep_ for child in token.children}


def active_finding(reading: Reading, cue: Token) -> Finding | None:
    """A verb with a speaking subject and something handed over, or nothing."""
    if cue.dep_ == "csubj" and cue.tag_ != "VBG":
        return None
    if refuses(cue) or any(c.dep_ == "auxpass" for c in cue.children) or _reporters_question(cue):
        return None
    speaker = own_subject(cue) or subject(cue) or _inverted(reading, cue)
    if speaker is not None and (is_outlet(speaker) or speaker.dep_ == "expl"):
        return None
    if speaker is not None and speaker.dep_ == "csubj" and lemma_of(speaker) in VERBS:
        return None
    if speaker is not None and reading.outlet and speaker.text == reading.outlet:
        return None
    if cue.tag_ == "VBN" and not any(c.dep_ == "aux" for c in cue.children) and cue.dep_ == "acl":
        return None
    rows = VERBS.get(lemma_of(cue))
    if rows is None:
        return _general(reading, cue, speaker)
    for row in rows:
        if not _can_speak(row, speaker):
            continue
        found = complement(reading, cue, row, speaker)
        if found is not None and not _empty_denial(cue, found):
            return _finding(reading, cue, row, speaker, found)
    return None


def _general(reading: Reading, cue: Token, speaker: Token | None) -> Finding | None:
    """Any other verb: only beside a quotation, or with "that" and a named or personal speaker."""
    if speaker is None or not _is_personal(speaker) or own_subject(cue) is None:
        return None
    if cue.pos_ == "AUX" or not cue.text.isalpha():
        return None
    found = complement(reading, cue, GENERAL, speaker)
    if found is None or (found.how == "clause" and not found.marked) or found.how == "trailing":
        return None
    if found.how == "quotation" and not _introduced_by_mark(reading, cue, found):
        return None
    finding = _finding(reading, cue, GENERAL, speaker, found)
    return finding and _with_confidence(finding, GENERAL_RULE if found.how == "clause" else 0.75)


def _introduced_by_mark(reading: Reading, cue: Token, found: Complement) -> bool:
    """A comma or a colon between an unlisted verb and the quotation: else it is its object."""
    first = found.content[0]
    if first.start < cue.idx:
        return True
    return reading.text[end_of(cue) : first.start].rstrip().endswith((",", ":"))


def _with_confidence(finding: Finding, confidence: float) -> Finding:
    from msgspec.structs import replace

    return replace(finding, confidence=confidence)


def _finding(
    reading: Reading, cue: Token, row: Cue, speaker: Token | None, found: Complement
) -> Finding | None:
    sources = source_spans(reading, speaker, cue) if speaker is not None else ()
    sources = tuple(s for s in sources if not _inside(s, found.content))
    if not sources and row.cue_class not in ("say", "ask", "report"):
        return None
    confidence = CONFIDENCE[row.cue_class]
    if found.how == "noun":
        confidence = NOUN_COMPLEMENT
    if not sources:
        confidence = min(confidence, 0.5)
    span = cue_span(reading, cue, found.particles)
    return Finding(
        content=found.content,
        cues=(span,),
        sources=sources,
        cue_lemma=lemma_of(cue),
        cue_class=row.cue_class,
        negated=_is_negated(cue),
        confidence=confidence,
        depth=depth_of(cue),
        reasons=(_cue_reason(reading, span, sources), *found.reasons),
    )


def _cue_reason(reading: Reading, cue: Span, sources: tuple[Span, ...]) -> object:
    who = " and ".join(f"“{reading.words(s)}”" for s in sources) or "a source the text leaves out"
    return because("cue", f"“{reading.words(cue)}” hands these words to {who}.", "§4.1")


def cue_span(reading: Reading, cue: Token, particles: tuple[Token, ...] = ()) -> Span:
    """The cue's word with its particle or preposition ("pointed out", "spoke about")."""
    last = cue
    for token in particles:
        if token.i == last.i + 1 or all(t.pos_ == "ADV" for t in reading.doc[last.i + 1 : token.i]):
            last = token
    return Span(start=int(cue.idx), end=end_of(last))


def _inside(span: Span, content: tuple[Span, ...]) -> bool:
    return any(span.start < part.end and part.start < span.end for part in content)


def _is_negated(cue: Token) -> bool:
    return any(child.dep_ == "neg" for child in cue.children)


def _empty_denial(cue: Token, found: Complement) -> bool:
    """ "have not said why …": nothing is said (§9 "denial, refusal")."""
    return _is_negated(cue) and (found.opens_question or found.how == "noun")


def _reporters_question(cue: Token) -> bool:
    """ "When asked if …", "Asked about …": the frame of an answer (§9)."""
    if cue.lemma_ not in ("ask", "question", "press") or own_subject(cue) is not None:
        return False
    return cue.tag_ == "VBN" or any(c.dep_ == "advmod" and c.lower_ == "when" for c in cue.children)


def _is_personal(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in ("he", "she", "they", "who")
    return noun.pos_ == "PROPN" or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")


def _can_speak(row: Cue, speaker: Token | None) -> bool:
    """Whether this subject can be held responsible through this class of cue."""
    if speaker is None:
        return row.cue_class in ("say", "ask", "report")
    if row.cue_class == "evidence" and "n" in row.frames:
        return lemma_of(speaker) in EVIDENCE_NOUNS
    if row.cue_class == "evidence":
        return lemma_of(speaker) in EVIDENCE_NOUNS or _is_personal(speaker)
    if row.cue_class in ("attitude", "commit", "stance", "describe", "ask", "deny"):
        return speaker.pos_ != "PRON" or speaker.lower_ not in ("this", "that", "there", "what")
    return speaker.lower_ not in ("this", "there", "what")


def _inverted(reading: Reading, cue: Token) -> Token | None:
    """ "…," said X: the noun right behind the cue, where the parser saw no subject."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    back = max(0, cue.i - 12)
    for token in reversed(list(reading.doc[back : cue.i])):
        quotation = reading.quotation_at(token.idx)
        if quotation is not None:
            found = speaker_between(reading, quotation, cue)
            if found is not None and quotation_before(reading, cue, found) is not None:
                return found
            break
    if quotation_before(reading, cue, None) is None:
        return None
    for token in reading.doc[cue.i + 1 : cue.i + 8]:
        if token.pos_ in ("PROPN", "NOUN", "PRON") and token.dep_ not in ("compound", "poss"):
            return token
        if token.is_punct or token.pos_ in ("VERB", "SCONJ"):
            return None
    return None


__all__ = ["active_finding", "agent", "cue_span", "quotation_after", "trim", "verb_findings"]
