"""Which complement a verb cue has: the kinds in their order of trust (codebook §8).

In: a case (cue, row, subject). Out: the first complement that the row
allows and the sentence has.
"""

from __future__ import annotations

from collections.abc import Callable

from ontherecord.engine.attribution.contents.answers import short_answer
from ontherecord.engine.attribution.contents.clauses import clause, marked_clause
from ontherecord.engine.attribution.contents.described import described
from ontherecord.engine.attribution.contents.frames import as_frame, interrupted, quotation
from ontherecord.engine.attribution.contents.objects import fact_clause, gerund, noun_phrase
from ontherecord.engine.attribution.contents.prepositions import prepositional
from ontherecord.engine.attribution.contents.requests import infinitive, request
from ontherecord.engine.attribution.contents.trailing import trailing
from ontherecord.engine.attribution.reading.complement import Case, Complement
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.attribution.repairs.lost_clauses import lost_clause

Kind = Callable[[Reading, Case], Complement | None]

KINDS: tuple[tuple[str, Kind], ...] = (
    ("c", marked_clause),
    ("m", marked_clause),
    ("q", quotation),
    ("q", short_answer),
    ("c", as_frame),
    ("c", interrupted),
    ("o", request),
    ("c", fact_clause),
    ("c", clause),
    ("t", infinitive),
    ("a", described),
    ("p", prepositional),
    ("g", gerund),
    ("n", noun_phrase),
    ("c", trailing),
    ("c", lost_clause),
)
"""A frame letter of the lexicon and the rule that looks for it."""


def complement(reading: Reading, case: Case) -> Complement | None:
    """The first kind of complement that this row allows and the sentence has."""
    for frame, kind in KINDS:
        if frame in case.row.frames and (found := kind(reading, case)):
            return found
    return None
