"""What the cue word itself suggests: factive, distancing, characterising (codebook §7)."""

from __future__ import annotations

from ontherecord.codebook.reasons import because
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.lexicon import tables
from ontherecord.model import CueFlag, Statement

FLAGS: tuple[CueFlag, ...] = ("factive", "distancing", "characterising")


def rule(statement: Statement, case: Case) -> Statement:
    """By the cue's verb, or a phrase of the table in the cue's words; never changes a label."""
    lemma, cue = case.attribution.cue_lemma.lower(), case.cue().lower()
    flags = tuple(f for f in FLAGS if _has(tables.word_list("cues.tsv")[f], lemma, cue))
    if not flags:
        return statement
    why = because("flags-of-cue", case.cue(), flags=" and ".join(flags))
    return with_facts(statement, why, cue_flags=flags)


def _has(words: tuple[str, ...], lemma: str, cue: str) -> bool:
    whole = " ".join((lemma, *cue.split()[1:]))
    return lemma in words or any(" " in w and (w in cue or w in whole) for w in words)
