"""Pages and files of articles by the batch, for workers elsewhere: plans in, what they make out.

Only what is made of one article is worth sending: a list or a profile is given whole articles of
which it shows a line each, and telling it all takes longer than making it (1,000 articles: 0.9 s
to make 100 articles' lists, 1.7 s to pack what they are given).
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from ontherecord.drafts.spreading import same
from ontherecord.model import Article
from ontherecord.render.base.page import Asset, Page
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.site.edition import program

Plan = Planned | PlannedFiles
Made = Page | list[Asset]
One = TypeVar("One")

BATCH = 32
"""Articles handed out at once: about a second of work."""


def article_of(plan: Plan) -> Article | None:
    """The article that a plan is made of, if it is one alone."""
    if isinstance(plan, Planned) and (plan.whole or plan.aids):
        return None
    first = plan.given[0] if plan.given else None
    return first if isinstance(first, Article) else None


def batches(plans: Sequence[tuple[One, Plan]]) -> Iterator[list[tuple[One, Plan]]]:
    """In batches of so many articles, all plans of one in the same: it is told once then."""
    order = sorted(plans, key=lambda one: _slug(one[1]))
    groups = [list(group) for _, group in groupby(order, key=lambda one: _slug(one[1]))]
    for at in range(0, len(groups), BATCH):
        yield [one for group in groups[at : at + BATCH] for one in group]


def _slug(plan: Plan) -> str:
    article = article_of(plan)
    return article.slug if article else ""


def packed(plans: Iterable[Plan]) -> bytes:
    """What a worker is sent."""
    return pickle.dumps((program(), tuple(plans)), pickle.HIGHEST_PROTOCOL)


def made(batch: bytes) -> bytes:
    """On a worker: what each plan makes.

    Raises:
        OtherProgram: this worker's program is of another version.
    """
    asked, plans = pickle.loads(batch)
    same(asked, program())
    found = [one.page() if isinstance(one, Planned) else list(one.files()) for one in plans]
    return pickle.dumps(found, pickle.HIGHEST_PROTOCOL)


def unpacked(answer: bytes) -> list[Made]:
    """What came back: from whom Dask's own messages, pickles too, are taken."""
    found: list[Made] = pickle.loads(answer)
    return found
