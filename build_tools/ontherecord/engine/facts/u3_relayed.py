"""U3: another medium is cited that itself cites someone else (codebook §5, §9)."""

from __future__ import annotations

import re

from ontherecord.engine.capacity import media
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.facts.case import Case
from ontherecord.engine.facts.unverified import marked
from ontherecord.engine.records.reasons import because
from ontherecord.model import Statement

OWN_INTERVIEW = re.compile(
    r"\b(?:told|tells|telling|speaking (?:to|with|on)|spoke (?:to|with)|interview(?:ed)?|wrote in"
    r"|writing in|in an? (?:op-?ed|column|essay)|appearing on|appeared on|in remarks to"
    r"|in comments to|said on|told reporters)\b",
    re.I,
)
CHECKED = re.compile(
    r"\b(?:independently (?:verified|confirmed)|(?:has|have) (?:verified|confirmed|seen|reviewed"
    r"|obtained)|(?:verified|reviewed|obtained|seen) by)\b",
    re.I,
)


def rule(statement: Statement, case: Case) -> Statement:
    """A chain of two or more whose nearest link is a medium, and no sign of checking."""
    chain = case.resolved.chain
    near = (*chain[:1], *(case.words(link) for link in case.attribution.relays[:1]))
    if len(chain) < 2 or not any(map(_relays, near)):
        return statement
    frame = case.frame()
    if OWN_INTERVIEW.search(frame) and not re.search(r"\b(?:citing|quoting|according to)\b", frame):
        return statement
    if CHECKED.search(frame):
        return statement
    why = because("relayed-by-medium", medium=chain[0], origin=chain[-1])
    return marked(statement, "U3", why)


def _relays(name: str) -> bool:
    """A medium, or posters who pass on what somebody said."""
    verdict = capacity(name)
    return media.passes_on(name) or (verdict is not None and verdict.type == "online-poster")
