"""What the cue word itself suggests: factive, distancing, characterising (codebook §7)."""

from __future__ import annotations

from ontherecord.engine.facts.case import Case, because
from ontherecord.engine.lexicon.cues import row_of
from ontherecord.model import Statement


def rule(statement: Statement, case: Case) -> Statement:
    """By the cue's row in the lexicon; never changes a label."""
    row = row_of(case.attribution.cue_lemma.lower(), case.attribution.cue_class)
    flags = row.flags if row is not None else ()
    if not flags:
        return statement
    why = f"The cue “{case.cue()}” is {' and '.join(flags)}."
    return because(statement, "cue-flags", why, "§7", cue_flags=flags)
