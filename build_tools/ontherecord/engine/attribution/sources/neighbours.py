"""What stands beside a quotation: the words behind it in its sentence, and whether a noun there is
somebody (codebook §9: the quotation is the evidence).

In: a reading and a quotation. Out: tokens, or answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE, is_thing
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.sources import is_outlet
from ontherecord.engine.text.quotations import Quotation
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

COMMAS = (",", "–", "—", "-", "--")
WHO = words("he she they we")
RELATIVE = words("which that who whose where when")
REACH = 14
"""Tokens behind a quotation in which its speaker and verb are looked for."""
_SPOKEN_ENDS = (",", "!", "?", "…", "-", "—", "–")
Named = tuple[Span, tuple[Span, ...]]
"""The cue and those who are named."""


def rest_behind(reading: Reading, quotation: Quotation) -> list[Token]:
    """The tokens of the quotation's sentence behind it, up to the next quotation."""
    at = quotation.span.end
    end = reading.sentence_at(max(at - 1, quotation.span.start)).span.end
    following = reading.quotations_in(at, end)
    return reading.tokens_in(at, min(end, following[0].span.start) if following else end)


def is_set_off(reading: Reading, quotation: Quotation) -> bool:
    """A comma or the like inside the closing mark, or right behind it."""
    inner = reading.text[quotation.span.start : quotation.span.end].rstrip("\"'”’»«›‹“‘」』 ")
    behind = reading.text[quotation.span.end : quotation.span.end + 3].lstrip()
    return inner.endswith(_SPOKEN_ENDS) or behind.startswith(COMMAS)


def opens_sentence(reading: Reading, quotation: Quotation) -> bool:
    """Nothing, or no more than words that lead in, stands before the quotation in its sentence."""
    start = reading.sentence_at(quotation.span.start).span.start
    before = reading.tokens_in(start, quotation.span.start)
    return not any(t.pos_ in ("NOUN", "PROPN", "VERB") for t in before) or any(
        t.tag_ in FINITE for t in before
    )


def is_somebody(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in WHO and not is_outlet(noun)
    return not is_thing(noun)
