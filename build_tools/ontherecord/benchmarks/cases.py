"""Annotations of edited texts, with the true places of their words.

In: texts, a seed, how many annotations a text. Out: `Case`s, the same for the same seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ontherecord.benchmarks.edits import EVERYDAY, Draft, draft, parting
from ontherecord.benchmarks.rewriting import REWRITES
from ontherecord.benchmarks.traps import TRAPS, Scene, look_alike_kept, other_claim, sentence

CONTEXT = 32
"""Characters of prefix and suffix, as Hypothesis keeps them."""
CLAUSES, PHRASES = 0.6, 0.85
"""Shares of annotations: clauses, then phrases of a few words, then single words (cues)."""
_CLAUSE = re.compile(r"(?<![^\s“\"(])[^\s,;:.!?][^.!?\n;]{8,200}(?<=\w)(?![\w.])")
_TOKEN = re.compile(r"\S+")
Span = tuple[int, int]


class Case(NamedTuple):
    """One annotation of one edited text."""

    kind: str
    selector: dict[str, Any]
    old: str
    new: str
    true: tuple[Span, ...]
    """Where its words are; empty if they are gone."""


def everyday(texts: Sequence[str], seed: int, count: int) -> Iterator[Case]:
    """Edits of every kind, one to three of a kind at once."""
    for number, text in enumerate(texts):
        for kind, edit in (EVERYDAY | REWRITES).items():
            by = random.Random(f"{seed}/{number}/{kind}")
            changed = draft(text)
            for _ in range(by.randrange(1, 4)):
                changed = edit(changed, by) or changed
            if changed.text != text:
                for place in places(text, by, count):
                    yield case_of(kind, text, place, changed)


def traps(texts: Sequence[str], seed: int, count: int) -> Iterator[Case]:
    """Changes that lead to the wrong words, each made for one annotation."""
    for number, text in enumerate(texts):
        for kind, trap in TRAPS.items():
            by = random.Random(f"{seed}/{number}/{kind}")
            for chosen in places(text, by, count):
                old, place = text, chosen
                if trap is look_alike_kept:
                    old, place = twins(text, chosen, by)
                changed = trap(Scene(draft(old), place, texts, by))
                if changed is not None and changed.text != old:
                    yield case_of(kind, old, place, changed)


def case_of(kind: str, old: str, place: Span, changed: Draft) -> Case:
    start, end = place
    selector = {
        "exact": old[start:end], "prefix": old[max(0, start - CONTEXT) : start],
        "suffix": old[end : end + CONTEXT], "start": start, "end": end,
    }  # fmt: skip
    return Case(kind, selector, old, changed.text, true_place(changed, place))


def places(text: str, by: random.Random, count: int) -> list[Span]:
    """Places as annotators choose them, inside one line and from word to word."""
    tokens = [m.span() for m in _TOKEN.finditer(text)]
    clauses = [m.span() for m in _CLAUSE.finditer(text)]
    found: list[Span] = []
    while tokens and len(found) < count:
        roll = by.random()
        if roll < CLAUSES and clauses:
            found.append(by.choice(clauses))
            continue
        size = by.randrange(3, 20) if roll < PHRASES else by.randrange(1, 3)
        at = by.randrange(max(1, len(tokens) - size))
        start, end = tokens[at][0], tokens[min(at + size, len(tokens)) - 1][1]
        line = text.find("\n", start, end)
        end = line if line >= 0 else end
        while end > start + 1 and not text[end - 1].isalnum():
            end -= 1
        while start < end - 1 and not text[start].isalnum():
            start += 1
        found.append((start, end))
    return found


def true_place(changed: Draft, place: Span) -> tuple[Span, ...]:
    """Where the characters of an old span are now, with words put between them in a paragraph.

    In their old order; apart where other paragraphs or other old words stand between them.
    """
    at = [n for n, origin in enumerate(changed.origins) if place[0] <= origin < place[1]]
    parts: list[Span] = []
    for n in at:
        if changed.text[n].isspace():
            continue
        between = changed.text[parts[-1][1] : n] if parts else "\n."
        beside = changed.origins[parts[-1][1] : n] if parts else []
        foreign = any(o >= 0 and not place[0] <= o < place[1] for o in beside)
        if (foreign or "\n" in between.strip(" ")) and between.strip():
            parts.append((n, n + 1))
        else:
            parts[-1] = (parts[-1][0], n + 1)
    return tuple(sorted(parts, key=lambda part: changed.origins[part[0]]))


def twins(text: str, place: Span, by: random.Random) -> tuple[str, Span]:
    """The text with a second claim like the one around the place, and the place in it."""
    given = draft(text)
    start, end = sentence(given, place)
    twin = other_claim(text[start:end], by).replace("\n", " ") + parting(given)
    at = by.choice([*given.paragraphs(), (0, 0)])[0]
    by_how_much = 0 if at > place[0] else len(twin)
    return text[:at] + twin + text[at:], (place[0] + by_how_much, place[1] + by_how_much)
