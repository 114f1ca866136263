"""Where the parts that a page has stand in the text: `article.yml` names each by its words.

In: an article's paragraphs as texts, and its parts in the page's order. Out: for each part the
paragraph that it is. The very words decide; after an edit the most alike paragraph, if it is alike
enough, so that a mended slip costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from ontherecord.model import Part

ALIKE = 90
"""Per cent of likeness (normalised indel distance) from which an edited paragraph is the same."""
LONGEST_EDITED = 4000
"""Code points of a paragraph that is compared so: time grows with its square."""


BEGINNING = 8
"""Words by which a paragraph is named that a caption follows."""


def beginning(words: str) -> str:
    """How a paragraph begins: enough to find it again."""
    return " ".join(words.split()[:BEGINNING])


def following(part: Part, paragraphs: Sequence[str]) -> int | None:
    """The paragraph that a caption beside the text follows; None if it stands before all of them,
    or that one is gone."""
    if not part.after:
        return None
    begun = " ".join(part.after.split())
    return next((n for n, words in enumerate(paragraphs)
                 if " ".join(words.split()).startswith(begun)), None)  # fmt: skip


def placed(parts: Sequence[Part], paragraphs: Sequence[str]) -> list[int | None]:
    """For each part the number of its paragraph; None for one that stands beside the text, and for
    one whose words are gone. Of equal paragraphs the next one on, each once."""
    plain = [" ".join(words.split()) for words in paragraphs]
    where: dict[str, list[int]] = {}
    for number, words in enumerate(plain):
        where.setdefault(words, []).append(number)
    found: list[int | None] = []
    last, taken = -1, set[int]()
    for part in parts:
        same = () if part.beside else where.get(" ".join(part.exact.split()), ())
        at = _exact(same, last, taken)
        if at is not None:
            last = at
            taken.add(at)
        found.append(at)
    left = {n: words for n, words in enumerate(plain)
            if n not in taken and len(words) <= LONGEST_EDITED}  # fmt: skip
    for number, part in enumerate(parts):
        if found[number] is None and not part.beside and left and len(part.exact) <= LONGEST_EDITED:
            near = process.extractOne(part.exact, left, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if near is not None:
                found[number] = near[2]
                del left[near[2]]
    return found


def _exact(places: Sequence[int], last: int, taken: set[int]) -> int | None:
    free = [place for place in places if place not in taken]
    return next((place for place in free if place > last), free[0] if free else None)
