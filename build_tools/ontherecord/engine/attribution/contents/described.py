"""What someone or something is called, or accused of (codebook §9, boundaries of accuse/describe).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import VERBS, Cue, lemma_of
from ontherecord.engine.lexicon.vocabulary import OCCASIONS, TIME_WORDS
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_NAMING = frozenset(
    ("call", "dub", "deem", "label", "brand", "term", "consider", "declare", "pronounce")
)
"""These need no “as”: “called him a liar”."""
_POINTERS = frozenset(("that", "this", "it", "him", "her", "them", "these", "those"))
_IDLE = frozenset(("result", "consequence", "whole", "rule", "precaution", "well"))
_AT_A_FIGURE = frozenset(("put", "peg", "value", "estimate"))
"""With “at” and a figure these say how much something is."""
_PLACES = frozenset(("at", "on", "in", "to", "before", "over"))
_TIMES = frozenset(("weekend", "week", "month", "year", "day", "night", "morning", "evening"))


def described(reading: Reading, case: Case) -> Complement | None:
    """“called X Y”, “accused X of Y”: the object is in; after “what they described as”, only Y."""
    cue = case.cue
    particles = [c.lower_ for c in cue.children if c.dep_ == "prt"]
    if particles not in ([], ["down"]) or cue.lower_ == "considering":
        return None  # “called off”, “blasted out”; “considering that …”
    things = [c for c in cue.children if c.i > cue.i and _is_thing_described(c)]
    if (pointed := _pointed_at(reading, cue)) is not None:
        return one(pointed, "described", because("said-of"))
    phrase = _phrase(cue, case.row, things)
    if phrase is not None and not _is_judged(cue, phrase):
        return None
    if not things:
        return _after_preposition(reading, cue, phrase)
    if phrase is None and not _names(reading, cue, things):
        return None
    ends = [phrase_end(cue, part) for part in (*things, phrase) if part is not None]
    last = max(ends, key=lambda token: token.i)
    last = _before_contrast(cue, last)
    first = max(min(thing.left_edge.i for thing in things), cue.i + 1)
    span = span_of(reading, int(reading.doc[first].idx), end_of(last))
    return one(span, "described", because("said-of"))


def _pointed_at(reading: Reading, cue: Token) -> Span | None:
    """“calls that “a waste of money””: a pronoun and words in marks, whatever the parser sees."""
    if cue.lemma_ not in _NAMING or cue.i + 2 >= len(cue.doc):
        return None
    word = cue.nbor(1)
    quotation = reading.quotation_at(int(cue.nbor(2).idx))
    if word.lower_ not in _POINTERS or quotation is None or quotation.span.start < word.idx:
        return None
    return Span(start=int(word.idx), end=quotation.span.end)


def _before_contrast(cue: Token, last: Token) -> Token:
    """“hailed the deal as a triumph | while unions branded it a sell-out”."""
    for token in cue.doc[cue.i + 2 : last.i]:
        verb = token.head
        contrast = token.lower_ in ("while", "whereas") and token.dep_ == "mark"
        if contrast and own_subject(verb) is not None and verb.right_edge.i >= last.i:
            return token.nbor(-1)
    return last


def _is_judged(cue: Token, phrase: Token) -> bool:
    """“put the loss at 40”, “put it down to luck”; “put the vase at the door” is an act."""
    if cue.lemma_ in _AT_A_FIGURE and phrase.lower_ in ("at", "on"):
        inner = [t for t in phrase.subtree if t.i > phrase.i]
        return any(t.pos_ in ("NUM", "SYM") for t in inner)
    return cue.lemma_ != "put" or phrase.nbor(-1).lower_ == "down"


def _is_thing_described(child: Token) -> bool:
    """An object; the parser may take "X a liar" for a small clause."""
    if child.dep_ in ("dobj", "ccomp", "oprd"):
        return True
    return child.dep_ == "xcomp" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ")


def phrase_end(cue: Token, phrase: Token) -> Token:
    """The last token of “of X”, with what the parser hung on the cue although it goes on.

    “charged Hale with fraud by selling …”, “as “unwise” and a “grave error””.
    """
    last = phrase.right_edge
    for child in cue.children:
        if child.left_edge.i != last.i + 1 and not _joined(child, last):
            continue
        goes_on = child.dep_ in ("prep", "advcl", "xcomp", "acl") and not _of_the_frame(child)
        goes_on = goes_on and not _has_own_words(phrase, child)
        named = child.dep_ in ("conj", "dobj", "npadvmod") and child.pos_ in ("NOUN", "PROPN")
        if goes_on or (named and child.lower_ not in TIME_WORDS):
            last = child.right_edge
    return last


def _has_own_words(phrase: Token, link: Token) -> bool:
    """“slammed Lee as aloof | for suggesting that …”: a saying of Lee's (B7)."""
    told = next((c for c in link.children if c.dep_ == "pcomp"), None)
    return (
        phrase.lower_ == "as"
        and link.lower_ == "for"
        and told is not None
        and lemma_of(told) in VERBS
    )


def _joined(child: Token, last: Token) -> bool:
    """An "and" alone stands between, or the comma before "including"."""
    between = child.left_edge.i - last.i - 1
    if between == 1 and child.lower_ == "including" and last.nbor(1).text == ",":
        return True
    return between == 1 and last.i + 1 < len(last.doc) and last.nbor(1).lower_ in ("and", "or")


def _of_the_frame(child: Token) -> bool:
    """“on Monday”, “in an interview”: when and where it was said, not what."""
    if child.lower_ not in _PLACES:
        return False
    nouns = [c for c in child.children if c.dep_ == "pobj"]
    return any(
        n.lemma_.lower() in OCCASIONS | _TIMES or n.ent_type_ in ("DATE", "TIME") for n in nouns
    )


def _phrase(cue: Token, row: Cue, things: list[Token]) -> Token | None:
    """The “as”, “of” or “for” of the row; the parser may hang it on the object."""
    candidates = [c for c in cue.children if c.dep_ in ("prep", "dative") and c.i > cue.i]
    if things:
        below = [t for t in things[0].subtree if t.dep_ == "prep" and t.i > cue.i]
        candidates += [t for t in below if t.head.dep_ != "acl" or t.head.tag_ != "VBN"]
    fits = (
        c
        for c in candidates
        if c.lower_ in row.prepositions and _says_why(cue, c) and not _compares(c)
    )
    return next(fits, None)


def _compares(link: Token) -> bool:
    """“twice as fast as …”, “the same as …”."""
    before = link.doc[max(link.sent.start, link.i - 5) : link.i]
    return link.lower_ == "as" and any(t.lower_ in ("as", "same", "such") for t in before)


def _says_why(cue: Token, link: Token) -> bool:
    """“praised Hale for keeping calm”; “rebuked Hale for his comments” only tells of speech (§4.3).

    To blame someone for a thing says in itself that the thing is their doing.
    """
    if link.lower_ == "as" and any(c.lemma_ in _IDLE for c in link.children):
        return False  # “fell as a result”
    if link.lower_ != "for" or cue.lemma_ in ("blame", "fault", "credit"):
        return True
    return any(c.dep_ == "pcomp" for c in link.children)


def _after_preposition(reading: Reading, cue: Token, phrase: Token | None) -> Complement | None:
    inner = [t for t in phrase.children if t.i > phrase.i] if phrase is not None else []
    if phrase is None or not inner:
        return None
    end = end_of(phrase_end(cue, phrase))
    return one(span_of(reading, int(inner[0].left_edge.idx), end), "described", because("said-of"))


def _names(reading: Reading, cue: Token, things: list[Token]) -> bool:
    """“called X Y”: two objects, or words in marks; “called X” alone is a telephone call."""
    if cue.lemma_ not in _NAMING:
        return False
    if any(c.dep_ == "mark" for thing in things for c in thing.children):
        return False  # “declared that …” is a clause
    if len(things) > 1 or any(thing.dep_ in ("ccomp", "oprd") for thing in things):
        return True
    return bool(reading.quotations_in(end_of(cue), end_of(cue.right_edge)))
