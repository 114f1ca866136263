"""What the engine is given and what it makes of it. In: nothing. Out: records.

The engine sees nothing else of an article: whatever is not in `DraftInput` cannot decide a draft.
"""

from __future__ import annotations

import datetime as dt

from ontherecord.model import Entity, Mention, Paragraph, Part, Record, Sentence, Statement


class DraftInput(Record, frozen=True):
    """All that decides a draft, and so the key under which the cache keeps it."""

    slug: str
    """Salts the statement ids and dates the roles; decides no label."""
    text: str
    title: str = ""
    """Tells the headline from the first sentence; empty if it is not known."""
    published: dt.date | None = None
    """The day from which “on Tuesday” is counted."""
    lang: str = "en"
    """A BCP 47 tag."""
    outlet: str = ""
    """The outlet's own name (§9 "the outlet on itself"); empty if it is not known."""
    parts: tuple[Part, ...] = ()
    """What of the text its page shows as more than a paragraph."""


class Draft(DraftInput, frozen=True):
    """A machine draft: the input with what has been found in it; each stage fills in more."""

    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    """Attributed statements, in text order."""
    possible: tuple[Statement, ...] = ()
    """Findings below the confidence line: "possible attribution, not settled"."""
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    """The people, places and organizations of the article."""
