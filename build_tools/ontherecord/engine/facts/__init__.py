"""The rules that turn an attribution into a classified statement, in the order they run.

A rule is a function `(statement, case) -> statement`. To add one: a file, a line here, a row in
`engine/records/reasons.tsv`, a case file of the module's name (`tests/cases/rules/`) with a hit
and a near miss.
Later rules read what earlier ones decided: type before naming and kind, kind before U1–U4.
"""

from __future__ import annotations

from ontherecord.engine.facts import (
    act,
    channel,
    cue_flags,
    hedges,
    kind,
    naming,
    said_when,
    source_type,
    u1_stated,
    u2_hearsay,
    u3_relayed,
    u4_unaccountable,
)
from ontherecord.engine.facts.case import Case, Rule

__all__ = ["RULES", "Case", "Rule"]

RULES: tuple[Rule, ...] = (
    source_type.rule,
    naming.rule,
    kind.rule,
    u1_stated.rule,
    u2_hearsay.rule,
    u3_relayed.rule,
    u4_unaccountable.rule,
    channel.rule,
    act.rule,
    said_when.rule,
    hedges.rule,
    cue_flags.rule,
)
