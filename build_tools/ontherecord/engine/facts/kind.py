"""Official claim or other attributed claim: the capacity test (codebook §4.5–6)."""

from __future__ import annotations

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.engine.capacity.capacity import OFFICIAL
from ontherecord.engine.facts.case import Case, because
from ontherecord.model import Kind, Statement


def rule(statement: Statement, case: Case) -> Statement:
    """The type of the first source decides; it is the origin of the chain (§9, two sources)."""
    first = statement.sources[0]
    kind: Kind = "official-claim" if first.type in OFFICIAL else "attributed-claim"
    which = "counts as" if kind == "official-claim" else "is not"
    why = f"The source ({IN_WORDS[first.type]}) {which} a public office."
    if case.resolved.chain:
        why += f" The origin decides, not the relay: {' ← '.join(case.resolved.chain)}."
    return because(statement, "capacity", why, "§4", kind=kind, chain=case.resolved.chain)
