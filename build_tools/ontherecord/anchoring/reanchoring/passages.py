"""Paragraphs that stand elsewhere now.

In: both texts, the runs they share, what is matched in place. Fills in the image of what moved and
tells which moved passages may as well be quotations. A paragraph moved if most of it left its place
and most of the paragraphs it landed in came from elsewhere: a correction note or a pull quote
repeats a part, or adds words of its own around it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from ontherecord.anchoring.reanchoring.runs import Run
from ontherecord.anchoring.reanchoring.words import Words, is_mark

MOST = 0.6
"""Share of a paragraph's tokens that has to be found again for it to count as moved."""
NEARLY = 0.9
"""Share below which a moved paragraph may be another one that is built alike."""
MOSTLY = 0.7
"""Share of the new paragraph that has to come from the old one; a note adds words of its own."""
LONGEST = 4_000
"""Tokens of a paragraph up to which it is compared word by word."""
SHORTEST = 3
NEAR = 3
"""Tokens up to which a word or two belong to what came along beside them."""
GONE = -1


def moved(
    old: Words,
    new: Words,
    runs: Sequence[Run],
    image: list[int],
    passage: list[int],
    taken: bytearray,
) -> frozenset[int]:
    """Match what moved; the numbers of the passages that may be quotations."""
    free = [part for run in runs for part in _free(run, image, taken)]
    free += _alike(old, new, image, taken)
    here, there = _tokens(old), _tokens(new)
    out: Counter[int] = Counter()
    into: Counter[int] = Counter()
    pairs: Counter[tuple[int, int]] = Counter()
    for run in free:
        for step in range(run.length):
            out[old.paragraphs[run.old + step]] += 1
            into[new.paragraphs[run.new + step]] += 1
            pairs[old.paragraphs[run.old + step], new.paragraphs[run.new + step]] += 1
    origins = [GONE] * new.size
    for at, to in enumerate(image):
        if to >= 0:
            origins[to] = at
    doubtful: set[int] = set()
    number = 0
    for one, other in sorted(pairs, key=lambda p: (-pairs[p], p)):
        first, last = here[one], there[other]
        if out[one] < MOST * len(first) or into[other] < MOST * len(last):
            continue
        number += 1
        _release((first, last), image, origins, taken)
        _follow(old, new, (first, last), image, passage, taken, origins, number)
        left = sum(image[n] >= 0 for n in first) / len(first)
        came = sum(taken[n] for n in last) / len(last)
        if left < NEARLY or came < MOSTLY or _quoted(last, taken, new):
            doubtful.add(number)
    return frozenset(doubtful)


def _free(run: Run, image: list[int], taken: bytearray) -> Iterator[Run]:
    """The stretches of a run of which neither side is matched yet."""
    start = 0
    for step in range(run.length + 1):
        at, to = run.old + step, run.new + step
        if step < run.length and image[at] < 0 and not taken[to]:
            continue
        if step - start >= SHORTEST:
            yield Run(run.old + start, run.new + start, step - start)
        start = step + 1


def _tokens(found: Words) -> list[range]:
    """The tokens of each paragraph."""
    counts = Counter(found.paragraphs)
    ranges: list[range] = []
    start = 0
    for number in range(len(counts)):
        ranges.append(range(start, start + counts[number]))
        start += counts[number]
    return ranges


def _alike(old: Words, new: Words, image: list[int], taken: bytearray) -> list[Run]:
    """Unmatched paragraphs that are word for word the same, once on either side."""
    here = _single(old, [at < 0 for at in image])
    there = _single(new, [not held for held in taken])
    return [
        Run(here[row], there[row], len(row))
        for row in here
        if len(row) >= SHORTEST and here[row] >= 0 and there.get(row, -1) >= 0
    ]


def _single(found: Words, free: Sequence[bool]) -> dict[tuple[str, ...], int]:
    rows: dict[tuple[str, ...], int] = {}
    for tokens in _tokens(found):
        if all(free[n] for n in tokens):
            row = tuple(found.keys[tokens.start : tokens.stop])
            rows[row] = -1 if row in rows else tokens.start
    return rows


def _follow(
    old: Words,
    new: Words,
    pair: tuple[range, range],
    image: list[int],
    passage: list[int],
    taken: bytearray,
    origins: list[int],
    number: int,
) -> None:
    """Match the unmatched tokens of two paragraphs, in order."""
    here = [n for n in pair[0] if image[n] < 0][:LONGEST]
    there = [n for n in pair[1] if not taken[n]][:LONGEST]
    blocks = LCSseq.opcodes([old.keys[n] for n in here], [new.keys[n] for n in there])
    for a, c, length in blocks.as_matching_blocks():
        for step in range(length):
            at, to = here[a + step], there[c + step]
            image[at], passage[at] = to, number
            taken[to], origins[to] = 1, at
    for a, c, length in blocks.as_matching_blocks():
        if 0 < length < SHORTEST and _alone(here[a : a + length], image):
            for step in range(length):
                image[here[a + step]] = GONE
                taken[there[c + step]] = 0


def _alone(row: list[int], image: list[int]) -> bool:
    """Whether nothing near the row of tokens came along with it: chance."""
    before = range(max(0, row[0] - NEAR), row[0])
    after = range(row[-1] + 1, min(len(image), row[-1] + 1 + NEAR))
    return not any(0 < image[row[0]] - image[n] <= NEAR for n in before if image[n] >= 0) and (
        not any(0 < image[n] - image[row[-1]] <= NEAR for n in after)
    )


def _release(
    pair: tuple[range, range], image: list[int], origins: list[int], taken: bytearray
) -> None:
    """Undo matches of a token or two in paragraphs that moved: chance, such as a comma."""
    first, last = pair
    for at in {*first, *(origins[to] for to in last if taken[to])}:
        to = image[at]
        if to >= 0 and _row(at, image, pair) < SHORTEST:
            image[at] = GONE
            taken[to] = 0


def _row(at: int, image: list[int], pair: tuple[range, range]) -> int:
    """How many tokens in a row came along with this one, on its side of the paragraphs' edges.

    Counted up to `SHORTEST`.
    """
    length = 1
    sides = at in pair[0], image[at] in pair[1]
    for step in (-1, 1):
        near = at + step
        while length < SHORTEST and 0 <= near < len(image) and image[near] == image[at] + near - at:
            if (near in pair[0], image[near] in pair[1]) != sides:
                break
            length += 1
            near += step
    return length


def _quoted(tokens: range, taken: bytearray, new: Words) -> bool:
    """Whether what moved here was put between quotation marks or behind a mark, as in a list.

    Of two marks in a row either may be the one that moved along.
    """
    held = [n for n in tokens if taken[n]]
    said = [n for n in held if not is_mark(new.keys[n])]
    if not said:
        return False
    own = [*range(tokens.start, said[0]), *range(said[-1] + 1, tokens.stop)]
    behind = tokens.start < held[0] and is_mark(new.keys[tokens.start])
    return behind or any(new.keys[n] == '"' and not taken[n] for n in own)
