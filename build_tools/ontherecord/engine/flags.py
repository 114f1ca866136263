"""Flags on sentences that no statement carries (codebook §4.0, §9).

In: an article, its settled statements, what was found not to have been said. Out: the sentences,
with U1 where the outlet says itself what is not known, and with who did not say what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from ontherecord.engine.facts.u1_stated import is_unclear
from ontherecord.engine.records.draft import Draft
from ontherecord.model import NotSaid, Sentence, Source, Span, Statement

NOBODY = Source(speaker="unspecified")


def flagged(
    article: Draft, statements: Iterable[Statement], unsaid: Iterable[Statement]
) -> tuple[Sentence, ...]:
    """Every sentence of the article, with its flags."""
    own = list(article.text)
    for s in statements:
        for part in s.content:
            own[part.start : part.end] = " " * (part.end - part.start)
    denied = _by_sentence(article.sentences, unsaid)
    return tuple(
        _with_flags(s, own[s.span.start : s.span.end], denied.get(s.span.start, ()))
        for s in article.sentences
    )


def _by_sentence(
    sentences: Sequence[Sentence], unsaid: Iterable[Statement]
) -> dict[int, list[NotSaid]]:
    """By the start of the sentence that holds the cue: who did not say what, in text order."""
    found: defaultdict[int, list[NotSaid]] = defaultdict(list)
    for one in sorted(unsaid, key=lambda s: s.content[0]):
        at = (one.cues or one.content)[0].start
        sentence = next((s for s in sentences if s.span.start <= at < s.span.end), None)
        if sentence is not None:
            who = one.sources[0] if one.sources else NOBODY
            span = Span(start=one.content[0].start, end=one.content[-1].end)
            found[sentence.span.start].append(NotSaid(who=who, span=span))
    return found


def _with_flags(sentence: Sentence, own: list[str], denied: Iterable[NotSaid]) -> Sentence:
    """U1 on a sentence of the outlet's that says itself what is not known (§9)."""
    unclear = is_unclear(" ".join("".join(own).split()))
    if not unclear and not denied:
        return sentence
    flags = ("U1",) if unclear else ()
    return msgspec.structs.replace(sentence, flags=flags, not_said=tuple(denied))
