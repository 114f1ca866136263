"""How long a text is, also where words are written without blanks between them.

In: a text. Out: a number and what it counts. Chinese, Japanese, Thai, Lao, Khmer and Burmese are
counted in characters: nothing in their letters says where a word ends.
"""

from __future__ import annotations

import re
from typing import Literal

Unit = Literal["word", "character"]
UNSPACED = re.compile(
    r"[\u0e01-\u0e4e\u0e81-\u0ede\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""A letter of a script without blanks (Unicode line-breaking classes ID, CJ and SA)."""
_LETTER = re.compile(r"[^\W\d_]")
A_WORD = 2
"""Characters that stand for about a word, where a limit is given in words."""


def unit(text: str) -> Unit:
    """What its length is told in: characters if most of its letters are of such a script."""
    without = sum(1 for _ in UNSPACED.finditer(text))
    return "character" if without * 2 > sum(1 for _ in _LETTER.finditer(text)) else "word"


def length(text: str, counted: Unit) -> int:
    """Its words, or its characters without blanks."""
    return len(text.split()) if counted == "word" else len("".join(text.split()))


def about_words(text: str) -> int:
    """Its words, roughly: letters without blanks count half a word each."""
    without = sum(1 for _ in UNSPACED.finditer(text))
    return len(text.split()) + without // A_WORD
