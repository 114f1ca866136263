"""Sayings of several words: "made clear that …", "took the view that …", "let it be known that …"
(codebook §4.1).

In: a reading. Out: a finding each. The words are looked for side by side, since the parser hangs
the clause now on the verb, now on the noun or adjective.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.cues.saying import is_not_said
from ontherecord.engine.attribution.reading.boundaries import clause_range, span_of
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import is_thing
from ontherecord.engine.attribution.reading.reading import Reading, depth_of, end_of
from ontherecord.engine.attribution.sources.sources import is_outlet, source_spans
from ontherecord.engine.attribution.sources.speakers import is_document
from ontherecord.engine.attribution.sources.subjects import refuses, subject
from ontherecord.engine.records.attribution import CueClass
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_SKIPPED = words("it very quite perfectly absolutely abundantly equally also again always the a an"
                 " his her its their public no")  # fmt: skip
"""Between the verb and what makes it a saying; never counted."""
IDIOMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "make": (("clear",), ("plain",), ("known",), ("explicit",), ("point", "that")),
    "let": (("be", "known"), ("slip",), ("known",)),
    "take": (("view",), ("position",), ("line",), ("stance",)),
    "give": (("assurance",), ("assurances",), ("word",), ("undertaking",), ("warning",)),
    "be": (("of", "the", "view"), ("of", "the", "opinion"), ("in", "doubt"), ("under", "illusion")),
    "go": (("on", "record", "as", "saying"), ("on", "record", "to", "say"),
           ("so", "far", "as", "to", "say"), ("so", "far", "as", "saying"),
           ("as", "far", "as", "saying"), ("as", "far", "as", "to", "say")),
    "put": (("on", "record"),),
    "leave": (("doubt",),),
    "serve": (("notice",),),
    "send": (("word",),),
    "bring": (("word",),),
    "draw": (("attention", "to", "the", "fact"),),
    "call": (("attention", "to", "the", "fact"),),
}  # fmt: skip
"""A verb, and the words that must follow before "that"."""
REACH = 8
"""Tokens between the verb and "that"."""


def idiom_findings(reading: Reading) -> Iterator[Finding]:
    for verb in reading.tokens:
        endings = IDIOMS.get(verb.lemma_.lower())
        if endings is None or verb.pos_ not in ("VERB", "AUX") or not reading.searches(verb.idx):
            continue
        if reading.quotation_at(verb.idx) is not None or (verb.tag_ == "VBN" and _is_passive(verb)):
            continue
        for ending in endings:
            last = _last_of(verb, ending)
            found = _finding(reading, verb, last) if last is not None else None
            if found is not None:
                yield found
                break


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _last_of(verb: Token, ending: tuple[str, ...]) -> Token | None:
    """The last word of the idiom, with only empty words between its parts."""
    wanted = list(ending)
    last: Token | None = None
    for token in verb.doc[verb.i + 1 : verb.i + 1 + REACH]:
        if wanted and token.lower_ == wanted[0]:
            last = token
            wanted.pop(0)
            continue
        if not wanted:
            break
        if token.lower_ not in _SKIPPED:
            return None
    return last if not wanted else None


def _finding(reading: Reading, verb: Token, last: Token) -> Finding | None:
    that = last if last.lower_ == "that" else _that_behind(last)
    head = that.head if that is not None else None
    speaker = subject(verb)
    if that is None or head is None or head.i < that.i or speaker is None:
        return None
    if is_outlet(speaker) or speaker.lower_ in ("it", "this", "that", "which", "what"):
        return None
    if refuses(verb) or (is_thing(speaker) and not is_document(speaker)):
        return None
    sources = source_spans(reading, speaker, verb)
    end = clause_range(reading, verb, head)[1]
    span = span_of(reading, int(that.idx), end)
    if not sources or span is None:
        return None
    cue = Span(start=int(verb.idx), end=end_of(that.nbor(-1) if that.i > last.i else last))
    kind: CueClass = "say"
    why = because("cue", reading.words(cue), sources=quoted(map(reading.words, sources)))
    return Finding(
        content=(span,), cues=(cue,), sources=sources, cue_lemma=verb.lemma_.lower(),
        cue_class=kind, unsaid=is_not_said(verb), confidence=0.85, depth=depth_of(verb),
        reasons=(why, because("after-cue")),
    )  # fmt: skip


def _that_behind(last: Token) -> Token | None:
    """The "that" of a clause right behind, at most an addressee and a time away."""
    for token in last.doc[last.i + 1 : last.i + 7]:
        if token.lower_ == "that":
            return token if token.dep_ in ("mark", "advmod", "nsubj") else None
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
    return None
