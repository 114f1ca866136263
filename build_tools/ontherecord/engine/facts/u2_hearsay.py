"""U2: no source, only a hearsay word (codebook §5)."""

from __future__ import annotations

import re

from ontherecord.engine.facts.case import Case
from ontherecord.engine.facts.unverified import marked
from ontherecord.engine.records.reasons import because
from ontherecord.model import UNSPECIFIED, Span, Statement

HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|rumou?rs? (?:of|that|has|had)"
    r"|(?:is|are|was|were|am|been|being|not|n['’]t) (?:said|thought|believed|reported|alleged"
    r"|understood|rumou?red|feared|suspected|claimed|supposed) to"
    r"|(?:is|are|was|were) (?:widely |still )?(?:believed|thought|rumou?red|alleged|said)"
    r"|(?:has|have|had)? ?(?:received )?reports? of|it(?: (?:is|was|has been)|['’]s) (?:reported"
    r"|alleged|said|rumou?red|understood|believed|thought)"
    r"|there (?:are|were|have been) (?:\w+ )?(?:reports|rumou?rs|allegations) (?:of|that))\b",
    re.I,
)
ADVERB = r"(?:reportedly|allegedly|purportedly|supposedly)"
SAID_SO = re.compile(rf"\b{ADVERB}(?: \w+)?$|^{ADVERB},", re.I)
"""Before the cue: that it was said at all is hearsay ("allegedly told aides that …")."""
BARE_REPORTS = re.compile(
    r"^(?:(?:some|several|many|various|multiple|other|earlier|early|initial|first|recent|credible"
    r"|conflicting|persistent|widespread|numerous) )*(?:reports|rumou?rs)\b"
    r"(?! (?:by|from|of the|in the|on)\b)",
    re.I,
)
"""Reports of nobody in particular; "media reports" are U4."""
NOT_HEARSAY = re.compile(r"\b(?:is|are|was|were) (?:expected|estimated) (?:to|at)\b", re.I)


def rule(statement: Statement, case: Case) -> Statement:
    """Only where nobody is named: with a source it is that source's statement."""
    if BARE_REPORTS.match(case.origin.words):
        return marked(statement, "U2", because("bare-reports", case.origin.words))
    if match := SAID_SO.search(_before_cue(case)):
        return marked(statement, "U2", because("said-by-hearsay", match[0]))
    if any(v.speaker != UNSPECIFIED for v in case.resolved.voices):
        return statement
    cue = case.cue()
    if NOT_HEARSAY.search(cue):
        return statement
    match = HEARSAY.search(cue) or HEARSAY.search(f"{cue} to")
    if match is None and case.attribution.cue_class != "hearsay":
        return statement
    return marked(statement, "U2", because("hearsay-for-source", cue))


def _before_cue(case: Case) -> str:
    """The words of the sentence up to the cue."""
    if not case.attribution.cues:
        return ""
    cue = case.attribution.cues[0].start
    return case.words(Span(start=min(case.sentence().start, cue), end=cue))
