"""Lines as they stand on paper → an article's paragraphs.

In: `Line`s, in the order in which a file has them. Out: paragraphs with their sizes, the address
that a browser printed. What stands at the edge of one page after another is the paper's and no
article's; paragraphs and headlines are told by distance, indent and size.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

EDGE = 0.1
"""Of a page's height, at top and bottom: where running heads and numbers of pages stand."""
FAR = 1.35
"""Times the usual distance of lines: from there on a new paragraph begins."""
INDENT = 6.0
"""Points by which the first line of a paragraph is set in, at least."""
LARGER = 1.15
"""Times the usual size: a heading."""
SHORT = 0.6
"""Of the next line's length: a line that ends before is a byline or a heading."""
PROSE = 100
"""Characters of a paragraph that can be no name or item of a menu."""
_ENDS = (".", "!", "?", "…", "”", '"', "»", ":", ")")
_PRINTED = re.compile(r"(?:^|\s)((?:https?|file)://\S+)\s+\d+/\d+$|^\d+/\d+$|"
                      r"^\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?\b")  # fmt: skip
"""What a browser prints at the edge: address, number of the page, time."""
_PAGE = re.compile(r"\W*(?:\w+\s)?\d{1,4}\W*")
"""A line that is the number of a page."""


class Line(NamedTuple):
    """A line as it stands on its page, in points."""

    page: int
    left: float
    base: float
    """Above the page's foot."""
    size: float
    text: str
    at_edge: bool


class Paper(NamedTuple):
    """What stands on the pages."""

    paragraphs: list[str]
    headline: str
    """The first of them, where that is one; else ""."""
    address: str
    """Where the page was that a browser printed; "" if none did."""


def article_on(lines: list[Line], count: int) -> Paper:
    """The article of the lines of `count` pages; without paragraphs if there are no words."""
    body, address = _of_the_article(lines, count)
    if not body:
        return Paper([], "", address)
    usual = statistics.median_low([line.size for line in body for _ in line.text])
    found = _paragraphs(body, usual)
    at = _headline(found, usual)
    head = "" if at is None else found[at][1]
    return Paper([text for _, text in found[at or 0 :]], head, address)


def _headline(found: list[tuple[float, str]], usual: float) -> int | None:
    """The first of the largest paragraphs, where nothing but menus and names stands before it."""
    largest = max(size for size, _ in found)
    at = next(i for i, (size, _) in enumerate(found) if size == largest)
    before = (text for _, text in found[:at])
    prose = any(len(text) >= PROSE and text.endswith(_ENDS) for text in before)
    return at if largest > LARGER * usual and not prose else None


def _of_the_article(lines: list[Line], count: int) -> tuple[list[Line], str]:
    """The lines without what stands at the edge of page after page or was printed by a browser;
    and the address that it printed."""
    at_edge = {(line.page, _alike(line)) for line in lines if line.at_edge}
    pages = Counter(key for _, key in at_edge)
    body, address = [], ""
    for line in lines:
        printed = _PRINTED.search(line.text) if line.at_edge else None
        if printed:
            address = address or (printed[1] or "")
            continue
        often = count > 1 and pages[_alike(line)] * 2 > count
        if not line.at_edge or not (often or _PAGE.fullmatch(line.text)):
            body.append(line)
    return body, address


def _alike(line: Line) -> str:
    """A running head without the number of its page."""
    return re.sub(r"\d+", "#", line.text)


def _paragraphs(lines: list[Line], usual: float) -> list[tuple[float, str]]:
    """The size and words of each."""
    alike = ((a, b) for a, b in pairwise(lines) if (a.page, a.size) == (b.page, b.size))
    gaps = [gap for a, b in alike if 0 < (gap := a.base - b.base) < 3 * usual]
    pitch = statistics.median_low(gaps) if gaps else 1.2 * usual
    words = _words(lines)
    found: list[tuple[float, str]] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _begins(line, before, usual, pitch):
            size, text = found[-1]
            found[-1] = (size, _joined(text, line.text, words))
        else:
            found.append((line.size, line.text))
        before = line
    return found


def _words(lines: list[Line]) -> frozenset[str]:
    """The words of whole lines: not the halves of one that was parted."""
    text = "\n".join(line.text for line in lines)
    return frozenset(_WORD.findall(re.sub(r"\S+-\n\S+", " ", text)))


def _begins(line: Line, before: Line, usual: float, pitch: float) -> bool:
    """Whether a paragraph begins with a line."""
    if abs(line.size - before.size) > 0.05 * before.size:
        return True
    ended = before.text.endswith(_ENDS)
    apart = before.base - line.base
    if line.page != before.page or apart < 0:  # the next page, or the next column
        return ended  # of a sentence at a page's end, most end a paragraph, too
    if apart > FAR * pitch * max(1.0, line.size / usual):
        return True
    short = len(before.text) < SHORT * len(line.text)
    return (ended or short) and line.left - before.left > INDENT


def _joined(text: str, more: str, words: frozenset[str]) -> str:
    """Two lines of a paragraph. A word that was parted at the line's end is whole again; its hyphen
    stays where the file has it elsewhere, or both halves as words of their own."""
    if text.endswith("\u00ad"):
        return text[:-1] + more
    parted = _PARTED.search(text), _FIRST_WORD.match(more)
    if parted[0] and parted[1]:
        first, second = parted[0][1], parted[1][0]
        own = f"{first}-{second}" in words or (first in words and second in words)
        return text + more if own and first + second not in words else text[:-1] + more
    wide = text[-1:] and unicodedata.east_asian_width(text[-1]) in "WF"
    return text + ("" if wide else " ") + more


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"([^\W\d_]{2,})-$")
_FIRST_WORD = re.compile(r"[^\W\d_A-Z]+")
