"""Chains: who passed a statement on (codebook §3, §5 U3, §9).

In: a reading and the findings of all rules. Out: the same, with relays where another medium stands
between the source and the outlet: "According to the Herald, she said …" is one statement, hers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from build_tools.attribute.finding import Finding, because
from build_tools.attribute.media import is_medium, is_other_medium
from build_tools.attribute.reading import Reading
from build_tools.attribute.sources import source_spans
from build_tools.model import Span

if TYPE_CHECKING:
    from build_tools.nlp import Token

_CITING = frozenset(("cite", "quote"))


def with_relays(reading: Reading, findings: Sequence[Finding]) -> list[Finding]:
    """Join each medium's frame to the statement that it passes on."""
    merged = list(findings)
    for outer in findings:
        if outer.cue_class != "according-to" or outer.relays or not outer.sources:
            continue
        if not is_medium(reading.words(outer.sources[0])):
            continue
        inner = _passed_on(outer, merged)
        if inner is not None:
            place = merged.index(inner)
            merged[place] = _relayed(reading, inner, outer.sources[0])
            merged.remove(outer)
    return [_told_to_medium(reading, _citing(reading, finding)) for finding in merged]


def _passed_on(outer: Finding, findings: Sequence[Finding]) -> Finding | None:
    """The statement whose frame opens the medium's content and whose content fills most of it."""
    for inner in findings:
        if inner is outer or not inner.sources or not inner.cues or inner.relays:
            continue
        frame = min(inner.sources[0].start, inner.cues[0].start)
        part = next((p for p in outer.content if p.start <= frame < p.end), None)
        if part is None or inner.content[0].start < frame:
            continue
        length = sum(p.end - p.start for p in inner.content)
        if frame - part.start <= 3 and 2 * length >= part.end - part.start - (
            inner.content[0].start - frame
        ):
            return inner
    return None


def _relayed(reading: Reading, inner: Finding, medium: Span) -> Finding:
    why = f"“{reading.words(medium)}” passed on what “{reading.words(inner.sources[0])}” said."
    return replace(
        inner,
        relays=(medium, inner.sources[0]),
        reasons=(*inner.reasons, because("relay", why, "§9")),
    )


def _citing(reading: Reading, finding: Finding) -> Finding:
    """ "X reported, citing Y": Y is the origin, if X is another medium."""
    if (
        finding.relays
        or not finding.sources
        or not finding.cues
        or finding.cue_class == "according-to"
    ):
        return finding
    if not is_medium(reading.words(finding.sources[0])):
        return finding
    cue = reading.token_at(finding.cues[0].start)
    citing = next((c for c in _participles(cue) if c.lemma_.lower() in _CITING), None)
    cited = (
        next((c for c in citing.children if c.dep_ == "dobj"), None) if citing is not None else None
    )
    if citing is None or cited is None or reading.quotation_at(citing.idx):
        return finding
    origin = source_spans(reading, cited, citing)
    kept = tuple(part for part in (_cut(p, int(citing.idx)) for p in finding.content) if part)
    if not origin or not kept:
        return finding
    why = f"“{reading.words(finding.sources[0])}” passed on what “{reading.words(origin[0])}” said."
    return replace(
        finding,
        content=kept,
        sources=origin,
        relays=(finding.sources[0], origin[0]),
        reasons=(*finding.reasons, because("relay", why, "§9")),
    )


def _participles(cue: Token | None) -> list[Token]:
    if cue is None:
        return []
    near = list(cue.subtree)
    return [token for token in near if token.tag_ == "VBG"]


def _cut(part: Span, at: int) -> Span | None:
    if at <= part.start:
        return None
    return Span(start=part.start, end=min(part.end, at - 2)) if at < part.end else part


def _told_to_medium(reading: Reading, finding: Finding) -> Finding:
    """ "told the Daily News": the interview reached the outlet through another medium (§9)."""
    if finding.cue_lemma != "tell" or finding.relays or not finding.sources:
        return finding
    cue = reading.token_at(finding.cues[0].start)
    heard = (
        next((c for c in cue.children if c.dep_ in ("dobj", "dative")), None)
        if cue is not None
        else None
    )
    if cue is None or heard is None or heard.i < cue.i:
        return finding
    spans = source_spans(reading, heard, cue)
    if not spans or not is_other_medium(reading.words(spans[0]), reading.outlet):
        return finding
    return _relayed(reading, finding, spans[0])
