"""Where the speaker goes on with a second verb: "said she would stay | and declined to comment"
(codebook B7a).

In: a cue and a verb behind it. Out: the number of the "and" that ends the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.endings import SUBJECTS, is_others
from ontherecord.engine.attribution.reading.grammar import is_thing
from ontherecord.engine.text.wordlist import words

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_MODAL = frozenset(("MD",))
_KEEPING_SILENT = words("decline refuse")


def speaker_goes_on(cue: Token, token: Token) -> int | None:
    """The number of the "and" before a second verb whose subject is the speaker (B7a), or None."""
    joint = next((c for c in token.head.children if c.dep_ == "cc" and c.i < token.i), None)
    if token.dep_ != "conj" or joint is None or joint.lower_ not in ("and", "but"):
        return None
    if token.head.dep_ not in ("ccomp", "conj") or any(c.dep_ in SUBJECTS for c in token.children):
        return None
    between = token.doc[joint.i + 1 : token.i]
    if any(t.pos_ not in ("ADV", "AUX", "PART") for t in between):
        return None
    return int(joint.i) if _is_speakers(cue, token) else None


def _is_speakers(cue: Token, token: Token) -> bool:
    first = token.head
    subject = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    if token.tag_ == "VB":  # “will say the tax is unfair and call for a vote”
        return cue.tag_ == "VB" and first.tag_ in ("VBD", "VBZ", "VBP")
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    silent = token.lemma_.lower() in _KEEPING_SILENT and any(
        c.dep_ == "xcomp" for c in token.children
    )
    if token.lemma_ == "leave" and token.tag_ == cue.tag_ and token.nbor(1).lower_ == "open":
        return True  # “and left open whether …”
    helped = {c.lower_ for c in first.children if c.tag_ in _MODAL}
    alone = token.tag_ in ("VBD", "VBZ") and not any(c.dep_ == "aux" for c in token.children)
    if alone and helped and first.tag_ == "VB" and token.tag_ == cue.tag_:
        return True  # “would stay and thanked”: “would” cannot rule the second
    if silent and cue.tag_ in ("VBD", "VBN"):
        return True
    if subject is None or not alone:
        return False
    if not is_thing(subject):
        return _is_done_to_subject(first, subject, token)
    return is_others(token, subject) or _is_done_to_addressee(cue, token)


def _is_done_to_subject(first: Token, subject: Token, act: Token) -> bool:
    """“said Lee was a danger and jailed him”: whoever does it to himself would be “himself”."""
    thing = next((c for c in act.children if c.dep_ in ("dobj", "dative") and c.i > act.i), None)
    if thing is None or thing.lower_ not in ("him", "her") or subject.pos_ not in ("PROPN", "PRON"):
        return False
    between = act.doc[subject.i + 1 : act.i]
    return first.lemma_ == "be" or not any(
        t.pos_ in ("PROPN", "PRON")
        or t.ent_type_ == "PERSON"
        or (t.pos_ == "NOUN" and not is_thing(t))
        for t in between
    )


def _is_done_to_addressee(cue: Token, act: Token) -> bool:
    """“told Lee that his lies hurt the town and jailed him”: what follows is done to Lee."""
    told = next((c for c in cue.children if c.dep_ in ("dobj", "dative") and c.i > cue.i), None)
    thing = next((c for c in act.children if c.dep_ in ("dobj", "dative") and c.i > act.i), None)
    if told is None or thing is None or thing.lower_ not in ("him", "her", "them"):
        return False
    return (thing.lower_ == "them") == (told.tag_ in ("NNS", "NNPS"))
