"""Events: that articles on one event call it by one name.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from ontherecord.archive.events import event_id
from ontherecord.checks.views import Whole, metadata_file
from ontherecord.model import Problem
from ontherecord.problems.faults import shown, warning

SLIP = 88.0
"""rapidfuzz ratio (0 to 100) from which two names are probably one with a slip: two letters in a
name of twenty score 90; two events a day apart ("… 4 June", "… 5 June") 95 and more, but differ in
a number, and are left alone."""


def one_name_an_event(view: Whole) -> Iterator[Problem]:
    """An event's name is written the same in all its articles."""
    first: dict[str, str] = {}
    for article in view.seeds.articles:
        if event_id(article.meta.event):
            first.setdefault(event_id(article.meta.event), article.meta.event)
    known: list[str] = []
    for article in view.seeds.articles:
        key = event_id(article.meta.event)
        if not key or key in known:
            continue
        near = process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=SLIP)
        known.append(key)
        if near and _numbers(key) == _numbers(near[0]):
            path = metadata_file(article)
            yield warning(
                path, view.place(path, ("event",)), "event-alike",
                f"the event is {shown(article.meta.event)}, another article has "
                f"{shown(first[near[0]])}.",
                "articles are compared if their events read alike.",
                f"event: {first[near[0]]}",
            )  # fmt: skip


def _numbers(key: str) -> list[str]:
    return [part for part in key.split("-") if part.isdigit()]


RULES = (one_name_an_event,)
