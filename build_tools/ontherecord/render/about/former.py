"""What stands at the address of an article that was published once and is not there any more, and
of a draft entry that was joined with another.

In: an `Archive`, and every address it has. Out: `Page`s: one that leads to the new address, or one
that says that it is gone; of what was taken down, the note on that (`tombstones`). Files cannot
lead on: those of a renamed article are at its old address, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ontherecord.archive.publication import slug_now, taken_down
from ontherecord.codebook.words import counted
from ontherecord.model import Archive, Article, Published
from ontherecord.render.about import tombstones
from ontherecord.render.article import files as article_files
from ontherecord.render.base import addresses, links
from ontherecord.render.base.cast import Cast, cast
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Asset, Page, Site
from ontherecord.render.base.plan import Planned, PlannedFiles
from ontherecord.render.words import wording

CITED = "an article that is not here any more"
NO_TITLE = "An article"


def planned(archive: Archive, urls: Collection[str]) -> Iterator[Planned]:
    """The pages at every old address, where something still leads."""
    yield from _articles(archive, urls)
    yield from joined(archive, urls)


def _articles(archive: Archive, urls: Collection[str]) -> Iterator[Planned]:
    """Those of articles, and those below them."""
    down = taken_down(archive.removed)
    below = _below(urls)
    for one, slug, to in _former(archive):
        ends = below.get(addresses.article_url(slug), ()) if to else ()
        for end in dict.fromkeys(("", *addresses.BELOW_ARTICLES, *ends)):
            url = addresses.article_url(one.article) + end
            if slug in down:
                yield Planned(url, tombstones.page, (down[slug], url), listed=False)
            elif to:
                goal = addresses.article_url(to)
                there = goal + end if goal + end in urls else goal
                yield Planned(url, moved, (one, to, url, there), listed=False)
            else:
                yield Planned(url, gone, (one, url), listed=False)


def files(archive: Archive, site: Site) -> Iterator[PlannedFiles]:
    """The files of every renamed article at its old address: what they say is the new one's."""
    entities = {entity.id: entity for entity in archive.entities}
    for one, _, to in _former(archive):
        if to:
            old = addresses.article_url(one.article)
            yield PlannedFiles(old, _moved_files, (old, to, cast(to, entities), site))


def _moved_files(old: str, to: Article, entities: Cast, site: Site) -> Iterator[Asset]:
    new = addresses.article_url(to)
    for asset in article_files.assets(to, entities, site):
        yield Asset(path=old + asset.path.removeprefix(new), content=asset.content)


def joined(archive: Archive, urls: Collection[str]) -> Iterator[Planned]:
    """Those at the addresses of drafts that have another one now."""
    led: set[str] = set()
    for one in archive.joined:
        url, goal = f"{one.address}/", f"{one.to}/"
        if url in led or url in urls or goal not in urls:
            continue
        led.add(url)
        yield Planned(url, _entry, (one.other, url, goal), listed=False)


def _entry(name: str, url: str, goal: str) -> Page:
    href = links.relative(url, goal)
    html = render("moved.html", what="entry", title=name, href=href, statements=())
    return Page(url=url, title=f"Moved: {name}", html=html, kind="removed", listed=False,
                moved_to=href, description="This entry has another address now.")  # fmt: skip


def _former(archive: Archive) -> Iterator[tuple[Published, str, Article | None]]:
    """Every article that is not there under its name, nor was taken down under it: what it is
    called now, and the article of that name if it is there."""
    there = {article.slug: article for article in archive.articles}
    down = taken_down(archive.removed)
    for one in archive.published:
        if one.article not in there and one.article not in down:
            slug = slug_now(one.article, archive.published)
            yield one, slug, None if slug in down else there.get(slug)


def _below(urls: Collection[str]) -> dict[str, list[str]]:
    """By an article's address, how the addresses below it end."""
    found: dict[str, list[str]] = {}
    for url in urls:
        if url.startswith(addresses.ARTICLES):
            slug, _, end = url.removeprefix(addresses.ARTICLES).partition("/")
            found.setdefault(f"{addresses.ARTICLES}{slug}/", []).append(end)
    return found


def moved(one: Published, to: Article, url: str, instead: str) -> Page:
    """Leads to the article's new address, or to `instead`, the same page below that.

    Without scripts browsers do not hand a statement's id on: its links stand here.
    """
    goal = addresses.article_url(to)
    there = {s.id for s in (*to.statements, *to.outlet, *to.possible)} | {f.id for f in to.former}
    href = links.relative(url, instead)
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
