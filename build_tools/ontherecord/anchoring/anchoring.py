"""Selector ↔ span: an annotation's words and their place in the text (design §3, codebook §10.1).

In: a selector (`exact`, `prefix`, `suffix`, `start`) and a text. Out: a span in code points, or
None. Nothing is ever moved by guess: `nearest.closest` only offers, for a person to accept.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Protocol

from ontherecord.anchoring.reanchoring.alignment import align
from ontherecord.anchoring.reanchoring.following import follow
from ontherecord.anchoring.reanchoring.found import ORPHANED, Anchored
from ontherecord.anchoring.reanchoring.given import InContext, offset_of, spaced, words_of
from ontherecord.anchoring.reanchoring.quoting import Quote as Quoted
from ontherecord.anchoring.reanchoring.quoting import find
from ontherecord.model import Selector, Span

CONTEXT = 32
"""Characters of context within which whole words are taken; W3C gives no number, and Hypothesis
(`anchoring/types.ts`) also takes 32. More only where less would be ambiguous."""
_FOLDED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "}
)


class Quote(InContext, Protocol):
    """What a `Selector` and an `AnnotatedSource` have in common."""

    @property
    def start(self) -> int | None: ...


def anchor(selector: Quote, text: str) -> Span | None:
    """The one place the selector names; None if there is none or more than one.

    The position counts if words and context still stand there; else the words with their context
    have to occur once. If they do not occur at all, quotation marks and the two spellings of an
    accented letter count as the same.
    """
    if selector.start is not None and selector.exact:
        before = selector.start - len(selector.prefix)
        if before >= 0 and text.startswith("".join(_parts(selector)), before):
            return Span(start=selector.start, end=selector.start + len(selector.exact))
    found = matches(selector, text)
    only = found[0] if len(found) == 1 else None
    return next((span for span in found if span.start == selector.start), only)


def matches(selector: Quote, text: str) -> tuple[Span, ...]:
    """Every place where the words stand with their context."""
    if not selector.exact:
        return ()
    plain = tuple(_plain_matches(selector, text))
    return plain or tuple(_folded_matches(selector, text))


def _plain_matches(selector: Quote, text: str) -> Iterator[Span]:
    whole = selector.prefix + selector.exact + selector.suffix
    for at in occurrences(whole, text):
        start = at + len(selector.prefix)
        yield Span(start=start, end=start + len(selector.exact))


def _folded_matches(selector: Quote, text: str) -> Iterator[Span]:
    folded, origins = _fold(text)
    prefix, exact, suffix = (_fold(s)[0] for s in _parts(selector))
    for at in occurrences(prefix + exact + suffix, folded):
        start, end = at + len(prefix), at + len(prefix) + len(exact)
        yield Span(start=origins[start], end=origins[end])


def _parts(selector: Quote) -> tuple[str, str, str]:
    return selector.prefix, selector.exact, selector.suffix


def occurrences(words: str, text: str) -> Iterator[int]:
    """Every offset at which `words` begin, overlapping ones included."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


@lru_cache(maxsize=8)
def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with one spelling for each mark, and each character's offset in the original."""
    out: list[str] = []
    origins: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = unicodedata.normalize("NFC", text[start:end]).translate(_FOLDED)
        out.append(piece)
        origins.extend([start] * len(piece))
        start = end
    return "".join(out), (*origins, len(text))


def describe(span: Span, text: str) -> Selector:
    """A selector that names this span: its words, its start, and no more context than needed.

    Raises:
        ValueError: the span is empty or reaches outside the text.
    """
    if not 0 <= span.start < span.end <= len(text):
        raise ValueError(f"no words between {span.start} and {span.end}")
    exact = text[span.start : span.end]
    before, after = _context(span, text)
    return Selector(
        exact=exact,
        prefix=text[span.start - before : span.start],
        suffix=text[span.end : span.end + after],
        start=span.start,
    )


def _context(span: Span, text: str) -> tuple[int, int]:
    """How many characters before and after make the words stand once: the shorter side alone, in
    whole words and better without a line's end, or as much of both as it takes."""
    if _is_single(span, text, 0, 0):
        return 0, 0
    sizes = [(n, 0) for n in _sizes(text, span.start, -1)]
    sizes += [(0, n) for n in _sizes(text, span.end, 1)]
    single = [size for size in sizes if _is_single(span, text, *size)]
    if single:
        return min(single, key=lambda size: (_breaks(span, text, *size), sum(size)))
    size = CONTEXT
    while True:
        before, after = min(size, span.start), min(size, len(text) - span.end)
        if _is_single(span, text, before, after) or size > len(text):
            return before, after
        size *= 2


def _sizes(text: str, edge: int, step: int) -> Iterator[int]:
    """Lengths of context, up to `CONTEXT`, that hold a word and do not cut one."""
    room = edge if step < 0 else len(text) - edge
    worded = False
    for size in range(1, min(CONTEXT, room) + 1):
        far = edge + step * size
        worded = worded or text[far if step < 0 else far - 1].isalnum()
        if worded and (far in (0, len(text)) or not text[far - 1 : far + 1].isalnum()):
            yield size


def _breaks(span: Span, text: str, before: int, after: int) -> bool:
    """Whether the context reaches over a line's end, which is awkward to write in YAML."""
    return "\n" in text[span.start - before : span.start] + text[span.end : span.end + after]


def _is_single(span: Span, text: str, before: int, after: int) -> bool:
    whole = text[span.start - before : span.end + after]
    first = text.find(whole)
    return text.find(whole, first + 1) < 0


def reanchor(selector: Mapping[str, Any], old_text: str | None, new_text: str) -> Anchored:
    """Where the words of an annotation are in `new_text`, with a status (see `Anchored`).

    `selector` has `exact`, `prefix`, `suffix`, `start`, `end` (offsets into `old_text`); any may be
    missing, and what is no text or no offset counts as missing: never an error, orphaned if no
    words are left to look for. With `old_text`, the text it was made on, the place follows the
    difference between the two texts; without, or if it does not have the words, the words are
    looked up with their context. Takes about a second for a million characters and the first
    annotation of a pair of texts, then next to nothing.
    """
    exact, prefix, suffix = (words_of(selector.get(n)) for n in ("exact", "prefix", "suffix"))
    start, end = (offset_of(selector.get(n)) for n in ("start", "end"))
    if not exact and old_text and start is not None and end is not None:
        exact = old_text[start:end]
    if not exact.strip():
        return ORPHANED
    quote = Quoted(exact, prefix, suffix, start)
    here = _old_place(quote, old_text) if old_text is not None else None
    if here is None or old_text is None:
        return spaced(find(quote, new_text), exact, new_text)
    if old_text == new_text:
        return Anchored(status="exact", spans=((here.start, here.end),))
    return spaced(follow(align(old_text, new_text), here.start, here.end), exact, new_text)


def _old_place(quote: Quoted, old_text: str) -> Span | None:
    """Where the words stand in the text they were made on: by position alone if they are there."""
    if quote.start is not None and old_text.startswith(quote.exact, quote.start):
        return Span(start=quote.start, end=quote.start + len(quote.exact))
    return anchor(Selector(exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix), old_text)
