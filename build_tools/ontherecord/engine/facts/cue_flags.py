"""What the cue word itself suggests: factive, distancing, characterising (codebook §7)."""

from __future__ import annotations

from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.lexicon.cues import row_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Statement


def rule(statement: Statement, case: Case) -> Statement:
    """By the cue's row in the lexicon; never changes a label."""
    row = row_of(case.attribution.cue_lemma.lower(), case.attribution.cue_class)
    flags = row.flags if row is not None else ()
    if not flags:
        return statement
    why = because("flags-of-cue", case.cue(), flags=" and ".join(flags))
    return with_facts(statement, why, cue_flags=flags)
