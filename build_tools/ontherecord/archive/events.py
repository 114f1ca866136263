"""Which articles tell of the same event. In: an `Archive`. Out: `Event`s.

An editor writes `event:` into each article's `article.yml`; names that read alike in letters and
digits are one event. An event with one article is nothing to compare, so it has no page.
"""

from __future__ import annotations

import re
from collections import defaultdict

from ontherecord.model import Archive, Article, Record

NOT_IN_ADDRESS = re.compile(r"[^a-z0-9]+")


class Event(Record, frozen=True):
    """An event and its articles, oldest first; those without a date stand last."""

    id: str
    """For the address: a to z, digits, hyphens."""
    name: str
    """As the oldest article's editor wrote it."""
    articles: tuple[Article, ...]


def event_id(name: str) -> str:
    """The id of an event's name: "Harbour fire, May 2024" is "harbour-fire-may-2024"."""
    return NOT_IN_ADDRESS.sub("-", name.casefold()).strip("-")


def events(archive: Archive) -> tuple[Event, ...]:
    """Every event that two or more articles tell of, by name."""
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for article in archive.articles:
        if key := event_id(article.meta.event):
            found[key].append(article)
    made = (_event(key, articles) for key, articles in found.items() if len(articles) > 1)
    return tuple(sorted(made, key=lambda event: (event.name.casefold(), event.id)))


def _event(key: str, articles: list[Article]) -> Event:
    ordered = sorted(articles, key=lambda a: (a.meta.date is None, a.meta.published.value, a.slug))
    return Event(id=key, name=ordered[0].meta.event, articles=tuple(ordered))
