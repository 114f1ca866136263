"""A PDF that has its text in it → its paragraphs (only here: pypdf, of the extra `documents`).

In: the file's bytes. Out: a `Kept`. A PDF knows where each line stands on the paper, and neither
paragraphs nor headlines: these are told by distance, indent and size. What stands at the edge of
one page after another is the paper's and no article's.
"""

from __future__ import annotations

import io
import logging
import re
import statistics
import unicodedata
from collections import Counter
from itertools import pairwise
from typing import Any, NamedTuple

from ontherecord.importing.files.kept import Kept, no_extra
from ontherecord.importing.page.taken import NoArticle

MOST_PAGES = 300
EDGE = 0.1
"""Of a page's height, at top and bottom: where running heads and numbers of pages stand."""
FAR = 1.35
"""Times the usual distance of lines: from there on a new paragraph begins."""
INDENT = 6.0
"""Points by which the first line of a paragraph is set in, at least."""
LARGER = 1.15
"""Times the usual size: a heading."""
SHORT = 0.85
"""Of the width of the longest line: a line that ends before may end a paragraph."""
FEWEST_LETTERS = 0.5
"""Share of letters among a file's characters: with fewer the words were not to be read."""
MOST_TURNED = 0.2
"""Share of letters that run from right to left."""
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


def from_pdf(data: bytes) -> Kept:
    """Its headline and its paragraphs.

    Raises:
        NoArticle: it has no text in it, or none that can be read; or the extra is not installed.
    """
    try:
        import pypdf
    except ImportError as fault:
        raise no_extra("a PDF") from fault
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is nobody's concern
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NoArticle("this PDF is locked with a password: save it without one")
        count = len(reader.pages)
        lines = [line for number, page in enumerate(reader.pages[:MOST_PAGES])
                 for line in _lines(page, number)]  # fmt: skip
    except NoArticle:
        raise
    except Exception as fault:
        raise NoArticle(
            "this PDF is broken: print it to a new one, or save the page as HTML"
        ) from fault
    if count > MOST_PAGES:
        raise NoArticle(f"this PDF has {count} pages: put the article’s own into a file")
    return kept(lines, count)


def kept(lines: list[Line], count: int) -> Kept:
    """The article of a PDF's lines, `count` pages of them.

    Raises:
        NoArticle: they are no words.
    """
    _see_to_letters("".join(line.text for line in lines))
    body, address = _of_the_article(lines, count)
    usual = statistics.median_low([line.size for line in body for _ in line.text]) if body else 0.0
    found = _paragraphs(body, usual)
    if not found:
        raise NoArticle("this PDF has no words besides what stands at its edges")
    largest = max(size for size, _ in found)
    head = next((t for size, t in found[:6] if size == largest and size > LARGER * usual), "")
    texts = [text for _, text in found]
    if head:
        texts = texts[texts.index(head) :]
    return Kept(body="\n\n".join(texts), headline=head, address=address,
                where="what the browser printed at its edge")  # fmt: skip


def _see_to_letters(text: str) -> None:
    shown = "".join(text.split())
    letters = [one for one in shown if one.isalnum()]
    if not shown:
        raise NoArticle("this PDF is a picture of its pages (a scan) without text: put its words "
                        "into a plain text, or save the page as HTML")  # fmt: skip
    if len(letters) < FEWEST_LETTERS * len(shown):
        raise NoArticle("this PDF does not say which letters its signs are: save the page as HTML")
    turned = sum(unicodedata.bidirectional(one) in ("R", "AL") for one in letters)
    if turned > MOST_TURNED * len(letters):
        raise NoArticle("this PDF’s script runs from right to left, and a PDF keeps the order of "
                        "its signs on paper: save the page as HTML")  # fmt: skip


def _lines(page: Any, number: int) -> list[Line]:
    """A page's lines in the order in which they were written, pieces of one line joined."""
    box = page.mediabox
    low, height = float(box.bottom), float(box.height)
    found: list[Line] = []

    def visit(text: str, matrix: list[float], own: list[float], _: Any, size: float) -> None:
        left = own[4] * matrix[0] + own[5] * matrix[2] + matrix[4]
        base = own[4] * matrix[1] + own[5] * matrix[3] + matrix[5] - low
        scale = abs(own[3] * matrix[3]) or abs(own[0] * matrix[0]) or 1.0
        words = unicodedata.normalize("NFKC", text.replace("\n", " "))
        if not words.strip():
            if found and words:
                found[-1] = found[-1]._replace(text=found[-1].text + " ")
            return
        before = found[-1] if found else None
        edge = not EDGE * height <= base <= (1 - EDGE) * height
        line = Line(number, left, base, round(size * scale, 1), words, edge)
        if before is not None and abs(before.base - base) < 0.4 * max(before.size, line.size):
            found[-1] = before._replace(text=before.text + words, size=max(before.size, line.size))
        else:
            found.append(line)

    page.extract_text(visitor_text=visit)
    return [line._replace(text=" ".join(line.text.split())) for line in found]


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
    longest = max((len(line.text) for line in lines), default=0)
    words = _words(lines)
    found: list[tuple[float, str]] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _begins(line, before, pitch, longest):
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


def _begins(line: Line, before: Line, pitch: float, longest: int) -> bool:
    """Whether a paragraph begins with a line."""
    if abs(line.size - before.size) > 0.05 * before.size:
        return True
    ended = before.text.endswith(_ENDS)
    apart = before.base - line.base
    if line.page != before.page or apart < 0:  # the next page, or the next column
        return ended and (len(before.text) < SHORT * longest or line.left > before.left + INDENT)
    if apart > FAR * pitch:
        return True
    return ended and line.left - before.left > INDENT


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
