"""A name as long as its capitals go: the model may see "Ana Lucía" and "Reyes" as two
in "Ana Lucía Prado Reyes".

In: the text, the names found so far, the model's parts of speech. Out: the spans that grew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.honorifics import title_size
from ontherecord.engine.entities.titled import LINK, PART
from ontherecord.engine.lexicon import tables
from ontherecord.model import Span

AHEAD = re.compile(r" (?:((?:[a-z]{1,4}|a/[lp]) ){0,2}?)([^\W\d_a-z][\w'’‘-]*)(?![\w'’/])")
BEHIND = re.compile(r"(?<![\w'’.-])([^\W\d_a-z][\w'’‘-]*)(?<!['’]s)(?<!s['’]) $")
MID_SENTENCE = re.compile(
    r"(?:\b(?!(?:of|for|and|in|at|the|to|from) $)[a-z]+|[a-z][,;)]|[A-Z]\.|[A-Z]\w*) $"
)
SMALL = frozenset(("AUX", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "INTJ", "PART", "NUM"))
LONGEST = 6
"""Words of a name."""
FARTHEST = 40


def whole_names(text: str, found: Iterable[Span], kinds: dict[int, str]) -> Iterator[Span]:
    """Those of the names that go on to the left or right in the same line."""
    for span in found:
        start, end = span.start, span.end
        while (longer := _right(text, end, kinds)) > end and _short(text, start, longer):
            end = longer
        while (longer := _left(text, start, kinds)) < start and _short(text, longer, end):
            start = longer
        name = text[start:end]
        if (start, end) != (span.start, span.end) and not (
            classify_body(name) or name in tables.bodies() or in_headline(text, start, end)
        ):
            yield Span(start=start, end=end)


def _right(text: str, end: int, kinds: dict[int, str]) -> int:
    after = AHEAD.match(text, end)
    if not after or not _continues(after[2], kinds.get(after.start(2), "")):
        return end
    small = text[end : after.start(2)].split()
    return after.end(2) if all(LINK.match(word) for word in small) else end


def _left(text: str, start: int, kinds: dict[int, str]) -> int:
    before = BEHIND.search(text, max(0, start - FARTHEST), start)
    kind = kinds.get(before.start(1), "") if before else ""
    if not before or kind == "VERB" or not _continues(before[1], kind):
        return start
    inside = MID_SENTENCE.search(text, max(0, before.start(1) - FARTHEST), before.start(1))
    given = before[1] in tables.given_names()
    begun = text[start : start + FARTHEST].split(maxsplit=1)[0] in tables.given_names()
    return before.start(1) if given or (inside and not begun) else start


def _continues(word: str, kind: str) -> bool:
    """Whether a word may belong to a person's name."""
    low = word.lower()
    return (
        bool(PART.match(word)) and kind not in SMALL
        and not (len(word) > 1 and word.isupper())
        and low not in name_parts.NOT_IN_NAMES and low not in tables.heads()
        and low not in name_parts.TITLES and low not in name_parts.RANKS and not title_size([word])
        and word not in tables.adjectives() and word not in tables.government_names()
        and word not in tables.bodies()
        and (word in tables.given_names() | tables.surnames("last") or not names.is_place(word))
    )  # fmt: skip


def _short(text: str, start: int, end: int) -> bool:
    return len(text[start:end].split()) <= LONGEST


def in_headline(text: str, start: int, end: int) -> bool:
    """Most words of its line have capitals, so that the name's end cannot be seen."""
    line_start = text.rfind("\n", max(0, start - 200), start) + 1 or max(0, start - 200)
    line_end = text.find("\n", end, end + 600)
    line = text[line_start : line_end if line_end > 0 else end + 600]
    share = 0.8 if line.rstrip().endswith((".", "!", "?", "”", '"')) else 0.5
    rest = re.findall(r"\b[^\W\d_]\w{3,}", line)
    return bool(rest) and sum(word[0].isupper() for word in rest) > len(rest) * share
