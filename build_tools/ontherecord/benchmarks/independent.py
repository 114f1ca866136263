"""A second bench: other edits, other decoys, other annotations than the rules were written on.

In: texts, a seed, how many annotations a text and kind. Out: `Case`s, the same for the same seed.
`python -m ontherecord.benchmarks.reanchoring --independent [FOLDER …]` prints its table. The rules
were tuned on even seeds only; odd seeds are kept for the figures that are told.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence

from ontherecord.benchmarks.cases import Case, Span, case_of
from ontherecord.benchmarks.decoys import GONE, KEPT, Decoy
from ontherecord.benchmarks.desk import DESK
from ontherecord.benchmarks.edits import draft
from ontherecord.benchmarks.layout import sentences
from ontherecord.benchmarks.newsroom import UNDONE, undone

SENTENCES, CLAUSES, QUOTES = 0.35, 0.7, 0.8
"""Shares of annotations: sentences, then clauses, then quotations, then one to four words."""
_WORD = re.compile(r"\w[\w'’-]*")
_CLAUSE = re.compile(r"[^\s,;:“”\"][^,;:“”\"\n]{14,}(?=[,;:“”\"])")
_QUOTE = re.compile(r"(?<=[“\"])[^“”\"\n]{10,}(?=[”\"])")


def everyday(texts: Sequence[str], seed: int, count: int) -> Iterator[Case]:
    """A desk's edits of every kind, one or two of a kind at once."""
    for number, text in enumerate(texts):
        for kind, edit in DESK.items():
            by = random.Random(f"independent/{seed}/{number}/{kind}")
            changed = draft(text)
            for _ in range(by.randrange(1, 3)):
                changed = edit(changed, by) or changed
            if changed.text != text:
                for place in places(text, by, count):
                    yield case_of(kind, text, place, changed)
        for kind, edit in UNDONE.items():
            by = random.Random(f"independent/{seed}/{number}/{kind}")
            made = edit(draft(text), by)
            if made is not None:
                for place in places(made.text, by, count):
                    yield case_of(kind, made.text, place, undone(made, text))


def traps(texts: Sequence[str], seed: int, count: int) -> Iterator[Case]:
    """The sentence is gone and its words, or words like them, stand elsewhere."""
    yield from _decoyed(GONE, texts, seed, count)


def beside(texts: Sequence[str], seed: int, count: int) -> Iterator[Case]:
    """The sentence still stands and its words, or words like them, stand elsewhere too."""
    yield from _decoyed(KEPT, texts, seed, count)


def _decoyed(
    decoys: Mapping[str, Decoy], texts: Sequence[str], seed: int, count: int
) -> Iterator[Case]:
    for number, text in enumerate(texts):
        for kind, decoy in decoys.items():
            by = random.Random(f"independent/{seed}/{number}/{kind}")
            for place in places(text, by, count):
                changed = decoy(draft(text), place, by)
                if changed is not None and changed.text != text:
                    yield case_of(kind, text, place, changed)


def places(text: str, by: random.Random, count: int) -> list[Span]:
    """Sentences without their stop, clauses, quotations, and a few words in a row."""
    whole = [_trimmed(text, place) for place in sentences(text) if place[1] - place[0] > 12]
    clauses = [m.span() for m in _CLAUSE.finditer(text)] or whole
    quotes = [m.span() for m in _QUOTE.finditer(text)] or clauses
    words = [m.span() for m in _WORD.finditer(text)]
    found: list[Span] = []
    while whole and len(found) < count:
        roll = by.random()
        if roll < QUOTES:
            kind = whole if roll < SENTENCES else clauses if roll < CLAUSES else quotes
            found.append(_trimmed(text, by.choice(kind)))
            continue
        at = by.randrange(len(words))
        start, end = words[at][0], words[min(at + by.randrange(4), len(words) - 1)][1]
        if "\n" not in text[start:end]:
            found.append((start, end))
    return found


def _trimmed(text: str, place: Span) -> Span:
    """Without blanks at the ends, and without a stop."""
    words = text[slice(*place)]
    start = place[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip().rstrip(".!?"))
