"""Block quotations that a page or plain text sets apart (codebook §9).

A page's are paragraphs that `article.yml` says are one; plain text's begin with ">", or stand
indented. Whose they are is told by a name below, or by a sentence before that announces them.

In: a reading. Out: a finding each; all of the block is the speaker's, without marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.cues.blocks import promises
from ontherecord.engine.attribution.cues.colons import announcing
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.records.reasons import because
from ontherecord.model import Paragraph, Span

_LINE = re.compile(r"[^\n]+")
_MARKED = re.compile(r"[^\S\n]*>+[^\S\n]*")
_CITE = re.compile(r"[^\S\n]*(?:>+[^\S\n]*)?[–—―-]+\s*(?P<name>[A-Z][^\n]{2,100}?)\.?\s*$")
_CITE_LINE = re.compile(r"[–—―~-]*\s*(?P<name>[^\n]{2,200}?)[\s.,:]*", re.S)
INDENT = 4
"""Blanks before a line that set it apart; a tab counts as that many."""


def set_apart_findings(reading: Reading) -> Iterator[Finding]:
    for block in page_blocks(reading):
        yield from _of_page(reading, block)
    for paragraph in reading.article.paragraphs:
        if paragraph.part == "quotation":
            continue
        if paragraph.region != "body" or not _is_set_apart(reading, paragraph):
            continue
        content, name = _parts(reading, paragraph)
        name = name or _cite_below(reading, paragraph)
        named = ((name, (name,)) if name is not None else None) or _announced(reading, paragraph)
        if not content or named is None:
            continue
        yield _finding(reading, content, named, named_behind=name is not None)


def _finding(
    reading: Reading, content: tuple[Span, ...], named: tuple[Span, tuple[Span, ...]],
    *, named_behind: bool,
) -> Finding:  # fmt: skip
    cue, sources = named
    why = because("block-quotation", reading.words(cue))
    if named_behind:
        why = because("named-behind", reading.words(sources[0]))
    return Finding(
        content=content, cues=() if named_behind else (cue,), sources=sources, cue_lemma=":",
        cue_class="colon", confidence=0.8, depth=-1.5, reasons=(why,),
    )  # fmt: skip


def page_blocks(reading: Reading) -> list[tuple[Paragraph, ...]]:
    """The block quotations that the page sets apart, each with its paragraphs."""
    quoted = [p for p in reading.article.paragraphs if p.part == "quotation"]
    found: list[tuple[Paragraph, ...]] = []
    for paragraph in quoted:
        if found and found[-1][-1].index == paragraph.index - 1:
            found[-1] = (*found[-1], paragraph)
        else:
            found.append((paragraph,))
    return found


def _of_page(reading: Reading, block: tuple[Paragraph, ...]) -> Iterator[Finding]:
    """Its cite, else the sentence that announces it: with a colon, or with a word of speaking."""
    parts = [_parts(reading, paragraph) for paragraph in block]
    content = tuple(span for spans, _ in parts for span in spans)
    name = parts[-1][1] or _cite_of_page(reading, block[-1])
    if content and name is not None:
        yield _finding(reading, content, (name, (name,)), named_behind=True)
        return
    announced = _announced(reading, block[0]) or _introduced(reading, block[0])
    if content and announced is not None:
        yield _finding(reading, content, announced, named_behind=False)


def _cite_of_page(reading: Reading, last: Paragraph) -> Span | None:
    following = reading.article.paragraphs[last.index + 1 : last.index + 2]
    if not following or following[0].part != "cite":
        return None
    match = _CITE_LINE.fullmatch(reading.text, following[0].span.start, following[0].span.end)
    return Span(start=match.start("name"), end=match.end("name")) if match else None


def _introduced(reading: Reading, first: Paragraph) -> tuple[Span, tuple[Span, ...]] | None:
    """“The minister wrote on Friday.” as the last sentence before it, without a colon."""
    before = reading.article.paragraphs[first.index - 1] if first.index else None
    if before is None or before.region != "body":
        return None
    named = announcing(reading, before.span.end - 1)
    return named if named is not None and promises(reading, named[0]) else None


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
