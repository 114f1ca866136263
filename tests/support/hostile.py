"""Texts that could make a reader of theirs compare everything with everything.

Unit tests count what they cost; `make pace` measures it, in sizes that hurt.
"""

from __future__ import annotations

from collections.abc import Callable

from ontherecord.anchoring.anchoring import reanchor
from ontherecord.anchoring.reanchoring.alignment import align

ENDLESS = {"he said, ": 500, "He said it — ": 350, "Ann said:\n\nI am here.\n\n": 80}
"""Cues without end, and how often to repeat them: those without a full stop until they are longer
than any sentence that is read for who says what (`LONGEST_SENTENCE`)."""
MARKS = ('"', "“", "”", '" a', "'a ")
"""Quotation marks that nothing closes, to be repeated."""
ODD_NAMES = ("A", "A ", "Ab ", "A'", "A.", "Al-", "President of ", '"', "Ab, the ")
"""What a name could begin with, to be repeated."""
EDITED: dict[str, Callable[[int], tuple[str, str]]] = {
    "letter": lambda n: ("a" * n, "a" * (n - 1)),
    "word": lambda n: ("a " * (n // 2), "a " * (n // 2 - 10) + "b"),
    "shifted": lambda n: ("a b " * (n // 2), "b c " * (n // 2)),
    "marks": lambda n: ("." * n, "." * (n // 2) + "!" * (n // 2)),
    "accents": lambda n: ("e" + "\u0301" * n, "e" + "\u0301" * (n * 3 // 4)),
    "paragraphs": lambda n: (
        "a.\n\n" * (n * 2 // 5), "b.\n\n" * (n // 5) + "a.\n\n" * (n // 5)),
}  # fmt: skip
"""A text and the same after an edit, of about so many characters."""


def find_again(old: str, new: str) -> None:
    """Re-anchor a hundred characters of the old text, with that text and without it."""
    selector = {"exact": old[1000:1100], "prefix": old[968:1000], "suffix": old[1100:1132]}
    for before in (old, None):
        reanchor({**selector, "start": 1000}, before, new)
    align.cache_clear()
