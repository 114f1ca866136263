"""From the folder on disk to the archive in memory: what the plugin and the commands share.

Shell: loads seeds, checks them, makes or fetches drafts, runs the pure pipeline.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from ontherecord import pipeline
from ontherecord.assembly.memory import Drafts, Memory, place
from ontherecord.assembly.signatures import signatures
from ontherecord.assembly.twice import twice
from ontherecord.checks import handwritten, settings
from ontherecord.checks.check import check, check_targets
from ontherecord.checks.names import BAD_NAME
from ontherecord.drafts.make import Progress, drafts
from ontherecord.drafts.spreading import Spread
from ontherecord.engine.text.nlp import ModelNotInstalled
from ontherecord.engine.version import engine_version
from ontherecord.model import Archive, Article, ArticleSeed, Contribution, Problem, Seeds
from ontherecord.problems import problems
from ontherecord.seeds import handwritten_files, settings_file, tree
from ontherecord.seeds import load as load_seeds
from ontherecord.seeds.files import Parsed


def cores() -> int:
    """How many processes may run at once on this machine for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


LOST_WORDS = frozenset({"quote-not-found", "quote-ambiguous"})
"""Errors for `check`, warnings for a build: the annotation is listed as orphaned (design §3)."""


def load(root: Path, parsed: Parsed | None = None, *, receipts: bool = False) -> Seeds:
    """Everything under `root`/seeds, with the problems of every rule, of mkdocs.yml and of the
    folders and hand-written pages, none raised. `parsed`, `receipts`: see `seeds.load`."""
    found = load_seeds(root / "seeds", parsed=parsed, receipts=receipts)
    pages, unread = handwritten_files.read(root)
    told = (
        *check(found, today()), *settings.check(settings_file.read(root)), *_lying(root),
        *unread, *handwritten.check(pages),
    )  # fmt: skip
    named = {p.path for p in told if p.code == BAD_NAME}
    once = tuple(p for p in told if p.code != tree.NOT_PORTABLE or p.path not in named)
    return msgspec.structs.replace(found, problems=problems.in_order(once))


def today() -> dt.date:
    """The day it is at Greenwich: the one place where a clock has a say in what is checked."""
    return dt.datetime.now(dt.UTC).date()


def _lying(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the folders themselves: links and what cannot be listed (in seeds/ its
    reader tells both), and names."""
    top = root.absolute()
    seeds, sources = top / "seeds", settings_file.folders(top)
    return (*tree.on_the_way(top, seeds), *tree.links(top, sources),
            *tree.unread(top, sources), *tree.names(top, (seeds, *sources)))  # fmt: skip


def check_everything(root: Path) -> Seeds:
    """As `load`, and whether every target exists, which only drafts can tell, and whether a story
    lies here twice.

    Raises:
        ModelNotInstalled: an article with targets is not in the cache and the model is missing.
    """
    found = load(root, receipts=True)
    missed = check_targets_of(found, found.articles)
    with signatures(root) as kept:
        again = tuple(twice(found, kept))
    told = problems.in_order(found.problems + missed + again)
    return msgspec.structs.replace(found, problems=told)


def check_targets_of(seeds: Seeds, articles: Iterable[ArticleSeed]) -> tuple[Problem, ...]:
    """What `check_targets` tells of those of the articles that have targets at all.

    Raises:
        ModelNotInstalled: one of them is not in the cache and the model is missing.
    """
    aimed = tuple(a for a in articles if any(_has_target(c) for c in a.contributions))
    return check_targets(msgspec.structs.replace(seeds, articles=aimed), drafts(aimed))


def _has_target(contribution: Contribution) -> bool:
    return any(annotation.target for annotation in contribution.annotations)


def assemble(
    root: Path, *, workers: int | None = None, progress: Progress | None = None,
    spread: Spread | None = None, memory: Memory | None = None, whole: bool = False,
) -> Archive:  # fmt: skip
    """The archive under `root`, as it may be published; `whole`: with all that it keeps. Problems
    are in it, told and not raised. `spread` hands out drafting to other machines.

    An article whose draft cannot be made, since the language model is missing, is left out and
    named by the problem `model-not-installed`. `memory`: of whoever assembles again and again;
    without one, what the cache has of earlier builds is taken; with an empty one, drafts alone.
    """
    made = partial(drafts, workers=workers or cores(), progress=progress, spread=spread)
    with uncollected():
        return _assembled(root, made, memory or Memory(place(root)), whole=whole)


@contextmanager
def uncollected() -> Iterator[None]:
    """Records hold no circles: looking for circles among millions of them takes a third of the
    time, and finds none. What was made counts as old afterwards, which is looked through rarely."""
    before, is_frozen = gc.isenabled(), gc.get_freeze_count() > 0
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if not is_frozen:
            gc.unfreeze()
        if before:
            gc.enable()


def _assembled(root: Path, made: Drafts, memory: Memory, *, whole: bool) -> Archive:
    found = load(root, memory.parsed)
    memory.keep_files()
    found = msgspec.structs.replace(found, problems=tuple(map(_for_a_build, found.problems)))
    try:
        read = memory.read(found, made)
    except ModelNotInstalled as missing:
        told = (*found.problems, model_problem(missing))
        return Archive(articles=(), entities=found.entities, problems=told)
    archive = pipeline.together(found, read, whole=whole)
    # Lost words are told above with the very place; `orphaned` would tell them twice.
    once = tuple(p for p in archive.problems if p.code != "orphaned")
    return msgspec.structs.replace(archive, problems=once, engine=engine_version())


def _for_a_build(problem: Problem) -> Problem:
    level = "warning" if problem.code in LOST_WORDS else problem.level
    return msgspec.structs.replace(problem, level=level)


def model_problem(missing: ModelNotInstalled) -> Problem:
    return Problem(
        path="pyproject.toml",
        line=1,
        level="error",
        code="model-not-installed",
        what=missing.what,
        why="one exact language model makes the drafts, so a text always gets the same labels.",
        fix=missing.fix,
    )


def article_of(archive: Archive, slug: str) -> Article | None:
    """The article with that slug, or None."""
    return next((a for a in archive.articles if a.slug == slug), None)
