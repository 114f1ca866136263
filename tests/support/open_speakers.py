"""A made-up article in which it is open who speaks, and in which some things were not said.

Out: its text, and what two people wrote of it: kit under codebook 1.2, lou under 1.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from ontherecord.engine.text.segment import segment
from ontherecord.merging.board import merge
from ontherecord.model import (
    AnnotatedSource,
    Annotation,
    Article,
    Candidate,
    Contribution,
    Entity,
    Known,
    Metadata,
    Problem,
    Selector,
)  # fmt: skip

SLUG = "bridge-hearing"
TITLE = "Bridge stays closed after hearing"
TEXT = f"""{TITLE}

Karla Benning, a judge, and Uwe Benning, her clerk, came to the harbour on Tuesday.

Benning said that the bridge had been closed too late. No official said that the bridge was safe.

Councillor Jan Voss and Bo Marek, a fisherman, met at the pier. He said the gate would stay shut.

The inquest heard that the pump had failed. “It was raining,” the harbour master told local radio.

If the mayor said that the road was open, nobody heard it. The mayor wrote that the gate was old.
"""
BENNINGS = (
    Candidate(speaker="Karla Benning", type="legislature-court"),
    Candidate(speaker="Uwe Benning", type="legislature-court"),
)
AT_THE_PIER = (
    Candidate(speaker="Jan Voss", type="legislature-court"),
    Candidate(speaker="Bo Marek", type="witness-affected"),
)
_RAIN = (Selector(exact="“It was raining,”"),)
KIT = (
    Annotation(
        id="kit-1", action="add", form="indirect", kind="official-claim", unverified=(),
        content=(Selector(exact="that the bridge had been closed too late"),),
        cue=Selector(exact="said", prefix="Benning "), ambiguous=True, candidates=BENNINGS,
        source=(AnnotatedSource(exact="Benning", suffix=" said"),),
    ),
    Annotation(
        id="kit-2", action="add", form="indirect", kind="attributed-claim", unverified=(),
        content=(Selector(exact="the gate would stay shut"),),
        cue=Selector(exact="said", prefix="He "), ambiguous=True, candidates=AT_THE_PIER,
        source=(AnnotatedSource(exact="He", suffix=" said"),),
    ),
    Annotation(
        id="kit-3", action="add", form="indirect", kind="attributed-claim", unverified=(),
        content=(Selector(exact="that the pump had failed"),),
        cue=Selector(exact="heard", suffix=" that"),
        source=(AnnotatedSource(exact="The inquest", type="unspecified", naming="institution"),),
        channel="hearing",
    ),
    Annotation(
        id="kit-4", action="add", form="direct", kind="official-claim", unverified=(),
        content=_RAIN, cue=Selector(exact="told"), channel="radio",
        source=(AnnotatedSource(exact="the harbour master", type="gov-subnational"),),
    ),
    Annotation(
        id="kit-5", action="add", form="outlet", kind="outlet-voice", not_said="No official",
        content=(Selector(exact="that the bridge was safe"),),
    ),
    Annotation(
        id="kit-6", action="add", form="outlet", kind="outlet-voice", not_said="the mayor",
        content=(Selector(exact="that the road was open"),),
    ),
)  # fmt: skip
LOU = (
    Annotation(
        id="lou-1", action="add", form="direct", kind="attributed-claim", unverified=(),
        content=_RAIN, cue=Selector(exact="told"),
        source=(AnnotatedSource(exact="the harbour master", type="company"),),
    ),
    Annotation(
        id="lou-2", action="add", form="indirect", kind="official-claim", unverified=(),
        content=(Selector(exact="that the gate was old"),), cue=Selector(exact="wrote"),
        source=(AnnotatedSource(exact="The mayor", type="gov-subnational"),),
    ),
)  # fmt: skip


def contribution(by: str, codebook: str, annotations: Sequence[Annotation]) -> Contribution:
    """One file of annotations of this article."""
    return Contribution(
        path=f"seeds/articles/{SLUG}/annotations/{by}.yml", codebook=codebook, by=by,
        made=dt.date(2026, 4, 1), text="0f", annotations=tuple(annotations),
    )  # fmt: skip


FILES = (contribution("kit", "1.2", KIT), contribution("lou", "1.1", LOU))


def bare() -> Article:
    """The article that nobody has read."""
    paragraphs, sentences = segment(TEXT, TITLE)
    meta = Metadata(title=TITLE, sha256="0f", outlet=Known(value="Pier News", basis="stated"))
    return Article(slug=SLUG, text=TEXT, meta=meta, paragraphs=paragraphs, sentences=sentences)


def read(
    *files: Contribution, of: Article | None = None, glossary: tuple[Entity, ...] = ()
) -> tuple[Article, tuple[Problem, ...]]:
    """The article (a bare one, if none is given) as these files read it."""
    merged, problems = merge(of or bare(), files or FILES, glossary)
    return msgspec.structs.replace(merged, contributions=files or FILES), problems
