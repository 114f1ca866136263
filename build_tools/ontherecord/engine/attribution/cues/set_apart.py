"""Block quotations that plain text sets apart: lines that begin with ">", or stand indented, with
the speaker's name below a dash, or a colon before (codebook §9).

In: a reading. Out: a finding each; all of the block is the speaker's, without marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.cues.colons import announcing
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.records.reasons import because
from ontherecord.model import Paragraph, Span

_LINE = re.compile(r"[^\n]+")
_MARKED = re.compile(r"[^\S\n]*>+[^\S\n]*")
_CITE = re.compile(r"[^\S\n]*(?:>+[^\S\n]*)?[–—―-]+\s*(?P<name>[A-Z][^\n]{2,100}?)\.?\s*$")
INDENT = 4
"""Blanks before a line that set it apart; a tab counts as that many."""


def set_apart_findings(reading: Reading) -> Iterator[Finding]:
    for paragraph in reading.article.paragraphs:
        if paragraph.region != "body" or not _is_set_apart(reading, paragraph):
            continue
        content, name = _parts(reading, paragraph)
        name = name or _cite_below(reading, paragraph)
        named = ((name, (name,)) if name is not None else None) or _announced(reading, paragraph)
        if not content or named is None:
            continue
        cue, sources = named
        own = name is not None
        why = because("block-quotation", reading.words(cue))
        if own:
            why = because("named-behind", reading.words(sources[0]))
        yield Finding(
            content=content, cues=() if own else (cue,), sources=sources, cue_lemma=":",
            cue_class="colon", confidence=0.8, depth=-1.5, reasons=(why,),
        )  # fmt: skip


def _is_set_apart(reading: Reading, paragraph: Paragraph) -> bool:
    lines = list(_LINE.finditer(reading.text, paragraph.span.start, paragraph.span.end))
    if all(_MARKED.match(reading.text, line.start(), line.end()) for line in lines):
        return True
    return _indent(reading, paragraph) >= INDENT and any(
        _indent(reading, other) == 0 for other in reading.article.paragraphs
    )


def _indent(reading: Reading, paragraph: Paragraph) -> int:
    start = paragraph.span.start
    line = reading.text.rfind("\n", 0, start) + 1
    return len(reading.text[line:start].expandtabs(INDENT))


def _parts(reading: Reading, paragraph: Paragraph) -> tuple[tuple[Span, ...], Span | None]:
    """The block's lines without their marks, and the name on its last line, if one stands there."""
    parts: list[Span] = []
    name: Span | None = None
    for line in _LINE.finditer(reading.text, paragraph.span.start, paragraph.span.end):
        cite = _CITE.match(reading.text, line.start(), line.end()) if parts else None
        if cite is not None:
            name = Span(start=cite.start("name"), end=cite.end("name"))
            break
        mark = _MARKED.match(reading.text, line.start(), line.end())
        start = mark.end() if mark else line.start()
        text = reading.text[start : line.end()]
        if text.strip():
            first = start + len(text) - len(text.lstrip())
            parts.append(Span(start=first, end=start + len(text.rstrip())))
    return tuple(parts), name


def _cite_below(reading: Reading, paragraph: Paragraph) -> Span | None:
    following = reading.article.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    if not following:
        return None
    span = following[0].span
    cite = _CITE.match(reading.text, span.start, span.end)
    return Span(start=cite.start("name"), end=cite.end("name")) if cite is not None else None


def _announced(reading: Reading, paragraph: Paragraph) -> tuple[Span, tuple[Span, ...]] | None:
    if paragraph.index == 0:
        return None
    end = reading.article.paragraphs[paragraph.index - 1].span.end
    return announcing(reading, end - 1) if reading.text[end - 1] == ":" else None
