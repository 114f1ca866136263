"""A cue beside quotation marks: "…," she said. "…" (codebook §4.4, B2, B6).

In: a cue's token and its subject. Out: the parts of the quotation it hands over, or nothing.
Works on marks and neighbours, because the parser is unsure of itself around quotations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_TITLE_VERBS = frozenset(("write", "read", "sing", "quote", "chant", "call", "tweet", "post"))
"""What these take in marks is often a title or a slogan: a whole sentence is asked for."""
_DASHES = ("—", "–", " -", "--")
"""What stands before one is a clause of its own: "It was late — “too late,” she said"."""
REACH = 60
"""Tokens between a cue and its quotation at most."""
_FRAME_CHILDREN = ("aux", "auxpass", "advmod", "neg", "nsubj", "nsubjpass", "prt", "punct", "cc")


def quotation_before(reading: Reading, cue: Token, subject: Token | None) -> Quotation | None:
    """The quotation that ends right before the frame: "…," the minister said."""
    first = cue.i
    for child in cue.children:
        if child.i < cue.i and child.dep_ in _FRAME_CHILDREN and child.dep_ != "punct":
            first = min(first, child.left_edge.i)
    shared = subject is not None and _is_shared(reading, subject, cue)
    if subject is not None and subject.i < cue.i and not shared:
        first = min(first, _after_quotation(reading, subject.left_edge.i, cue.i))
    first = _after_quotation(reading, first, cue.i)
    while (
        first > 1 and reading.doc[first - 1].text == "-" and not reading.doc[first - 1].whitespace_
    ):
        first -= 2  # “co-founder” (B12)
    start = reading.doc[first].idx
    before = start
    while before > 0 and reading.text[before - 1] in " \t,.—–-\n":
        before -= 1
    if before == 0 or "\n\n" in reading.text[before:start]:
        return None
    found = reading.quotation_at(before - 1)
    if found is None or found.span.end != before or not _speechlike(reading, found):
        return None
    same_sentence = reading.sentence_at(cue.idx).span.start < found.span.end
    return found if same_sentence and _same_paragraph(reading, found, cue) else None


def _is_shared(reading: Reading, subject: Token, cue: Token) -> bool:
    """“Lee called it “unwise” for the port and said …”: an earlier verb's subject."""
    if subject.head.i == cue.i or cue.dep_ != "conj":
        return False
    return any(reading.quotation_at(t.idx) for t in reading.doc[subject.i + 1 : cue.i])


def _after_quotation(reading: Reading, first: int, last: int) -> int:
    """The first token of a range that stands after any quotation in it."""
    for token in reading.doc[first:last]:
        if reading.quotation_at(token.idx) is not None:
            first = token.i + 1
    return min(first, last)


def speaker_between(reading: Reading, quotation: Quotation, cue: Token) -> Token | None:
    """“…,” X told: the noun between the marks and the cue, where the parser saw no subject."""
    for token in reversed(reading.tokens_in(quotation.span.end, int(cue.idx))):
        if token.pos_ in ("PROPN", "NOUN", "PRON"):
            return token
    return None


def quotation_after(reading: Reading, cue: Token, *, resuming: bool = False) -> Quotation | None:
    """The quotation that the cue introduces: she told reporters in Madrid: "…"."""
    doc = reading.doc
    for token in doc[cue.i + 1 : cue.i + REACH]:
        found = reading.quotation_at(token.idx)
        if found is None:
            if token.is_sent_start and token.text[0].isalpha():
                return None
            continue
        between = reading.text[end_of(cue) : found.span.start]
        if resuming and _goes_on(reading, cue, found, between):
            return found
        if not _same_paragraph(reading, found, cue) or _has_clause(reading, cue, token):
            return None
        if resuming and between.rstrip().endswith((",", "—", "–", "-")) and "." not in between:
            return found
        return found if _introduces(reading, cue, between, found) else None
    return None


def _goes_on(reading: Reading, cue: Token, quotation: Quotation, between: str) -> bool:
    """“…,” Lee wrote in a letter that told why he left, “but …”: a small letter behind a comma goes
    on with the sentence in the first marks (B6)."""
    inner = reading.words(quotation.span).lstrip("\"'“‘«„ ")
    same = reading.sentence_at(cue.idx).span.end > quotation.span.start
    return same and between.rstrip().endswith(",") and inner[:1].islower()


def _introduces(reading: Reading, cue: Token, between: str, quotation: Quotation) -> bool:
    whole = _is_sentence(reading, quotation)
    words = between.strip()
    if re.search(r"[.!?;]\s", between):
        return False
    if words.endswith((",", ":")):
        return whole or words.endswith(":") or words == ","
    if not words:
        return whole or lemma_of(cue) not in _TITLE_VERBS
    return whole and not words.endswith((" the", " a", " an", " as", " of", " its", " his", "that"))


def _is_sentence(reading: Reading, quotation: Quotation) -> bool:
    """Begins with a capital (or mid-sentence dots) and has at least three words."""
    inner = reading.text[quotation.span.start : quotation.span.end].strip("\"“”‘’'«»„ \u200e")
    return len(inner.split()) >= 3 and (inner[:1].isupper() or inner[:1] in "…[.$£€0123456789")


def _speechlike(reading: Reading, quotation: Quotation) -> bool:
    inner = reading.text[quotation.span.start : quotation.span.end]
    return len(inner.split()) >= 2 or inner.strip("\"“”‘’' ")[-1:] in (",", "!", "?", ".")


def _has_clause(reading: Reading, cue: Token, until: Token) -> bool:
    """Whether a clause of its own stands between cue and quotation."""
    for token in reading.doc[cue.i + 1 : until.i]:
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN", "VB"):
            return True
        if token.tag_ == "VBG" and lemma_of(token) in VERBS:
            return True
    return False


def _same_paragraph(reading: Reading, quotation: Quotation, cue: Token) -> bool:
    return reading.sentence_at(cue.idx).paragraph == quotation.paragraph


def linked(reading: Reading, quotation: Quotation) -> list[Quotation]:
    """The quotation with those it was resumed from and goes on in (B6)."""
    place = reading.place_of(quotation)
    first = last = place
    while first > 0 and reading.quotations[first].resumes:
        first -= 1
    while last + 1 < len(reading.quotations) and reading.quotations[last + 1].resumes:
        last += 1
    return list(reading.quotations[first : last + 1])


def parts_before(reading: Reading, quotation: Quotation) -> tuple[Span, ...]:
    """The quotation, from the beginning of its main clause if words stand before it (B3)."""
    chain = linked(reading, quotation)
    head = chain[0]
    sentence = reading.sentence_at(head.span.start).span
    start = head.span.start
    dashed = reading.text[sentence.start : start].rstrip().endswith(_DASHES)
    if sentence.start < start and not dashed and not _has_cue(reading, sentence.start, start):
        span = trim(reading, sentence.start, start)
        start = span.start if span is not None else start
    first = Span(start=start, end=head.span.end)
    return (first, *(q.span for q in chain[1:]))


def has_cue(token: Token) -> bool:
    """Whether the verb can stand beside a quotation."""
    rows = VERBS.get(lemma_of(token), ())
    return any(row.cue_class == "say" and "q" in row.frames for row in rows)


def _has_cue(reading: Reading, start: int, end: int) -> bool:
    """Whether a cue of its own stands in this stretch, outside quotations."""
    for token in reading.tokens_in(start, end):
        if token.tag_ in FINITE and has_cue(token):
            return True
        if token.text == ":":
            return True
    return False


def is_whole(reading: Reading, quotation: Quotation) -> bool:
    """Whether the quotation is one or more sentences of the body, nothing else beside it."""
    span = quotation.span
    if reading.region_at(span.start) != "body":
        return False
    sentence = reading.sentence_at(span.start).span
    last = reading.sentence_at(span.end - 1).span
    words = reading.text[span.start : span.end].split()
    before = reading.text[sentence.start : span.start]
    after = reading.text[span.end : last.end]
    inner = reading.text[span.start : span.end].strip("\"“”«»‹›「」『』'‘’ ")
    stopped = inner[-1:] in (".", "!", "?")
    ended = stopped if quotation.single else len(words) >= 3 or stopped
    led = has_letters(before) and not _leads_in(reading, sentence.start, span.start)
    return ended and not led and not has_letters(after)


LONGEST_LEAD = 10
"""Words before a colon that say when or how it was said, not who said it."""


def _leads_in(reading: Reading, start: int, end: int) -> bool:
    """“A moment later, in another voice: “…””: no verb and no name."""
    lead = reading.text[start:end].rstrip()
    if not lead.endswith(":") or len(lead.split(maxsplit=LONGEST_LEAD)) > LONGEST_LEAD:
        return False
    sorts = {token.pos_ for token in reading.tokens_in(start, end)}
    return not sorts & {"VERB", "AUX", "PROPN"} and bool(sorts & {"ADV", "ADP"})


def has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)
