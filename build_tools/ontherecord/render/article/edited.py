"""How a statement's words changed since a person annotated them, as a difference of words.

In: a `Statement` and its article. Out: `Edited`, one for each annotation behind the statement whose
words changed or moved (`Article.carried`). Nothing for words that stand as they were.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import LCSseq

from ontherecord.model import Anchoring, Article, Carried, Record, Statement

MOVED = "The text was edited: this passage moved since it was annotated."
CHANGED = "The text was edited since this was annotated:"
NAMES: dict[Anchoring, str] = {"needs-review": "may have moved", "orphaned": "gone"}


class Piece(Record, frozen=True):
    """Words that stayed, went or came: `same`, `was` or `now`."""

    kind: str
    words: str


class Edited(Record, frozen=True):
    """What became of the words of one annotation."""

    says: str
    pieces: tuple[Piece, ...] = ()


def edited(article: Article, statement: Statement) -> tuple[Edited, ...]:
    """One entry for each different change behind a statement."""
    behind = set(statement.annotations)
    found = (_one(article, one) for one in article.carried if one.id in behind)
    return tuple(dict.fromkeys(one for one in found if one))


def _one(article: Article, carried: Carried) -> Edited | None:
    if carried.status == "moved":
        return Edited(says=MOVED)
    if carried.status != "changed":
        return None
    now = " … ".join(article.words_at(span) for span in carried.now)
    return Edited(says=CHANGED, pieces=difference(" … ".join(carried.was), now))


def difference(was: str, now: str) -> tuple[Piece, ...]:
    """Old and new words side by side, word by word."""
    old, new = was.split(), now.split()
    pieces: list[Piece] = []
    at = to = 0
    for here, there, length in LCSseq.opcodes(old, new).as_matching_blocks():
        same = old[here : here + length]
        parts = (("was", old[at:here]), ("now", new[to:there]), ("same", same))
        pieces += [Piece(kind=kind, words=" ".join(words)) for kind, words in parts if words]
        at, to = here + length, there + length
    return tuple(pieces)


def counts(article: Article) -> str:
    """How many annotations stand as they were, changed, …; empty if all stand as they were."""
    found = Counter(one.status for one in article.carried)
    if set(found) <= {"exact"}:
        return ""
    order: tuple[Anchoring, ...] = ("exact", "changed", "moved", "needs-review", "orphaned")
    return ", ".join(f"{found[s]} {NAMES.get(s, s)}" for s in order if found[s])
