"""Chains: who passed a statement on (codebook §3, §5 U3, §9).

In: a reading and the findings of all rules. Out: the same, with relays where another medium stands
between the source and the outlet: "According to the Herald, she said …" is one statement, hers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.sources import source_spans
from ontherecord.engine.attribution.sources.subjects import own_subject
from ontherecord.engine.capacity.media import is_medium, is_other_medium, passes_on
from ontherecord.engine.records.reasons import because
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_FRAMES = ("according-to", "say", "report")
A_DATE = 30
"""Characters behind a cue that tell when something was said: own decision."""
_CITING = frozenset(("cite", "quote"))


def with_relays(reading: Reading, findings: Sequence[Finding]) -> list[Finding]:
    """Join each medium's frame to the statement that it passes on."""
    by_sentence: defaultdict[int, list[int]] = defaultdict(list)
    for place, finding in enumerate(findings):
        if finding.cues:
            by_sentence[reading.sentence_at(finding.cues[0].start).span.start].append(place)
    merged: list[Finding | None] = list(findings)
    for place, outer in enumerate(findings):
        if not _is_medium_frame(reading, outer):
            continue
        near = by_sentence[reading.sentence_at(outer.cues[0].start).span.start]
        inner = next((i for i in near if i != place and _is_passed_on(outer, findings[i])), None)
        if inner is not None:
            merged[inner] = _relayed(reading, findings[inner], outer.sources[0])
            merged[place] = None
    return [_told_to_medium(reading, _citing(reading, f)) for f in merged if f is not None]


def _is_medium_frame(reading: Reading, finding: Finding) -> bool:
    if finding.cue_class not in _FRAMES or finding.relays or not finding.sources:
        return False
    return is_medium(reading.words(finding.sources[0]))


def _is_passed_on(outer: Finding, inner: Finding) -> bool:
    """Whether the statement's frame opens the medium's content and its content fills most of it."""
    if not inner.sources or not inner.cues or inner.relays:
        return False
    frame = min(inner.sources[0].start, inner.cues[0].start)
    first = inner.content[0].start
    part = next((p for p in outer.content if p.start <= frame < p.end), None)
    whole = next((p for p in outer.content if p.start <= first < p.end), None)
    if whole is not None and _closes(inner, whole):
        return True
    if part is None or first < frame or frame - part.start > len("that, "):
        return False
    length = sum(p.end - p.start for p in inner.content)
    return 2 * length >= part.end - first


def _closes(inner: Finding, whole: Span) -> bool:
    """Whether the frame stands behind its content at the end of what the medium says: "the lamps
    fail, the agency noted in May, according to the Post"."""
    end = max(inner.sources[-1].end, inner.cues[-1].end)
    behind = min(inner.sources[0].start, inner.cues[0].start) >= inner.content[-1].end
    opens = inner.content[0].start - whole.start <= len("that, ")
    return behind and opens and end <= whole.end and whole.end - end <= A_DATE


def _relayed(reading: Reading, inner: Finding, medium: Span) -> Finding:
    why = because("relay", reading.words(medium), source=reading.words(inner.sources[0]))
    return replace(
        inner,
        relays=(medium, inner.sources[0]),
        reasons=(*inner.reasons, why),
    )


def _citing(reading: Reading, finding: Finding) -> Finding:
    """“X reported, citing Y”: Y is the origin, if X is another medium."""
    if finding.relays or not finding.sources or not finding.cues:
        return finding
    if finding.cue_class == "according-to" or not passes_on(reading.words(finding.sources[0])):
        return finding
    cue = reading.token_at(finding.cues[0].start)
    citing = next((c for c in _participles(cue) if c.lemma_.lower() in _CITING), None)
    cited = (
        next((c for c in citing.children if c.dep_ == "dobj"), None) if citing is not None else None
    )
    if citing is None or cited is None or reading.quotation_at(citing.idx):
        return finding
    origin = source_spans(reading, cited, citing)
    if not origin:
        return finding
    cut = (_cut(reading, p, int(citing.idx), origin[-1].end) for p in finding.content)
    kept = tuple(part for part in cut if part)
    if not kept:
        return finding
    medium, source = reading.words(finding.sources[0]), reading.words(origin[0])
    why = because("relay", medium, source=source)
    return replace(
        finding,
        content=kept,
        sources=origin,
        relays=(finding.sources[0], origin[0]),
        reasons=(*finding.reasons, why),
    )


def _participles(cue: Token | None) -> list[Token]:
    """Participles in the cue's reach, and what a relative clause tells of its subject: "the Herald,
    which cited two pilots, said …"."""
    if cue is None:
        return []
    subject = own_subject(cue)
    told = [c for c in subject.children if c.dep_ == "relcl"] if subject is not None else []
    return [token for token in cue.subtree if token.tag_ == "VBG"] + told


def _cut(reading: Reading, part: Span, start: int, end: int) -> Span | None:
    """A content without the words that cite, which may open it, close it or stand outside it."""
    if end <= part.start or part.end <= start:
        return part
    if start - part.start < len("that "):
        return trim(reading, end, part.end)
    return trim(reading, part.start, start)


def _told_to_medium(reading: Reading, finding: Finding) -> Finding:
    """“told the Daily News”: the interview reached the outlet through another medium (§9)."""
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
