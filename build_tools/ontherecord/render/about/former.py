"""What stands at the address of an article that was published once and is not there any more, and
of a draft entry that was joined with another.

In: an `Archive`, and every address it has. Out: `Page`s: one that leads to the new address, or one
that says that it is gone; of what was taken down, the note on that (`tombstones`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from ontherecord.archive.publication import slug_now, taken_down
from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article, Published
from ontherecord.render.about import tombstones
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.words import wording

CITED = "an article that is not here any more"
NO_TITLE = "An article"


def pages(archive: Archive, urls: Container[str]) -> Iterator[Page]:
    """The pages at every old address of an article, and at those below it."""
    there = {article.slug: article for article in archive.articles}
    down = taken_down(archive.removed)
    for one in archive.published:
        if one.article in there or one.article in down:
            continue
        slug = slug_now(one.article, archive.published)
        for below in ("", *addresses.BELOW_ARTICLES):
            url = addresses.article_url(one.article) + below
            if slug in down:
                yield tombstones.page(down[slug], url)
            elif slug in there:
                yield moved(one, there[slug], url, below, urls)
            else:
                yield gone(one, url)


def joined(archive: Archive, urls: Container[str]) -> Iterator[Page]:
    """The pages at the addresses of drafts that have another one now."""
    led: set[str] = set()
    for one in archive.joined:
        url, goal = f"{one.address}/", f"{one.to}/"
        if url in led or url in urls or goal not in urls:
            continue
        led.add(url)
        href = links.relative(url, goal)
        html = render("moved.html", what="entry", title=one.other, href=href, statements=())
        yield Page(url=url, title=f"Moved: {one.other}", html=html, kind="removed", listed=False,
                   moved_to=href, description="This entry has another address now.")  # fmt: skip


def moved(one: Published, to: Article, url: str, below: str, urls: Container[str]) -> Page:
    """Leads to the same page of the article under its new address, where it has such a page.

    Browsers do not hand a statement's id on, so its links stand here for whoever stops them.
    """
    goal = addresses.article_url(to)
    there = {s.id for s in (*to.statements, *to.outlet, *to.possible)} | {f.id for f in to.former}
    href = links.relative(url, goal + below if goal + below in urls else goal)
    html = render(
        "moved.html",
        what="article",
        title=to.meta.title,
        href=href,
        statements=[(i, links.relative(url, f"{goal}#{i}")) for i in one.ids if i in there],
    )
    return Page(url=url, title=f"Moved: {to.meta.title}", html=html, kind="removed", listed=False,
                moved_to=href, description="This article has another address now.")  # fmt: skip


def gone(one: Published, url: str) -> Page:
    """Says what was here, and that it is here no more."""
    title = one.title or NO_TITLE
    html = render(
        "gone.html",
        title=title,
        date=wording.day(one.gone) if one.gone else "",
        count=counted(len(one.ids), "statement"),
        statements=one.ids,
        home=links.relative(url, addresses.HOME),
        articles=links.relative(url, addresses.ARTICLES),
    )
    return Page(url=url, title=f"Not here any more: {title}", html=html, kind="removed",
                listed=False,
                description="An article that was published here is not here any more.")  # fmt: skip
