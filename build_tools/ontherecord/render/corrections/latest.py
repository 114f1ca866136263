"""corrections/: what readers changed last, in the whole archive; the page beside the feed.

In: an `Archive`. Out: a `Page`, which works without scripts.
"""

from __future__ import annotations

import datetime as dt

from ontherecord.model import REFERENCE, Archive, Article, Contribution, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.corrections import changes
from ontherecord.render.words import wording

NEWEST = 100
"""Entries on the page, each what one reader changed in one article on one day."""


class Change(Record, frozen=True):
    """What one reader changed in one article on one day."""

    day: str
    made: dt.date
    href: str
    title: str
    lang: str
    who: str
    summary: str


def latest(archive: Archive) -> Page:
    """The newest first, each with a link to the article's own page of corrections."""
    made = changes.newest(archive)
    html = render(
        "corrections_latest.html",
        entries=[_change(*one) for one in made[:NEWEST]],
        more=len(made[NEWEST:]),
        feed=links.relative(addresses.CORRECTIONS, addresses.CORRECTIONS_FEED),
        guide=links.relative(addresses.CORRECTIONS, addresses.CONTRIBUTE),
    )
    return Page(
        url=addresses.CORRECTIONS, title="Corrections", html=html, kind="corrections",
        section=addresses.CONTRIBUTE,
        description="What readers changed last in the labels of this archive: by whom, and when.",
        styles=("corrections",),
    )  # fmt: skip


def _change(when: changes.Day, article: Article, given: list[Contribution]) -> Change:
    made, by = when
    return Change(
        day=wording.day(made), made=made,
        href=links.relative(addresses.CORRECTIONS, addresses.corrections_url(article)),
        title=article.meta.title, lang=article.meta.lang, summary=changes.summary(given),
        who=by if by != REFERENCE else wording.SHORT_STATES["reference"],
    )  # fmt: skip
