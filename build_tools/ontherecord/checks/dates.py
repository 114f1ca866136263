"""Days that have come: what was made, published, said or held is not of tomorrow.

In: the whole of the seeds, with the day it is. Out: problems. The newest reading wins where people
disagree, so a day that never comes would win for good.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from ontherecord.checks.views import Whole, metadata_file
from ontherecord.model import ArticleSeed, Entity, Problem
from ontherecord.problems.faults import error
from ontherecord.seeds import publishing, removals
from ontherecord.seeds.shapes import is_day
from ontherecord.seeds.yamlfile import Path

GRACE = 1
"""Days after today that are none too late: somewhere it is tomorrow already (UTC+14)."""
Dated = tuple[str, Path, str]
"""The file, the way to a date in it, and the date as it is written."""


def days_that_have_come(view: Whole) -> Iterator[Problem]:
    """No date of the seeds lies after today."""
    for path, way, day in _dates(view):
        if is_day(day) and (dt.date.fromisoformat(day) - view.today).days > GRACE:
            name = way[-1]
            yield error(
                path, view.place(path, way), "future-date",
                f"“{name}” is {day}, which has not come yet.",
                "the newest reading counts, and readers see these days: none lies after today.",
                f"{name}: the day itself, such as 2024-05-27",
            )  # fmt: skip


def _dates(view: Whole) -> Iterator[Dated]:
    for article in view.seeds.articles:
        yield metadata_file(article), ("published",), article.meta.published.value
        yield from _readings(article)
    for entity in view.seeds.entities:
        yield from _backed(entity, view.file_of(entity))
    yield from _listed(f"{view.root}/{removals.FILE}", removals.LIST, "date",
                       (one.date for one in view.seeds.removed))  # fmt: skip
    yield from _listed(f"{view.root}/{publishing.FILE}", publishing.LIST, "gone",
                       (one.gone for one in view.seeds.published))  # fmt: skip


def _readings(article: ArticleSeed) -> Iterator[Dated]:
    for one in article.contributions:
        yield one.path, ("made",), one.made.isoformat()
        entries = one.entries or range(len(one.annotations))
        for index, annotation in zip(entries, one.annotations, strict=True):
            yield one.path, ("annotations", index, "said_when"), annotation.said_when or ""


def _backed(entity: Entity, path: str) -> Iterator[Dated]:
    yield from _listed(path, "roles", "date", (role.date for role in entity.roles))
    yield from _listed(path, "facts", "date", (fact.date for fact in entity.facts))


def _listed(path: str, name: str, field: str, days: Iterable[dt.date | None]) -> Iterator[Dated]:
    for index, day in enumerate(days):
        yield path, (name, index, field), day.isoformat() if day else ""


RULES = (days_that_have_come,)
