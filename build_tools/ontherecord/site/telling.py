"""What a preview has said and how it speaks: records, and what of them is new.

In: what a build told. Out: what is not known yet.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from logging import Logger, LoggerAdapter
from typing import NamedTuple

import msgspec
from mkdocs.exceptions import PluginError

from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Problem
from ontherecord.problems import problems
from ontherecord.problems.faults import START, error
from ontherecord.site.by_need import ByNeed
from ontherecord.site.settings import NAME


class Voice(NamedTuple):
    """How the preview speaks to whoever runs it."""

    tell: Callable[[tuple[Problem, ...]], object]
    note: Callable[[str], object]
    explain: Callable[[Exception], tuple[Problem, ...]]
    """What a fault that nobody foresaw is, as problems."""


class Built(NamedTuple):
    """What a build said."""

    problems: tuple[Problem, ...] = ()
    words: tuple[str, ...] = ()
    """What MkDocs warned of."""
    pages: ByNeed | None = None
    """Those that are made when they are asked for."""

    @property
    def is_faultless(self) -> bool:
        return not problems.has_errors(self.problems)


def new(found: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that were not told yet; how to mend one may name another file each time."""
    told = {msgspec.structs.replace(problem, fix="") for problem in known}
    return tuple(p for p in found if msgspec.structs.replace(p, fix="") not in told)


def as_problem(words: str) -> Problem:
    why = "MkDocs stopped there: no page can be made while this is so."
    return error(NAME, START, "site-warning", words, why, "mend what it names")


def tell(
    log: LoggerAdapter[Logger], archive: Archive, told: Collection[Problem], *, strict: bool
) -> None:  # fmt: skip
    """Print every error, and the warnings that were not told yet; a strict build ends here if
    there is an error, never for a warning."""
    for problem in archive.problems:
        if problem.level == "error":
            log.error(problems.as_text(problem))
        elif problem not in told:
            log.info(problems.as_text(problem))
    if strict and problems.has_errors(archive.problems):
        count = counted(sum(p.level == "error" for p in archive.problems), "error")
        raise PluginError(f"{count} in the data; the messages above say how to mend them")
