"""Who is each source: its type by the words the article uses for it (codebook §6)."""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.capacity import OFFICIAL
from ontherecord.engine.facts.by_form import NAMELESS_PERSON, UNKNOWN_BODY
from ontherecord.engine.facts.by_setting import by_setting
from ontherecord.engine.facts.case import Case, with_facts
from ontherecord.engine.facts.off_duty import off_duty
from ontherecord.engine.facts.verdicts import DEFAULTS, SPOKES, is_spokes, verdict_on
from ontherecord.engine.facts.weighed import weighed
from ontherecord.engine.records.reasons import because, together
from ontherecord.engine.records.voice import Voice
from ontherecord.model import Reason, Source, SourceType, Statement

REPORTED = re.compile(r"reports?|reported|has reported|have reported|is reporting", re.I)
TOOK_TO = re.compile(
    r"\b(?:took|taken|taking|turned) to (?:social media|Twitter|X|Facebook|Reddit|TikTok|Instagram"
    r"|Telegram|YouTube|the internet|online forums)\b"
)
TWEETED = re.compile(r"\b(?:re)?tweet(?:ed|s|ing)?\b", re.I)
""" "Ada Roy tweeted": of whom the text tells no more than that, posts as anybody does."""
TESTIFIED = re.compile(r"\b(?:testif(?:y|ies|ied|ying)|gave evidence|giving evidence)\b", re.I)
EMPLOYED = frozenset(("company", "ngo", "unspecified"))
""" "A shop manager testified": a witness, whoever else they work for."""
A_MEDIUM = Verdict(type="news-outlet", words="", ground="only-reported")


def rule(statement: Statement, case: Case) -> Statement:
    """A type for every source; the words that decided are the reason."""
    if case.origin.by:
        statement = with_facts(statement, case.origin.by)
    found = [_source(voice, case) for voice in case.resolved.voices]
    each = [_source(voice, case) for voice in case.origin.candidates]
    sources, reasons = [one for one, _ in found], [why for _, why in each or found]
    candidates = tuple(one for one, _ in each)
    if candidates:
        sources[0] = _undecided(sources[0], candidates, case.origin.words)
    return with_facts(
        statement, together(reasons), sources=tuple(sources), candidates=candidates,
        ambiguous=statement.ambiguous or bool(candidates),
    )  # fmt: skip


def ruled(voice: Voice, case: Case) -> Verdict:
    """What tables, descriptions, the article's setting and the frame say."""
    told = verdict_on(voice)
    return _by_frame(by_setting(told, voice, case.text) or told, voice, case)


def _source(voice: Voice, case: Case) -> tuple[Source, Reason]:
    verdict = weighed(ruled(voice, case), voice, case.text, case.cue())
    source = Source(speaker=voice.speaker, span=voice.span, type=verdict.type)
    return source, _reason(voice, verdict)


def _undecided(source: Source, candidates: tuple[Source, ...], words: str) -> Source:
    """The words of the text, and nobody; a capacity that all have, or offices of all (§9)."""
    types = {one.type for one in candidates}
    shared = len(types) == 1 or types <= OFFICIAL
    kind: SourceType = candidates[0].type if shared else "unspecified"
    return Source(speaker=words, span=source.span, type=kind)


def _by_frame(verdict: Verdict, voice: Voice, case: Case) -> Verdict:
    """What the cue and the words around it tell of a source that nothing else describes."""
    if private := off_duty(verdict, voice, case.text):
        return private
    if verdict.ground == "no-capacity" and TWEETED.search(case.cue()):
        return Verdict(type="online-poster", words=case.cue(), ground="posts-there")
    nobody = verdict.type == "unnamed-source" or is_spokes(verdict)
    if voice.is_person and nobody:
        return UNKNOWN_BODY if SPOKES.search(verdict.words) else NAMELESS_PERSON
    if (
        verdict.type in EMPLOYED
        and TESTIFIED.search(case.cue())
        and not SPOKES.search(verdict.words)
    ):
        return Verdict(type="witness-affected", words=case.cue(), ground="side-in-court")
    if voice.is_person:
        return verdict
    if verdict.ground in DEFAULTS and REPORTED.fullmatch(case.cue()) and voice.words[:1].isupper():
        return A_MEDIUM
    if verdict.type in ("unnamed-source", "witness-affected") and (
        match := TOOK_TO.search(case.frame())
    ):
        return Verdict(type="online-poster", words=match[0], ground="posts-there")
    return verdict


def _reason(voice: Voice, verdict: Verdict) -> Reason:
    if verdict.ground == "no-source":
        return because("no-source")
    return because(
        verdict.ground, verdict.words or voice.speaker, speaker=voice.speaker,
        type=IN_WORDS[verdict.type], entry=verdict.entry,
    )  # fmt: skip
