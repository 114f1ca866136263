"""How the day on which something was said was found, in words for the card.

In: a `Statement` with its date. Out: "counted from “Monday” to the article’s date", or "".
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Iterator

from ontherecord.model import Article, Sentence, Statement
from ontherecord.render.words import wording

RULE = "said-when"
"""The engine's own reason for a date."""


def how(article: Article, statement: Statement) -> str:
    """The words of the text that the day rests on, and what it was counted from."""
    words = _given(statement) or _found(article, statement)
    if not words:
        return "as this reading has it; the sentence does not name the day"
    if re.search(r"\d", words):
        return f"from “{words}”"
    published = wording.published(article)
    return f"from “{words}”, counted back from the article’s date, {published}"


def _given(statement: Statement) -> str:
    """The words that the rule names as its reason."""
    return next((reason.words for reason in statement.reasons if reason.name == RULE), "")


def _found(article: Article, statement: Statement) -> str:
    """A weekday or day of the month in the statement's sentences that is the day's own."""
    said = statement.said_when
    if said is None:
        return ""
    month = f"{said:%B}"
    named = re.compile(
        rf"\b(?:{month[:3]}(?:\.|{month[3:]})? {said.day}|{said.day} {month}|{said:%A})\b"
    )
    matches = (named.search(words) for words in _sentences(article, statement))
    return next((match[0] for match in matches if match), "")


def _sentences(article: Article, statement: Statement) -> Iterator[str]:
    """The sentences of the cue, then those of the content; found by halving."""
    for span in (*statement.cues, *statement.content):
        first = max(0, bisect(article.sentences, span.start, key=_begin) - 1)
        last = bisect_left(article.sentences, span.end, key=_begin)
        for sentence in article.sentences[first:last]:
            yield article.text[sentence.span.start : sentence.span.end]


def _begin(sentence: Sentence) -> int:
    return sentence.span.start
