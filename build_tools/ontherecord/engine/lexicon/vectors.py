"""What words are like: a vector for each of 25,000 frequent English words.

In: a word. Out: 100 numbers whose length is one, or None. They are GloVe's (Pennington et al. 2014:
from 6 billion words; public domain by the PDDL 1.0), rounded by `scripts/learn_capacity.py`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TABLE = Path(__file__).with_name("en") / "vectors.npz"
Vector = NDArray[np.float32]
SIZE = 100


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], NDArray[np.int8], float]:
    with np.load(TABLE, allow_pickle=False) as found:
        words = found["words"].tobytes().decode().split("\n")
        return {w: i for i, w in enumerate(words)}, found["vectors"], float(found["unit"])


def vector(word: str) -> Vector | None:
    """The vector of a word in small letters; of "fish-farm" that of its parts, added."""
    places, vectors, unit = _table()
    at = places.get(word)
    if at is not None:
        found: Vector = vectors[at].astype(np.float32) * unit
        return found
    parts = [v for part in word.split("-") if "-" in word and (v := vector(part)) is not None]
    return sum(parts[1:], parts[0]) if parts else None


def added(words: tuple[str, ...]) -> Vector:
    """The sum over the words, by the root of how many are known; zeros if none is."""
    found = [v for word in words if (v := vector(word)) is not None]
    if not found:
        return np.zeros(SIZE, np.float32)
    total: Vector = np.sum(found, axis=0) / np.float32(len(found) ** 0.5)
    return total
