"""A second hand-made archive: two invented articles of two outlets, for the pages about many."""

from __future__ import annotations

import hashlib
import re

from ontherecord.model import (
    Archive,
    Article,
    Entity,
    Fact,
    Known,
    Mention,
    Metadata,
    Paragraph,
    Reason,
    Role,
    Sentence,
    Source,
    Span,
    Statement,
)

HARBOUR = """Harbour fire put out, mayor says

Mayor Ada Quill said the fire in Port Elm was out by noon. "Nobody was hurt," Quill told reporters.

Smoke could be seen for miles. A dock worker, Tam Reed, called it "a close thing".

The pier was reportedly damaged.
"""
MARKET = """Market reopens

The Port Elm Council announced that the market would reopen on Friday. The market is old.
"""


def span(text: str, words: str, after: int = 0) -> Span:
    """Where the words stand in the text, at or after a position."""
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def blocks(text: str) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """Paragraphs at blank lines, sentences at full stops: enough for the texts above."""
    paragraphs, sentences = [], []
    for index, found in enumerate(re.finditer(r"[^\n]+", text)):
        place = Span(start=found.start(), end=found.end())
        region = "headline" if index == 0 else "body"
        paragraphs.append(Paragraph(index=index, span=place, region=region))
        for part in re.finditer(r"\S.*?(?:\.(?=\s|$)\"?|$)", found[0]):
            inner = Span(start=found.start() + part.start(), end=found.start() + part.end())
            sentences.append(Sentence(span=inner, paragraph=index))
    return tuple(paragraphs), tuple(sentences)


def article(slug: str, text: str, outlet: str, date: str, **fields: object) -> Article:
    """An article with its paragraphs and sentences; further fields as given."""
    paragraphs, sentences = blocks(text)
    meta = Metadata(
        title=text.split("\n", 1)[0],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=Known(value=outlet, basis="stated"),
        published=Known(value=date, basis="inferred", why="from the words “on Friday”"),
    )
    return Article(
        slug=slug, text=text, meta=meta, paragraphs=paragraphs, sentences=sentences, **fields
    )


def statement(text: str, key: str, content: str, **fields: object) -> Statement:
    """A statement about the words; further fields as given."""
    reasons = (Reason(by="rule", name="capacity", why="who speaks decides", section="§4"),)
    return Statement(id=f"s-{key}", content=(span(text, content),), reasons=reasons, **fields)


MAYOR = Source(
    speaker="Ada Quill", entity="ada-quill", type="gov-subnational", naming="named",
    span=span(HARBOUR, "Mayor Ada Quill"),
)  # fmt: skip
WORKER = Source(
    speaker="Tam Reed", entity="tam-reed", type="witness-affected", naming="named",
    span=span(HARBOUR, "A dock worker, Tam Reed"),
)  # fmt: skip
COUNCIL = Source(
    speaker="Port Elm Council", entity="port-elm-council", type="gov-subnational",
    naming="institution", span=span(MARKET, "The Port Elm Council"),
)  # fmt: skip


def harbour() -> Article:
    """Official claim, direct quote, other attributed claim, unverified report, own voice."""
    t = HARBOUR
    quote = span(t, '"Nobody was hurt,"')
    called = span(t, '"a close thing"')
    return article(
        "harbour-fire", t, "The Elm Gazette", "2024-03-08",
        statements=(
            statement(t, "aaaaaa", "the fire in Port Elm was out by noon", sources=(MAYOR,),
                      kind="official-claim", cues=(span(t, "said"),), state="confirmed",
                      by=("kit",)),
            statement(t, "bbbbbb", '"Nobody was hurt,"', sources=(MAYOR,), kind="official-claim",
                      form="direct", quotes=(quote,), cues=(span(t, "told reporters"),),
                      channel="press-conference", state="reference", by=("reference",)),
            statement(t, "cccccc", 'it "a close thing"', sources=(WORKER,), form="mixed",
                      quotes=(called,), cues=(span(t, "called"),), confidence=0.8),
            statement(t, "dddddd", "The pier was reportedly damaged", unverified=("U2",),
                      sources=(Source(speaker="unspecified"),), cues=(span(t, "reportedly"),)),
        ),
        mentions=(
            Mention(span=span(t, "Ada Quill"), entity="ada-quill"),
            Mention(span=span(t, "Quill", t.index("Quill told")), entity="ada-quill"),
            Mention(span=span(t, "Port Elm"), entity="port-elm"),
            Mention(span=span(t, "Tam Reed"), entity="tam-reed"),
        ),
    )  # fmt: skip


def market() -> Article:
    """One official claim, and a sentence in the outlet's own voice."""
    t = MARKET
    return article(
        "market-reopens", t, "Elm Radio", "2023-11-02",
        statements=(
            statement(t, "eeeeee", "that the market would reopen on Friday", sources=(COUNCIL,),
                      kind="official-claim", act="commit-announce", cues=(span(t, "announced"),)),
        ),
        mentions=(
            Mention(span=span(t, "Port Elm Council"), entity="port-elm-council"),
        ),
    )  # fmt: skip


ENTITIES = (
    Entity(id="ada-quill", kind="person", name="Ada Quill", aliases=("Quill",), state="reference",
           roles=(Role(title="Mayor", article="harbour-fire"),),
           facts=(Fact(text="Speaks for Port Elm.", source="article:harbour-fire"),)),
    Entity(id="tam-reed", kind="person", name="Tam Reed",
           roles=(Role(title="A dock worker", article="harbour-fire"),)),
    Entity(id="port-elm", kind="place", name="Port Elm", type="town", country="Elmland",
           lat=10.5, lon=-20.25, position_source="made up for the tests", state="reference"),
    Entity(id="port-elm-council", kind="organization", name="Port Elm Council",
           type="gov-subnational", state="reference"),
)  # fmt: skip


def archive() -> Archive:
    """Both articles, newest first, and everyone in them."""
    return Archive(articles=(harbour(), market()), entities=ENTITIES)
