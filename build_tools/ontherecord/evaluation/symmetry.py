"""The swap test as a measurement (codebook §4.8): the same words about another side, drafted again.

In: texts, and a function that drafts one. Out: how many statements keep their kind, source type and
unverified reasons when the sides are exchanged. A statement that appears or vanishes counts as
changed. Names are exchanged word for word, so that the n-th word stays the n-th word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from ontherecord.evaluation.scoring import MATCH_AT_LEAST, WORD, Answer, words
from ontherecord.model import Record

_RUSSIA = ("Russia", "Russian", "Russians", "Moscow")
_UKRAINE = ("Ukraine", "Ukrainian", "Ukrainians", "Kyiv")
_NORWAY = ("Norway", "Norwegian", "Norwegians", "Oslo")
_GHANA = ("Ghana", "Ghanaian", "Ghanaians", "Accra")
_SYRIA = ("Syria", "Syrian", "Syrians", "Damascus")
_JORDAN = ("Jordan", "Jordanian", "Jordanians", "Amman")
_IRAN = ("Iran", "Iranian", "Iranians", "Tehran")
_PERU = ("Peru", "Peruvian", "Peruvians", "Lima")


def _pairs(*rows: tuple[tuple[str, ...], tuple[str, ...]]) -> Mapping[str, str]:
    return MappingProxyType(
        {old: new for one, other in rows for old, new in zip(one, other, strict=True)}
    )


SIDES = _pairs((_RUSSIA, _UKRAINE), (_UKRAINE, _RUSSIA))
"""The two sides of one war, exchanged."""
NEUTRAL = _pairs((_RUSSIA, _NORWAY), (_UKRAINE, _GHANA), (_SYRIA, _JORDAN), (_IRAN, _PERU))
"""Countries at war, replaced by others."""
SWAPS = MappingProxyType({"Russia ↔ Ukraine": SIDES, "other countries": NEUTRAL})

SENTENCES = (
    "Russia's Defense Ministry said its air defenses had shot down six Ukrainian drones.",
    "Ukrainian officials said that a Russian missile had hit a power station near the border.",
    "Kyiv denied that its forces had crossed the river, and Moscow called the report a lie.",
    "Russian war bloggers claimed that the bridge had been destroyed. This could not be verified.",
    "Ukrainian Telegram channels posted that a column of Russian tanks was moving south.",
    "A Russian news agency, citing a source in the police, reported that the road was closed.",
    '"We will answer," the Ukrainian president told reporters in Kyiv.',
    "According to the Russian governor, at least ten people were hurt.",
    "A former Ukrainian minister warned that Russia could attack in spring.",
    "Residents of a Ukrainian town said they had heard two explosions.",
    "Russian prosecutors accused a Ukrainian officer of ordering the attack.",
    "The fire reportedly began in a Russian fuel depot.",
    "Russia asked the Security Council to meet on Monday.",
    "A Ukrainian company announced that it would rebuild the mill.",
    "Moscow's request for talks was rejected by Kyiv.",
    "Russian opposition leaders urged voters to stay at home.",
    "Ukrainian police said on Telegram that three people had died.",
    "Russian-backed separatists insisted the village was theirs.",
    "Ukraine accused Russia of shelling a school, without presenting evidence.",
    "An expert at a Russian university said the harvest would fail.",
)
"""Own sentences, for every group of sources and every way to be unverified."""

Draft = Callable[[str], Answer]
"""A text → its statements, in the shape of `annotate --json`."""


class Symmetry(Record, frozen=True):
    """One exchange of sides on one set of texts."""

    swap: str
    statements: int
    """Statements of the texts in which the exchange changes a word, before or after it."""
    unchanged: int


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b")


def swapped(text: str, names: Mapping[str, str]) -> str:
    """The text with every name of the mapping, as a whole word, replaced by its counterpart."""
    return _pattern(tuple(names)).sub(lambda match: names[match[0]], text)


def audit(texts: Iterable[str], draft: Draft, swap: str) -> Symmetry:
    """What an exchange of sides changes in the drafts of some texts."""
    statements = unchanged = 0
    for text in texts:
        other = swapped(text, SWAPS[swap])
        if other == text:
            continue
        before, after = _facts(text, draft(text)), _facts(other, draft(other))
        kept = _kept(before, after)
        statements += max(len(before), len(after))
        unchanged += kept
    return Symmetry(swap=swap, statements=statements, unchanged=unchanged)


Facts = tuple[frozenset[int], tuple[Any, ...]]
"""The numbers of a statement's words, and what must not change."""


def _facts(text: str, answer: Answer) -> list[Facts]:
    number = {match.start(): n for n, match in enumerate(WORD.finditer(text))}
    return [
        (
            frozenset(number[start] for start in words(text, s["content"]) if start in number),
            (s["kind"], s["source_type"], tuple(s["unverified"])),
        )
        for s in answer["statements"]
    ]


def _kept(before: list[Facts], after: list[Facts]) -> int:
    """How many statements are there in both with the same facts, each used once."""
    left, kept = list(after), 0
    for inside, facts in before:
        for other in left:
            shared = len(inside & other[0]) / max(1, len(inside | other[0]))
            if facts == other[1] and shared >= MATCH_AT_LEAST:
                left.remove(other)
                kept += 1
                break
    return kept
