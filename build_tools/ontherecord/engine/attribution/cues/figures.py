"""Whose figure it is: “The ministry’s estimate is 520,000” (codebook §4.1, §4.5 on named owners).

In: a reading. Out: a finding for each sentence that gives a number as somebody's own count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.records.reasons import because, quoted
from ontherecord.model import Span

_NUMBER = (
    r"(?:(?:about|around|some|at least|nearly|almost|more than|less than|fewer than|up to|over"
    r"|roughly|between|close to)\s)?"
    r"(?:[A-Z]{0,3}[$€£¥₹]\s?)?\d[\d.,]*\d*(?:\s?(?:%|per\scent|percent"
    r"|thousand|million|billion|trillion|crore|lakh|tonnes|tons|people|hectares|cases|dead))*"
)
FIGURE = re.compile(
    r"(?<![\w’'])(?P<owner>(?:[Tt]he\s|[Aa]n?\s)?[\w-]+(?:\s[\w-]+){0,5}?)(?:[’']s|(?<=s)[’'])\s"
    r"(?:(?:own|latest|official|preliminary|current|first|new|revised|central)\s){0,2}"
    r"(?P<cue>figure|estimate|count|tally|toll|total|forecast|projection|calculation|valuation)"
    r"(?:,\s[^,.;]{3,60},)?\s(?:is|was|stands\sat|stood\sat|remains|remained)\s"
    rf"(?P<number>{_NUMBER})(?=[.;,]|\s(?:and|but|while)\b|$)"
)


def figure_findings(reading: Reading) -> Iterator[Finding]:
    for sentence in reading.article.sentences:
        start, end = sentence.span.start, sentence.span.end
        if not reading.searches(start):
            continue
        match = FIGURE.search(reading.text, start, end)
        if match is None or reading.quotation_at(match.start("cue")) or not _owns(match["owner"]):
            continue
        cue = Span(start=match.start("cue"), end=match.end("cue"))
        source = Span(start=match.start("owner"), end=match.end("owner"))
        number = match["number"].rstrip(".,")
        content = Span(start=match.start("number"), end=match.start("number") + len(number))
        why = because("cue", reading.words(cue), sources=quoted([reading.words(source)]))
        yield Finding(
            content=(content,), cues=(cue,), sources=(source,), cue_lemma=match["cue"],
            cue_class="noun", confidence=0.8, depth=0.5, reasons=(why,),
        )  # fmt: skip


def _owns(owner: str) -> bool:
    """Whether the owner can count: people or a body, no year and no storm."""
    told = capacity(owner)
    return means_people(owner) or (told is not None and told.type != "document-data")
