"""Names in a headline whose words all have capitals: "Ada Roy Joins Growing List".

In: a text and the full names found in it. Out: the names, without the headline's other words where
the rest of the text has the name alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from ontherecord.engine.entities import names
from ontherecord.engine.entities.word_index import Standing

SHORTEST = 2
"""Words of a name that a headline may lengthen."""


def shortened(standing: Standing, found: Iterable[str]) -> list[str]:
    """The names; one that stands only in the first line gives way to its first two words."""
    line = standing.text.find("\n") % (len(standing.text) + 1)
    return [_shortened(standing, name, line) for name in found]


def _shortened(standing: Standing, name: str, line: int) -> str:
    words = name.split()
    if len(words) <= SHORTEST or not names.has_given_name(name):
        return name
    if any(span.start > line for span in standing.occurrences(name)):
        return name
    begin = " ".join(words[:SHORTEST])
    below = any(span.start > line for span in standing.occurrences(begin))
    return begin if below else name
