"""Is a source what the rules say, or does all that the text tells weigh for something else (§6)?

In: the rules' `Verdict`, a `Voice`, the text. Out: a verdict. A multinomial logistic regression
over `evidence`, learned from labelled excerpts (`corpus/sources`, `scripts/learn_capacity.py`); it
has the last word only where it is surer of another type than of the rules' by `MARGIN`, and never
against what the text says in so many words (`SETTLED`). The words that weighed most are the reason.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from ontherecord.engine.capacity.bodies import Verdict, is_country
from ontherecord.engine.facts.evidence import Evidence, evidence
from ontherecord.engine.lexicon import vectors
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.engine.records.voice import Voice
from ontherecord.model import SourceType

TABLE = vectors.TABLE.with_name("capacity_weights.npz")
MARGIN = 0.3
"""By how much more likely another type must be: decision 19. On excerpts kept from the learning six
to eight changes were right for one that had been right before."""
SETTLED: frozenset[CapacityGround] = frozenset((
    "table-of-bodies", "table-of-state-media", "unrecognised", "past-life", "posts-there",
    "no-source", "share-of-asked", "record", "side-in-court", "stands-for-election", "site-address",
))  # fmt: skip
"""Grounds that nothing outweighs: the text says it, or a cited table does."""
SCALE = 2.0
"""How much the vectors count beside the signs."""
WORDS = 2
"""Words that are named as the reason."""
SHORTEST = 4
"""Letters of such a word: "its" and "new" weigh, too, and tell readers nothing."""


NAMES = re.compile(r"[^\W\d_a-z][\w'-]*")
"""Words that begin with a capital."""


class Weights(NamedTuple):
    """What was learned: a row a sign or number, a column a type."""

    types: tuple[SourceType, ...]
    signs: dict[str, int]
    of_signs: NDArray[np.float32]
    of_words: NDArray[np.float32]
    """Groups of words × numbers of a vector × types."""
    bias: NDArray[np.float32]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The table, read once."""
    with np.load(TABLE, allow_pickle=False) as found:
        signs = found["signs"].tobytes().decode().split("\n")
        types = found["types"].tobytes().decode().split("\n")
        groups = found["of_words"].astype(np.float32).reshape(-1, vectors.SIZE, len(types))
        return Weights(
            tuple(msgspec.convert(one, SourceType) for one in types),
            {sign: i for i, sign in enumerate(signs)},
            found["of_signs"].astype(np.float32), groups, found["bias"].astype(np.float32),
        )  # fmt: skip


def weighed(verdict: Verdict, voice: Voice, text: str, cue: str) -> Verdict:
    """The rules' verdict, or the one that outweighs it."""
    if verdict.ground in SETTLED or verdict.type not in weights().types or of_state(verdict, voice):
        return verdict
    told = evidence(voice, verdict, text, cue)
    chances = likelihoods(told)
    best = int(chances.argmax())
    rule = weights().types.index(verdict.type)
    if chances[best] - chances[rule] < MARGIN:
        return verdict
    kind = weights().types[best]
    words = _telling(told, best, rule) or verdict.words or voice.words
    return Verdict(type=kind, words=words, ground="weighed")


def of_state(verdict: Verdict, voice: Voice) -> bool:
    """Whether an office of a state is told with the state's name: "President of Norland"."""
    if verdict.type != "gov-national":
        return False
    words = " ".join((voice.words, *voice.roles)).replace("’", "'")
    return any(is_country(name) for name in NAMES.findall(words))


def likelihoods(told: Evidence) -> NDArray[np.float32]:
    """How likely each type is, in the order of `Weights.types`; they add up to one."""
    known = weights()
    rows = [known.signs[sign] for sign in told.signs if sign in known.signs]
    total = known.bias + known.of_signs[rows].sum(axis=0)
    for group, words in zip(known.of_words, told.words, strict=True):
        if words:
            total = total + SCALE * (vectors.added(words) @ group)
    odds = np.exp(total - total.max())
    chances: NDArray[np.float32] = odds / odds.sum()
    return chances


def _telling(told: Evidence, best: int, rule: int) -> str:
    """The words that weighed most for one type against another, in the order of their weight."""
    known = weights()
    found: dict[str, float] = {}
    for number, words in enumerate(told.words):
        size = max(1, len(words)) ** 0.5
        for word in words:
            vector = vectors.vector(word)
            if vector is not None:
                both = SCALE * (vector @ known.of_words[number]) / size
                found[word] = found.get(word, 0.0) + float(both[best] - both[rule])
    best_first = sorted(
        (-weight, word) for word, weight in found.items() if weight > 0 and len(word) >= SHORTEST
    )
    return ", ".join(word for _, word in best_first[:WORDS])
