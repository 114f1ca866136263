"""Readings of a made article. In: the article. Out: contribution files, each by one reader."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any

from ontherecord.anchoring.identity import statement_ids
from ontherecord.benchmarks.inventing.articles import Made, Said
from ontherecord.benchmarks.inventing.cast import Body, Person
from ontherecord.codebook.source_types import OFFICIAL_TYPES
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.entities.find import slug
from ontherecord.model import (
    REFERENCE,
    AnnotatedSource,
    Annotation,
    Contribution,
    Form,
    Selector,
    Span,
)

READERS = tuple(f"reader-{number}" for number in range(1, 41))


def contributions(made: Made, number: int, entries: frozenset[str]) -> Iterator[Contribution]:
    """A reference reading of all statements that the grammar knows of, and a reader who confirms
    the first and doubts nothing; `entries`: the ids that the glossary has."""
    digest = hashlib.sha256(made.text.encode()).hexdigest()
    day = made.published + dt.timedelta(days=2)
    added = tuple(_added(made, said, at, entries) for at, said in enumerate(made.said))
    yield _file(made, "a-reading", REFERENCE, day, digest, added)
    spans = [(Span(start=said.content[0], end=said.content[1]),) for said in made.said]
    ids = statement_ids(made.slug, made.text, spans)
    confirmed = tuple(
        Annotation(id=f"c{at}", action="confirm", target=one) for at, one in enumerate(ids[:3])
    )
    reader = READERS[number % len(READERS)]
    yield _file(made, "b-confirmed", reader, day + dt.timedelta(days=9), digest, confirmed)


def _file(
    made: Made, name: str, by: str, day: dt.date, digest: str, annotations: tuple[Annotation, ...]
) -> Contribution:
    return Contribution(
        path=f"articles/{made.slug}/annotations/{day.isoformat()}-{name}.yml", codebook=CODEBOOK,
        by=by, made=day, text=digest, annotations=annotations,
    )  # fmt: skip


def _added(made: Made, said: Said, at: int, entries: frozenset[str]) -> Annotation:
    kind, naming = _capacity(said)
    words = made.text[slice(*said.source)]
    source = AnnotatedSource(
        exact=words, start=said.source[0], type=kind, naming=naming,
        speaker=_speaker(said, words, entries),
    )  # fmt: skip
    facts: dict[str, Any] = {
        key: value for key, value in said.facts.items() if key not in ("type", "naming")
    }
    unverified = (facts.pop("unverified"),) if "unverified" in facts else ()
    flags = (facts.pop("cue_flags"),) if "cue_flags" in facts else None
    return Annotation(
        id=f"a{at}", action="add", content=(_selector(made, said.content),), source=(source,),
        cue=_selector(made, said.cue) if said.cue else None, unverified=unverified, cue_flags=flags,
        form=_form(made.text[slice(*said.content)]), attribution="explicit",
        kind="official-claim" if kind in OFFICIAL_TYPES else "attributed-claim",
        channel=facts.pop("channel", "not-stated"), **facts,
    )  # fmt: skip


def _selector(made: Made, place: tuple[int, int]) -> Selector:
    return Selector(exact=made.text[slice(*place)], start=place[0])


def _form(words: str) -> Form:
    if words.startswith("“") and words.endswith("”") and words.count("“") == 1:
        return "direct"
    return "mixed" if "“" in words else "indirect"


def _capacity(said: Said) -> tuple[str, Any]:
    if isinstance(said.who, Person):
        return said.who.type, "named"
    if isinstance(said.who, Body):
        return said.who.type, "institution"
    return said.facts["type"], said.facts["naming"]


def _speaker(said: Said, words: str, entries: frozenset[str]) -> str:
    """The glossary's id if it has the speaker, else the fullest name or the words."""
    if said.who is None:
        return words
    ident = slug(said.who.name)
    return ident if ident in entries else said.who.name
