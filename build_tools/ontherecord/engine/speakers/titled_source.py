"""A source that ends in a name which the article's list of people lacks: "co-host Ada Roy said".

In: the source's words and span. Out: a `Voice` for the person, or None.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import is_document, plain, take_apart
from ontherecord.engine.entities import names
from ontherecord.engine.records.voice import Voice
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Span

ENDING = re.compile(
    rf"^(.*?\w)\s([{CAPITALS}][\w’'-]+(?:\s[{CAPITALS}]\.)?(?:\s[{CAPITALS}][\w’'-]+){{1,2}})$"
)


def titled_source(span: Span, words: str) -> Voice | None:
    """The person after an office or a calling; the office is what the text calls them."""
    match = ENDING.match(plain(words))
    if match is None:
        return None
    office, name = match.groups()
    if not names.has_given_name(name) or classify_body(name) is not None:
        return None
    told = capacity(office)
    if told is None or is_document(office) or take_apart(office).after:
        return None
    return Voice(speaker=name, span=span, words=words, roles=(office,), is_person=True)
