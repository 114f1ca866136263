"""What is done by saying it: assert, demand, warn, announce, deny, oppose, evaluate (§3)."""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.codebook.reasons import because
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.lexicon import tables
from ontherecord.model import Act, Statement

ACTS: tuple[Act, ...] = ("deny", "demand", "warn-predict", "commit-announce", "position",
                         "evaluate")  # fmt: skip
BY_CLASS: dict[str, Act] = {
    "ask": "demand", "commit": "commit-announce", "stance": "position", "deny": "deny",
    "describe": "evaluate",
}  # fmt: skip


@lru_cache(maxsize=1)
def _acts() -> dict[str, Act]:
    lists = tables.word_list("cues.tsv")
    return {word: act for act in reversed(ACTS) for word in lists[act]}


def rule(statement: Statement, case: Case) -> Statement:
    """By the cue's verb, else by its class; everything else asserts."""
    cue = case.cue()
    lemma = case.attribution.cue_lemma.lower()
    act = _by_words(cue, lemma) or BY_CLASS.get(case.attribution.cue_class)
    if (
        lemma == "ask"
        and not case.content().lower().startswith(("to ", "for "))
        and not re.search(r"\bto\b", case.content())
    ):
        act = None
    if act is None:
        return statement
    return with_facts(statement, because("act-of-cue", cue, act=act), act=act)


def _by_words(cue: str, lemma: str) -> Act | None:
    low = f"{cue.lower()} | {lemma} {' '.join(cue.lower().split()[1:])}"
    acts = _acts()
    longest = [w for w in acts if " " in w and w in low]
    return acts[max(longest, key=len)] if longest else acts.get(lemma)
