"""The noun behind an inverted cue: “said the clerk”, “asked him the judge”, “replied the accused”.

In: a cue that follows a quotation. Out: the noun's token, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_ADDRESSEES = frozenset(("him", "her", "them", "me", "us", "you"))
REACH = 7
"""Tokens behind the cue in which the noun begins: own decision."""


def noun_behind(cue: Token) -> Token | None:
    addressed = _behind_addressee(cue)
    for token in cue.doc[addressed : addressed + REACH]:
        if token.tag_ in ("VBN", "JJ") and token.n_lefts and token.nbor(-1).lower_ == "the":
            return token  # “replied the accused”
        counted = token.lower_ in ("one", "another") or token.pos_ == "NUM"
        if counted and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "of":
            return token  # “joked one of them, a foreman”
        if token.i + 1 < len(token.doc) and token.nbor(1).text == "-" and not token.whitespace_:
            continue  # “says co-author Ada Roy”
        if token.text == "-":
            continue
        if token.pos_ in ("PROPN", "NOUN", "PRON") and token.dep_ not in ("compound", "poss"):
            return token
        if token.is_punct or token.pos_ in ("VERB", "SCONJ"):
            return None
    return None


def _behind_addressee(cue: Token) -> int:
    """Number of the token behind “asked him”, “replied to her”, if a noun group opens there."""
    at = cue.i + 1
    if at + 1 < len(cue.doc) and cue.doc[at].lower_ in ("to", "of"):
        at += 1
    if at + 1 >= len(cue.doc) or cue.doc[at].lower_ not in _ADDRESSEES:
        return int(cue.i + 1)
    opens = cue.doc[at + 1]
    return int(opens.i if opens.pos_ in ("DET", "PROPN", "NOUN") else cue.i + 1)
