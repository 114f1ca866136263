"""Text to attributions: who says what, by which words (codebook §§1, 4, 8, 9).

In: a parsed document and its article (paragraphs, sentences). Out: `Attribution`s in text order.
Each module finds one kind of cue; `settle` lets contents never overlap; `finish` writes the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.according import according_findings
from ontherecord.engine.attribution.cues.beside import beside_findings
from ontherecord.engine.attribution.cues.blocks import block_findings
from ontherecord.engine.attribution.cues.cited import cited_findings
from ontherecord.engine.attribution.cues.closing_frames import closing_frame_findings
from ontherecord.engine.attribution.cues.colons import colon_findings
from ontherecord.engine.attribution.cues.dangling import answering, dangling
from ontherecord.engine.attribution.cues.explained import explained_findings
from ontherecord.engine.attribution.cues.figures import figure_findings
from ontherecord.engine.attribution.cues.gossip import gossip_findings
from ontherecord.engine.attribution.cues.grounds import ground_findings
from ontherecord.engine.attribution.cues.hearings import hearing_findings
from ontherecord.engine.attribution.cues.hearsay import hearsay_findings
from ontherecord.engine.attribution.cues.idioms import idiom_findings
from ontherecord.engine.attribution.cues.interviews import interview_findings
from ontherecord.engine.attribution.cues.introduced import introduced_findings
from ontherecord.engine.attribution.cues.labels import label_findings
from ontherecord.engine.attribution.cues.nouns import noun_findings
from ontherecord.engine.attribution.cues.pointers import pointer_findings
from ontherecord.engine.attribution.cues.rumours import rumour_findings
from ontherecord.engine.attribution.cues.set_apart import set_apart_findings
from ontherecord.engine.attribution.cues.stances import stance_findings
from ontherecord.engine.attribution.cues.transcripts import questions, transcript_findings
from ontherecord.engine.attribution.cues.verbs import verb_findings
from ontherecord.engine.attribution.cues.viewpoints import viewpoint_findings
from ontherecord.engine.attribution.finish import finish
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.rejoining import rejoin
from ontherecord.engine.attribution.settle import settle
from ontherecord.engine.attribution.sources.own_voice import not_own, without_own_voice
from ontherecord.engine.attribution.sources.relays import with_relays
from ontherecord.engine.records.attribution import Attribution, CueClass
from ontherecord.engine.records.draft import Draft
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Doc

__all__ = ["Attribution", "CueClass", "attribute"]

RULES = (
    set_apart_findings,
    block_findings,
    transcript_findings,
    interview_findings,
    colon_findings,
    introduced_findings,
    cited_findings,
    hearing_findings,
    closing_frame_findings,
    verb_findings,
    idiom_findings,
    explained_findings,
    label_findings,
    according_findings,
    viewpoint_findings,
    ground_findings,
    pointer_findings,
    noun_findings,
    figure_findings,
    stance_findings,
    hearsay_findings,
    rumour_findings,
    gossip_findings,
    beside_findings,
)
"""Every kind of cue; which of two findings stands is decided by how deep its cue is, not here.

Each has a case file of its module's name (`tests/cases/attribute/`) with a hit and a near miss."""


def attribute(doc: Doc, article: Draft) -> tuple[Attribution, ...]:
    """All attributions of an article, in text order; empty if it has no sentences."""
    if not article.sentences or not len(doc):
        return ()
    reading = Reading(doc, article)
    asked = questions(reading)
    every = with_relays(
        reading, [f for rule in RULES for f in rule(reading) if not _is_asked(f, asked)]
    )
    others, own = without_own_voice(reading, every)
    found, left = rejoin(reading, settle(reading, others))
    left = not_own(left, own)
    rows: list[tuple[Finding, int | None]] = list(
        zip(found, answering(reading, found), strict=True)
    )
    rows += dangling(reading, found, left)
    order = sorted(range(len(rows)), key=lambda i: rows[i][0].content[0].start)
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        finish(reading, rows[i][0], None if (owner := rows[i][1]) is None else place[owner])
        for i in order
    )


def _is_asked(finding: Finding, asked: tuple[Span, ...]) -> bool:
    """A saying inside a turn that asks: the turn is the answer's frame (§9)."""
    at = finding.content[0].start
    return any(turn.start <= at < turn.end for turn in asked)
