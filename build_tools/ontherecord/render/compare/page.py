"""The page of an event: its articles side by side. In: a `Catalogue`. Out: `Page`s.

Three parts: how each article is sourced, who speaks in each, and how each attributes the same
claim. Everything leads to the very statement; nothing is said about which article is better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ontherecord.archive.events import Event, events
from ontherecord.codebook import source_types
from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.codebook.words import counted
from ontherecord.model import UNSPECIFIED, Article, Entity, Record, Source, Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.compare.claims import Claim, Passage, claims
from ontherecord.render.lists import article_lists, articles, entries
from ontherecord.render.words import wording

MOST_CLAIMS = 40
"""Claims shown on a page; those that most articles make come first."""
Entities = Mapping[str, Entity]


class Column(Record, frozen=True):
    """An article of the event, in words."""

    row: articles.Row
    short: str
    """Outlet, or the title where the outlet is not stated: the column's head."""
    standing: str
    """What was looked for in it, if not everything."""


class Cell(Record, frozen=True):
    """A speaker's statements in one article: numbers of its notes, with their links."""

    said: tuple[tuple[str, str], ...]


class Voice(Record, frozen=True):
    """A speaker in all of the articles."""

    speaker: entries.Speaker
    about: str
    cells: tuple[Cell, ...]


class Wording(Record, frozen=True):
    """How one article words and attributes a claim."""

    quote: Markup
    """Names of private persons left out, as everywhere but on the article's own page."""
    lang: str
    labels: tuple[Label, ...]
    speakers: tuple[entries.Speaker, ...]
    between: str
    """What stands between them: "or" where the text leaves open which."""
    chain: tuple[str, ...]
    state: str
    href: str


class Shared(Record, frozen=True):
    """One claim, with each article's wordings; empty where none was found."""

    id: str
    columns: tuple[tuple[Wording, ...], ...]
    differ: bool
    """Whether the articles attribute it to different kinds of sources."""


def planned(catalogue: Catalogue, known: Mapping[str, Cast]) -> Iterator[Planned]:
    """events/ and one page an event; nothing if no event has two articles."""
    found = events(catalogue.archive)
    if found:
        ways = article_lists.ways(catalogue.archive)
        yield Planned(addresses.EVENTS, _index, (found, ways))
        for event in found:
            entities = {slug: known[slug] for slug in (article.slug for article in event.articles)}
            yield Planned(addresses.event_url(event.id), _page, (event, entities, catalogue.packed))


def _index(found: tuple[Event, ...], lists: article_lists.Ways) -> Page:
    rows = [
        {
            "name": event.name,
            "href": links.relative(addresses.EVENTS, addresses.event_url(event.id)),
            "count": counted(len(event.articles), "article"),
            "outlets": ", ".join(dict.fromkeys(wording.outlet(a) for a in event.articles)),
        }
        for event in found
    ]
    html = render(
        "events.html",
        events=rows,
        tabs=article_lists.tabs(lists, addresses.EVENTS, addresses.EVENTS),
    )
    return Page(
        url=addresses.EVENTS, title="Compare articles", html=html, kind="index",
        description="Articles on the same event, side by side.", section=addresses.ARTICLES,
    )  # fmt: skip


def _page(event: Event, casts: Mapping[str, Cast], packed: bool = False) -> Page:
    entities = {name: entry for cast in casts.values() for name, entry in cast.items()}
    found, url = claims(event.articles)[:MOST_CLAIMS], addresses.event_url(event.id)
    html = render(
        "compare.html",
        name=event.name,
        index=links.relative(url, addresses.EVENTS),
        columns=[_column(article, url, packed=packed) for article in event.articles],
        voices=[*_voices(event, entities)],
        claims=[_shared(f"c{n}", claim, event, entities) for n, claim in enumerate(found, 1)],
    )
    count = counted(len(event.articles), "article")
    return Page(
        url=url, title=f"Compare: {event.name}", html=html, kind="compare",
        description=f"{count} on {event.name}: who speaks in each, how each attributes a claim.",
        section=addresses.ARTICLES, styles=("compare",),
    )  # fmt: skip


def _column(article: Article, url: str, *, packed: bool) -> Column:
    outlet = article.meta.outlet.value
    read = article.meta.drafted
    return Column(row=articles.row(article, url, packed=packed), short=outlet or article.meta.title,
                  standing="" if read == "full" else STANDING[read].partition(":")[0])  # fmt: skip


def _voices(event: Event, entities: Entities) -> Iterator[Voice]:
    """Everyone held responsible in any of the articles; those in most of them first."""
    said: defaultdict[str, list[list[tuple[str, str]]]] = defaultdict(
        lambda: [[] for _ in event.articles]
    )
    sources: dict[str, Source] = {}
    url = addresses.event_url(event.id)
    for column, article in enumerate(event.articles):
        for number, statement in enumerate(article.statements, start=1):
            for source in statement.voices:
                key = source.entity or source.speaker.casefold()
                sources.setdefault(key, source)
                shown = f"{number}?" if source in statement.candidates else str(number)
                said[key][column].append((shown, _there(article, statement.id, url)))
    ordered = sorted(
        said, key=lambda k: (-sum(map(bool, said[k])), -sum(map(len, said[k])), sources[k].speaker)
    )
    for key in ordered:
        source = sources[key]
        yield Voice(
            speaker=entries.speaker(source, entities, url),
            about="" if source.speaker == UNSPECIFIED else source_types.IN_WORDS[source.type],
            cells=tuple(Cell(said=tuple(cell)) for cell in said[key]),
        )


def _shared(key: str, claim: Claim, event: Event, entities: Entities) -> Shared:
    url = addresses.event_url(event.id)
    columns = tuple(
        tuple(
            _wording(article, passage, url, entities)
            for passage in claim.passages
            if passage.article == number
        )
        for number, article in enumerate(event.articles)
    )
    kinds = {p.statement.kind if p.statement else "outlet-voice" for p in claim.passages}
    return Shared(id=key, columns=columns, differ=len(kinds) > 1)


def _wording(article: Article, passage: Passage, url: str, entities: Entities) -> Wording:
    statement = passage.statement
    quotes = (entries.quoted(article, span, (), "") for span in passage.spans)
    keys = labels(statement) if statement else ("outlet-voice",)
    sources = statement.voices if statement else ()
    return Wording(
        quote=Markup(" … ").join(quotes),
        lang="" if article.meta.lang == "en" else article.meta.lang,
        labels=tuple(BY_KEY[key] for key in keys),
        speakers=tuple(entries.speaker(s, entities, url) for s in sources),
        between=" or " if statement and statement.candidates else ", ",
        chain=statement.chain if statement else (),
        state=wording.SHORT_STATES[statement.state] if statement else "",
        href=_there(article, _anchor(statement, passage), url),
    )


def _anchor(statement: Statement | None, passage: Passage) -> str:
    return statement.id if statement else f"p{passage.paragraph}"


def _there(article: Article, anchor: str, url: str) -> str:
    return links.relative(url, f"{addresses.article_url(article)}#{anchor}")
