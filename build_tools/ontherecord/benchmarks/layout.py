"""Where a desk puts the parts of a text: in another order, in a list, among other lines.

In: a `Draft` and a random source. Out: the changed draft; None where there is nothing to change.
As `desk`, written by somebody who had not read the rules that follow the words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ontherecord.benchmarks.edits import Draft, Edit, parting

_STOP = re.compile(
    r"(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<=[.!?])([\"”’»]?)\s+(?=[A-Z“\"«‘])"
)
_HEADS = ("What we know", "Background", "A long dispute", "Reaction", "In numbers")
Piece = tuple[int, int] | str


def built(given: Draft, pieces: Sequence[Piece]) -> Draft:
    """A draft of old places and of new words, one behind the other."""
    text, origins = [], []
    for piece in pieces:
        if isinstance(piece, str):
            text.append(piece)
            origins += [-1] * len(piece)
        else:
            text.append(given.text[slice(*piece)])
            origins += given.origins[slice(*piece)]
    return Draft("".join(text), origins)


def sentences(text: str) -> list[tuple[int, int]]:
    """The places of the sentences, none over a line's end."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            found.append((start, stop.end(1)))
            start = stop.end()
        found.append((start, line.end()))
    return [(a, b) for a, b in found if text[a:b].strip()]


def paragraphs_shuffled(given: Draft, by: random.Random) -> Draft | None:
    """All paragraphs but the first in another order."""
    places = given.paragraphs()
    if len(places) < 4:
        return None
    first, *rest = places
    by.shuffle(rest)
    pieces: list[Piece] = [first]
    for place in rest:
        pieces += [parting(given), place]
    return built(given, pieces)


def sentence_moved(given: Draft, by: random.Random) -> Draft | None:
    """A sentence goes to another paragraph."""
    places = sentences(given.text)
    if len(places) < 5:
        return None
    (a, b), (_, there) = by.sample(places, 2)
    if there < a:
        return built(given, [(0, there), " ", (a, b), (there, a), (b, len(given.text))])
    return built(given, [(0, a), (b, there), " ", (a, b), (there, len(given.text))])


def boilerplate(given: Draft, by: random.Random) -> Draft | None:
    """What a publishing system puts around a text."""
    gap, end = parting(given), len(given.text.rstrip())
    foot = by.choice(("Sign up for our morning newsletter.", "© Agency. All rights reserved.",
                      "Photo: archive. Additional reporting by our staff."))  # fmt: skip
    given = given.put(end, end, gap + foot, new=True)
    at = by.choice(given.paragraphs())[0]
    return given.put(at, at, by.choice(("Advertisement", "Share this article", "2 min read")) + gap,
                     new=True)  # fmt: skip


def line_ends(given: Draft, by: random.Random) -> Draft | None:
    """Other line ends, indents or blanks at the ends of lines."""
    new = by.choice(("\r\n", "\n    ", "  \n", "\n\n\n"))
    for match in reversed(list(re.finditer(r"\n+", given.text))):
        given = given.put(*match.span(), new, new=True)
    return given


def listed(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph's sentences become the items of a list."""
    a, b = by.choice(given.paragraphs())
    inside = [(c, d) for c, d in sentences(given.text) if a <= c and d <= b]
    if len(inside) < 2:
        return None
    pieces: list[Piece] = [(0, a)]
    mark = by.choice(("- ", "• ", "* "))
    for n, place in enumerate(inside):
        pieces += ["\n" * bool(n) + mark, place]
    return built(given, [*pieces, (b, len(given.text))])


def subheads(given: Draft, by: random.Random) -> Draft | None:
    """Headings put between the paragraphs."""
    for head in by.sample(_HEADS, 2):
        at = by.choice(given.paragraphs())[0]
        given = given.put(at, at, head + parting(given), new=True)
    return given


LAYOUT: dict[str, Edit] = {
    "paragraphs shuffled": paragraphs_shuffled,
    "sentence moved": sentence_moved,
    "boilerplate": boilerplate,
    "line ends": line_ends,
    "made a list": listed,
    "subheads": subheads,
}
