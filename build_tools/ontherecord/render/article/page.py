"""The article page: the text as it was published, with who says each thing and how they know.

In: an `Article` and the archive's entities. Out: a `Page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from ontherecord.archive.events import Event
from ontherecord.codebook.labels import LABELS
from ontherecord.codebook.parts import PARTS
from ontherecord.codebook.words import capital, counted
from ontherecord.model import Article, Entity, Record
from ontherecord.render.article import (
    bar,
    buttons,
    cards,
    foot,
    grouping,
    head,
    legend,
    named,
    reading,
    unplaced,
)
from ontherecord.render.base import addresses, structured
from ontherecord.render.base.catalogue import has_reading
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.questions.questions import questions
from ontherecord.render.words import mix, parts, speaking, wording
from ontherecord.render.words.statements import numbered

Entities = Mapping[str, Entity]


class Headline(Record, frozen=True):
    anchor: str
    html: Markup
    notes: Markup = Markup()


class Figures(Record, frozen=True):
    """Who speaks here: a sentence, a picture, a table."""

    caption: str
    bar: Markup
    more: str
    """What else the picture shows, a sentence."""
    rows: tuple[mix.Row, ...]
    quoted: int
    """Percent of all words."""
    unverified: int


def page(
    article: Article, entities: Entities, engine: str = "", event: Event | None = None,
    packed: bool = False, alone: Entities = named.NOBODY,
) -> Page:  # fmt: skip
    """The page of one article; `entities` are the archive's by id, `engine` its version, `event`
    what other articles tell of, too; `packed`: there are no pages and files below it but those
    of contributing and corrections; `alone`: the entries that have no page since no other article
    names them."""
    url = addresses.article_url(article)
    numbers = numbered(article)
    notes = buttons.notes(article, numbers, entities)
    blocks = tuple(reading.blocks(article, notes, entities, url))
    headline, rest = _headline(article, blocks)
    voices = speaking.voices(article, numbers, entities, url)
    html = render(
        "article.html",
        **_top(article, url),
        headline=headline,
        groups=tuple(grouping.groups(article, rest)),
        lead=grouping.captions(article).get(0, ()) if headline.anchor != "title" else (),
        parts=PARTS,
        voices=voices,
        figures=_figures(article, voices),
        **_cards(article, numbers, entities, url),
        **named.named(article, entities, url, alone),
        map=named.map_of(article, {**entities, **alone}),
        questions=questions(article, numbers, {**entities, **alone}),
        orphans=tuple(unplaced.orphans(article)),
        not_applied=len(article.orphans),
        former=article.former,
        **foot.foot(article, url, engine, event, packed=packed),
        packed=packed,
    )
    subheads = (b for b in rest if b.region == "subhead")
    return Page(
        url=url,
        title=article.meta.title,
        html=html,
        toc=tuple(Heading(title=Markup(b.html).striptags(), id=f"p{b.index}") for b in subheads),
        kind="article",
        description=_description(article),
        section=addresses.ARTICLES,
        pictured=has_reading(article) and not packed,
        data=structured.article(article, entities, alone),
        edit_path=f"{article.path or f'seeds/articles/{article.slug}'}/annotations",
    )


def _top(article: Article, url: str) -> dict[str, Any]:
    """What stands above the text: who published it, when, and what the marks in it say."""
    full = article.meta.drafted == "full"
    return {
        "here": url,
        "slug": article.slug,
        "lang": article.meta.lang,
        "head": head.head(article),
        "in_parts": parts.in_parts(article),
        "legend": legend.legend(article, url),
        "labels": LABELS if full else LABELS[:-1],
        "full": full,
        "states": legend.states(article),
        "checked": legend.checked(article),
    }


def _headline(
    article: Article, blocks: tuple[reading.Block, ...]
) -> tuple[Headline, tuple[reading.Block, ...]]:
    """The text's own headline with its marks, else the recorded title."""
    first = next(iter(blocks), None)
    if first and first.region == "headline":
        return Headline(anchor=f"p{first.index}", html=first.html, notes=first.notes), blocks[1:]
    return Headline(anchor="title", html=Markup.escape(article.meta.title)), blocks


def _figures(article: Article, voices: tuple[speaking.Voice, ...]) -> Figures | None:
    """Nothing where no draft was made in full: the bar would give the rest to the outlet."""
    if article.meta.drafted != "full":
        return None
    rows = mix.rows(article)
    caption = speaking.in_short(rows, voices)
    return Figures(
        caption=capital(caption),
        more=speaking.doubted(article),
        bar=bar.bar(rows),
        rows=rows,
        quoted=mix.percent_of(sum(row.quoted for row in rows), rows),
        unverified=mix.unverified(rows),
    )


def _cards(
    article: Article, numbers: Mapping[str, str], entities: Entities, url: str
) -> dict[str, tuple[cards.Card, ...]]:
    groups = {"cards": article.statements, "possible": article.possible, "outlet": article.outlet}
    return {
        name: tuple(cards.card(article, s, numbers[s.id], entities, url) for s in found)
        for name, found in groups.items()
    }


def _description(article: Article) -> str:
    where = f"{wording.outlet(article)}, {wording.published(article)}."
    by_marks = sum(s.by_marks for s in article.statements)
    if by_marks:
        return f"{counted(by_marks, 'quotation')}, found by marks only: {where}"
    count = counted(len(article.statements), "attributed statement")
    doubted = speaking.doubted(article)
    return f"{count}, each with who says it: {where} {doubted}".strip()
