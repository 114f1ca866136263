"""Machine drafts for many articles: from the cache, else made, on as many cores as wanted.

Shell. Each article by itself, so that any number of workers gives the same bytes (design §4).
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from ontherecord.drafts.batches import BATCH, drafted, packed, unpacked
from ontherecord.drafts.cache import DraftCache
from ontherecord.drafts.records import article, given
from ontherecord.drafts.spreading import Spread
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.engine.version import engine_version
from ontherecord.model import Article, ArticleSeed

WORTH_A_POOL = 24
"""Fewer new articles than this are made faster in one process than by starting others, each of
which loads the model (about two seconds of CPU; an article takes about 0.1)."""

Progress = Callable[[int, int], None]
"""Called with (done, of how many) after each article."""


def drafts(
    seeds: Sequence[ArticleSeed], *, workers: int = 1, progress: Progress | None = None,
    spread: Spread | None = None,
) -> list[Article]:  # fmt: skip
    """One draft for each seed, in order, with the metadata of today. Each is kept as soon as it is
    there, so that a run that is stopped goes on where it was.

    Raises:
        nlp.ModelNotInstalled: an article is not in the cache and the model is missing.
        spreading.OtherProgram: a worker that `spread` asked is of another version.
    """
    cache = DraftCache(engine_version())
    inputs = [given(seed) for seed in seeds]
    found = [cache.get(one) for one in inputs]
    missing = [i for i, one in enumerate(found) if one is None]
    done = len(seeds) - len(missing)
    if progress:
        progress(done, len(seeds))
    todo = [inputs[i] for i in missing]
    for number, made in _made(todo, workers, spread):
        index = missing[number]
        cache.put(inputs[index], made)
        found[index] = made
        done += 1
        if progress:
            progress(done, len(seeds))
    return [article(one, seed.meta) for one, seed in zip(found, seeds, strict=True) if one]


def _made(
    todo: list[DraftInput], workers: int, spread: Spread | None
) -> Iterator[tuple[int, Draft]]:
    """Each with its number among them, in any order."""
    if not todo:
        return
    from ontherecord.engine.draft import draft  # what a cached draft does not need

    if len(todo) < WORTH_A_POOL or (workers < 2 and not spread):
        yield from enumerate(map(draft, todo))
    elif spread:
        batches = (packed(tuple(todo[at : at + BATCH])) for at in range(0, len(todo), BATCH))
        for batch, answer in spread(drafted, batches, iter(())):
            yield from enumerate(unpacked(answer), batch * BATCH)
    else:
        with ProcessPoolExecutor(workers, get_context("spawn"), initializer=leave_ctrl_c) as pool:
            yield from enumerate(pool.map(draft, todo))


def leave_ctrl_c() -> None:
    """In a worker: Ctrl+C is for the process that began the work, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
