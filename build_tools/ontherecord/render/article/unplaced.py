"""Annotations that are not applied, told on the article's page (design §3).

In: an article. Out: `Orphan`s, each with what is wrong and, where there is one, the ready fix.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ontherecord.anchoring.anchoring import anchor
from ontherecord.anchoring.nearest import closest
from ontherecord.merging.orphans import lost_words
from ontherecord.merging.unsettled import lost_words_of
from ontherecord.model import Anchoring, Annotation, Article, Carried, Record, Span
from ontherecord.render.base import addresses, links

MOST = 100
"""Annotations told here; the others are on the pages of corrections with all the rest."""


class Orphan(Record, frozen=True):
    """An annotation that is not applied, with the closest place as a ready fix (design §3)."""

    id: str
    action: str
    why: str
    """What keeps it from being applied."""
    fix: str
    """What to type instead; empty if only a person can know."""
    href: str
    """The form with the closest words selected; empty if nothing is alike."""
    note: str
    status: Anchoring
    """`needs-review` if its words may have moved, else `orphaned`."""


def orphans(article: Article) -> Iterator[Orphan]:
    """Annotations whose words or statement the text does not have, `MOST` of them."""
    told = {one.id: one for one in article.carried}
    for annotation in article.orphans[:MOST]:
        known = told.get(annotation.id)
        status: Anchoring = known.status if known else "orphaned"
        lost = next((p for p in annotation.content if anchor(p, article.text) is None), None)
        why, fix = f"this article has no statement {annotation.target}", ""
        if known and annotation.content and (lost is None or status == "needs-review"):
            # Made on an earlier text: the words may even stand here, as another claim's.
            why, fix = lost_words_of(annotation, known, article.text, "this text")
        elif lost:
            why, fix = lost_words(lost, article.text, "this text")
        yield Orphan(
            id=annotation.id, action=annotation.action, why=why, fix=fix, note=annotation.note,
            href=_form(article, annotation, known), status=status,
        )  # fmt: skip


def _form(article: Article, annotation: Annotation, known: Carried | None) -> str:
    """The form on which the words are marked anew, as the script for selections writes it."""
    near = known.now[0] if known and known.now else None
    if near is None and annotation.content:
        near = closest(annotation.content[0].exact, article.text)
    if near is None:
        return ""
    form = links.relative(addresses.article_url(article), addresses.contribute_url(article))
    return f"{form}?from={_place(article, near.start)}&to={_place(article, near.end)}"


def _place(article: Article, offset: int) -> str:
    """“3.15”: the sixteenth character of the block with the index 3."""
    spans: list[Span] = [p.span for p in article.paragraphs]
    n = max(0, bisect_right(spans, offset - 1, key=lambda span: span.start) - 1)
    return f"{n}.{max(0, min(offset, spans[n].end) - spans[n].start)}"
