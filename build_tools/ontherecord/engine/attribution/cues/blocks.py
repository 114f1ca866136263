"""Block quotations that lost their marks: "The minister said:" and then paragraphs (codebook §9).

In: a reading. Out: a finding each: the paragraphs up to the last that speaks as "I" or "we".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from ontherecord.engine.attribution.cues.colons import announcing
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import OCCASIONS, WORDS_OF
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Paragraph, Span

MAX_GAP = 1
LONGEST = 80
"""Paragraphs of one block quotation at most."""
_FIRST_PERSON = words("i we our my us me ours mine")


def block_findings(reading: Reading) -> Iterator[Finding]:
    paragraphs = reading.article.paragraphs
    for place, paragraph in enumerate(paragraphs):
        end = paragraph.span.end
        if paragraph.region != "body" or reading.text[end - 1] != ":":
            continue
        if [p.part for p in paragraphs[place + 1 : place + 2]] == ["quotation"]:
            continue  # the page says where it ends: `set_apart`
        block = _block(reading, islice(paragraphs, place + 1, place + 1 + LONGEST))
        found = announcing(reading, end - 1) if block else None
        if found is None or not promises(reading, found[0]):
            continue
        cue, sources = found
        why = because("block-quotation", reading.words(cue))
        yield Finding(
            content=block,
            cues=(cue,),
            sources=sources,
            cue_lemma=":",
            cue_class="colon",
            confidence=0.7,
            depth=-1,
            reasons=(why,),
        )


def promises(reading: Reading, cue: Span) -> bool:
    """Whether the words before the colon speak of speaking: "wrote", "issued a statement"."""
    return any(
        any(row.cue_class in ("say", "ask") for row in VERBS.get(lemma_of(token), ()))
        or token.lemma_.lower() in OCCASIONS
        or token.lemma_.lower() in WORDS_OF
        for token in reading.tokens_in(cue.start, cue.end)
    )


def _block(reading: Reading, following: Iterable[Paragraph]) -> tuple[Span, ...]:
    """Body paragraphs in a row, up to the last in the first person.

    None if the first has quotation marks: then the marks decide. Two paragraphs in a row without
    "I" or "we", or one with marks, are the outlet's again.
    """
    spans: list[Span] = []
    last = 0
    for paragraph in following:
        span = paragraph.span
        marked = any(not q.single for q in reading.quotations_in(span.start, span.end))
        announces = reading.text[span.end - 1] == ":"
        if paragraph.region != "body" or marked or announces or len(spans) - last > MAX_GAP:
            break
        spans.append(span)
        if any(t.lower_ in _FIRST_PERSON for t in reading.tokens_in(span.start, span.end)):
            last = len(spans)
    return tuple(spans[:last])
