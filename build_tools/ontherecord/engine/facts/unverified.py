"""What the four rules U1–U4 share: adding a reason to a statement (codebook §5)."""

from __future__ import annotations

from ontherecord.engine.facts.case import with_facts
from ontherecord.model import Reason, Statement, Unverified


def marked(statement: Statement, code: Unverified, why: Reason) -> Statement:
    """The statement with one more reason, in the order U1 … U4 and never twice."""
    codes = tuple(sorted({*statement.unverified, code}))
    return with_facts(statement, why, unverified=codes)
