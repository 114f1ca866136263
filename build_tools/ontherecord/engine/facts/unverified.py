"""What the four rules U1–U4 share: adding a reason to a statement (codebook §5)."""

from __future__ import annotations

from ontherecord.engine.facts.case import because
from ontherecord.model import Statement, Unverified


def marked(statement: Statement, code: Unverified, why: str) -> Statement:
    """The statement with one more reason, in the order U1 … U4 and never twice."""
    codes = tuple(sorted({*statement.unverified, code}))
    return because(statement, code, why, "§5", unverified=codes)
