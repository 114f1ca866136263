"""One article with everything people said about it, whatever text they said it of.

In: a machine draft, the article's seed, the glossary. Out: the article merged, with the status of
every annotation (`Article.carried`), and problems. Annotations that wait for a person are listed
with those that found no place.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ontherecord.merging.board import merge
from ontherecord.merging.carrying import carry
from ontherecord.model import Article, ArticleSeed, Carried, Entity, Problem


def applied(
    draft: Article, seed: ArticleSeed, glossary: Sequence[Entity]
) -> tuple[Article, tuple[Problem, ...]]:
    """The draft with all contributions of its seed."""
    carriage = carry(seed)
    merged, problems = merge(draft, carriage.contributions, glossary, seed.ids)
    told = {one.id: one for one in carriage.carried}
    lost = {annotation.id for annotation in merged.orphans}
    every = [annotation for c in seed.contributions for annotation in c.annotations]
    carried = []
    for annotation in every:
        known = told.get(annotation.id) or Carried(
            id=annotation.id, status="exact", was=tuple(p.exact for p in annotation.content)
        )
        if annotation.id in lost:
            known = msgspec.structs.replace(known, status="orphaned", now=())
        carried.append(known)
    article = msgspec.structs.replace(
        merged, orphans=(*merged.orphans, *carriage.waiting), carried=tuple(carried)
    )
    return article, problems
