"""Versions of the codebook whose labels this code knows; a change to its §§4–8 adds one.

In: nothing. Out: the versions, oldest first. A file stays valid for the version it names (§12.6);
what a later one brought (`Value.since`, `checks.versions`) is no value of an earlier one.
"""

from __future__ import annotations

import datetime as dt

CODEBOOKS = ("1.1", "1.2")
CODEBOOK = CODEBOOKS[-1]
"""The one that drafts and new contributions follow: that of `codebook/codebook.md`."""
CODEBOOK_DAY = dt.date(2026, 11, 30)
"""The day of that version, as §14 has it."""


def before(version: str, other: str) -> bool:
    """Whether `version` is earlier than `other`; a version that nobody knows is earlier than
    none."""
    if version not in CODEBOOKS:
        return False
    return CODEBOOKS.index(version) < CODEBOOKS.index(other)
