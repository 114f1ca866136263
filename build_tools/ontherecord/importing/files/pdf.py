"""A PDF that has its text in it → its article (only here: pypdf, of the extra `documents`).

In: the file's bytes. Out: a `Kept`. A PDF knows where each line stands on the paper, and neither
paragraphs nor headlines: `paper` tells those.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from typing import Any

from ontherecord.importing.files.kept import Kept, no_extra
from ontherecord.importing.files.paper import EDGE, Line, article_on
from ontherecord.importing.page.taken import NoArticle

MOST_PAGES = 300
FEWEST_LETTERS = 0.5
"""Share of letters among a file's characters: with fewer the words were not to be read."""
MOST_TURNED = 0.2
"""Share of letters that run from right to left."""
_LIGATURES = re.compile("[\ufb00-\ufb06]")
"""Two or three letters that a face has as one sign."""


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
    _see_to_letters("".join(line.text for line in lines))
    paper = article_on(lines, count)
    if not paper.paragraphs:
        raise NoArticle("this PDF has no words besides what stands at its edges")
    return Kept(
        body="\n\n".join(paper.paragraphs),
        headline=paper.headline,
        address=paper.address,
        where="what the browser printed at its edge",
    )


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
        words = _LIGATURES.sub(_letters, text.replace("\n", " "))
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


def _letters(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])
