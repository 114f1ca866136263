"""Machine drafts for many articles: from the cache, else made, on as many cores as wanted.

Shell. One article a task, so that any number of workers gives the same bytes (design §4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from ontherecord import pipeline
from ontherecord.drafts.cache import DraftCache
from ontherecord.engine.version import engine_version
from ontherecord.model import Article, ArticleSeed, Metadata

WORTH_A_POOL = 24
"""Fewer new articles than this are made faster in one process than by starting others, each of
which loads the model (about two seconds of CPU; an article takes about 0.1)."""

Progress = Callable[[int, int], None]
"""Called with (done, of how many) after each article."""


def make(seed: tuple[str, str, Metadata]) -> Article:
    return pipeline.draft(*seed)


def drafts(
    seeds: Sequence[ArticleSeed], *, workers: int = 1, progress: Progress | None = None
) -> list[Article]:
    """One draft for each seed, in order.

    Raises:
        nlp.ModelNotInstalled: an article is not in the cache and the model is missing.
    """
    cache = DraftCache(engine_version())
    found = [cache.get(s.slug, s.text, s.meta) for s in seeds]
    missing = [i for i, article in enumerate(found) if article is None]
    done = len(seeds) - len(missing)
    if progress:
        progress(done, len(seeds))
    todo = [(seeds[i].slug, seeds[i].text, seeds[i].meta) for i in missing]
    for index, article in zip(missing, _made(todo, workers), strict=True):
        cache.put(article)
        found[index] = article
        done += 1
        if progress:
            progress(done, len(seeds))
    return [article for article in found if article is not None]


def _made(todo: list[tuple[str, str, Metadata]], workers: int) -> Iterator[Article]:
    if workers < 2 or len(todo) < WORTH_A_POOL:
        yield from map(make, todo)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(make, todo)
