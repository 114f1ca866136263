"""Speakers whom the parser hung elsewhere: “Ada Roy, who denies it, said she …” (codebook B10).

In: a cue without a subject. Out: the noun whose aside between commas closes right before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.reading import Reading

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

LONGEST_ASIDE = 30
"""Tokens between the two commas: own decision."""
_RELATIVE = frozenset(("who", "which", "whose"))
_NAMING = ("PROPN", "NOUN")


def before_aside(reading: Reading, cue: Token) -> Token | None:
    """“…, the co-op’s last chairman, Ada Roy, said”: Ada Roy; “Roy, who left, said”: Roy."""
    if cue.tag_ not in FINITE or cue.i < 2 or cue.nbor(-1).text != ",":
        return None
    sentence = reading.sentence_at(cue.idx).span
    comma = _comma_before(reading, cue.i - 2, sentence.start)
    if comma is None:
        return None
    first = cue.doc[comma + 1]
    if first.lower_ in _RELATIVE or (first.pos_ == "ADP" and first.i + 1 < cue.i):
        noun = cue.doc[comma - 1] if comma else None
    else:
        noun = cue.nbor(-2)
        noun = noun if noun.pos_ == "PROPN" and noun.text[:1].isupper() else None
    if noun is None or noun.pos_ not in _NAMING or noun.idx < sentence.start or is_thing(noun):
        return None
    return noun


def _comma_before(reading: Reading, last: int, start: int) -> int | None:
    """Number of the nearest comma outside quotations, at or before a token."""
    for token in reversed(list(reading.doc[max(0, last - LONGEST_ASIDE) : last + 1])):
        if token.idx < start:
            return None
        if token.text == "," and reading.quotation_at(token.idx) is None:
            return int(token.i)
    return None
