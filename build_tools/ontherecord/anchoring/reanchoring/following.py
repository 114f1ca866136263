"""One span of the old text → its place in the new one, by what became of each word.

In: an `Alignment` and a span. Out: `Anchored`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Indel

from ontherecord.anchoring.reanchoring.alignment import Alignment
from ontherecord.anchoring.reanchoring.bounds import begin, end, inside
from ontherecord.anchoring.reanchoring.doubts import BULLETS, doubtful, noted
from ontherecord.anchoring.reanchoring.echoes import echo
from ontherecord.anchoring.reanchoring.found import ORPHANED, Anchored
from ontherecord.anchoring.reanchoring.shares import rest_left, sentence_left, unreplaced
from ontherecord.anchoring.reanchoring.words import fold, is_mark, tokens_of, whole
from ontherecord.model import Anchoring

KEPT = 0.75
"""Share of the words' weight that has to be left for the place to be the same statement's."""
PARTLY = 0.4
MOSTLY = 0.85
"""The same where only `PARTLY` is left of the words, but `MOSTLY` of their sentence."""
LEFT = 0.25
"""Below it the words are gone; between the two a person decides."""
ALIKE = 0.85
"""Characters that agree (rapidfuzz Indel similarity) for one wording to be a form of another."""


def follow(alignment: Alignment, start: int, stop: int) -> Anchored:
    """Where `old_text[start:stop]` is now."""
    first, last = tokens_of(alignment.old, start, stop)
    if first > last:
        return ORPHANED
    parts = _worded(alignment, _parts(alignment, first, last))
    if not parts:
        found = _replaced(alignment, first, last)
    else:
        found = _kept(alignment, (start, stop), (first, last), parts)
    if found.doubt or found.status in ("exact", "moved") or _unchanged(alignment, first, last):
        return found
    repeated = echo(alignment, first, last)
    if not repeated:
        return found
    left = found.spans and unreplaced(alignment, (first, last)) >= PARTLY
    spans = found.spans if left else (repeated,)
    return Anchored(status="needs-review", spans=spans, doubt="in-a-note")


def _unchanged(alignment: Alignment, first: int, last: int) -> bool:
    """Whether all of the words are left: where they are is in doubt, not what became of them."""
    return all(alignment.image[n] >= 0 for n in range(first, last + 1))


def _parts(alignment: Alignment, first: int, last: int) -> Iterator[list[int]]:
    """The old tokens that are left, apart where one passage ends or paragraphs came between."""
    part: list[int] = []
    for at in range(first, last + 1):
        if alignment.image[at] < 0:
            continue
        if part and _apart(alignment, part[-1], at):
            yield part
            part = []
        part.append(at)
    if part:
        yield part


def _worded(alignment: Alignment, found: Iterable[list[int]]) -> list[list[int]]:
    """The parts without marks at their edges that other words came between: those are chance."""
    keys, image = alignment.old.keys, alignment.image
    parts: list[list[int]] = []
    for part in found:
        while len(part) > 1 and is_mark(keys[part[0]]) and _strays(image, part[0], part[1]):
            part = part[1:]
        while len(part) > 1 and is_mark(keys[part[-1]]) and _strays(image, part[-2], part[-1]):
            part = part[:-1]
        parts.append(part)
    return [p for p in parts if not all(is_mark(keys[n]) for n in p)] or parts


def _strays(image: list[int], one: int, other: int) -> bool:
    return image[other] - image[one] > other - one


def _apart(alignment: Alignment, one: int, other: int) -> bool:
    """Whether two tokens that are left no longer stand in one flow."""
    here, there = alignment.image[one], alignment.image[other]
    if other == one + 1 and there == here + 1:
        return False
    if alignment.passage[one] != alignment.passage[other] or there < here:
        return True
    paragraphs, keys = alignment.new.paragraphs, alignment.new.keys
    inserted = there - here > 1 and other - one == 1
    if not inserted or paragraphs[here] == paragraphs[here + 1]:
        return False
    listed = all(key in BULLETS for key in keys[here + 1 : there])
    return listed or paragraphs[there - 1] < paragraphs[there]


def _kept(
    alignment: Alignment, span: tuple[int, int], tokens: tuple[int, int], parts: list[list[int]]
) -> Anchored:
    """Some words are left: the place is theirs, with what replaced the others between them."""
    first, last = tokens
    new = alignment.new
    ranges = [(alignment.image[part[0]], alignment.image[part[-1]]) for part in parts]
    ranges[0] = (begin(alignment, first, parts[0][0]), ranges[0][1])
    ranges[-1] = (ranges[-1][0], end(alignment, last, parts[-1][-1]))
    spans = [(new.starts[a], new.ends[b]) for a, b in ranges]
    if alignment.image[first] == ranges[0][0]:
        spans[0] = (spans[0][0] + _inside(alignment, first, span[0], start=True), spans[0][1])
    if alignment.image[last] == ranges[-1][1]:
        spans[-1] = (spans[-1][0], spans[-1][1] - _inside(alignment, last, span[1], start=False))
    placed = tuple(whole(new.text, a, b) for a, b in spans)
    if noted(alignment, parts):
        return Anchored(status="needs-review", spans=placed, doubt="in-a-note")
    status = _status(alignment, tokens, parts, ranges, placed)
    return ORPHANED if status == "orphaned" else Anchored(status=status, spans=placed)


def _inside(alignment: Alignment, token: int, offset: int, *, start: bool) -> int:
    """Characters by which a span begins after its first token's start, or ends before its end."""
    to = alignment.image[token]
    old, new = alignment.old, alignment.new
    if old.ends[token] - old.starts[token] != new.ends[to] - new.starts[to]:
        return 0
    return max(0, offset - old.starts[token] if start else old.ends[token] - offset)


def _status(
    alignment: Alignment,
    tokens: tuple[int, int],
    parts: list[list[int]],
    ranges: list[tuple[int, int]],
    placed: tuple[tuple[int, int], ...],
) -> Anchoring:
    old, new = alignment.old, alignment.new
    passages = {alignment.passage[part[0]] for part in parts}
    if passages & alignment.doubtful or doubtful(alignment, tokens, parts, ranges):
        return "needs-review"
    before = [fold(old.text[old.starts[n] : old.ends[n]], case=True) for n in _through(tokens)]
    after = [
        fold(new.text[new.starts[n] : new.ends[n]], case=True) for r in ranges for n in _through(r)
    ]
    if before == after:
        return "moved" if passages != {0} else "exact"
    left = unreplaced(alignment, tokens)
    words = old.text[old.starts[tokens[0]] : old.ends[tokens[1]]]
    alike = Indel.normalized_similarity(words, " ".join(new.text[a:b] for a, b in placed))
    if left >= KEPT or alike >= ALIKE:
        return "changed"
    if left >= PARTLY and passages == {0} and sentence_left(alignment, *tokens) >= MOSTLY:
        return "changed"
    return "needs-review" if left >= LEFT else "orphaned"


def _through(tokens: tuple[int, int]) -> range:
    return range(tokens[0], tokens[1] + 1)


def _replaced(alignment: Alignment, first: int, last: int) -> Anchored:
    """No word is left: the place counts if what stands there is a form of the old words."""
    place = inside(alignment, first, last)
    if place is None:
        return ORPHANED
    old, new = alignment.old, alignment.new
    words = old.text[old.starts[first] : old.ends[last]]
    start, stop = new.starts[place.first], new.ends[place.last]
    now = new.text[start:stop]
    spans = (whole(new.text, start, stop),)
    form = Indel.normalized_similarity(words, now) >= ALIKE or (
        place.firm and any(map(str.isdigit, words)) and any(map(str.isdigit, now))
    )
    if form and rest_left(alignment, first, last) >= KEPT:
        return Anchored(status="changed", spans=spans)
    return Anchored(status="needs-review", spans=spans) if form or place.firm else ORPHANED
