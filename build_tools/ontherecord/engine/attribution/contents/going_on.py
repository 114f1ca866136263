"""Words behind an interrupting frame that only the clause before it can take: “…, he said, most of
them for good”, “…, she said, as long as it rains”, “…, he said, but would reopen” (codebook B6).

In: a cue, the first token behind its frame's comma, the clause before. Out: yes or no; where a
frame with an occasion ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import OCCASIONS, TIME_WORDS
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Doc, Token

LONGEST_OCCASION = 12
"""Tokens of “in a telephone interview with the paper on Friday”: own decision."""
_PART = re.compile(
    r"(?:most|many|some|all|both|half|none|few|several|one|two|three|\d+|a third|a quarter|a few"
    r"|the (?:rest|others|majority|bulk))\s(?:of (?:them|these|those|it|which)\b|in\b|from\b|to\b"
    r"|for\b|by\b|because\b)",
    re.I,
)
""" “…, most of them for private companies”: a part of what the clause has counted."""
_CONDITION = re.compile(
    r"(?:(?:as|so) long as|if\b|unless|until|because|even (?:if|when|though)"
    r"|only (?:if|when|because|to)|except|provided"
    r"|rather than|instead of|let alone|not (?:least|because|just|only|to|for|a|the|in|from|on|at)"
    r"|and not|but not|at least (?:until|for|not|to|in)|but only|or else|in case|lest|than\b"
    r"|otherwise|given that|whether|no matter|regardless|in (?:order|exchange|return)\b)",
    re.I,
)
_OCCASION_WORDS = frozenset(("telephone", "phone", "video", "voice", "radio", "television", "court",
                             "parliament", "hearing", "news", "press", "broadcast", "podcast",
                             "interview"))  # fmt: skip
_PREPOSITIONS = frozenset(("in", "at", "by", "on", "via", "during", "after", "outside", "to"))
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART", "PRON")
_HIS = frozenset(("he", "she", "they", "it", "we", "i"))
_BY_SPEAKERS = words(
    "walk leave smile laugh turn nod shake sit stand weep cry sigh hang go show hold lift pull push"
    " look stare shrug gesture wave take put open close pick hand light raise lower point"
)
"""What a speaker does besides speaking."""


def goes_on_behind(reading: Reading, cue: Token, first: Token, before: Span) -> bool:
    """Whether what follows the frame belongs to the clause before it."""
    text = reading.text
    if reading.quotations_in(before.start, before.end):
        return False
    if _CONDITION.match(text, first.idx):
        return True
    sentence = reading.sentence_at(cue.idx).span
    if _PART.match(text, first.idx):
        rest = reading.tokens_in(int(first.idx), sentence.end)
        return not any(t.tag_ in FINITE for t in rest)
    return first.lower_ in ("but", "and") and _same_subject(reading, first, before)


def _same_subject(reading: Reading, first: Token, before: Span) -> bool:
    """“…, but would reopen by Friday”, “…, and recovered three rifles”, “He …, but he did want”."""
    rest = [t for t in first.doc[first.i + 1 : first.sent.end] if t.pos_ != "ADV"]
    if not rest:
        return False
    verb = rest[0]
    opening = next(iter(reading.tokens_in(before.start, before.end)), None)
    if verb.lower_ in _HIS and opening is not None and verb.lower_ == opening.lower_:
        return len(rest) > 1 and _is_not_saying(rest[1])
    if verb.tag_ == "MD" or verb.lower_ in ("had", "was", "were", "did", "has", "is", "are"):
        return True
    named = opening is not None and opening.lower_ not in _HIS
    return named and verb.tag_ in ("VBD", "VBZ", "VBP") and _is_not_saying(verb)


def _is_not_saying(verb: Token) -> bool:
    return verb.tag_ in FINITE and lemma_of(verb) not in VERBS and verb.lemma_ not in _BY_SPEAKERS


def occasion_end(doc: Doc, last: int) -> int:
    """Number of the last token of “in a phone interview with the paper”; `last` without one."""
    at = last + 1
    if at >= len(doc) or doc[at].lower_ not in _PREPOSITIONS:
        return last
    told = False
    for token in doc[at : at + LONGEST_OCCASION]:
        if token.is_punct:
            return int(token.i) - 1 if told else last
        lemma = token.lemma_.lower()
        told = told or lemma in OCCASIONS or lemma in _OCCASION_WORDS
        timed = token.ent_type_ in ("DATE", "TIME") or token.lower_ in TIME_WORDS
        if token.pos_ not in _PHRASE and not timed:
            return last
    return last
