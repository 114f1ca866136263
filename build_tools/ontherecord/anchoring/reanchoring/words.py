"""A text → its words and marks, each with one key that survives a change of spelling.

In: text. Out: `Words`, offsets in code points of that text. Keys fold quotation marks, dashes,
ellipses, case and the two spellings of an accented letter; spaces are no tokens, so that a change
of spaces or of paragraphs is no change of words. Offsets always are those of the text as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from ontherecord.anchoring.reanchoring.lines import wraps

_JOINERS = "\x00\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width that may stand inside a word (and NUL, which no text means)."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094d\ufe0e\ufe0f"
)
_SINGLE = "‘’‚‛'`´"
_TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+)+|\w+(?:[{_JOINERS}{_MARKS}]+\w*)*|-{{2,}}|[{_SINGLE}]{{2}}|\.{{3}}|[^\w\s]"
)
_FOLDED = str.maketrans(
    dict.fromkeys(f'“”„‟«»‹›"′″{_SINGLE}', '"')
    | dict.fromkeys("‐‑‒–—―−-", "-")
    | dict.fromkeys(_JOINERS, None)
    | {"…": "..."}
)
_DOUBLED = {"--": "-", "---": "-", '""': '"'}
_STOPS = frozenset({".", "!", "?", "..."})
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

SHORT = 4
"""Letters from which on a word says more than that it is frequent."""
APOSTROPHE = "'"


class Words(NamedTuple):
    """One text's tokens, in order; all lists have one entry a token."""

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    paragraphs: list[int]
    """Index of the paragraph each token stands in."""

    @property
    def size(self) -> int:
        return len(self.starts)


@lru_cache(maxsize=16)
def words(text: str) -> Words:
    """The tokens of a text."""
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    known: dict[str, str] = {}
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token not in known:
            known[token] = fold(token)
        if not known[token]:
            continue
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        keys.append(APOSTROPHE if _joins(text, start, end) else known[token])
    return Words(text, starts, ends, keys, _paragraphs(text, starts, ends, keys))


def _joins(text: str, start: int, end: int) -> bool:
    """Whether a mark between two letters is an apostrophe, which no quotation begins with."""
    return (
        text[start:end] in _SINGLE and start > 0 and text[start - 1].isalnum()
        and text[end : end + 1].isalnum()
    )  # fmt: skip


def fold(token: str, *, case: bool = False) -> str:
    """The key of one token; with `case`, capitals count."""
    key = unicodedata.normalize("NFC", token).translate(_FOLDED)
    key = key if case else key.casefold()
    return _DOUBLED.get(key, "-" if key.startswith("--") else key)


def _paragraphs(text: str, starts: list[int], ends: list[int], keys: list[str]) -> list[int]:
    """A blank line ends a paragraph, and a line's end does after a sentence or a short line.

    In a text without blank lines each line's end does.
    """
    wrapped = wraps(text) if _BLANK_LINE.search(text.strip()) else frozenset()
    found = [0] if starts else []
    for at in range(1, len(starts)):
        first = text.find("\n", ends[at - 1], starts[at])
        broken = first >= 0 and (
            first not in wrapped or text.find("\n", first + 1, starts[at]) >= 0 or _closed(keys, at)
        )
        found.append(found[-1] + broken)
    return found


def _closed(keys: list[str], at: int) -> bool:
    """Whether a sentence ends before the token, quotation marks after its stop included."""
    marks = keys[max(0, at - 3) : at]
    while len(marks) > 1 and marks[-1] in ('"', ")"):
        marks.pop()
    return marks[-1] in _STOPS


def is_mark(key: str) -> bool:
    """Whether the key is of a mark, not of letters or figures."""
    return not key[0].isalnum()


def is_stop(key: str) -> bool:
    """Whether the key is of a mark that ends a sentence."""
    return key in _STOPS


def weight(key: str) -> float:
    """How much a token says about a place: marks little, short words less than long ones.

    The more frequent a word, the shorter it mostly is, in any language (G. K. Zipf, 1935).
    """
    if is_mark(key):
        return 0.2
    return 1.0 if len(key) < SHORT and not key[0].isdigit() else min(len(key), 8) / 2 + 1


def begins(found: Words, at: int) -> int:
    """How natural an edge before the token `at` is: 3 a paragraph's, 2 a sentence's, 0 none."""
    if at <= 0 or at >= found.size or found.paragraphs[at] != found.paragraphs[at - 1]:
        return 3
    if not found.text[found.ends[at - 1]].isspace():
        return 0
    return 2 if _closed(found.keys, at) and not _abbreviated(found, at - 2) else 0


def _abbreviated(found: Words, at: int) -> bool:
    """Whether the word that a stop follows is a title or initial: Mr., Gov., J."""
    word = found.text[found.starts[at] : found.ends[at]] if at >= 0 else ""
    return word.istitle() and len(word) < 4


def tokens_of(found: Words, start: int, stop: int) -> tuple[int, int]:
    """The first and the last token that a span has characters of; first > last if none."""
    return bisect_right(found.ends, start), bisect_left(found.starts, stop) - 1


def whole(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span, widened so that it cuts no character off the marks that belong to it."""
    while stop < len(text) and _clings(text[stop], text[stop - 1]):
        stop += 1
    while start > 0 and _clings(text[start], text[start - 1]):
        start -= 1
    return start, stop


def _clings(char: str, before: str) -> bool:
    """Whether a character is drawn together with the one before it."""
    return (
        unicodedata.combining(char) > 0
        or char in "\u200d\ufe0e\ufe0f"
        or (before == "\u200d" and not char.isalnum())
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )
