"""Marks as cues: "Name: …" in a headline, "― Name", words announced by a colon (codebook §4.1).

In: a reading. Out: a finding each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.cues.transcripts import NAMED, opens_transcript
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.quoting import linked
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.sources.rubrics import is_rubric
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.lexicon.vocabulary import WORDS_OF
from ontherecord.engine.records.reasons import because
from ontherecord.model import Paragraph, Span

_CREDITED = re.compile(r"\s*(?:[-–—―]+\s*)?(?=[A-Z])([^.\"“”]{3,80}?)\s*(?:,\s*[\"“].*)?$", re.S)
_BYLINE = re.compile(r"[-–—―]+\s*[A-Z]")
_DASHED = re.compile(r"\s*[-–—―]+\s*")
_OWNED = re.compile(rf"['’]s?\s+(?:{'|'.join(sorted(WORDS_OF))})$")
"""“Lind’s verdict: …”: Lind's."""
_LAST = re.compile(r"\s*(:|(?<=\s)[-–—])\s+((?:[\w.’'-]+\s+){0,4}[\w.’'-]+)$")
"""A colon or dash, and at most five words to the end."""
_DESCRIBED = re.compile(r"([A-Z][\w.’'-]*(?:\s+[\w.’'-]+){1,4}):\s+(?=\S)")
"""“Navy chief: …”: somebody, if the words tell an office, a body or an occupation."""
LONGEST_HEADLINE = 25
"""Words (§1)."""


def colon_findings(reading: Reading) -> Iterator[Finding]:
    for paragraph in reading.article.paragraphs:
        if opens_transcript(reading, paragraph):
            continue
        if paragraph.region == "headline" or _is_stopped_headline(reading, paragraph):
            found = _headline(reading, paragraph)
        elif paragraph.region == "body":
            found = _pull_quote(reading, paragraph)
        else:
            found = None
        if found is not None:
            yield found
    yield from _announced(reading)


def _is_stopped_headline(reading: Reading, paragraph: Paragraph) -> bool:
    """“Board: Ice caused the crash.” as the first block: a headline but for its stop (§1), if what
    stands before the colon is somebody."""
    span = paragraph.span
    match = NAMED.match(reading.text, span.start, span.end) if paragraph.index == 0 else None
    if match is None or reading.sentence_at(span.start).span != span:
        return False
    short = len(reading.text[span.start : span.end].split()) <= LONGEST_HEADLINE
    name = reading.text[span.start : match.end()].rstrip(": ")
    first = reading.token_at(span.start)
    known = capacity(name) is not None or (first is not None and first.ent_type_ == "PERSON")
    return short and known


def _headline(reading: Reading, paragraph: Paragraph) -> Finding | None:
    """“Minister: talks will fail”."""
    span = paragraph.span
    behind = _named_last(reading, paragraph)
    if behind is not None:
        return behind
    match = NAMED.match(reading.text, span.start, span.end)
    if match is None:
        match = _DESCRIBED.match(reading.text, span.start, span.end)
        if match is None or capacity(match[1]) is None or _is_clause(reading, match.span(1)):
            return None
    name = reading.text[span.start : match.end()].rstrip(": ")
    name = _OWNED.sub("", name)
    first = reading.token_at(span.start)
    if is_rubric(name) or first is None or not _is_somebody(reading, name, match.end()):
        return None
    verbs = reading.tokens_in(match.end(), span.end)
    known = capacity(name) is not None and len(verbs) > 2
    if (
        not known
        and not any(t.pos_ in ("VERB", "AUX") for t in verbs)
        and not reading.quotation_at(match.end())
    ):
        return None
    return _by_colon(reading, span.start, name, match.end(), span.end)


def _is_clause(reading: Reading, words: tuple[int, int]) -> bool:
    """“Ann Dahl tells drivers”, “How the mill fell”: more than a description of somebody."""
    tokens = reading.tokens_in(*words)
    return any(t.tag_ in FINITE or t.tag_ in ("WP", "WRB", "WDT") for t in tokens)


def _is_somebody(reading: Reading, name: str, content: int) -> bool:
    """An office, a body, a person or firm of this text; a place or topic is where or what the news
    is about ("Norway: Skier cleared", "Black Monday: Banks close"), but for words in marks."""
    known = capacity(name)
    if known is not None and known.ground != "stands-for-government":
        return True
    if reading.quotation_at(content) is not None:
        return True
    first = reading.token_at(reading.text.find(name))
    if known is not None or first is None or first.ent_type_ in ("GPE", "LOC"):
        return False
    if first.ent_type_ == "PERSON" and " " in name and not name.isupper():
        return True
    surname = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    return any(
        (named := reading.token_at(match.end() - 1)) is not None
        and (named.ent_type_ in ("PERSON", "ORG") or named.dep_ in ("nsubj", "nsubjpass"))
        and named.pos_ == "PROPN"
        for match in surname.finditer(reading.text, content)
    )


def _named_last(reading: Reading, paragraph: Paragraph) -> Finding | None:
    """“Troops will never leave: navy chief”, “Bridge is safe – engineer”."""
    span = paragraph.span
    match = _LAST.search(reading.text, span.start, span.end)
    if match is None or reading.quotation_at(match.start()) is not None:
        return None
    name = match[2]
    words = reading.tokens_in(match.start(2), span.end)
    somebody = capacity(name) is not None or any(t.ent_type_ in ("PERSON", "ORG") for t in words)
    said = reading.tokens_in(span.start, match.start())
    if is_rubric(name) or not somebody or any(t.tag_ in FINITE for t in words):
        return None
    ruled = any(t.tag_ in FINITE or t.tag_ == "TO" for t in said)
    content = trim(reading, span.start, match.start())
    if content is None or not (ruled or reading.quotation_at(span.start)):
        return None
    at = match.start(1)
    return Finding(
        content=(content,), cues=(Span(start=at, end=match.end(1)),),
        sources=(Span(start=match.start(2), end=match.end(2)),), cue_lemma=":", cue_class="colon",
        confidence=0.8, depth=-0.5, reasons=(because("headline-colon", name),),
    )  # fmt: skip


def _by_colon(reading: Reading, start: int, name: str, content: int, end: int) -> Finding | None:
    span = trim(reading, content, end)
    if span is None:
        return None
    source = Span(start=start, end=start + len(name))
    colon = reading.text.find(":", source.end)
    why = because("headline-colon", name)
    return Finding(
        content=(span,),
        cues=(Span(start=colon, end=colon + 1),),
        sources=(source,),
        cue_lemma=":",
        cue_class="colon",
        confidence=0.8,
        depth=-0.5,
        reasons=(why,),
    )


def _pull_quote(reading: Reading, paragraph: Paragraph) -> Finding | None:
    """A quotation set apart with the speaker's name behind it, or behind a dash below it."""
    quotation = reading.quotation_at(paragraph.span.start)
    if quotation is None or quotation.span.start != paragraph.span.start:
        return None
    end = paragraph.span.end
    if not reading.text[quotation.span.end : end].strip(" .,"):
        end = _end_of_byline(reading, paragraph)
    rest = reading.text[quotation.span.end : end]
    match = _CREDITED.fullmatch(rest)
    if match is None or len(match.group(1).split()) > 10:
        return None
    start = quotation.span.end + match.start(1)
    source = trim(reading, start, quotation.span.end + match.end(1))
    tokens = reading.tokens_in(start, end)
    if source is None or any(t.tag_ in ("VBD", "VBZ", "VBP") for t in tokens):
        return None
    dash = _DASHED.match(rest)
    why = because("named-behind", reading.words(source))
    return Finding(
        content=tuple(q.span for q in linked(reading, quotation)),
        sources=(source,),
        cue_class="pull-quote",
        confidence=0.8 if dash else 0.7,
        depth=-1,
        reasons=(why,),
    )


def _end_of_byline(reading: Reading, paragraph: Paragraph) -> int:
    """The end of the next paragraph if it is a dash and a name, else of this one."""
    following = reading.article.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    if following and _BYLINE.match(reading.text, following[0].span.start, following[0].span.end):
        return following[0].span.end
    return paragraph.span.end


def _announced(reading: Reading) -> Iterator[Finding]:
    """“…issued the following statement:” and then a quotation, in this block or the next."""
    for quotation in reading.quotations:
        before = quotation.span.start
        while before > 0 and reading.text[before - 1].isspace():
            before -= 1
        if before == 0 or reading.text[before - 1] != ":":
            continue
        if quotation.single and reading.region_at(before - 1) != "headline":
            continue
        found = announcing(reading, before - 1)
        if found is None:
            continue
        chain = [q.span for q in linked(reading, quotation) if q.span.start >= quotation.span.start]
        yield Finding(
            content=tuple(chain),
            cues=(found[0],),
            sources=found[1],
            cue_lemma=":",
            cue_class="colon",
            confidence=0.8,
            depth=50,
            reasons=(because("colon", reading.words(found[0])),),
        )


def announcing(reading: Reading, colon: int) -> tuple[Span, tuple[Span, ...]] | None:
    """The verb of the clause that ends in the colon, and its subject."""
    sentence = reading.sentence_at(colon).span
    tokens = reading.tokens_in(sentence.start, colon)
    for token in reversed(tokens):
        noun = own_subject(token) if token.pos_ in ("VERB", "AUX") else None
        if (
            noun is not None
            and reading.quotation_at(token.idx) is None
            and noun.lower_ not in ("i", "we", "there")
            and not (noun.lower_ == "it" and token.lemma_ == "be")
        ):
            sources = source_spans(reading, noun, token)
            end = (
                end_of(tokens[-1])
                if token.i < tokens[-1].i and tokens[-1].i - token.i < 6
                else end_of(token)
            )
            if sources:
                return Span(start=int(token.idx), end=end), sources
    return None
