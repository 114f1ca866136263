"""What someone or something is called, or accused of (codebook §9, boundaries of accuse/describe).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.attribute.boundaries import span_of
from build_tools.attribute.complement import Case, Complement, one
from build_tools.attribute.finding import because
from build_tools.attribute.lexicon import Cue
from build_tools.attribute.reading import Reading, end_of

if TYPE_CHECKING:
    from build_tools.nlp import Token

_NAMING = frozenset(("call", "dub", "deem", "label", "brand", "term"))
"""These need no “as”: “called him a liar”."""
_WHY = because("B1", "Whom or what it is said of belongs to it.", "§9")


def described(reading: Reading, case: Case) -> Complement | None:
    """“called X Y”, “accused X of Y”: the object is in; after “what they described as”, only Y."""
    cue = case.cue
    things = [c for c in cue.children if c.dep_ in ("dobj", "ccomp", "oprd") and c.i > cue.i]
    phrase = _phrase(cue, case.row, things)
    if not things:
        return _after_preposition(reading, phrase)
    if phrase is None and not _names(reading, cue, things):
        return None
    last = max(thing.right_edge.i for thing in things)
    if phrase is not None:
        last = max(last, phrase.right_edge.i)
    first = max(min(thing.left_edge.i for thing in things), cue.i + 1)
    doc = reading.doc
    return one(span_of(reading, int(doc[first].idx), end_of(doc[last])), "described", _WHY)


def _phrase(cue: Token, row: Cue, things: list[Token]) -> Token | None:
    """The “as”, “of” or “for” of the row; the parser may hang it on the object."""
    candidates = [c for c in cue.children if c.dep_ in ("prep", "dative") and c.i > cue.i]
    if things:
        candidates += [t for t in things[0].subtree if t.dep_ == "prep" and t.i > cue.i]
    return next((c for c in candidates if c.lower_ in row.prepositions), None)


def _after_preposition(reading: Reading, phrase: Token | None) -> Complement | None:
    inner = [t for t in phrase.children if t.i > phrase.i] if phrase is not None else []
    if phrase is None or not inner:
        return None
    span = span_of(reading, int(inner[0].left_edge.idx), end_of(phrase.right_edge))
    return one(span, "described", _WHY)


def _names(reading: Reading, cue: Token, things: list[Token]) -> bool:
    """“called X Y”: two objects, or words in marks; “called X” alone is a telephone call."""
    if cue.lemma_ not in _NAMING:
        return False
    if len(things) > 1 or any(thing.dep_ in ("ccomp", "oprd") for thing in things):
        return True
    return bool(reading.quotations_in(end_of(cue), end_of(cue.right_edge)))
