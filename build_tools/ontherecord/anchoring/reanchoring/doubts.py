"""Signs that words which are left became somebody's quotation of them, or another claim.

In: an `Alignment`, the old tokens, the new ones. Out: whether a person has to look. Only text that
a difference takes for the old sentence can deceive so; a diff alone cannot tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.neighbours import standing
from ontherecord.anchoring.reanchoring.shares import Range, sentence_at, sentence_left
from ontherecord.anchoring.reanchoring.words import Words, begins, is_mark

SAME = 0.8
"""Share of its sentence's weight that has to be left around words that are few themselves."""
SAME_CHANGED = 0.85
"""The same where words inside are others: likewise measured, everyday edits leave 0.9 and more,
claims that are only built alike mostly less."""
SAME_SET_APART = 0.97
"""The same where the sentence stands elsewhere or has a paragraph of its own now: there, not one
word of a like claim about others may pass. Other figures and spellings count as left."""
LONG = 20
"""Tokens that speak for themselves, whatever became of the sentence around them."""
MUCH_AGAIN = 5
"""Words put in between up to which standing there twice is chance."""
MUCH = 25
"""Tokens put in between that are more than an edit inside a sentence."""
BULLETS = frozenset("•‣◦▪▸►→»*>-|·#[")
"""Marks that items of a list and links begin with."""


def doubtful(
    alignment: Alignment, tokens: Range, parts: Sequence[Sequence[int]], ranges: list[Range]
) -> bool:
    """Whether any sign is there; `noted` looks for words that stand in a note."""
    return (
        any(_quoted(alignment, tokens, part) for part in ranges)
        or any(_isolated(alignment, *pair) for pair in zip(parts, ranges, strict=True))
        or _pulled(alignment, tokens, ranges)
        or any(_repeated(alignment, part) for part in ranges)
        or _elsewise(alignment, tokens, ranges)
    )


def noted(alignment: Alignment, parts: Sequence[Sequence[int]]) -> bool:
    """Whether words stand in newly put in text now, without any of their old neighbours."""
    return any(standing(alignment, part[0], part[-1]).noted for part in parts)


def _isolated(alignment: Alignment, part: Sequence[int], place: Range) -> bool:
    """Without its old neighbours the sentence says something else, or is a paragraph or an item of
    a list now."""
    found = standing(alignment, part[0], part[-1])
    if found.isolated and (found.otherwise or found.apart):
        return True
    return found.parted and _listed(alignment, place)


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
    stood = _opening(alignment.old, max(0, tokens[0] - (part[0] - start)))
    return before and after and _opening(new, start) > stood


def _opening(found: Words, token: int) -> int:
    """How many quotation marks, without a space between, stand before a token's first word."""
    while token < found.size - 1 and is_mark(found.keys[token]):
        token += 1
    first = token
    while first > 0 and found.keys[first - 1] == '"':
        if first < token and found.ends[first - 1] < found.starts[first]:
            break
        first -= 1
    return token - first


def _listed(alignment: Alignment, part: Range) -> bool:
    """The line begins with a newly put in mark of a list, as links to other articles do, and is no
    item of a list that old lines beside it were made into."""
    text, starts = alignment.new.text, alignment.new.starts
    line = text.rfind("\n", 0, starts[part[0]]) + 1
    if not _item(alignment, line):
        return False
    above = text.rfind("\n", 0, len(text[:line].rstrip())) + 1
    end = text.find("\n", line)
    below = len(text) - len(text[end:].lstrip()) if end >= 0 else len(text)
    return not any(
        at != line and _item(alignment, at) and _old_words(alignment, at) for at in (above, below)
    )


def _item(alignment: Alignment, line: int) -> bool:
    """Whether the line that begins here does so with a newly put in mark of a list."""
    token = bisect_left(alignment.new.starts, line)
    if token >= alignment.new.size:
        return False
    return not alignment.taken[token] and alignment.new.keys[token] in BULLETS


def _old_words(alignment: Alignment, line: int) -> bool:
    """Whether the line's first word, behind its mark, is an old one."""
    new = alignment.new
    token = bisect_left(new.starts, line)
    while token < new.size and is_mark(new.keys[token]):
        token += 1
    return token < new.size and bool(alignment.taken[token])


def _pulled(alignment: Alignment, tokens: Range, ranges: list[Range]) -> bool:
    """The words are a whole paragraph now, and were a part of one of which nothing is beside."""
    old, new = alignment.old, alignment.new
    start, end = ranges[0][0], ranges[-1][1]
    if begins(new, start) < 3 or begins(new, end + 1) < 3 or begins(old, tokens[1] + 1):
        return False
    sides = [
        _beside(alignment, near, far, step)
        for near, far, step in ((tokens[0], start, -1), (tokens[1], end, 1))
        if 0 <= near + step < old.size and old.paragraphs[near + step] == old.paragraphs[near]
    ]
    return bool(sides) and not any(sides)


def _beside(alignment: Alignment, near: int, far: int, step: int) -> bool:
    """Whether the neighbour on one side still stands on that side, in the same paragraph."""
    to, paragraphs = alignment.image[near + step], alignment.new.paragraphs
    return to >= 0 and 0 < (to - far) * step <= LONG and paragraphs[to] == paragraphs[far]


def _repeated(alignment: Alignment, part: Range) -> bool:
    """What was put in between the words is mostly these words again: a half of each copy."""
    new, taken = alignment.new, alignment.taken
    through = [n for n in range(part[0], part[1] + 1) if not is_mark(new.keys[n])]
    own = Counter(new.keys[n] for n in through if taken[n])
    put_in = Counter(new.keys[n] for n in through if not taken[n])
    return put_in.total() > MUCH_AGAIN and 2 * (put_in & own).total() >= put_in.total()


def _elsewise(alignment: Alignment, tokens: Range, ranges: list[Range]) -> bool:
    """Few words are left and their sentence is another one; or much was put between them."""
    first, last = tokens
    put_in = sum(not alignment.taken[n] for part in ranges for n in range(part[0], part[1] + 1))
    if put_in > max(MUCH, 2 * (last - first + 1)):
        return True
    kept = [n for n in range(first, last + 1) if alignment.image[n] >= 0]
    left = sentence_left(alignment, kept[0], kept[-1])
    if left < SAME_SET_APART and _set_apart(alignment, kept[0], kept[-1]):
        return True
    if any(alignment.image[n] < 0 for n in range(kept[0], kept[-1] + 1)):
        return left < SAME_CHANGED
    return len(kept) < LONG and left < SAME


def _set_apart(alignment: Alignment, first: int, last: int) -> bool:
    """The sentence moved, or what stood beside it in its paragraph is in another one now."""
    old, image, paragraphs = alignment.old, alignment.image, alignment.new.paragraphs
    if alignment.passage[first] or alignment.passage[last]:
        return True
    start, end = sentence_at(old, first, last)
    for near, held, beside in ((start, first, start - 1), (end, last, end + 1)):
        if not 0 <= beside < old.size or old.paragraphs[beside] != old.paragraphs[near]:
            continue
        if image[beside] >= 0 and paragraphs[image[beside]] != paragraphs[image[held]]:
            return True
    return False
