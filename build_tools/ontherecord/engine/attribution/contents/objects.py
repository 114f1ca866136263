"""Complements that are no finite clauses: requests, promises, things opposed (codebook §7, B1, §9).

In: a case (cue, row, subject). Out: the content, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.contents.propositions import is_proposition
from ontherecord.engine.attribution.contents.tails import with_tail
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.complement import Case, Complement, one
from ontherecord.engine.attribution.reading.grammar import (
    is_gerund,
    is_person,
    is_infinitive,
    is_thing,
)
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.repairs.mistaken import taken_for_object
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.lexicon.cues import lemma_of
from ontherecord.engine.lexicon.vocabulary import CLAUSE_NOUNS, EMPTY_OBJECTS
from ontherecord.engine.records.reasons import because

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_CLAUSES = ("ccomp", "xcomp", "advcl")
_OBJECTS = ("dobj", "dative", "prep", "pobj")
_WITHOUT_ADDRESSEE = frozenset(("ask", "demand", "call"))
"""“asked to see the file”: these need nobody named to whom the request goes."""
_SPANS = frozenset(("day", "week", "month", "year", "decade", "hour", "minute", "while"))
_POINTING = frozenset(("point", "hint", "tell", "talk"))
_ANYONE = frozenset(("anyone", "anybody", "everyone", "everybody", "people", "those", "all"))
_SHOWING = frozenset(("show", "depict", "capture", "document", "prove"))
_POSTS = frozenset(
    ("job", "post", "role", "place", "position", "visa", "asylum", "bail", "course", "loan", "leave")
)
_ON_A_TOPIC = frozenset(("speak", "complain", "brief", "inform", "notify"))
_OF_THE_THING = frozenset(("to", "with", "between", "against", "from", "into", "of"))
"""Prepositions that rather go with a thing than with the saying of it."""
_PRESSING = frozenset(("press", "push"))
"""With a thing these are acts: "pressed the button to …"; only people are asked."""


def request(reading: Reading, case: Case) -> Complement | None:
    """“urged X to …”: the addressee is in (B1)."""
    cue = case.cue
    for child in cue.children:
        if child.i < cue.i or child.dep_ not in _CLAUSES:
            continue
        if _is_wanted_done(cue, child):
            end = clause_range(reading, cue, child)[1]
            span = span_of(reading, int(child.left_edge.idx), end)
            return one(span, "infinitive", because("asked-and-what"))
        if not is_infinitive(child):
            continue
        asked = [c for c in cue.children if cue.i < c.i < child.i and c.dep_ in _OBJECTS]
        start = min([child.left_edge.i, *(c.left_edge.i for c in asked)])
        if cue.lemma_ in _PRESSING and any(is_thing(c) for c in asked):
            continue
        if cue.lemma_ == "call" and any(c.dep_ in ("dobj", "dative") for c in asked):
            continue  # “called the law a trap to …”: only “called on X to …” asks
        bare = reading.doc[start].lower_ == "to" and start == child.left_edge.i
        if bare and cue.lemma_ not in _WITHOUT_ADDRESSEE:
            continue
        end = with_tail(reading, cue, clause_range(reading, cue, child)[1])
        span = span_of(reading, int(reading.doc[start].idx), end)
        return one(span, "infinitive", because("asked-and-what"))
    return _hung_on_asked(reading, cue)


def _hung_on_asked(reading: Reading, cue: Token) -> Complement | None:
    """“urged anyone with information to call”: the infinitive hangs on the information."""
    asked = next((c for c in cue.rights if c.dep_ in ("dobj", "dative")), None)
    if asked is None or not (asked.lower_ in _ANYONE or is_person(asked)):
        return None
    for token in reading.doc[asked.i + 1 : cue.right_edge.i + 1]:
        if token.lower_ == "to" and token.dep_ == "aux" and token.head.dep_ in ("relcl", "acl"):
            first = asked.left_edge
            end = end_of(token.head.right_edge)
            return one(span_of(reading, int(first.idx), end), "infinitive", because("asked-and-what"))
    return None


def _is_wanted_done(cue: Token, child: Token) -> bool:
    """“wants the race moved to May”."""
    done = child.tag_ == "VBN" and not any(c.dep_ == "auxpass" for c in child.children)
    return cue.lemma_ == "want" and child.dep_ == "ccomp" and done and bool(own_subject(child))


def infinitive(reading: Reading, case: Case) -> Complement | None:
    """“pledged to …”."""
    cue = case.cue
    for child in cue.children:
        if child.i > cue.i and child.dep_ in _CLAUSES and is_infinitive(child):
            if cue.lemma_ == "want" and child.lemma_ != "know":
                continue  # “wanted to know why …” asks; “wanted to leave” says nothing
            start, end = clause_range(reading, cue, child)
            if cue.lemma_ == "purport" and child.lemma_ in _SHOWING:
                start = end_of(child) + 1  # “purporting to show a wave”: the wave
            return one(span_of(reading, start, end), "infinitive", because("to-announced"))
    return None


def gerund(reading: Reading, case: Case) -> Complement | None:
    """“denied striking …”, “opposed giving …”."""
    cue = case.cue
    for child in cue.children:
        if (
            child.i > cue.i
            and child.dep_ in ("xcomp", "ccomp", "pcomp")
            and (is_gerund(child) or child.lower_.endswith("ing"))
        ):
            span = span_of(reading, *clause_range(reading, cue, child))
            return one(span, "clause", because("after-cue"))
    return None


def noun_phrase(reading: Reading, case: Case) -> Complement | None:
    """“opposed the plan”, “reported damage”: the thing named is the content (§7)."""
    cue = case.cue
    thing = next((c for c in cue.children if c.dep_ in ("dobj", "attr") and c.i > cue.i), None)
    if thing is None or not is_proposition(cue, case.row, thing):
        return None
    start, end = clause_range(reading, cue, thing)
    if case.row.cue_class == "evidence":  # “shows X ahead by four points”
        end = max(end, clause_range(reading, cue, cue)[1])
    for child in cue.children:
        if child.i > thing.i and child.dep_ == "prep" and child.lower_ == "as":
            end = max(end, end_of(child.right_edge))
            break
    end = _with_lost_phrase(cue, thing, end)
    end = _with_quoted_phrase(reading, cue, thing, _with_purpose(cue, thing, end))
    span = span_of(reading, start, with_tail(reading, cue, end))
    return one(span, "noun", because("object-of-cue"))


def _with_lost_phrase(cue: Token, thing: Token, end: int) -> int:
    """“denied any link to the slide”, “rubbished claims on Facebook that …”, “promised money, but
    only to those who …”: what belongs to the thing, hung on the cue by the parser."""
    for child in cue.rights:
        opening = child.left_edge
        if child.i < thing.i or opening.idx <= end:
            continue
        near = opening.idx == end + 1
        linked = child.dep_ == "prep" and child.lower_ in _OF_THE_THING and near
        told = child.dep_ == "ccomp" and opening.lower_ == "that" and near
        told = told and thing.lemma_.lower() in CLAUSE_NOUNS
        if linked or told or (child.dep_ == "prep" and _restricts(child, end)):
            end = end_of(child.right_edge)
    return end


def _restricts(link: Token, end: int) -> bool:
    """“…, but only to those who …”: a comma, "but", and "only" or "not" before the phrase."""
    before = link.doc[max(0, link.left_edge.i - 2) : link.i]
    joined = any(t.lower_ == "but" for t in before)
    only = any(t.lower_ in ("only", "not", "solely", "just") for t in link.doc[link.i - 1 : link.i])
    return joined and only and 0 < link.left_edge.idx - end <= len(", but only ")


def _with_quoted_phrase(reading: Reading, cue: Token, thing: Token, end: int) -> int:
    """“promised a report “in days””: words in marks right behind the object are the speaker's."""
    for quotation in reading.quotations_in(end, end + 2):
        if quotation.span.start <= end + 1 and thing.i > cue.i:
            return quotation.span.end
    return end


def fact_clause(reading: Reading, case: Case) -> Complement | None:
    """“lamented the fact that …”."""
    cue = case.cue
    links = [c for c in cue.children if c.dep_ == "prep" and c.i > cue.i]
    for token in (cue, *links):
        for thing in token.children:
            named = thing.dep_ in ("dobj", "pobj") and thing.lower_ == "fact" and thing.i > cue.i
            if named and any(c.dep_ in ("acl", "ccomp", "relcl") for c in thing.children):
                end = clause_range(reading, cue, thing)[1]
                span = span_of(reading, int(thing.left_edge.idx), end)
                return one(span, "clause", because("after-cue"))
    return None


def _with_purpose(cue: Token, noun: Token, end: int) -> int:
    """“announced a process to choose …, including …”: both are part of what was announced."""
    for child in cue.children:
        if child.i < noun.i:
            continue
        purpose = child.dep_ in ("xcomp", "advcl") and is_infinitive(child)
        examples = child.dep_ == "prep" and child.lower_ == "including"
        examples = examples or _opens_examples(child)
        gap = child.left_edge.idx - end
        if (purpose and gap == 1) or (examples and gap == 2):
            end = end_of(child.right_edge)
    return end


def _opens_examples(child: Token) -> bool:
    """“…, among them a lock that …”, taken for an aside of the verb."""
    first = child.left_edge
    follows = first.i + 1 < len(first.doc) and first.nbor(1).lower_ in ("them", "others")
    return first.lower_ == "among" and follows


def prepositional(reading: Reading, case: Case) -> Complement | None:
    """“spoke about …”, “warned of …”: the preposition is the cue's; “to” stays (B1)."""
    cue = case.cue
    if taken_for_object(cue) is not None:
        return None  # “…, informed the centre of rescue”
    near = [c for c in cue.children if c.dep_ in ("dobj", "dative") and c.i > cue.i]
    if cue.lemma_ in _PRESSING and any(is_thing(c) for c in near):
        return None
    links = [c for token in (cue, *near) for c in token.children if c.i > cue.i]
    for link in links:
        if not _is_own(case, link):
            continue
        inner = next((c for c in link.children if c.dep_ in ("pobj", "pcomp")), None)
        if inner is None or lemma_of(inner) in EMPTY_OBJECTS or inner.pos_ == "PRON":
            continue
        if link.lower_ == "for" and inner.lemma_ in _SPANS and not _is_term(case, inner):
            continue  # “pushed for months”
        if case.row.cue_class == "stance" and not _is_position(case, inner):
            continue  # “agreed with the mayor”
        if cue.lemma_ in _POINTING and not _tells(inner):
            continue  # “pointed to the door”
        if cue.lemma_ == "apply" and lemma_of(inner) in _POSTS:
            continue  # “applied for the job”
        if cue.lemma_ in _ON_A_TOPIC and link.lower_ == "about" and _is_topic(inner):
            continue  # “spoke about the new wall”
        end = end_of(inner.right_edge)
        if link.lower_ == "to" and inner.dep_ == "pcomp":
            return one(span_of(reading, int(link.idx), end), "clause", because("to-admitted"))
        start = _with_addressee(case, near, int(inner.left_edge.idx))
        span = span_of(reading, start, _with_purpose(cue, link, end))
        cue_end = end_of(link) if link.i == cue.i + 1 else None
        return one(span, "noun", because("preposition-of-cue"), cue_end=cue_end)
    return None


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
