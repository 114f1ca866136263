"""Transcripts and interviews: "NAME: …", "Q: … A: …" (codebook §9 "block quotation that lost its
marks", "reporter's question").

In: a reading. Out: a finding a block. Paragraphs without a label between two labelled ones belong
to whoever spoke last. An interviewer's questions are frames, so they give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ontherecord.engine.attribution.cues.asking import askers_of
from ontherecord.engine.attribution.cues.interviews import (
    interviewee,
    spoken_with,
    unlabelled_questions,
)
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.rubrics import is_rubric
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.model import Paragraph, Record, Span

SHOUTED = re.compile(
    r"(?:[A-Z][A-Z.’'-]+)(?:[ ,]+(?:[A-Z][A-Z.’'-]*|\([^()]{1,40}\)))*\s*:\s+(?=\S)"
)
NAMED = re.compile(
    r"(?:[A-Z][\w.’'-]+)(?:\s+(?:[A-Z][\w.’'-]*|of|the|de|al|bin)){0,4}\s*:\s+(?=\S)"
)
QUESTION = re.compile(r"(?:Q|Question)\s*[:.]\s+(?=\S)")
ANSWER = re.compile(r"(?:A|Answer)\s*[:.]\s+(?=\S)")
ENOUGH = 2
"""Mixed-case "Name: …" is a transcript only if the article has at least this many such blocks."""


class _Block(Record, frozen=True):
    paragraph: Paragraph
    label: str
    start: int
    """Where the words behind the label begin."""
    answers: bool = False


def transcript_findings(reading: Reading) -> Iterator[Finding]:
    body = [
        p for p in reading.article.paragraphs if p.region == "body" or opens_transcript(reading, p)
    ]
    blocks = _blocks(reading, body)
    asking = askers_of(_turns(reading, blocks), reading.outlet)
    answered = any(block.answers for block in blocks)
    person = _answering(reading, blocks[0].paragraph) if answered else ()
    for place, block in enumerate(blocks):
        if block.label in asking or not _speaks(reading, block):
            continue
        later = blocks[place + 1] if place + 1 < len(blocks) else None
        content = (_words_of(reading, block), *_going_on(reading, block, later))
        yield _finding(reading, block, content, person)


def _answering(reading: Reading, first: Paragraph) -> tuple[Span, ...]:
    """Who is interviewed: where the page says that an interview begins inside its article, whoever
    the paragraph right before names, if it names one."""
    start = first.span.start
    before = reading.article.paragraphs[first.index - 1] if first.index else None
    if first.part == "question" and before is not None:
        near = spoken_with(reading, before.span.start, start)
        near = near or interviewee(reading, start, since=before.span.start)
        if near:
            return near
    return interviewee(reading, start)


def questions(reading: Reading) -> tuple[Span, ...]:
    """The turns of an interview that ask: nothing in them is a statement (§9)."""
    body = [p for p in reading.article.paragraphs if p.region == "body"]
    blocks = _blocks(reading, body)
    asking = (
        askers_of(_turns(reading, blocks), reading.outlet)
        if any(not b.answers for b in blocks)
        else frozenset()
    )
    asked = tuple(b.paragraph.span for b in blocks if b.label in asking)
    return (*asked, *unlabelled_questions(reading))


def opens_transcript(reading: Reading, paragraph: Paragraph) -> bool:
    """Whether the article begins with two labelled blocks: then the first is no headline."""
    first = reading.article.paragraphs[:2]
    labelled = (
        (NAMED.match(reading.text, p.span.start, p.span.end))
        or QUESTION.match(reading.text, p.span.start, p.span.end)
        for p in first
    )
    if paragraph.index > 0 or len(first) < ENOUGH or not all(labelled):
        return False
    words = (reading.text[p.span.start : p.span.end].split(":")[0] for p in first)
    return not any(map(is_rubric, words))


def _blocks(reading: Reading, body: Sequence[Paragraph]) -> list[_Block]:
    asked = any(
        p.part == "answer" or QUESTION.match(reading.text, p.span.start, p.span.end) for p in body
    )
    named = sum(1 for p in body if NAMED.match(reading.text, p.span.start, p.span.end))
    found: list[_Block] = []
    for paragraph in body:
        start, end = paragraph.span.start, paragraph.span.end
        answer = ANSWER.match(reading.text, start, end) if asked else None
        question = QUESTION.match(reading.text, start, end)
        match = answer or question or SHOUTED.match(reading.text, start, end)
        if match is None and paragraph.part in ("question", "answer"):
            if not (paragraph.part == "answer" and found and _goes_on(found[-1], paragraph, body)):
                said = paragraph.part == "answer"
                found.append(_Block(paragraph=paragraph, label="" if said else "Q", start=start,
                                    answers=said))  # fmt: skip
            continue
        if match is None and (named >= ENOUGH or asked):
            match = NAMED.match(reading.text, start, end)
        if match is None:
            continue
        label = reading.text[start : match.end()].rstrip(": .")
        found.append(
            _Block(
                paragraph=paragraph,
                label="Q" if question else label,
                start=match.end(),
                answers=answer is not None,
            )
        )
    return found


def _goes_on(block: _Block, paragraph: Paragraph, body: Sequence[Paragraph]) -> bool:
    """Whether the paragraph only carries on the answer that the block begins."""
    between = (p for p in body if block.paragraph.index <= p.index <= paragraph.index)
    return block.answers and all(p.part == "answer" for p in between)


def _turns(reading: Reading, blocks: Sequence[_Block]) -> tuple[tuple[str, str], ...]:
    """Of each block its label and its words."""
    return tuple((b.label, reading.text[b.start : b.paragraph.span.end]) for b in blocks)


def _speaks(reading: Reading, block: _Block) -> bool:
    """Whether the label names a speaker and the words are a sentence."""
    if block.answers:
        return True
    first = reading.token_at(block.paragraph.span.start)
    place = block.label.title() in tables.government_names()
    if is_rubric(block.label) or place or (first is not None and first.ent_type_ == "GPE"):
        return False
    tokens = reading.tokens_in(block.start, block.paragraph.span.end)
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "VB", "MD") for t in tokens)


def _words_of(reading: Reading, block: _Block) -> Span:
    end = block.paragraph.span.end
    inside = trim(reading, block.start, end)
    return Span(start=inside.start if inside else block.start, end=end)


def _going_on(reading: Reading, block: _Block, later: _Block | None) -> tuple[Span, ...]:
    """The paragraphs without a label up to the next labelled one, in an interview."""
    if block.paragraph.part == "answer":
        following = reading.article.paragraphs[block.paragraph.index + 1 :]
        return tuple(p.span for p in takewhile(lambda p: p.part == "answer", following)
                     if later is None or p.index < later.paragraph.index)  # fmt: skip
    if later is None or not block.answers:
        return ()
    between = reading.article.paragraphs[block.paragraph.index + 1 : later.paragraph.index]
    if any(p.region != "body" for p in between):
        return ()
    return tuple(p.span for p in between)


def _finding(
    reading: Reading, block: _Block, content: tuple[Span, ...], person: tuple[Span, ...]
) -> Finding:
    start = block.paragraph.span.start
    source = Span(start=start, end=start + len(block.label))
    colon = reading.text.find(":", source.end)
    at = colon if 0 <= colon < block.start else source.end
    why = because("transcript-answer")
    if not block.answers:
        why = because("transcript-label", block.label)
    return Finding(
        content=content,
        cues=(Span(start=at, end=at + 1),) if block.label else (),
        sources=person if block.answers else (source,),
        cue_lemma=":",
        cue_class="colon",
        confidence=0.8,
        depth=-1,
        basis="inferred" if block.answers else "explicit",
        reasons=(why,),
    )
