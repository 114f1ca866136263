"""The archive's keys in words for readers. In: a key of `model.py`. Out: plain English."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from ontherecord.codebook.drafted import STANDING
from ontherecord.codebook.version import CODEBOOK
from ontherecord.engine.records.certainty import Answer, unsettled
from ontherecord.model import REFERENCE, Article, Known, State, Statement

COMPARED = "read twice by software and compared"
DRAFTED = "drafted by software"
STATES: dict[State, str] = {
    "draft": DRAFTED,
    "reference": f"{COMPARED}, not yet checked by a person",
    "confirmed": "checked by a person",
}
SHORT_STATES: dict[State, str] = {
    "confirmed": "checked by a person",
    "reference": COMPARED,
    "draft": DRAFTED,
}
"""In a small place, and behind a number of statements; most reviewed first."""
ENTRY_STATES: dict[State, str] = {
    "draft": DRAFTED,
    "reference": "entry not yet checked by a person",
    "confirmed": "entry checked by a person",
}
"""Where an entry about a person, place or organization comes from."""
NOT_KNOWN = "not stated in our copy"
NOT_SETTLED: dict[Answer, str] = {
    "kind": "capacity not settled",
    "speaker": "speaker not settled",
}
"""An answer that a draft is not sure enough of."""
MOST_NAMES = 12
"""People named in one place; all are in the article's files and on its pages of corrections."""


def state_words(statement: Statement) -> str:
    """A statement's standing, with the names of whoever checked it and whoever disagrees."""
    found = ", ".join((standing(statement), *not_settled(statement)))
    if statement.disputed_by:
        names = tuple(dict.fromkeys(statement.disputants))
        others = " and ".join(people(names)) or "another reader"
        return f"{found}, disputed by {others}"
    if statement.settled:
        return f"{found}, settled by {statement.settled_by or 'a third reader'}"
    return found


def standing(statement: Statement) -> str:
    """A statement's state, with the names of whoever checked it, and the codebook they followed
    if it is an earlier one."""
    found = STATES[statement.state]
    if statement.by_marks and statement.state == "draft":
        found = f"{found}, {STANDING['marks-only'].partition(':')[0]}"
    if statement.state == "confirmed" and statement.by:
        found = _checked_by(statement)
    versions = " and ".join(earlier(statement))
    if not versions:
        return found
    how = "in part" if CODEBOOK in statement.codebooks else "made"
    return f"{found}, {how} under codebook {versions}"


def _checked_by(statement: Statement) -> str:
    """Who marked or corrected it, then who found it right: "added by kit, checked by lou"."""
    corrected = tuple(name for name in statement.by if name in statement.corrected_by)
    added = tuple(name for name in statement.by if name in statement.added_by)
    added = tuple(name for name in added if name not in corrected)
    confirmed = tuple(name for name in statement.by if name not in (*added, *corrected))
    each = (("added", added), ("corrected", corrected), ("checked", confirmed))
    return ", ".join(f"{done} by {' and '.join(people(names))}" for done, names in each if names)


def earlier(statement: Statement) -> tuple[str, ...]:
    """The earlier versions of the codebook that its readings were made under."""
    return tuple(version for version in statement.codebooks if version != CODEBOOK)


def not_settled(statement: Statement) -> tuple[str, ...]:
    """Which answers of a draft lie under their lines (see `certainty`), in words; none where they
    were not looked for."""
    if statement.by_marks:
        return ()
    return tuple(NOT_SETTLED[answer] for answer in unsettled(statement))


def reader(by: Sequence[str]) -> str:
    """Who marked something: people by their handles, else what made it."""
    if not by:
        return STATES["draft"]
    if tuple(by) == (REFERENCE,):
        return STATES["reference"]
    return f"marked by {' and '.join(people(by))}"


def people(names: Sequence[str]) -> tuple[str, ...]:
    """The names, or of very many the first and how many more there are."""
    more = len(names) - MOST_NAMES
    return (*names[:MOST_NAMES], f"{more:,} more") if more > 0 else tuple(names)


def state_mix(states: Iterable[State]) -> str:
    """How far statements are reviewed: "2 checked by a person, 1 drafted by software"."""
    counts = Counter(states)
    parts = (f"{counts[state]:,} {words}" for state, words in SHORT_STATES.items() if counts[state])
    return ", ".join(parts)


def known(value: Known) -> str:
    """A value about an article with its standing: "VOA (inferred)", or that it is not stated."""
    if not value.value:
        return NOT_KNOWN
    return f"{value.value} (inferred)" if value.basis == "inferred" else value.value


def day(date: dt.date) -> str:
    """A date in words: "27 May 2024"."""
    return f"{date.day} {date:%B %Y}"


def published(article: Article) -> str:
    """The publication date in words, or that it is not stated."""
    if article.meta.date is None:
        return f"date {NOT_KNOWN}"
    inferred = " (inferred)" if article.meta.published.basis == "inferred" else ""
    return day(article.meta.date) + inferred


def outlet(article: Article) -> str:
    """The outlet in words, or that it is not stated."""
    return known(article.meta.outlet) if article.meta.outlet.value else f"outlet {NOT_KNOWN}"


def paragraph(index: int) -> str:
    """A block of the body by its number on the page; a text without a headline begins at 0."""
    return f"paragraph {index}" if index else "opening paragraph"
