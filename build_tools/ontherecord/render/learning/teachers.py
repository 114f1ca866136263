"""For teachers: what this is, what it rests on, lesson paths, and every article's material.

In: a `Catalogue`. Out: `Page`s; a long list of articles goes on on further pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue, learnable
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.learning import lessons
from ontherecord.render.learning.suitability import good_for, reading_time
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.words import wording

PER_PAGE = 100
TOC = (
    Heading(title="What it is", id="what"),
    Heading(title="Lesson paths", id="paths"),
    Heading(title="Articles to teach with", id="articles"),
    Heading(title="What it rests on", id="evidence"),
    Heading(title="Privacy, printing, licence", id="practical"),
)


class Material(Record, frozen=True):
    """What there is for one article."""

    title: str
    place: str
    reading: str
    good_for: str
    states: str
    article: str
    practice: str
    worksheet: str


def planned(catalogue: Catalogue) -> Iterator[Planned]:
    """The page teachers/, and further lists of articles where there are many."""
    offered = [a for a in catalogue.archive.articles if learnable(a) and not catalogue.packed]
    for leaf in leaves(offered, addresses.TEACHERS, PER_PAGE):
        yield Planned(leaf.url, _page, (leaf, catalogue.packed))


def _page(leaf: Leaf[Article], packed: bool = False) -> Page:
    first = leaf.pager.number == 1
    html = render(
        "teachers.html",
        first=first,
        packed=packed,
        toc=TOC,
        materials=[_material(article, leaf.url) for article in leaf.items],
        paths=lessons.PATHS,
        leaf_pager=leaf.pager,
        codebook=links.relative(leaf.url, addresses.CODEBOOK),
        learn=links.relative(leaf.url, addresses.LEARN),
        methods=links.relative(leaf.url, addresses.METHODS),
        about=links.relative(leaf.url, addresses.ABOUT),
        contribute=links.relative(leaf.url, addresses.CONTRIBUTE),
        teachers=links.relative(leaf.url, addresses.TEACHERS),
    )
    number = "" if first else f": articles, page {leaf.pager.number}"
    return Page(
        url=leaf.url,
        title=f"For teachers{number}",
        html=html,
        toc=TOC if first else (),
        kind="teachers",
        description="Worksheets, practice and lesson paths for 20, 45 and 90 minutes.",
        section=addresses.LEARN,
        styles=("learn",),
    )


def _material(article: Article, page_url: str) -> Material:
    drafts = sum(s.state == "draft" for s in article.statements)
    total = len(article.statements)
    return Material(
        title=article.meta.title,
        place=f"{wording.outlet(article)}, {wording.published(article)}",
        reading=reading_time(article),
        good_for=good_for(article),
        states=_states(drafts, total),
        article=links.relative(page_url, addresses.article_url(article)),
        practice=links.relative(page_url, addresses.practice_url(article)),
        worksheet=links.relative(page_url, addresses.worksheet_url(article)),
    )


def _states(drafts: int, total: int) -> str:
    """How far the key can be relied on."""
    statements = counted(total, "statement")
    if drafts == total:
        return f"{statements}, all drafted by software: check the key before class"
    if drafts:
        return f"{statements}, {drafts} of them drafted by software"
    return f"{statements}, none of them a mere draft"
