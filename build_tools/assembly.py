"""From the folder on disk to the archive in memory: what the plugin and the commands share.

Shell: loads seeds, checks them, makes or fetches drafts, runs the pure pipeline.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from build_tools import pipeline, problems
from build_tools.check import check
from build_tools.drafting import Progress, drafts
from build_tools.model import Archive, Article, Problem, Seeds
from build_tools.nlp import ModelNotInstalled
from build_tools.seeds import load as load_seeds


def cores() -> int:
    """How many processes may run at once on this machine for us."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load(root: Path) -> Seeds:
    """Everything under `root`/seeds, with the problems of every rule, none raised."""
    found = load_seeds(root / "seeds")
    every = problems.in_order(found.problems + check(found))
    return msgspec.structs.replace(found, problems=every)


def assemble(
    root: Path, *, workers: int | None = None, progress: Progress | None = None
) -> Archive:
    """The whole archive under `root`. Problems are in it, told and not raised.

    An article whose draft cannot be made, since the language model is missing, is left out and
    named by the problem `model-not-installed`.
    """
    found = load(root)
    try:
        made = drafts(found.articles, workers=workers or cores(), progress=progress)
    except ModelNotInstalled as missing:
        told = msgspec.structs.replace(found, problems=(*found.problems, model_problem(missing)))
        return Archive(articles=(), entities=told.entities, problems=told.problems)
    return pipeline.build(found, made)


def model_problem(missing: ModelNotInstalled) -> Problem:
    return Problem(
        path="pyproject.toml",
        line=1,
        level="error",
        code="model-not-installed",
        what=str(missing),
        why="one exact language model makes the drafts, so a text always gets the same labels.",
        fix="make setup   (installs the pinned model from requirements.txt)",
    )


def article_of(archive: Archive, slug: str) -> Article | None:
    """The article with that slug, or None."""
    return next((a for a in archive.articles if a.slug == slug), None)
