"""Official claim or other attributed claim: the capacity test (codebook §4.5–6)."""

from __future__ import annotations

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.engine.capacity.capacity import OFFICIAL
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.records.reasons import because
from ontherecord.model import Kind, Reason, Statement


def rule(statement: Statement, case: Case) -> Statement:
    """The type of the first source decides; it is the origin of the chain (§9, two sources)."""
    first = statement.sources[0]
    kind: Kind = "official-claim" if first.type in OFFICIAL else "attributed-claim"
    why = _reason(kind, IN_WORDS[first.type], " ← ".join(case.resolved.chain))
    return with_facts(statement, why, kind=kind, chain=case.resolved.chain)


def _reason(kind: Kind, source_type: str, chain: str) -> Reason:
    """`chain` is empty where nobody passed it on."""
    official = kind == "official-claim"
    if not chain:
        return because("public-office" if official else "no-public-office", type=source_type)
    return because(
        "public-office-relayed" if official else "no-public-office-relayed",
        type=source_type, chain=chain,
    )  # fmt: skip
