"""Annotations that are not applied, told on the article's page (design §3).

In: an article. Out: `Orphan`s, each with what is wrong and, where there is one, the ready fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.anchoring import anchor
from build_tools.merging.orphans import lost_words
from build_tools.merging.unsettled import lost_words_of
from build_tools.model import Anchoring, Annotation, Article, Record


class Orphan(Record, frozen=True):
    """An annotation that is not applied, with the closest place as a ready fix (design §3)."""

    id: str
    action: str
    target: str
    words: str
    why: str
    """What keeps it from being applied."""
    fix: str
    """What to type instead; empty if only a person can know."""
    note: str
    status: Anchoring
    """`needs-review` if its words may have moved, else `orphaned`."""


def orphans(article: Article) -> Iterator[Orphan]:
    """Every annotation whose words or statement the text does not have."""
    told = {one.id: one for one in article.carried}
    for annotation in article.orphans:
        known = told.get(annotation.id)
        status: Anchoring = known.status if known else "orphaned"
        lost = next((p for p in annotation.content if anchor(p, article.text) is None), None)
        why, fix = f"this article has no statement {annotation.target}", ""
        if known and annotation.content and (lost is None or status == "needs-review"):
            # Made on an earlier text: the words may even stand here, as another claim's.
            why, fix = lost_words_of(annotation, known, article.text, "this text")
        elif lost:
            why, fix = lost_words(lost, article.text, "this text")
        yield _orphan(annotation, why, fix, status)


def _orphan(annotation: Annotation, why: str, fix: str, status: Anchoring) -> Orphan:
    exact = " … ".join(part.exact for part in annotation.content)
    return Orphan(
        id=annotation.id, action=annotation.action, target=annotation.target, words=exact,
        why=why, fix=fix, note=annotation.note, status=status,
    )  # fmt: skip
