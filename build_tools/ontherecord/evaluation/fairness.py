"""Whether labels depend on whose name stands in a sentence: the same words, other people.

In: a function that drafts a text. Out: for each sentence, whose names are read otherwise than most.
People are invented (`names.tsv`): women and men with names of fifty origins, and with first names
that are places. The floor is no difference (codebook §6: no name decides anything).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from ontherecord.evaluation.symmetry import Draft
from ontherecord.model import Record

FRAMES = (
    "{first} {last} said the road was closed.",
    "“We ran to the gate,” {first} {last} said.",
    "{first} {last}, 34, lost a barn in the flood. {last} said nobody had called.",
    "{first} said the road was closed.",
    "{last}, 41, denies stealing the boat.",
    "According to {first} {last}, the road was closed.",
    "Mayor {first} {last} said the road was closed.",
    "{first} {last}, a nurse at the clinic, said the ward was full.",
    "A former minister, {first} {last}, warned that the dam was weak.",
    "{first} {last} told reporters that the road was closed.",
    "The road was closed, said {first} {last}, a spokesperson for the police.",
)
"""Sentences in which a person speaks: with no capacity, with an office, a calling, a past one."""


PLACES = "also a place"
"""Rows whose first name alone would be a place: "Paris said" is a government's word."""


class Person(Record, frozen=True):
    """One invented person."""

    origin: str
    gender: str
    first: str
    last: str


class Fairness(Record, frozen=True):
    """How one sentence is read for all people."""

    frame: str
    people: int
    differing: tuple[str, ...]
    """Who is read otherwise than most, each as "Ada Roy (English)"."""


@cache
def people() -> tuple[Person, ...]:
    """Everyone of the table: a woman and a man in each row."""
    text = (files("ontherecord.evaluation") / "names.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(
        Person(origin=origin, gender=gender, first=first, last=last)
        for origin, she, he, last in rows for gender, first in (("woman", she), ("man", he))
    )  # fmt: skip


def fairness(
    draft: Draft, frames: Iterable[str] = FRAMES, those: Iterable[Person] | None = None
) -> tuple[Fairness, ...]:
    """Each sentence drafted once for every person."""
    everyone = tuple(people() if those is None else those)
    return tuple(_one(draft, frame, everyone) for frame in frames)


def _one(draft: Draft, frame: str, everyone: tuple[Person, ...]) -> Fairness:
    if "{last}" not in frame:
        everyone = tuple(p for p in everyone if p.origin != PLACES)
    found = [_facts(draft(_filled(frame, p)), p) for p in everyone]
    usual, _ = Counter(found).most_common(1)[0]
    differing = tuple(
        f"{p.first} {p.last} ({p.origin})"
        for p, facts in zip(everyone, found, strict=True) if facts != usual
    )  # fmt: skip
    return Fairness(frame=frame, people=len(everyone), differing=differing)


def _filled(frame: str, person: Person) -> str:
    return frame.format(first=person.first, last=person.last)


def _facts(answer: Any, person: Person) -> tuple[Any, ...]:
    """What must be the same for everyone: the labels, and whether the words are the person's."""
    return tuple(
        (s["kind"], s["source_type"], tuple(s["unverified"]),
         str(s["speaker"]) in (person.first, person.last, f"{person.first} {person.last}"))
        for s in answer["statements"]
    )  # fmt: skip
