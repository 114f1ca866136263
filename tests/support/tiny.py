"""A small hand-made archive: one article with every kind of statement, built without the engine."""

from __future__ import annotations

import datetime as dt
import hashlib

from ontherecord.model import (
    Archive,
    Article,
    Entity,
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
)  # fmt: skip

PARTS = (
    ("headline", ("Harbour crews hold back flood, mayor says",)),
    ("caption", ("Sandbags on the quay, as seen on Tuesday. [Example Photo]",)),
    ("body", (
        "Mayor Ida Ren said the quay would stay open “as long as the pumps run,” "
        "a first for Port Elm.",
        "“Nobody sleeps tonight,” she told reporters.",
    )),
    ("body", (
        "A second breach opened near the mill according to the Elm Courier, citing online posters.",
        "The mill has stood there since 1890.",
    )),
    ("subhead", ("What comes next",)),
    ("body", ("A neighbour hopes that the rain stops by <Friday> & that the pumps hold 🌧.",)),
)  # fmt: skip

TEXT = "\n\n".join(" ".join(sentences) for _, sentences in PARTS) + "\n"


def at(words: str, occurrence: int = 0) -> Span:
    """Where the words stand in the text; `occurrence` counts from 0."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def paragraphs() -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(index=index, span=at(" ".join(sentences)), region=region)  # type: ignore[arg-type]
        for index, (region, sentences) in enumerate(PARTS)
    )


def sentences() -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span=at(words), paragraph=index)
        for index, (_, found) in enumerate(PARTS)
        for words in found
    )


MAYOR = Source(
    speaker="Ida Ren", span=at("Mayor Ida Ren"), entity="ida-ren", type="gov-subnational",
    naming="named",
)  # fmt: skip
POSTERS = Source(
    speaker="online posters", span=at("online posters"), type="online-poster", naming="role-only"
)

STATEMENTS = (
    Statement(
        id="s-a10001", content=(at("Harbour crews hold back flood"),), cues=(at("says"),),
        sources=(Source(speaker="mayor", span=at("mayor"), type="gov-subnational",
                        naming="role-only"),),
        kind="official-claim", region="headline", confidence=0.9,
        reasons=(Reason(by="rule", name="capacity", why="a mayor speaks for a public office",
                        section="§6"),),
    ),
    Statement(
        id="s-a10002", content=(at("the quay would stay open “as long as the pumps run,”"),),
        quotes=(at("“as long as the pumps run,”"),), cues=(at("said"),), sources=(MAYOR,),
        form="mixed", kind="official-claim", act="commit-announce", hedges=(at("would"),),
        said_when=dt.date(2024, 3, 5), state="reference", by=("reference",),
        reasons=(Reason(by="person", name="reference", why="the mayor is named in full",
                        section="§4"),),
    ),
    Statement(
        id="s-a10003", content=(at("“Nobody sleeps tonight,”"),),
        quotes=(at("“Nobody sleeps tonight,”"),), cues=(at("told"),), sources=(MAYOR,),
        form="direct", kind="official-claim", channel="press-conference", state="confirmed",
        by=("jo-reader",), note="She was asked about **the night shift**.",
    ),
    Statement(
        id="s-a10004", content=(at("A second breach opened near the mill"),),
        cues=(at("according to"), at("citing")), sources=(POSTERS,), form="indirect",
        kind="attributed-claim", unverified=("U3", "U4"), chain=("Elm Courier", "online posters"),
        cue_flags=("distancing",),
        reasons=(Reason(by="rule", name="U3", why="another paper is cited, which cites others",
                        section="§5"),),
    ),
)  # fmt: skip

POSSIBLE = (
    Statement(
        id="s-a10005", content=(at("that the rain stops by <Friday>"),), cues=(at("hopes"),),
        sources=(Source(speaker="A neighbour", span=at("A neighbour"), type="witness-affected",
                        naming="role-only"),),
        confidence=0.3,
    ),
)  # fmt: skip

OUTLET = (
    Statement(
        id="s-a10006", content=(at("a first for Port Elm"),), form="outlet", kind="outlet-voice",
        state="reference", by=("reference",), note="May be the reporter’s background.",
    ),
)  # fmt: skip

ENTITIES = (
    Entity(
        id="ida-ren", kind="person", name="Ida Ren", aliases=("Ren",),
        roles=(Role(title="Mayor", article="tiny-flood", date=dt.date(2024, 3, 6)),),
    ),
    Entity(id="port-elm", kind="place", name="Port Elm", type="town"),
    Entity(id="elm-courier", kind="organization", name="Elm Courier", type="news-outlet"),
)  # fmt: skip

MENTIONS = (
    Mention(span=at("Ida Ren"), entity="ida-ren"),
    Mention(span=at("Port Elm"), entity="port-elm"),
    Mention(span=at("Elm Courier"), entity="elm-courier"),
)

META = Metadata(
    title=PARTS[0][1][0],
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    outlet=Known(value="Elm Gazette", basis="stated"),
    published=Known(
        value="2024-03-06", basis="inferred", why="the day after the caption’s Tuesday"
    ),
    rights="Written for this project’s tests.",
)


def tiny_article() -> Article:
    """The article, annotated by hand."""
    return Article(
        slug="tiny-flood", text=TEXT, meta=META, paragraphs=paragraphs(), sentences=sentences(),
        statements=STATEMENTS, possible=POSSIBLE, outlet=OUTLET, mentions=MENTIONS,
        entities=ENTITIES,
    )  # fmt: skip


def tiny_archive() -> Archive:
    """An archive of that article alone."""
    return Archive(articles=(tiny_article(),), entities=ENTITIES)
