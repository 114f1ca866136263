"""The lists of articles: newest first, and by outlet. In: a `Catalogue`. Out: `Page`s."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue, learnable, unread
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.lists import article_lists, jumps
from ontherecord.render.lists.article_lists import Ways
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.words import mix, wording

NO_DATE = "Date not known"


class Row(Record, frozen=True):
    """An article in a list, in words."""

    href: str
    title: str
    outlet: str
    date: str
    counts: str
    parts: tuple[mix.Part, ...]
    mix: str
    states: str
    """How many of its statements are reviewed, and how."""
    practice: str
    """Where its labels are guessed first; "" if nothing in it is settled."""
    worksheet: str


class Group(Record, frozen=True):
    id: str
    title: str
    rows: tuple[Row, ...]


def row(article: Article, page_url: str, *, packed: bool = False) -> Row:
    """An article as a list shows it; `packed`: it has no pages to learn with."""
    learn = learnable(article) and not packed
    found = mix.rows(article)
    words = sum(part.words for part in found)
    # Without a reading, nothing can be said of how the words are sourced.
    found = () if unread(article) else found
    return Row(
        href=links.relative(page_url, addresses.article_url(article)),
        title=article.meta.title,
        outlet=wording.outlet(article),
        date=wording.published(article),
        counts=f"{counted(words, 'word')}, {_found(article)}",
        parts=mix.parts(found),
        mix=mix.in_words(found),
        states=wording.state_mix(s.state for s in article.statements),
        practice=links.relative(page_url, addresses.practice_url(article)) if learn else "",
        worksheet=links.relative(page_url, addresses.worksheet_url(article)) if learn else "",
    )


def _found(article: Article) -> str:
    number = len(article.statements)
    if number:
        return counted(number, "attributed statement")
    return "not read yet" if unread(article) else "nothing attributed"


def _month(article: Article) -> str:
    return f"{article.meta.date:%B %Y}" if article.meta.date else NO_DATE


def _year(article: Article) -> str:
    return str(article.meta.date.year) if article.meta.date else NO_DATE


def _groups(articles: Iterable[Article], page_url: str, *, packed: bool) -> Iterator[Group]:
    """The articles under their months, in the order given."""
    for number, (month, members) in enumerate(groupby(articles, key=_month)):
        rows = tuple(row(article, page_url, packed=packed) for article in members)
        yield Group(id=f"g{number}", title=month, rows=rows)


def _list(
    pages: Iterable[Leaf[Article]], title: str, lede: str, here: str, lists: Ways,
    *, packed: bool,
) -> Iterator[Planned]:  # fmt: skip
    """The pages of one list, each with the ways into it by year."""
    cut = tuple(pages)
    ways = jumps.jumps(cut, _month, _year)
    for leaf in cut:
        yield Planned(leaf.url, _list_page, (leaf, title, lede, here, ways, lists, packed))


def _list_page(
    leaf: Leaf[Article], title: str, lede: str, here: str, ways: tuple[jumps.Jump, ...],
    lists: Ways, packed: bool = False,
) -> Page:  # fmt: skip
    number = f", page {leaf.pager.number}" if leaf.pager.number > 1 else ""
    html = render(
        "articles.html",
        title=title,
        lede=lede,
        tabs=article_lists.tabs(lists, here, leaf.url),
        jumps=jumps.shown(ways, leaf.url),
        groups=list(_groups(leaf.items, leaf.url, packed=packed)),
        leaf_pager=leaf.pager,
    )
    return Page(
        url=leaf.url, title=title + number, html=html, kind="index", description=lede,
        section=addresses.ARTICLES,
    )  # fmt: skip


def by_outlet(catalogue: Catalogue) -> dict[str, tuple[Article, ...]]:
    """The articles of each outlet, outlets in alphabetical order."""
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for article in catalogue.archive.articles:
        found[article.meta.outlet.value].append(article)
    return {name: tuple(found[name]) for name in sorted(found, key=str.casefold)}


def _outlets_page(numbers: dict[str, int], slugs: dict[str, str], lists: Ways) -> Page:
    rows = [
        {
            "name": name or f"Outlet {wording.NOT_KNOWN}",
            "href": links.relative(addresses.OUTLETS, addresses.outlet_url(slugs[name])),
            "count": counted(number, "article"),
        }
        for name, number in numbers.items()
    ]
    return Page(
        url=addresses.OUTLETS,
        title="Articles by outlet",
        html=render(
            "outlets.html",
            outlets=rows,
            tabs=article_lists.tabs(lists, addresses.OUTLETS, addresses.OUTLETS),
        ),
        kind="index",
        description="Every outlet in the archive.",
        section=addresses.ARTICLES,
    )


def planned(catalogue: Catalogue) -> Iterator[Planned]:
    """articles/ with its further pages, outlets/, and one list an outlet."""
    lede = "Newest first. The bar shows how each article’s words are sourced."
    dated = leaves(catalogue.archive.articles, addresses.ARTICLES)
    lists = article_lists.ways(catalogue.archive)
    yield from _list(dated, "Articles", lede, addresses.ARTICLES, lists,
                     packed=catalogue.packed)  # fmt: skip
    outlets = by_outlet(catalogue)
    slugs = addresses.outlet_slugs(outlets)
    numbers = {name: len(articles) for name, articles in outlets.items()}
    yield Planned(addresses.OUTLETS, _outlets_page, (numbers, slugs, lists))
    for name, articles in outlets.items():
        title = name or f"Outlet {wording.NOT_KNOWN}"
        description = f"Articles by {name or 'unnamed outlets'}, newest first."
        yield from _list(
            leaves(articles, addresses.outlet_url(slugs[name])), title, description, "", lists,
            packed=catalogue.packed,
        )  # fmt: skip
