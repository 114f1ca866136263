"""A sentence with marks → an attribution: «content», {source}, [cue], <relay>.

One attribution for each sentence that has a content, so that a case file shows what it is about.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from ontherecord.engine.classify import classify
from ontherecord.engine.draft import segmented
from ontherecord.engine.lexicon.cues import VERBS
from ontherecord.engine.records.attribution import Attribution
from ontherecord.engine.records.draft import Draft, DraftInput
from ontherecord.model import Span, Statement

OPENING = {"«": "content", "{": "source", "[": "cue", "<": "relay"}
CLOSING = {"»": "content", "}": "source", "]": "cue", ">": "relay"}
LEMMAS = {"said": "say", "told": "tell", "urged": "urge", "warned": "warn", "denied": "deny",
          "claimed": "claim", "noted": "note", "asked": "ask", "pledged": "pledge",
          "opposed": "oppose", "called": "call", "pointed out": "point out", "insisted": "insist",
          "confirmed": "confirm", "announced": "announce", "called on": "call",
          "rejected": "reject", "praised": "praise", "predicted": "predict",
          "slammed": "slam", "asked for": "ask"}  # fmt: skip


class Unparsed:
    """What `nlp.parse` would return if the model saw neither words nor names."""

    ents: tuple[Any, ...] = ()

    def __iter__(self) -> Iterator[Any]:
        return iter(())


def unmark(marked: str) -> tuple[str, list[tuple[str, Span]]]:
    """The plain text, and every mark in text order."""
    text, found, open_at = "", [], {}
    for character in marked:
        if character in OPENING:
            open_at[OPENING[character]] = len(text)
        elif character in CLOSING:
            name = CLOSING[character]
            found.append((name, Span(start=open_at.pop(name), end=len(text))))
        else:
            text += character
    return text, found


def article_of(text: str, date: str = "") -> Draft:
    published = dt.date.fromisoformat(date) if date else None
    return segmented(DraftInput(slug="case", text=text, published=published))


def attributions_of(article: Draft, marks: list[tuple[str, Span]]) -> tuple[Attribution, ...]:
    found = []
    for sentence in article.sentences:
        here = [(n, s) for n, s in marks if sentence.span.start <= s.start < sentence.span.end]
        by_name = {n: tuple(s for m, s in here if m == n) for n in OPENING.values()}
        if not by_name["content"]:
            continue
        cue = " ".join(article.text[s.start : s.end] for s in by_name["cue"]).lower()
        lemma = LEMMAS.get(cue, cue.rstrip("s"))
        rows = VERBS.get(lemma)
        found.append(
            Attribution(content=by_name["content"], sources=by_name["source"],
                        cues=by_name["cue"], relays=by_name["relay"],
                        cue_lemma=lemma, cue_class=rows[0].cue_class if rows else "say")
        )  # fmt: skip
    return tuple(found)


def statements_of(marked: str, date: str = "", doc: Any = None) -> tuple[Statement, ...]:
    """The classified statements of a marked text; `doc` only where names matter."""
    text, marks = unmark(marked)
    article = article_of(text, date)
    return classify(doc or Unparsed(), article, attributions_of(article, marks)).statements
