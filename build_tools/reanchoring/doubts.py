"""Signs that words which are left became somebody's quotation of them, or another claim.

In: an `Alignment`, the old tokens, the new ones. Out: whether a person has to look. Only text that
a difference takes for the old sentence can deceive so; a diff alone cannot tell.
"""

from __future__ import annotations

from rapidfuzz.distance import Indel

from build_tools.reanchoring.alignment import Alignment
from build_tools.reanchoring.words import begins, weight

SAME = 0.8
"""Share of its sentence's weight that has to be left around words that are few themselves."""
SAME_CHANGED = 0.85
"""The same where words inside are others: likewise measured, everyday edits leave 0.9 and more,
claims that are only built alike mostly less."""
LONG = 20
"""Tokens that speak for themselves, whatever became of the sentence around them."""
MUCH = 25
"""Tokens put in between that are more than an edit inside a sentence."""
NOTE_WORDS = frozenset({
    "correction", "corrections", "corrected", "corrects", "clarification", "clarifications",
    "clarified", "clarifies", "retraction", "retracted", "retracts", "amended", "amends", "erratum",
    "misstated", "misspelled", "misidentified", "misquoted", "incorrectly", "wrongly", "mistakenly",
    "erroneously", "inaccurate", "inaccurately",
})  # fmt: skip
"""What notes about a changed text say; only where they are newly put in beside the words."""
NOTE_PHRASES = (
    ("earlier", "version"), ("previous", "version"), ("original", "version"), ("editor", '"'),
    ("editors", '"'), ("has", "been", "updated"), ("was", "updated"), ("we", "wrote"),
    ("first", "read"), ("originally", "said"), ("originally", "stated"), ("previously", "said"),
    ("previously", "stated"),
)  # fmt: skip

ALIKE = 0.6
"""Indel similarity of two spellings of one word."""

Range = tuple[int, int]


def doubtful(alignment: Alignment, tokens: Range, ranges: list[Range]) -> bool:
    """Whether any sign is there."""
    return (
        any(_quoted(alignment, tokens, part) or _noted(alignment, part) for part in ranges)
        or _pulled(alignment, tokens, ranges)
        or _elsewise(alignment, tokens, ranges)
    )


def _quoted(alignment: Alignment, tokens: Range, part: Range) -> bool:
    """Quotation marks were put around the words, or around more that came with them."""
    new, taken = alignment.new, alignment.taken
    start, end = part
    while start > 0 and taken[start - 1]:
        start -= 1
    while end + 1 < new.size and taken[end + 1]:
        end += 1
    here = new.paragraphs[part[0]]
    before = start > 0 and new.keys[start - 1] == '"' and new.paragraphs[start - 1] == here
    after = (
        end + 1 < new.size
        and new.keys[end + 1] == '"'
        and new.paragraphs[end + 1] == new.paragraphs[part[1]]
    )
    old = alignment.old
    marked = '"' in old.keys[max(0, tokens[0] - 1) : tokens[0] + 1]
    return before and after and not marked


def _noted(alignment: Alignment, part: Range) -> bool:
    """Words of a note on changes were put into the paragraph."""
    new, taken = alignment.new, alignment.taken
    here = new.paragraphs[part[0]]
    start = part[0]
    while start > 0 and new.paragraphs[start - 1] == here and part[0] - start < 200:
        start -= 1
    end = part[1]
    while end + 1 < new.size and new.paragraphs[end + 1] == here and end - part[1] < 200:
        end += 1
    put_in = [new.keys[n] if not taken[n] else "" for n in range(start, end + 1)]
    if NOTE_WORDS.intersection(put_in):
        return True
    return any(
        tuple(put_in[n : n + len(phrase)]) == phrase
        for phrase in NOTE_PHRASES
        for n in range(len(put_in) - len(phrase) + 1)
    )


def _pulled(alignment: Alignment, tokens: Range, ranges: list[Range]) -> bool:
    """The words are a whole paragraph now, and were a part of one of which nothing is beside."""
    old, new = alignment.old, alignment.new
    start, end = ranges[0][0], ranges[-1][1]
    if begins(new, start) < 3 or begins(new, end + 1) < 3 or old.keys[tokens[1]] in ".!?":
        return False
    sides = [
        _beside(alignment, near, far, step)
        for near, far, step in ((tokens[0], start, -1), (tokens[1], end, 1))
        if 0 <= near + step < old.size and old.paragraphs[near + step] == old.paragraphs[near]
    ]
    return bool(sides) and not any(sides)


def _beside(alignment: Alignment, near: int, far: int, step: int) -> bool:
    """Whether the neighbour on one side still stands on that side."""
    to = alignment.image[near + step]
    return to >= 0 and 0 < (to - far) * step <= LONG


def _elsewise(alignment: Alignment, tokens: Range, ranges: list[Range]) -> bool:
    """Few words are left and their sentence is another one; or much was put between them."""
    first, last = tokens
    put_in = sum(not alignment.taken[n] for part in ranges for n in range(part[0], part[1] + 1))
    if put_in > max(MUCH, 2 * (last - first + 1)):
        return True
    kept = [n for n in range(first, last + 1) if alignment.image[n] >= 0]
    left = sentence_left(alignment, kept[0], kept[-1])
    if any(not alignment.image[n] >= 0 for n in range(kept[0], kept[-1] + 1)):
        return left < SAME_CHANGED
    return len(kept) < LONG and left < SAME


def sentence_left(alignment: Alignment, first: int, last: int) -> float:
    """The share of the sentence around the tokens that is left where they are, by weight."""
    old, image = alignment.old, alignment.image
    start, end = first, last + 1
    while first - start < 60 and not begins(old, start):
        start -= 1
    while end - last < 60 and not begins(old, end):
        end += 1
    total = sum(weight(old.keys[n]) for n in range(start, end))
    left = (n for n in range(start, end) if image[n] >= 0 or updated(alignment, n))
    return sum(weight(old.keys[n]) for n in left) / total


def updated(alignment: Alignment, token: int) -> bool:
    """Whether just one token, another figure or spelling, stands where an old one stood."""
    old, new, image = alignment.old, alignment.new, alignment.image
    if not 0 < token < old.size - 1:
        return False
    before, after = image[token - 1], image[token + 1]
    if before < 0 or after != before + 2:
        return False
    one, other = old.keys[token], new.keys[before + 1]
    if one[0].isdigit():
        return other[0].isdigit()
    return Indel.normalized_similarity(one, other) >= ALIKE
