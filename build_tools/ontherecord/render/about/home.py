"""The home page: what this is, one sentence taken apart, what is new. In: a `Catalogue`."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.codebook.values import FORMS
from ontherecord.model import Record, Span, Statement
from ontherecord.render.base import addresses, spans
from ontherecord.render.base.catalogue import Catalogue, Said
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.lists import articles, entries
from ontherecord.render.words.plain_sentence import plain_sentence

NEWEST = 5
LONGEST = 320
"""Code points: an example longer than this is no example."""


class Example(Record, frozen=True):
    """A statement taken apart, in words."""

    quote: Markup
    speakers: tuple[entries.Speaker, ...]
    source_type: str
    cue: str
    form: str
    chain: str
    labels: tuple[tuple[Label, str], ...]
    href: str
    article: str
    place: str
    plain: str
    state: str


def _parts(statement: Statement) -> Iterator[tuple[Span, str]]:
    """The anatomy: content, cue, source (codebook §1)."""
    yield from ((span, "content") for span in statement.content)
    yield from ((span, "cue") for span in statement.cues)
    yield from ((source.span, "source") for source in statement.sources if source.span)


def _shows_well(said: Said) -> bool:
    statement = said.statement
    place = entries.window(said.article, (span for span, _ in _parts(statement)))
    complete = bool(statement.cues and statement.sources and statement.sources[0].span)
    complete = complete and not statement.ambiguous
    plain = statement.region == "body" and statement.attribution == "explicit"
    short = place.end - place.start <= LONGEST and said.article.shows(place)
    return complete and plain and short


def chosen(catalogue: Catalogue) -> Said | None:
    """The example: settled before drafted, with a relay chain before without, newest first."""
    every = catalogue.labelled["official-claim"] + catalogue.labelled["attributed-claim"]
    best_first = sorted(every, key=lambda s: (s.statement.state == "draft", not s.statement.chain))
    return next(filter(_shows_well, best_first), None)


def dissect(said: Said, catalogue: Catalogue) -> Example:
    """The sentence with its parts marked, and each part explained."""
    article, statement = said.article, said.statement
    text, parts = article.text, tuple(_parts(statement))
    marks = [
        spans.mark(span, spans.STATEMENT, "mark", {"class": f"part part--{name}"})
        for span, name in parts
    ]
    place = entries.window(article, (span for span, _ in parts))
    entry = entries.of_statement(said, catalogue.entities, "")
    return Example(
        quote=Markup(spans.render(text, place, marks)),
        speakers=entry.speakers,
        source_type=source_types.IN_WORDS[statement.sources[0].type],
        cue=" … ".join(text[cue.start : cue.end] for cue in statement.cues),
        form=FORMS[statement.form].example,
        chain=" ← ".join(statement.chain),
        labels=tuple((BY_KEY[key], addresses.help_url(key)) for key in labels(statement)),
        href=entry.href,
        article=entry.article,
        place=entry.place,
        plain=plain_sentence(article, statement, catalogue.entities, elsewhere=True),
        state=entry.state,
    )


def _figures(catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """What the archive holds: number, noun, address."""
    archive = catalogue.archive
    statements = sum(not s.by_marks for article in archive.articles for s in article.statements)
    found = [
        (len(archive.articles), "article", "articles", addresses.ARTICLES),
        (statements, "attributed statement", "attributed statements", addresses.STATEMENTS),
    ]
    nouns = {"person": ("person", "people"), "place": ("place", "places"),
             "organization": ("organization", "organizations")}  # fmt: skip
    for kind in addresses.FOLDERS:
        number = sum(e.kind == kind and e.page for e in archive.entities)
        found.append((number, *nouns[kind], addresses.directory_url(kind)))
    return [(f"{n:,}", one if n == 1 else many, href) for n, one, many, href in found]


def page(catalogue: Catalogue) -> Page:
    """The home page."""
    example = chosen(catalogue)
    newest = catalogue.archive.articles[:NEWEST]
    rows = [articles.row(a, "", packed=catalogue.packed) for a in newest]
    html = render(
        "home.html",
        example=dissect(example, catalogue) if example else None,
        rows=rows,
        first=next((row for row in rows if row.practice), None),
        figures=_figures(catalogue),
    )
    return Page(
        url=addresses.HOME,
        title="Who says this, and how do they know?",
        html=html,
        kind="home",
        description="News articles, sentence by sentence: who says this, and how do they know?",
    )
