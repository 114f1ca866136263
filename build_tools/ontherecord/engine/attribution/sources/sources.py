"""Who is named as responsible: source spans (codebook B8, B10).

In: a cue and its subject (`subjects`). Out: name, role and identifying apposition, each
coordinated source on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.posted import last_of_posted
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import OUTLET_PRONOUNS
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_RELATIVE = frozenset(("who", "which", "that"))
_SHOWING = frozenset(("say", "post", "publish", "claim", "write", "argue", "describe", "share"))
"""A relative clause with one of these tells what its noun said elsewhere, not who it is."""
MAX_CLIMB = 8


_STILL = frozenset(("current", "former", "serving", "retired", "past", "present"))


def is_outlet(token: Token) -> bool:
    """The writer's own "I" and "we", and the reader's "you", hand nothing to a source (§9)."""
    return token.lower_ in OUTLET_PRONOUNS or token.lower_ == "you" or _is_anybody(token)


def _is_anybody(token: Token) -> bool:
    """“One hopes …”; “one of them said” and “one said” are somebody."""
    if token.lower_ != "one":
        return False
    return token.n_lefts == 0 and token.n_rights == 0 and token.head.tag_ != "VBD"


def source_spans(reading: Reading, noun: Token, cue: Token) -> tuple[Span, ...]:
    """B10 and B8: the noun phrase, cut into its coordinated parts."""
    behind = antecedent(noun, cue)
    if behind is not None:
        return source_spans(reading, behind, cue) if behind.i != noun.i else ()
    if (last := last_of_posted(noun, cue)) is not None:
        return (Span(start=int(noun.left_edge.idx), end=end_of(last)),)
    if (hyphened := _behind_hyphen(noun, cue)) is not None:
        return source_spans(reading, hyphened, cue)
    if noun.lower_ in _STILL and (both := _conjuncts(noun)):
        # “Current and former officials”: the parser takes “current” for a noun
        return (Span(start=int(noun.left_edge.idx), end=end_of(both[-1].right_edge)),)
    parts = [noun, *_conjuncts(noun)]
    spans: list[Span] = []
    for position, part in enumerate(parts):
        stop = parts[position + 1].left_edge.i if position + 1 < len(parts) else None
        span = _phrase(reading, part, cue, stop)
        if span is not None and not any(s.start < span.end and span.start < s.end for s in spans):
            spans.append(span)
    return tuple(spans)


def _behind_hyphen(noun: Token, cue: Token) -> Token | None:
    """“says co-author Professor Ada Roy”: the name, where the parser stops at “co”."""
    if noun.i < cue.i or noun.i + 2 >= len(noun.doc) or noun.whitespace_:
        return None
    if noun.nbor(1).text != "-" or noun.right_edge.i > noun.i + 1:
        return None
    last = noun.nbor(2)
    while last.i + 1 < len(noun.doc) and last.nbor(1).pos_ in ("PROPN", "NOUN"):
        last = last.nbor(1)
    return last if last.left_edge.i <= noun.i + 3 else None


def antecedent(noun: Token, cue: Token) -> Token | None:
    """“a review that urged … and that found …”: the review, for both."""
    if noun.lower_ not in _RELATIVE:
        return None
    verb = cue
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def _conjuncts(noun: Token) -> list[Token]:
    """Coordinated nouns, only where "and" or "or" says so: commas alone may be apposition."""
    found: list[Token] = []
    token: Token | None = noun
    while token is not None and len(found) < MAX_CLIMB:
        joined = any(c.dep_ == "cc" for c in token.children)
        following = next((c for c in token.children if c.dep_ == "conj"), None)
        if following is None or not (joined or any(c.dep_ == "cc" for c in following.children)):
            break
        if following.pos_ not in ("NOUN", "PROPN", "PRON") or _is_title(token, following):
            break
        if _is_one_person(noun, following):
            break
        found.append(following)
        token = following
    return found


def _is_title(noun: Token, following: Token) -> bool:
    """“academic and professor Ann Lee” is one person: a bare singular noun before a name."""
    bare = not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return noun.tag_ == "NN" and bare and following.pos_ == "PROPN"


def _is_one_person(noun: Token, following: Token) -> bool:
    """“his brother and co-owner, Jens Lund,”: two callings of the one who is named behind them."""
    bare = not any(c.dep_ in ("det", "poss", "nummod") for c in following.children)
    named = [c for part in (noun, following) for c in part.children if c.dep_ == "appos"]
    behind = any(c.pos_ == "PROPN" and c.left_edge.nbor(-1).text == "," for c in named)
    return noun.tag_ == "NN" and following.tag_ == "NN" and bare and behind


def _phrase(reading: Reading, noun: Token, cue: Token, stop: int | None) -> Span | None:
    """From the phrase's first word to its last, without a relative clause after a comma."""
    doc = reading.doc
    first, last = noun.left_edge.i, noun.right_edge.i
    if stop is not None:
        last = min(last, stop - 1)
        while last > noun.i and (doc[last].dep_ == "cc" or doc[last].is_punct):
            last -= 1
    last = min([last, *(c.left_edge.i - 1 for c in noun.children if _is_background(noun, c, cue))])
    last = min([last, *(_before_relative(token) for token in doc[noun.i + 1 : last + 1])])
    if first <= cue.i <= last:
        first, last = (cue.i + 1, last) if cue.i < noun.i else (first, cue.i - 1)
    first, last = _outside_marks(reading, noun, first, last)
    if doc[last].dep_ == "case" and last > noun.i:
        last -= 1  # "Norway’s request": the name alone
    while first < noun.i and (doc[first].is_punct or doc[first].dep_ in ("cc", "mark")):
        first += 1
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2  # a hyphenated word is never split (B12): "co-founder"
        if first and doc[first - 1].pos_ == "PROPN":
            first -= 1
    return trim(reading, int(doc[first].idx), end_of(doc[max(last, noun.i)]))


def _before_relative(token: Token) -> int:
    """The token before ", who …", also where it hangs on an apposition; else a far one."""
    opening = token.left_edge
    behind_comma = token.dep_ == "relcl" and opening.i > 1 and opening.nbor(-1).text == ","
    return int(opening.i - 2) if behind_comma else len(token.doc)


def _is_background(noun: Token, child: Token, cue: Token) -> bool:
    """A clause behind the name that does not identify it (B10), or the cue's own clause."""
    if child.left_edge.i <= noun.i:
        return False
    if child.dep_ == "relcl" and child.left_edge.i <= cue.i <= child.right_edge.i:
        return True
    if child.i == cue.i or _is_accusation(noun, child, cue):
        return True
    if child.dep_ not in ("relcl", "advcl", "acl", "parataxis"):
        return False
    after_comma = child.left_edge.nbor(-1).text in (",", "—", "–", "-", "--")
    return after_comma or (child.dep_ == "relcl" and lemma_of(child) in _SHOWING)


def _is_accusation(noun: Token, child: Token, cue: Token) -> bool:
    """“accused by critics of lying”: the parser hangs the charge on the critics."""
    if child.dep_ != "prep" or noun.head.dep_ != "agent":
        return False
    return any(child.lower_ in row.prepositions for row in VERBS.get(lemma_of(cue), ()))


def _outside_marks(reading: Reading, noun: Token, first: int, last: int) -> tuple[int, int]:
    """The phrase without quotations that the noun itself does not stand in."""
    if reading.quotation_at(noun.idx):
        return first, last
    for token in reading.doc[first : noun.i]:
        if reading.quotation_at(token.idx):
            first = token.i + 1
    for token in reading.doc[noun.i + 1 : last + 1]:
        if reading.quotation_at(token.idx):
            return first, int(token.i - 1)
    return first, last
