"""What stands where a page was taken down: when, under which policy, and not whose it was.

In: an `Archive`. Out: `Page`s at the old addresses, so that links to them still lead somewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.model import Archive, Policy, Removal
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.words import wording

TITLE = "Taken down"
CITED = "an article that was taken down"
POLICIES: dict[Policy, tuple[str, str]] = {
    "private-person": ("private persons", "who-has-a-page"),
    "rights": ("rights in texts", "texts"),
}
"""A policy's name in words, and its section on the policy page."""


def of_article(archive: Archive, slug: str) -> Removal | None:
    """The removal of an article, or None if it was not taken down."""
    url = addresses.article_url(slug)
    return next((r for r in archive.removed if addresses.removed_urls(r)[0] == url), None)


def page(removal: Removal, url: str) -> Page:
    """The note at one address. Search leaves it out, and asks other engines to."""
    name, section = POLICIES[removal.policy]
    html = render(
        "tombstone.html",
        title=TITLE,
        date=wording.day(removal.date),
        policy=name,
        href=links.relative(url, f"{addresses.PRIVACY}#{section}"),
        home=links.relative(url, addresses.HOME),
    )
    return Page(url=url, title=TITLE, html=html, kind="removed", listed=False,
                description="Something that was here was taken down at request.")  # fmt: skip


def planned(archive: Archive) -> Iterator[Planned]:
    """A note for each page that was taken down, and for those that stood below an article."""
    for removal in archive.removed:
        for url in addresses.removed_urls(removal):
            yield Planned(url, page, (removal, url), listed=False)
