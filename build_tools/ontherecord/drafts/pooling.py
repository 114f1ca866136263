"""Reasons that many statements share, in memory once: of a made archive they were half of it.

In: statements as they were decoded, known to nobody else yet. They hold the same afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import force_setattr

from ontherecord.model import Reason, Statement

Pool = dict[Reason, Reason]


def pooled(statements: Iterable[Statement], pool: Pool) -> None:
    """Let the statements have the pool's reasons in place of their equals."""
    for statement in statements:
        shared = tuple([pool.setdefault(reason, reason) for reason in statement.reasons])
        force_setattr(statement, "reasons", shared)
