"""The same story twice: told once for each pair, unless readers can compare the two already.

In: articles, and which of them are alike. Out: problems.
"""

from __future__ import annotations

from ontherecord.archive.events import event_id
from ontherecord.model import ArticleSeed, Problem
from ontherecord.problems.faults import Place, shown, warning
from ontherecord.seeds.metadata import FILE
from ontherecord.seeds.writing import scalar


def is_compared(one: ArticleSeed, other: ArticleSeed) -> bool:
    """Whether both name one event, so that a page has them side by side."""
    event = event_id(one.meta.event)
    return bool(event) and event == event_id(other.meta.event)


def same_story(one: ArticleSeed, other: ArticleSeed, how: str, at: Place) -> Problem:
    """That an article is what another is; `how` says by what."""
    event = scalar(other.meta.event or one.meta.event or other.meta.title, quote=True)
    return warning(
        f"{one.path}/{FILE}", at, "same-story",
        f"the article {shown(other.slug)} has {how}.",
        "a story that lies here twice is counted twice; two outlets’ versions of one can be "
        "compared.",
        f"delete one of the two, or write into both article.yml: event: {event}",
    )  # fmt: skip
