"""An archive of so many articles out of a few words, without the engine: for tests of search."""

from __future__ import annotations

import datetime as dt
import random
from typing import Literal, get_args

from ontherecord.model import (
    Archive,
    Article,
    Channel,
    Entity,
    Known,
    Mention,
    Metadata,
    Paragraph,
    Sentence,
    Source,
    SourceType,
    Span,
    Statement,
)

COMMON = "bridge bridges harbour weapon weapons range the of a said claim claims year"
ODD = "2024 U.S. naïve Zürich don’t $40 1,000 longer-range ferry ferries stopped stopping"
WORDS = f"{COMMON} {ODD}".split()
PEOPLE = (
    ("ada-quill", "Ada Quill", ("Quill", "Ada Kwill", "Ада Квилл")),
    ("bo-zelensky", "Bo Zelenskyy", ("Zelenskyy", "Zelensky", "Зеленський")),
    ("cy-quill", "Cy Quillan", ("Quillan",)),
)
PLACES = (("kyiv", "Kyiv", ("Kiev", "Київ")), ("orel", "Oryol", ("Orel",)),
          ("port-ash", "Port Ash", ()))  # fmt: skip
OUTLETS = ("The Weir Gazette", "Harbour Post", "")
Kinds: tuple[Literal["official-claim", "attributed-claim"], ...] = (
    "official-claim", "attributed-claim",
)  # fmt: skip


def entities() -> tuple[Entity, ...]:
    people = (Entity(id=i, kind="person", name=n, aliases=a) for i, n, a in PEOPLE)
    places = (Entity(id=i, kind="place", name=n, aliases=a, type="city") for i, n, a in PLACES)
    return (*people, *places)


def archive(count: int, seed: int = 1) -> Archive:
    """The same for the same seed."""
    draw = random.Random(seed)
    return Archive(articles=tuple(_article(draw, at) for at in range(count)), entities=entities())


def _article(draw: random.Random, number: int) -> Article:
    text, sentences, mentions = "", [], []
    for at in range(draw.randint(1, 8)):
        start = len(text)
        for _ in range(draw.randint(3, 9)):
            word, entity = _word(draw)
            if entity:
                span = Span(start=len(text), end=len(text) + len(word))
                mentions.append(Mention(span=span, entity=entity))
            text += f"{word} "
        text = f"{text.rstrip()}."
        sentences.append(Sentence(span=Span(start=start, end=len(text)), paragraph=at))
        text += "\n\n"
    text = text.rstrip()
    paragraphs = (Paragraph(index=s.paragraph, span=s.span, region="body") for s in sentences)
    day = dt.date(2022, 1, 1) + dt.timedelta(days=draw.randrange(900))
    dated = Known(value=day.isoformat(), basis="stated") if number % 7 else Known()
    statements = tuple(
        s for at, one in enumerate(sentences) for s in _statements(draw, one.span, f"s-{at:06x}")
    )
    outlet = draw.choice(OUTLETS)
    known = Known(value=outlet, basis="stated" if outlet else "not-stated")
    meta = Metadata(title=f"Report {number}", sha256="0" * 64, published=dated, outlet=known)
    return Article(
        slug=f"report-{number:04}", text=text, meta=meta, paragraphs=tuple(paragraphs),
        sentences=tuple(sentences), statements=statements, mentions=tuple(mentions),
    )  # fmt: skip


def _word(draw: random.Random) -> tuple[str, str]:
    if draw.random() < 0.15:
        entity, name, aliases = draw.choice((*PEOPLE, *PLACES))
        return draw.choice((name, *aliases)), entity
    return draw.choice(WORDS), ""


def _statements(draw: random.Random, span: Span, name: str) -> list[Statement]:
    if draw.random() < 0.3:
        return []
    middle = (span.start + span.end) // 2
    cuts = (
        [(span.start, middle), (middle, span.end)]
        if draw.random() < 0.3
        else [(span.start, span.end)]
    )
    return [
        Statement(
            id=f"{name}{at}", content=(Span(start=start, end=end),), sources=_sources(draw),
            kind=draw.choice(Kinds), unverified=draw.choice(((), (), ("U2",))),
            form=draw.choice(("direct", "indirect")), quotes=(Span(start=start, end=end),),
            channel=draw.choice(get_args(Channel)[:4]),
        )
        for at, (start, end) in enumerate(cuts)
    ]  # fmt: skip


def _sources(draw: random.Random) -> tuple[Source, ...]:
    found = []
    for _ in range(draw.choice((1, 1, 2))):
        kind = draw.choice(get_args(SourceType))
        if draw.random() < 0.6:
            entity, name, _ = draw.choice(PEOPLE)
            found.append(Source(speaker=name, entity=entity, type=kind, naming="named"))
        else:
            private = draw.random() < 0.3
            found.append(Source(speaker="a local official", type=kind, private=private))
    return tuple(found)
