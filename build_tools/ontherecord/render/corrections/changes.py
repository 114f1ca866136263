"""An article's contribution files → what each changed, newest first.

In: an `Article` with its contributions. Out: `Entry`s. Nothing is left out: an annotation that is
not applied is listed with the others.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ontherecord.codebook.version import CODEBOOK
from ontherecord.codebook.words import counted
from ontherecord.model import (
    REFERENCE,
    Action,
    Annotation,
    Archive,
    Article,
    Contribution,
    Record,
    Statement,
)  # fmt: skip
from ontherecord.render.article import disputes
from ontherecord.render.base import addresses
from ontherecord.render.base.notes import note
from ontherecord.render.words import wording
from ontherecord.render.words.card_words import FIELDS
from ontherecord.render.words.statements import numbered

DONE: dict[Action, str] = {
    "add": "marked",
    "correct": "corrected",
    "confirm": "checked",
    "dispute": "read differently",
    "remove": "taken for the outlet’s own voice",
}
SETTLED = "settled"
READER = "software that read it twice and compared (not yet checked by a person)"
SHORT = 90
"""Characters of a statement's words that are shown."""

Day = tuple[dt.date, str]
"""A day, and the reader who changed something on it."""


class Change(Record, frozen=True):
    """One annotation: what it did, to which statement, and the facts it gave."""

    done: str
    href: str
    """From the site's root."""
    number: str
    """Of the statement, as the article's page shows it; "" if the annotation is not applied."""
    words: str
    facts: tuple[tuple[str, str, str], ...]
    """What each is, what an earlier reading gave ("" if none did), and what it is since."""
    note: Markup


class Entry(Record, frozen=True):
    """What one reader changed on one day."""

    made: dt.date
    day: str
    who: str
    person: bool
    summary: str
    changes: tuple[Change, ...]


def entries(article: Article) -> tuple[Entry, ...]:
    """What each reader changed on each day, the newest first."""
    held, numbers = _held(article), numbered(article)
    before, names = _before(article, held), _names(article)
    return tuple(
        Entry(
            made=made,
            day=wording.day(made),
            who=READER if by == REFERENCE else by,
            person=by != REFERENCE,
            summary=summary(found),
            changes=tuple(
                _change(article, a, held, numbers, before.get(a.id, {}), names)
                for c in found
                for a in c.annotations
            ),
        )
        for (made, by), found in days(article)
    )


def days(article: Article) -> list[tuple[Day, list[Contribution]]]:
    """The contributions by day and reader: the newest day first, files in the order of names."""
    found: dict[Day, list[Contribution]] = {}
    for c in sorted(article.contributions, key=lambda c: c.path):
        found.setdefault((c.made, c.by), []).append(c)
    return sorted(found.items(), key=lambda pair: pair[0], reverse=True)


def newest(archive: Archive) -> list[tuple[Day, Article, list[Contribution]]]:
    """The same of all articles, the newest first; on one day by reader, then by slug, backwards."""
    made = ((day, article, c) for article in archive.articles for day, c in days(article))
    return sorted(made, key=lambda found: (*found[0], found[1].slug), reverse=True)


def summary(contributions: Sequence[Contribution]) -> str:
    """How many statements they marked, corrected, checked …"""
    counts = Counter(
        SETTLED if a.settles else DONE[a.action] for c in contributions for a in c.annotations
    )
    parts = (
        f"{counted(counts[done], 'statement')} {done}"
        for done in (*DONE.values(), SETTLED)
        if counts[done]
    )
    old = sorted({c.codebook for c in contributions} - {CODEBOOK, ""})
    return ", ".join((*parts, *([f"under codebook {' and '.join(old)}"] if old else ())))


def _held(article: Article) -> dict[str, Statement]:
    """The statement that holds each annotation, by the annotation's id."""
    shown = (*article.statements, *article.possible, *article.outlet)
    held = {ident: s for s in shown for ident in s.annotations}
    return {a.id: s for s in shown for a in (*s.disputed_by, *s.settled)} | held


def _change(
    article: Article, a: Annotation, held: Mapping[str, Statement], numbers: Mapping[str, str],
    before: Mapping[str, str], names: Mapping[str, str],
) -> Change:  # fmt: skip
    statement = held.get(a.id)
    place = statement.id if statement else ""
    return Change(
        done=f"{SETTLED} between {' and '.join(a.settles)}" if a.settles else DONE[a.action],
        href=f"{addresses.article_url(article)}#{place or 'orphans'}",
        number=numbers.get(place, ""),
        words=_words(article, a, statement),
        facts=()
        if a.action in ("add", "confirm") and not a.settles
        else tuple((name, before.get(name, ""), now) for name, now in _facts(a, names)),
        note=note(a.note),
    )


def _words(article: Article, a: Annotation, statement: Statement | None) -> str:
    spans = [article.words_at(p) for p in statement.content] if statement else []
    words = " ".join(" … ".join(spans or [part.exact for part in a.content]).split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"


def _before(article: Article, held: Mapping[str, Statement]) -> dict[str, dict[str, str]]:
    """What earlier readings of its statement gave, by annotation and name of the fact; a reading
    beside the one that stands (`dispute`) is none that a later one changes."""
    names = _names(article)
    now: dict[str, dict[str, str]] = {}
    found: dict[str, dict[str, str]] = {}
    for contribution in sorted(article.contributions, key=lambda c: (c.made, c.path)):
        for a in contribution.annotations:
            statement, given = held.get(a.id), dict(_facts(a, names))
            if statement is None:
                continue
            known = now.setdefault(statement.id, {})
            found[a.id] = {name: known[name] for name in given if name in known}
            if a.action != "dispute":
                known.update(given)
    return found


def _names(article: Article) -> dict[str, str]:
    """What the article's speakers with an entry are called, by the entry's id."""
    every = (*article.statements, *article.possible, *article.outlet)
    return {one.entity: one.speaker for s in every for one in s.voices if one.entity}


def _facts(a: Annotation, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The facts that the annotation gave, in words; what it left as it was is left out."""
    fields = ((name, field, getattr(a, field)) for field, name in FIELDS.items() if field != "note")
    given = ((name, field, names.get(value, value) if field == "speaker" else value)
             for name, field, value in fields)  # fmt: skip
    fits = " or ".join(one.speaker for one in a.candidates or ())
    apart = (("speaker", fits), ("not said by", a.not_said or ""))
    return (
        *((name, disputes.in_words(field, value)) for name, field, value in given
          if value is not None),
        *((name, words) for name, words in apart if words),
    )  # fmt: skip
