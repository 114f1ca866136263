"""What is done by saying it: assert, demand, warn, announce, deny, oppose, evaluate (§3)."""

from __future__ import annotations

from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.lexicon.cues import row_of
from ontherecord.engine.records.reasons import because
from ontherecord.model import Statement

_QUESTIONS = ("whether", "if", "why", "how", "when", "where", "what", "who", "which")
_QUOTES = "“\"‘'«„"


def rule(statement: Statement, case: Case) -> Statement:
    """By the cue's row in the lexicon; everything else asserts."""
    cue = case.cue()
    lemma = case.attribution.cue_lemma.lower()
    row = row_of(lemma, case.attribution.cue_class)
    act = row.act if row is not None else "assert"
    if lemma == "ask" and not _requests(cue, case.content()):
        act = "assert"
    if act == "assert":
        return statement
    return with_facts(statement, because("act-of-cue", cue, act=act), act=act)


def _requests(cue: str, content: str) -> bool:
    """“asked X to …”, “asked for …”; a question only asks to be told (§3)."""
    words = content.lower().split()
    question = words[0] in _QUESTIONS or words[0][0] in _QUOTES
    return not question and ("to" in words or "for" in (words[0], cue.lower().split()[-1]))
