"""Can this noun be held responsible through this cue? (codebook §4.1, §9.)

In: a cue and its subject. Out: yes or no, or the speaker that the parser missed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import is_thing
from ontherecord.engine.attribution.reading.quoting import quotation_before, speaker_between
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.behind_cues import noun_behind
from ontherecord.engine.attribution.sources.sources import antecedent, is_outlet
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon import tables
from ontherecord.engine.lexicon.cues import VERBS, Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import EVIDENCE_NOUNS, INFERRING, OWN_TEXT, SCHOLARS

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token


_PICTURES = frozenset(
    ("photo", "photograph", "video", "footage", "picture", "image", "recording", "clip", "film")
)
_MEASURES = frozenset(
    ("series", "number", "set", "batch", "handful", "pair", "string", "raft", "collection", "cache",
     "dozen", "trove", "stack", "lot", "majority", "section", "part", "copy", "version")
)  # fmt: skip


def is_no_speaker(speaker: Token) -> bool:
    """The writer, "there", or a participle that the parser took for a subject."""
    if is_outlet(speaker) or speaker.dep_ == "expl" or _is_this_text(speaker):
        return True
    if _is_witnessed(speaker):
        return True
    return speaker.dep_ == "csubj" and lemma_of(speaker) in VERBS


def _is_this_text(noun: Token) -> bool:
    """“this article explains …”."""
    here = any(c.dep_ == "det" and c.lower_ == "this" for c in noun.children)
    return here and noun.lemma_.lower() in OWN_TEXT


def _is_witnessed(noun: Token) -> bool:
    """“photographs seen by reporters”: the outlet looked at them itself (§9)."""
    seen = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    return (
        noun.lemma_.lower() in _PICTURES
        and seen is not None
        and seen.lemma_ in ("see", "view", "review", "watch", "examine")
    )


def is_personal(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in ("he", "she", "they", "who")
    return noun.pos_ == "PROPN" or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")


def is_document(noun: Token) -> bool:
    """A document or the like, also by the dozen: "a series of messages"."""
    if lemma_of(noun) in _MEASURES:
        links = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"]
        inner = [c for link in links for c in link.children if c.dep_ == "pobj"]
        return any(lemma_of(c) in EVIDENCE_NOUNS for c in inner)
    return lemma_of(noun) in EVIDENCE_NOUNS


def _is_scholar(cue: Token, noun: Token) -> bool:
    """“Researchers showed that …”, “Chemists prove …”: those whose work is to find out."""
    head = tables.heads().get(noun.lower_) or tables.heads().get(lemma_of(noun))
    known = noun.lemma_.lower() in SCHOLARS or (head is not None and head.type == "expert")
    return known and any(c.dep_ == "ccomp" and c.i > cue.i for c in cue.children)


def can_speak(cue: Token, row: Cue, speaker: Token | None) -> bool:
    """Whether this subject can be held responsible through this class of cue."""
    if speaker is None:
        return row.cue_class in ("say", "ask", "report")
    if speaker.lower_ == "that" and speaker.tag_ == "DT":
        return False  # “That said, …”
    speaker = antecedent(speaker, cue) or speaker
    if "e" in row.frames:
        return is_document(speaker) or _is_scholar(cue, speaker)
    intends = row.cue_class == "attitude" and "t" in row.frames
    if (row.cue_class == "commit" or intends) and is_thing(speaker):
        return False  # “the trial aimed to …”
    judges = row.cue_class in ("describe", "stance") and speaker.n_lefts > 0
    infers = judges or lemma_of(cue) in INFERRING
    if infers and is_thing(speaker):
        return is_document(speaker)
    if row.cue_class in ("attitude", "commit", "stance", "describe", "ask", "deny"):
        return speaker.pos_ != "PRON" or speaker.lower_ not in ("this", "that", "there", "what")
    return speaker.lower_ not in ("this", "there", "what")


def spoken_subject(reading: Reading, cue: Token) -> Token | None:
    """The cue's subject; if the parser found it inside the marks, the noun between marks and cue:
    “The bridge,” the mayor, who was elected in May, told us, “was old.”"""
    own = own_subject(cue)
    if own is None or reading.quotation_at(own.idx) is None:
        return own
    outside = [c for c in cue.children if c.dep_ == "nsubj" and not reading.quotation_at(c.idx)]
    if outside:
        return min(outside, key=lambda c: abs(c.i - cue.i))
    named = (t for t in own.subtree if t.dep_ == "appos" and own.i < t.i < cue.i)
    apposed = next((t for t in named if not reading.quotation_at(t.idx)), None)
    return apposed or inverted(reading, cue) or own


def is_tagged_modifier(reading: Reading, cue: Token) -> bool:
    """“…,” tweeted spokesman Lee: the parser takes the verb for the name's participle."""
    return cue.tag_ == "VBD" and quotation_before(reading, cue, None) is not None


def inverted(reading: Reading, cue: Token) -> Token | None:
    """“…,” said X: the noun right behind the cue, where the parser saw no subject."""
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
    return noun_behind(cue)
