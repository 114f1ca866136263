"""The article page: the text as it was published, with who says each thing and how they know.

In: an `Article` and the archive's entities. Out: a `Page`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup

from build_tools.labels import BY_KEY, LABELS, labels
from build_tools.model import Article, Entity, EntityKind, Record, Statement
from build_tools.render import (
    article_head,
    bar,
    cards,
    codebook,
    directories,
    legend,
    links,
    reading,
    speaking,
    structured,
    unplaced,
    wording,
)
from build_tools.render.environment import render
from build_tools.render.maps.drawing import SMALL, draw
from build_tools.render.maps.points import points
from build_tools.render.page import Heading, Page

Entities = Mapping[str, Entity]


class Headline(Record, frozen=True):
    anchor: str
    html: Markup


class Figures(Record, frozen=True):
    """Who speaks here: a sentence, a picture, a table."""

    caption: str
    bar: Markup
    rows: tuple[speaking.Row, ...]
    quoted: float
    """Share of all words, 0 to 1."""
    unverified: float


class Named(Record, frozen=True):
    """A person, place or organization of this article."""

    name: str
    href: str | None
    about: str


def page(article: Article, entities: Entities, engine: str = "") -> Page:
    """The page of one article; `entities` are the archive's by id, `engine` its version."""
    url = links.article_url(article)
    numbers = numbered(article)
    blocks = tuple(reading.blocks(article, _notes(article, numbers, entities), entities, url))
    headline, rest = _headline(article, blocks)
    voices = speaking.voices(article, numbers, entities, url)
    html = render(
        "article.html",
        slug=article.slug,
        found_by=article_head.found_by(article),
        lang=article.meta.lang,
        head=article_head.head(article),
        headline=headline,
        blocks=rest,
        voices=voices,
        figures=_figures(article, voices),
        legend=legend.legend(article, url),
        labels=LABELS,
        states=legend.states(article, drafted=article.meta.is_english),
        **_cards(article, numbers, entities, url),
        **_named(article, entities, url),
        map=_map(article, entities),
        orphans=tuple(unplaced.orphans(article)),
        data=article_head.data(article, engine),
        contribute=links.relative(url, f"{cards.CONTRIBUTE}?article={article.slug}"),
        codebook=links.relative(url, codebook.URL),
        methods=links.relative(url, "methods/"),
    )
    subheads = (b for b in rest if b.region == "subhead")
    return Page(
        url=url,
        title=article.meta.title,
        html=html,
        toc=tuple(Heading(title=Markup(b.html).striptags(), id=f"p{b.index}") for b in subheads),
        kind="article",
        description=_description(article),
        section="articles/",
        data=structured.article(article, entities),
        edit_path=f"seeds/articles/{article.slug}/annotations",
    )


def numbered(article: Article) -> dict[str, str]:
    """The number of each statement's note by its id: "1", "2", …; "?1" for a possible one."""
    found = {s.id: str(n) for n, s in enumerate(article.statements, start=1)}
    found.update({s.id: f"?{n}" for n, s in enumerate(article.possible, start=1)})
    found.update({s.id: "V" for s in article.outlet})
    return found


def _notes(
    article: Article, numbers: Mapping[str, str], entities: Entities
) -> dict[str, reading.Note]:
    settled = {s.id: cards.title(tuple(BY_KEY[k] for k in labels(s))) for s in article.statements}
    titles = {s.id: "Possible attribution, not settled" for s in article.possible} | settled
    return {
        s.id: reading.Note(
            number=numbers[s.id],
            name=f"{titles[s.id]}{', disputed' if s.disputed_by else ''}, "
            f"note {numbers[s.id]}: {_speakers(s, entities)}",
        )
        for s in article.statements + article.possible
    }


def _speakers(statement: Statement, entities: Entities) -> str:
    return " and ".join(speaking.speaker_name(s, entities) for s in statement.sources)


def _headline(
    article: Article, blocks: tuple[reading.Block, ...]
) -> tuple[Headline, tuple[reading.Block, ...]]:
    """The text's own headline with its marks, else the recorded title."""
    if blocks and blocks[0].region == "headline":
        return Headline(anchor=f"p{blocks[0].index}", html=blocks[0].html), blocks[1:]
    return Headline(anchor="title", html=Markup.escape(article.meta.title)), blocks


def _figures(article: Article, voices: tuple[speaking.Voice, ...]) -> Figures | None:
    """Nothing where nothing is attributed and no draft was made: the bar would mislead."""
    if not article.statements and not article.meta.is_english:
        return None
    rows = speaking.rows(article)
    unverified = sum(bool(s.unverified) for s in article.statements)
    caption = speaking.in_short(rows, voices, unverified)
    if not article.meta.is_english:
        caption = f"as far as people have marked it, {caption}"
    total = sum(row.words for row in rows) or 1
    return Figures(
        caption=caption,
        bar=bar.bar(rows),
        rows=rows,
        quoted=sum(row.quoted for row in rows) / total,
        unverified=sum(row.unverified for row in rows) / total,
    )


def _cards(
    article: Article, numbers: Mapping[str, str], entities: Entities, url: str
) -> dict[str, tuple[cards.Card, ...]]:
    groups = {"cards": article.statements, "possible": article.possible, "outlet": article.outlet}
    return {
        name: tuple(cards.card(article, s, numbers[s.id], entities, url) for s in found)
        for name, found in groups.items()
    }


def _named(article: Article, entities: Entities, url: str) -> dict[str, tuple[Named, ...]]:
    """Who and what the article names, in the order it does, as far as they have a page."""
    ids = dict.fromkeys(
        m.entity for m in sorted(article.mentions, key=lambda m: m.span) if m.entity in entities
    )
    found: dict[EntityKind, list[Named]] = {"person": [], "place": [], "organization": []}
    for entity in (entities[name] for name in ids):
        goal = links.entity_url(entity)
        if goal:
            about = speaking.role_in(article, entity) or directories.about(entity)
            href = links.relative(url, goal)
            found[entity.kind].append(Named(name=entity.name, href=href, about=about))
    return {links.FOLDERS[kind]: tuple(names) for kind, names in found.items()}


def _map(article: Article, entities: Entities) -> Markup:
    """Where the places of this article are; "" if no position is known."""
    named = Counter(m.entity for m in article.mentions)
    shown = [entities[key] for key in named if key in entities and entities[key].page]
    return draw(points(shown, named), SMALL, f"Map of the places in “{article.meta.title}”")


def _description(article: Article) -> str:
    count = wording.counted(len(article.statements), "attributed statement")
    return (
        f"{count}, each with who says it: {wording.outlet(article)}, {wording.published(article)}."
    )
