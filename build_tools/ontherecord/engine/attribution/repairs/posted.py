"""Recordings that somebody posted, where the parser took the participle for the verb: “Video shared
on social media showed …” (codebook §5 U4, §9).

In: a noun, a cue. Out: whether the cue is such a participle; the noun's whole description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.text.wordlist import words

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RECORDINGS = words(
    "photo photograph video footage picture image recording clip film livestream audio screenshot"
    " message post document letter"
)
_POSTING = words("share post upload circulate publish release film broadcast stream record take")
_BEHIND = words("on online by to via in across through from during over at widely")


def is_posted(cue: Token, speaker: Token | None) -> bool:
    """“Video shared on social media showed …”: nobody shares anything here but in passing."""
    if speaker is None or speaker.i != cue.i - 1 or lemma_of(speaker) not in _RECORDINGS:
        return False
    follows = cue.i + 1 < len(cue.doc) and cue.nbor(1).lower_ in _BEHIND
    return lemma_of(cue) in _POSTING and cue.tag_ in ("VBD", "VBN") and follows


def last_of_posted(noun: Token, cue: Token) -> Token | None:
    """The last token of “Video shared on social media” before “showed”, else None."""
    if lemma_of(noun) not in _RECORDINGS or noun.i + 2 >= cue.i:
        return None
    if not is_posted(noun.nbor(1), noun) or any(t.is_punct for t in noun.doc[noun.i : cue.i]):
        return None
    between = noun.doc[noun.i + 2 : cue.i]
    verb = next((t for t in between if t.tag_ in FINITE), cue)  # “… appeared to show”
    return verb.nbor(-1)
