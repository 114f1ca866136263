"""Text → paragraphs with regions, and sentences (codebook §1). No language model.

In: an article's text and its recorded title. Out: `Paragraph`s and `Sentence`s in order; together
the sentences of a paragraph cover each of its non-space characters, never overlap and never split
a grapheme (B12). Works on any script, because articles in other languages are shown and annotated
too. Time is linear in the length of the text.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence

from ontherecord.codebook.parts import PARTS
from ontherecord.engine.text.parts import placed
from ontherecord.engine.text.regions import regions
from ontherecord.engine.text.stops import ends_sentence
from ontherecord.model import Paragraph, Part, Sentence, Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE_END = re.compile(r"\n")
_STOP = re.compile(
    r"[.!?…؟۔।॥]+(?:[\"'”’»)\]}]|[ \u00a0\u202f]»|\[\d{1,3}\])*(?=\s|$)"
    r"|[։።៕။]+(?:[\"'”’»)]*)"
    r"|[。！？｡]+[」』”’）〉》\"']*"
)
_ENTRY = re.compile(r"\s*(?:[•*·▪◦‣]|[–—-]\s)\s*\S")
"""A line that opens an entry of a list."""
_CLOCK = re.compile(r"\s*\d{1,2}[:.h]\d\d(?:\s*(?:[ap]\.?m\.?|h|GMT|UTC|[A-Z]{2,4}))?\s*", re.I)
"""A line that holds nothing but a time, as in live pages."""
_JOINING = frozenset(("Mn", "Me", "Mc"))


def segment(
    text: str, title: str | None, parts: Sequence[Part] = ()
) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """Cut a text into paragraphs (with their regions) and sentences; where its page says what a
    paragraph is (`parts`), that decides its region, but for the headline."""
    spans = blocks(text)
    words = [text[s.start : s.end] for s in spans]
    kinds = regions(words, title)
    known = {at: part.kind for part, at in zip(parts, placed(parts, words), strict=True)
             if at is not None and kinds[at] != "headline"}  # fmt: skip
    paragraphs = tuple(
        Paragraph(index=i, span=span, region=PARTS[known[i]].region, part=known[i])
        if i in known
        else Paragraph(index=i, span=span, region=kind)
        for i, (span, kind) in enumerate(zip(spans, kinds, strict=True))
    )
    sentences = tuple(
        Sentence(span=span, paragraph=p.index) for p in paragraphs for span in sentences_of(text, p)
    )
    return paragraphs, sentences


def blocks(text: str) -> list[Span]:
    """Spans between blank lines, or between line ends where there is no blank line inside."""
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE_END
    found, start = [], 0
    for match in separator.finditer(text):
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(text)))
    return [span for a, b in found if (span := _trim(text, a, b)) is not None]


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its edges; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    if joins(text, start) and start and text[start - 1] != "\n":
        start -= 1  # a mark that sits on a space: the two are one grapheme
    return Span(start=start, end=end)


def joins(text: str, at: int) -> bool:
    """Whether the character at this offset belongs to the grapheme before it (B12)."""
    if at >= len(text):
        return False
    char = text[at]
    return unicodedata.category(char) in _JOINING or char in "\u200d\ufe0e\ufe0f\u200c"


def sentences_of(text: str, paragraph: Paragraph) -> list[Span]:
    start, end = paragraph.span.start, paragraph.span.end
    cuts = sorted({*_stops(text, start, end), *_deliberate_line_ends(text, start, end)})
    found, at = [], start
    for cut in (*cuts, end):
        span = _trim(text, at, cut)
        if span is not None and span.start >= at:
            found.append(span)
            at = cut
    return found


def _stops(text: str, start: int, end: int) -> list[int]:
    """Offsets right after the full stops that end a sentence."""
    found, sentence = [], start
    for match in _STOP.finditer(text, start, end):
        cut = match.end()
        after = cut
        while after < end and text[after].isspace():
            after += 1
        if after >= end or joins(text, after) or joins(text, cut):
            continue
        if ends_sentence(text, sentence, match.start(), cut, after, end):
            found.append(cut)
            sentence = after
    return found


def _deliberate_line_ends(text: str, start: int, end: int) -> list[int]:
    """Line ends inside a block that a writer made, not a line-wrapping program.

    A line was ended on purpose if the next line's first word would still have fitted on it.
    """
    if text.find("\n", start, end) < 0:
        return []
    lines, at = [], start
    for line in text[start:end].split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    width = max(len(line.rstrip()) for _, line in lines)
    found = []
    for (offset, line), (_, following) in itertools.pairwise(lines):
        word = following.split(maxsplit=1)[:1]
        if _ENTRY.match(following) or _CLOCK.fullmatch(line):
            found.append(offset + len(line))
            continue
        opens = bool(word) and not word[0][0].islower() and not line.rstrip().endswith((",", ";"))
        if opens and len(line.rstrip()) + 1 + len(word[0]) <= width:
            found.append(offset + len(line))
    return found
