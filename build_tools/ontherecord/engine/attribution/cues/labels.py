"""Names before a colon that open an entry: “Race jury: no time was lost.”, “– Trustee Ann Dahl,
voting no: “…”” in live pages, lists and minutes (codebook §4.1: a colon hands over).

In: a reading. Out: a finding each. The words before the colon must be somebody, by office, body or
name, and stand at the beginning of a line, behind nothing but a time, a bullet or a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.attribution.contents.frames import has_main_verb
from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.quoting import linked
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.sources.rubrics import is_rubric
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.quotations import Quotation
from ontherecord.model import Span

_ENTRY = re.compile(
    r"^[^\S\n]*(?:[•*·▪–—-]+\s+)?"
    r"(?:\d{1,2}(?:[.:h]\d\d)?\s*(?:[ap]\.?m\.?|h\.?|GMT|UTC|CET|BST|[A-Z]{2,4})?\s*[–—:|-]*\s+)?"
    r"(?P<name>[A-Z][^:\n\"“„«]{1,90}?):\s+(?=\S)",
    re.MULTILINE,
)
"""A line that opens with words and a colon; a time or a bullet may stand before them."""
LONGEST_NAME = 12
"""Words before the colon."""
DEPTH = 95.0
"""Settled last: only what nobody has yet."""


def label_findings(reading: Reading) -> Iterator[Finding]:
    for match in _ENTRY.finditer(reading.text):
        start, colon = match.start("name"), match.end("name")
        if reading.region_at(start) != "body" or reading.quotation_at(start) is not None:
            continue
        found = _finding(reading, start, colon, match.end())
        if found is not None:
            yield found


def _finding(reading: Reading, start: int, colon: int, opens: int) -> Finding | None:
    name = reading.text[start:colon]
    quotation = reading.quotation_at(opens)
    if _is_rumour(name) and (told := _told(reading, opens)):
        return _rumour(reading, Span(start=start, end=colon), told)
    if is_rubric(name) or len(name.split()) > LONGEST_NAME:
        return None
    if not (quotation and _is_named(reading, start, colon)) and not _is_somebody(
        reading, start, colon
    ):
        return None
    content = _quoted(reading, quotation, opens) if quotation else _told(reading, opens)
    if not content:
        return None
    mark = Span(start=colon, end=colon + 1)
    return Finding(
        content=content, cues=(mark,), sources=(Span(start=start, end=_end_of_name(name, start)),),
        cue_lemma=":", cue_class="colon", confidence=0.75, depth=DEPTH,
        reasons=(because("transcript-label", name),),
    )  # fmt: skip


def _is_rumour(name: str) -> bool:
    """“Rumour from the harbour: …”."""
    return name.split(maxsplit=1)[0].lower() in (
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "word",
        "hearsay",
    )


def _rumour(reading: Reading, cue: Span, told: tuple[Span, ...]) -> Finding:
    return Finding(
        content=told, cues=(cue,), cue_lemma="rumour", cue_class="hearsay", confidence=0.75,
        depth=DEPTH, reasons=(because("reports-of-nobody", reading.words(cue)),),
    )  # fmt: skip


def _end_of_name(name: str, start: int) -> int:
    """“Trustee Ann Dahl, voting no”: the name without what is told of it."""
    return start + len(re.split(r",\s+(?=[a-z]+ing\b)", name)[0])


def _is_somebody(reading: Reading, start: int, colon: int) -> bool:
    """An office, a body or a person; no place, and no clause."""
    tokens = reading.tokens_in(start, colon)
    if not tokens or any(t.tag_ in FINITE or t.tag_ in ("WP", "WRB") for t in tokens):
        return False
    known = capacity(reading.text[start:colon])
    if known is not None:
        return known.ground != "stands-for-government" or len(tokens) > 1
    return any(t.ent_type_ == "PERSON" for t in tokens) and len(tokens) > 1


def _is_named(reading: Reading, start: int, colon: int) -> bool:
    """Before words in marks a name is enough: “Coach Rik Dahl: “…””."""
    tokens = reading.tokens_in(start, colon)
    names = [t for t in tokens if t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "LOC", "DATE")]
    return len(names) > 1 and not any(t.tag_ in FINITE for t in tokens)


def _quoted(reading: Reading, quotation: Quotation, opens: int) -> tuple[Span, ...]:
    if quotation.span.start != opens:
        return ()
    return tuple(q.span for q in linked(reading, quotation) if q.span.start >= opens)


def _told(reading: Reading, opens: int) -> tuple[Span, ...]:
    """The clause behind the colon, to the end of its sentence."""
    span = trim(reading, opens, reading.sentence_at(opens).span.end)
    if span is None:
        return ()
    tokens = reading.tokens_in(span.start, span.end)
    short = len(tokens) > 2 and any(
        t.tag_ in ("VBN", "VBG") for t in tokens[1:]
    )  # “two roads closed”
    return (span,) if has_main_verb(reading, span) or short else ()
