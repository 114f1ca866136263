"""Many people's files on one text: every action, lost words, disagreements and settlements."""

from __future__ import annotations

import datetime as dt
import random
from typing import get_args

from ontherecord.anchoring.identity import statement_ids
from ontherecord.engine.text.segment import segment
from ontherecord.model import (
    Action,
    Annotation,
    Article,
    Contribution,
    Kind,
    Metadata,
    Selector,
    Source,
    Span,
    Statement,
    Unverified,
)  # fmt: skip

WORDS = " ".join(f"word{n:03}" for n in range(400))
NAMES = WORDS.split()
READERS = ("reference", *(f"reader{n}" for n in range(40)))


def draft() -> Article:
    """The text with a machine draft of every tenth to fourteenth word."""
    paragraphs, sentences = segment(WORDS, None)
    contents = [(_span(n, n + 4),) for n in range(0, 400, 10)]
    ids = statement_ids("n", WORDS, contents)
    found = tuple(
        Statement(id=i, content=c, sources=(Source(speaker="unspecified"),))
        for i, c in zip(ids, contents, strict=True)
    )
    return Article(
        slug="n", text=WORDS, meta=Metadata(title="", sha256=""), paragraphs=paragraphs,
        sentences=sentences, statements=found[::2], possible=found[1::2],
    )  # fmt: skip


def files(count: int, seed: int) -> list[Contribution]:
    """So many contributions of one to three annotations; the same seed gives the same."""
    rng = random.Random(seed)
    ids = [s.id for s in (*draft().statements, *draft().possible)]
    return [_file(number, ids, rng) for number in range(count)]


def _file(number: int, ids: list[str], rng: random.Random) -> Contribution:
    annotations = tuple(_annotation(f"a{number}-{n}", ids, rng) for n in range(rng.randint(1, 3)))
    return Contribution(
        path=f"{number}.yml", codebook="1.1", text="0f", annotations=annotations,
        by=rng.choice(READERS), made=dt.date(2024, 6, rng.randint(1, 28)),
    )  # fmt: skip


def _annotation(ident: str, ids: list[str], rng: random.Random) -> Annotation:
    action: Action = rng.choice(get_args(Action))
    start = rng.randrange(395)
    words = " ".join(NAMES[start : start + rng.randint(1, 5)]) + rng.choice(["", "", "", "", "x"])
    pointing = action != "add" and rng.random() < 0.7
    kinds: tuple[Kind | None, ...] = (*get_args(Kind), None)
    reasons: tuple[tuple[Unverified, ...] | None, ...] = (None, (), ("U1",), ("U2", "U4"))
    settles = tuple(f"a{rng.randrange(1000)}-{n}" for n in range(rng.randint(1, 2)))
    return Annotation(
        id=ident, action=action, target=rng.choice([*ids, "s-000000"]) if pointing else "",
        content=() if pointing else (Selector(exact=words),), kind=rng.choice(kinds),
        unverified=rng.choice(reasons), settles=settles if rng.random() < 0.1 else (),
    )  # fmt: skip


def _span(first: int, last: int) -> Span:
    start = len(" ".join(NAMES[:first])) + bool(first)
    return Span(start=start, end=len(" ".join(NAMES[:last])))
