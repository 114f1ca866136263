"""queue/: what waits for somebody. A second reader, a third person, a look at words that moved.

In: an `Archive`. Out: a `Page`, made from the contributions alone; long lists are cut, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from ontherecord.agreement.report import differences
from ontherecord.merging.orphans import short
from ontherecord.model import REFERENCE, Archive, Article, Readings, Record, Span, Statement
from ontherecord.render.about.agreement import Agreed
from ontherecord.render.base import addresses, links
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.withheld import INSTEAD, excerpt
from ontherecord.render.words import wording

MOST = 100
"""Entries of a list that are shown."""
FEW = 5
"""Articles to begin with that are named."""
READER = "a reference reading"
Want = Literal["unsettled", "open", "second-reader", "differences", "disputes", "review", "orphans"]
TITLES: dict[Want, tuple[str, str]] = {
    "unsettled": ("Capacity or speaker not settled",
                  "The draft found who says these words, and is not sure enough of who it is or in "
                  "which capacity they speak."),
    "open": ("One of several speakers",
             "The draft found several people whom a pronoun, a surname or a role fits. A person "
             "may tell which, or confirm that the article leaves it open."),
    "second-reader": ("Needs a second reader",
                      "One person has read these articles independently. A second one, who has not "
                      "seen that reading, makes it count."),
    "differences": ("Two readers differ",
                    "Independent readers answered differently. A third person decides, in a file "
                    "that says what it settles."),
    "disputes": ("Disputed", "People read these statements differently. Nobody has settled it."),
    "review": ("Needs review", "The text was changed, and the words may have moved: a person has "
               "to say where they belong."),
    "orphans": ("Not applied", "The words are not in the text, or there is no such statement."),
}  # fmt: skip


class Item(Record, frozen=True):
    """One thing to do: where it is, and who was there."""

    href: str
    title: str
    words: str = ""
    who: str = ""
    lang: str = ""
    form: str = ""
    """Where it can be done; empty if the place itself says how."""
    do: str = ""


class Shelf(Record, frozen=True):
    """One kind of things to do."""

    id: Want
    title: str
    about: str
    count: int
    items: tuple[Item, ...]
    """The first `MOST` of them."""


def page(archive: Archive, reads: Sequence[Readings], agreed: Agreed) -> Page:
    """Everything that waits; how far the independent readings in `reads` agree is in `agreed`."""
    by_slug = {a.slug: a for a in archive.articles}
    items: dict[Want, list[Item]] = {
        "unsettled": [item for a in archive.articles for item in _unsettled(a)],
        "open": [item for a in archive.articles for item in _open(a)],
        "second-reader": [
            _second(one, by_slug[one.slug]) for one in reads if len(one.readings) == 1
        ],
        "differences": [item for one in reads for item in _differing(one, by_slug[one.slug])],
        "disputes": [item for a in archive.articles for item in _disputes(a)],
        "review": [item for a in archive.articles for item in _unplaced(a, "needs-review")],
        "orphans": [item for a in archive.articles for item in _unplaced(a, "orphaned")],
    }
    shelves = tuple(
        Shelf(id=want, title=TITLES[want][0], about=TITLES[want][1], count=len(found),
              items=tuple(found[:MOST]))
        for want, found in items.items()
    )  # fmt: skip
    html = render(
        "queue.html", shelves=shelves, unread=_unread(archive.articles), few=FEW,
        agreed=agreed,
    )  # fmt: skip
    return Page(
        url=addresses.QUEUE, title="What waits for somebody", html=html, kind="text",
        section=addresses.CONTRIBUTE,
        description="Articles that need a second reader, disagreements that nobody has settled, "
        "and annotations whose words have moved or are gone.",
        toc=tuple(Heading(title=shelf.title, id=shelf.id) for shelf in shelves),
    )  # fmt: skip


def _unread(articles: Sequence[Article]) -> list[Item]:
    """Articles that no person contributed to."""
    return [
        Item(href=_to(a.slug), title=a.meta.title, lang=a.meta.lang)
        for a in articles
        if all(c.by == REFERENCE for c in a.contributions)
    ]


def _second(one: Readings, article: Article) -> Item:
    return Item(href=_to(one.slug), title=article.meta.title, lang=article.meta.lang,
                who=f"read by {one.readings[0].by}",
                form=links.relative(addresses.QUEUE, addresses.contribute_url(article)),
                do="Read it")  # fmt: skip


def _differing(one: Readings, article: Article) -> Iterator[Item]:
    for d in differences(one):
        said = "; ".join(f"{by}: {answer}" for by, answer in d.answers)
        words = short(_quoted(article, one.sentences[d.sentence].span))
        yield Item(href=f"{_to(one.slug)}#p{d.paragraph}", title=article.meta.title, words=words,
                   who=f"{d.question}: {said}", lang=article.meta.lang)  # fmt: skip


def _unsettled(article: Article) -> Iterator[Item]:
    for s in article.statements:
        if told := wording.not_settled(s):
            yield _statement(article, s, " and ".join(told), "Settle it")


def _open(article: Article) -> Iterator[Item]:
    for s in article.statements:
        if s.candidates and s.state == "draft":
            names = " or ".join(INSTEAD if o.private else o.speaker for o in s.candidates)
            yield _statement(article, s, f"{s.sources[0].speaker}: {names}", "Say which")


def _statement(article: Article, s: Statement, who: str, do: str) -> Item:
    """A statement with what is open about it, and the form where it can be said."""
    words = " … ".join(_quoted(article, part) for part in s.content)
    form = links.relative(addresses.QUEUE, addresses.contribute_url(article))
    return Item(href=f"{_to(article.slug)}#{s.id}", title=article.meta.title, words=short(words),
                who=who, lang=article.meta.lang, do=do, form=f"{form}#{s.id}")  # fmt: skip


def _disputes(article: Article) -> Iterator[Item]:
    for s in (*article.statements, *article.outlet):
        if s.disputed_by:
            names = dict.fromkeys(map(_name, [*(s.by or ("a machine draft",)), *s.disputants]))
            people = wording.people(tuple(names))
            told = f"{' and '.join(people)} read it differently"
            yield _statement(article, s, told, "Settle it")


def _unplaced(article: Article, status: Literal["needs-review", "orphaned"]) -> Iterator[Item]:
    told = {one.id: one.status for one in article.carried}
    by = {a.id: c.by for c in article.contributions for a in c.annotations}
    for annotation in article.orphans:
        if told.get(annotation.id, "orphaned") == status:
            exact = " … ".join(part.exact for part in annotation.content) or annotation.target
            for name in article.withheld:
                exact = exact.replace(article.text[name.start : name.end], INSTEAD)
            yield Item(href=f"{_to(article.slug)}#orphans", title=article.meta.title,
                       words=short(exact), lang=article.meta.lang,
                       who=f"marked by {_name(by.get(annotation.id, 'a reader'))}")  # fmt: skip


def _name(by: str) -> str:
    return READER if by == REFERENCE else by


def _quoted(article: Article, part: Span) -> str:
    """Words of an article without the names of private persons."""
    text, window, _ = excerpt(article, part, ())
    return text[window.start : window.end]


def _to(slug: str) -> str:
    return links.relative(addresses.QUEUE, addresses.article_url(slug))
