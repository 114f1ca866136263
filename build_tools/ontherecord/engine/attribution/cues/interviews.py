"""Interviews whose turns have no labels, and who answers in any interview (codebook §9 "an
interviewer's question", "transcript turns and the answers of a Q/A").

In: a reading. Out: a finding an answer, the turns that ask, the interviewee's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Paragraph, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

LEAST_QUESTIONS = 3
"""Fewer lone questions make no interview."""
LONGEST_QUESTION = 45
"""Words."""
_ASKED_SHARE = 0.5
"""At least this share of the turns that ask must end in a question mark."""
_RETURNED_SHARE = 0.2
"""At most this share of the answers may be questions themselves: “Who says so?”"""
_MARKS = "\"'“”‘’«» "
_FIRST_PERSON = words("i we my our me us mine ours myself ourselves i've i'm i'd we've we're")
_SECOND_PERSON = words("you your yours yourself you've you're you'd")
_TALKING = words("talk speak tell answer discuss explain reflect look reveal recall meet sit chat"
                 " describe share open say")  # fmt: skip
_MEETING = words("interview meet ask")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def interview_findings(reading: Reading) -> Iterator[Finding]:
    """The answers of an interview that is set as question, answer, question, answer."""
    turns = _turns(reading)
    person = interviewee(reading, turns[0].span.start) if turns else ()
    for answer in turns[1::2]:
        span = trim(reading, answer.span.start, answer.span.end)
        if span is None:
            continue
        yield Finding(
            content=(Span(start=span.start, end=answer.span.end),), sources=person,
            cue_class="colon", confidence=0.75, depth=-1, basis="inferred",
            reasons=(because("transcript-answer"),),
        )  # fmt: skip


def unlabelled_questions(reading: Reading) -> tuple[Span, ...]:
    """The turns that ask: frames of the answers behind them."""
    return tuple(paragraph.span for paragraph in _turns(reading)[::2])


def interviewee(reading: Reading, start: int, since: int = 0) -> tuple[Span, ...]:
    """Who the words before the first turn say talks here; else the only person they name. `since`:
    where these words begin."""
    people: dict[str, Span] = {}
    for token in reading.tokens_in(since, start):
        if reading.region_at(token.idx) == "headline" or reading.quotation_at(token.idx):
            continue
        speaker = own_subject(token) if token.lemma_.lower() in _TALKING else None
        if speaker is not None and _names_person(speaker):
            return source_spans(reading, speaker, token)[:1]
        if token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and not _is_credit(reading, token):
            people.setdefault(token.text, _name(reading, token))
    return (next(iter(people.values())),) if len(people) == 1 else ()


def spoken_with(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    """“The Post spoke with the engineer Bo Reyes”, “we met Bo Reyes”: whom the words between say
    the outlet talked to; the last."""
    for token in reversed(reading.tokens_in(start, end)):
        if token.dep_ not in ("pobj", "dobj") or reading.quotation_at(token.idx):
            continue
        verb = token.head.head if token.dep_ == "pobj" else token.head
        by_prep = token.dep_ == "pobj" and token.head.lower_ in ("with", "to")
        talked = verb.lemma_.lower() in (_TALKING if by_prep else _MEETING)
        if talked and (by_prep or token.dep_ == "dobj") and _names_person_beside(token):
            return source_spans(reading, token, verb)[:1]
    return ()


def _names_person_beside(noun: Token) -> bool:
    """As `_names_person`, whatever kind of name the model takes it for: one is talked to."""
    return any(t.pos_ == "PROPN" for t in (noun, *(c for c in noun.children if c.dep_ == "appos")))


def _names_person(noun: Token) -> bool:
    """A person's name, or a description with one beside it."""
    near = (noun, *(c for c in noun.children if c.dep_ == "appos"))
    return any(t.pos_ == "PROPN" and t.ent_type_ not in ("ORG", "GPE", "LOC") for t in near)


def _name(reading: Reading, token: Token) -> Span:
    first = last = token.i
    doc = reading.doc
    while first > 0 and doc[first - 1].ent_type_ == "PERSON" and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return Span(start=int(doc[first].idx), end=end_of(doc[last]))


def _is_credit(reading: Reading, token: Token) -> bool:
    """“Interview: Ada Lind”, “by Ada Lind”."""
    before = reading.text[max(0, token.idx - 12) : token.idx].rstrip().lower()
    return before.endswith((":", " by", "by"))


def _turns(reading: Reading) -> list[Paragraph]:
    """Question, answer, question, answer … from the first question on; empty if there is none."""
    body = [p for p in reading.article.paragraphs if p.index > 0]
    first = next((i for i, p in enumerate(body[:-1]) if _may_ask(reading, body, i)), None)
    if first is None:
        return []
    turns = body[first:]
    turns = turns[: len(turns) - len(turns) % 2]
    asks, answers = turns[::2], turns[1::2]
    marked = sum(_ends_in_question(reading, p) for p in asks)
    if marked < LEAST_QUESTIONS or marked < _ASKED_SHARE * len(asks):
        return []
    if not all(_is_short(reading, p) and not _speaks_of_self(reading, p) for p in asks):
        return []
    answered = sum(_speaks_of_self(reading, p) for p in answers)
    returned = sum(_ends_in_question(reading, p) for p in answers)
    if returned > _RETURNED_SHARE * len(answers) or answered * 2 < len(answers):
        return []
    return turns


def _may_ask(reading: Reading, body: Sequence[Paragraph], place: int) -> bool:
    """A question to somebody, or words to a "you" with an answer in the first person behind."""
    paragraph, following = body[place], body[place + 1]
    if not _is_short(reading, paragraph) or _ends_in_question(reading, following):
        return False
    asked = _ends_in_question(reading, paragraph) or bool(
        _words(reading, paragraph) & _SECOND_PERSON
    )
    return asked and _speaks_of_self(reading, following)


def _ends_in_question(reading: Reading, paragraph: Paragraph) -> bool:
    return reading.text[paragraph.span.start : paragraph.span.end].rstrip(_MARKS).endswith("?")


def _is_short(reading: Reading, paragraph: Paragraph) -> bool:
    text = reading.text[paragraph.span.start : paragraph.span.end]
    return len(text.split()) <= LONGEST_QUESTION


def _speaks_of_self(reading: Reading, paragraph: Paragraph) -> bool:
    return bool(_words(reading, paragraph) & _FIRST_PERSON)


def _words(reading: Reading, paragraph: Paragraph) -> frozenset[str]:
    """The words outside quotation marks, in lower case."""
    start, end = paragraph.span.start, paragraph.span.end
    return frozenset(
        match.group().lower().replace("’", "'")
        for match in _WORD.finditer(reading.text, start, end)
        if reading.quotation_at(match.start()) is None
    )
