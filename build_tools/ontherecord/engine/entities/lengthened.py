"""Lone surnames that the text gives a first name somewhere: "Ackland" for "Mia T. Ackland".

In: a text and the people found in it. Out: the people; a name of one word with the given name that
stands before it.
"""

from __future__ import annotations

import re

from ontherecord.engine.entities.lone_names import Person
from ontherecord.engine.lexicon import tables
from ontherecord.model import Span

GIVEN = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]+)\s(?:(?:[A-Z]\.|[A-Z][a-z]+)\s)?$")
REACH = 40
"""Characters before a surname that a given name and an initial may take."""


def lengthened(text: str, person: Person) -> Person:
    """The person by the longest form of the name, if it is a lone surname elsewhere."""
    if " " in person.name or person.name in tables.given_names():
        return person
    whole = [_whole(text, mention) for mention in person.mentions]
    forms = {" ".join(text[s.start : s.end].split()) for s in whole if s is not None}
    if len(forms) != 1:
        return person
    mentions = tuple(s or m for s, m in zip(whole, person.mentions, strict=True))
    return Person(name=forms.pop(), mentions=mentions, roles=person.roles)


def _whole(text: str, mention: Span) -> Span | None:
    """The mention with the given name before it; a word that begins a sentence may be one."""
    begin = max(0, mention.start - REACH)
    match = GIVEN.search(text[begin : mention.start])
    if match is None or match[1] not in tables.given_names():
        return None
    return Span(start=begin + match.start(1), end=mention.end)
