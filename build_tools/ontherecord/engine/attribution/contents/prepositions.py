"""Contents behind a preposition of the cue: "warned of …", "asked X for …" (codebook §7, §9).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.propositions import is_proposition
from ontherecord.engine.attribution.contents.tails import with_purpose
from ontherecord.engine.attribution.reading.boundaries import span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.endings import without_tail
from ontherecord.engine.attribution.reading.grammar import (
    PRESSING,
    is_thing,
)
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.mistaken import taken_for_object
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import EMPTY_OBJECTS
from ontherecord.engine.records.reasons import because

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_SPANS = frozenset(("day", "week", "month", "year", "decade", "hour", "minute", "while"))
_POINTING = frozenset(("point", "hint", "tell", "talk"))
_POSTS = frozenset(
    (
        "job",
        "post",
        "role",
        "place",
        "position",
        "visa",
        "asylum",
        "bail",
        "course",
        "loan",
        "leave",
    )
)
_ON_A_TOPIC = frozenset(("speak", "complain", "brief", "inform", "notify"))


def prepositional(reading: Reading, case: Case) -> Complement | None:
    """“spoke about …”, “warned of …”: the preposition is the cue's; “to” stays (B1)."""
    cue = case.cue
    if taken_for_object(cue) is not None:
        return None  # “…, informed the centre of rescue”
    near = [c for c in cue.children if c.dep_ in ("dobj", "dative") and c.i > cue.i]
    if cue.lemma_ in PRESSING and any(is_thing(c) for c in near):
        return None
    links = [c for token in (cue, *near) for c in token.children if c.i > cue.i]
    for link in links:
        if not _is_own(case, link):
            continue
        behind = [c for c in link.children if c.dep_ in ("pobj", "pcomp")]
        inner = behind[-1] if behind else None  # “her father teaching her”: the teaching
        if inner is None or lemma_of(inner) in EMPTY_OBJECTS or inner.pos_ == "PRON":
            continue
        if not _hands_over(case, link, inner):
            continue
        last = without_tail(reading, cue, inner.left_edge.i, inner.right_edge.i)
        end = end_of(reading.doc[max(inner.i, last)])
        if link.lower_ == "to" and inner.dep_ == "pcomp":
            return one(span_of(reading, int(link.idx), end), "clause", because("to-admitted"))
        start = _with_addressee(case, near, int(inner.left_edge.idx))
        span = span_of(reading, start, with_purpose(cue, link, end))
        cue_end = end_of(link) if link.i == cue.i + 1 else None
        return one(span, "noun", because("preposition-of-cue"), cue_end=cue_end)
    return None


def _hands_over(case: Case, link: Token, inner: Token) -> bool:
    """Whether the phrase tells more than how long, with whom or about what."""
    cue = case.cue
    if link.lower_ == "for" and inner.lemma_ in _SPANS and not _is_term(case, inner):
        return False  # “pushed for months”
    if case.row.cue_class == "stance" and not _is_position(case, inner):
        return False  # “agreed with the mayor”
    if cue.lemma_ in _POINTING and not _tells(inner):
        return False  # “pointed to the door”
    if cue.lemma_ == "apply" and lemma_of(inner) in _POSTS:
        return False  # “applied for the job”
    on_a_topic = cue.lemma_ in _ON_A_TOPIC and link.lower_ == "about"
    return not (on_a_topic and _is_topic(inner))  # “spoke about the new wall”


def _is_own(case: Case, link: Token) -> bool:
    """The cue's own preposition; "called on the widow" visits her, "called on her to …" has a frame
    of its own."""
    visits = case.cue.lemma_ == "call" and link.lower_ in ("on", "upon")
    return link.dep_ == "prep" and link.lower_ in case.row.prepositions and not visits


def _is_term(case: Case, span: Token) -> bool:
    """“asked for eight months in prison”: what is asked for is a time of something."""
    return case.row.cue_class == "ask" and any(
        c.dep_ == "prep" and c.i > span.i for c in span.children
    )


def _tells(inner: Token) -> bool:
    """“the age of the bridge”, “a lack of money”: the phrase says that something is so (§9)."""
    return any(
        c.dep_ in ("poss", "acl") or c.lower_ in ("of", "in", "being") for c in inner.children
    )


def _is_topic(inner: Token) -> bool:
    """A bare topic, of which the phrase says nothing (§9): no clause, no "of", nobody's act."""
    if inner.dep_ != "pobj" or inner.pos_ not in ("NOUN", "PROPN"):
        return False
    return not any(
        c.dep_ in ("acl", "relcl", "conj") or (c.dep_ == "prep" and c.lower_ in ("of", "to", "in"))
        for c in inner.children
    )


def _is_position(case: Case, inner: Token) -> bool:
    """“approved of the plan to …”, “of closing …”; “agreed with aides playing it down” only names
    people."""
    if inner.dep_ == "pcomp":
        return own_subject(inner) is None
    return is_thing(inner) and is_proposition(case.cue, case.row, inner)


def _with_addressee(case: Case, near: list[Token], start: int) -> int:
    """“asked the board for a delay”: the one asked is in (B1)."""
    if case.row.cue_class != "ask":
        return start
    return min([start, *(int(thing.left_edge.idx) for thing in near)])
