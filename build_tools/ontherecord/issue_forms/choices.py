"""What a form's lists offer: every value of the records, with words for people.

In: the records' own types. Out: options as "value: words", so that what is chosen says itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, get_args

from ontherecord.codebook.source_types import IN_WORDS
from ontherecord.model import Act, Channel, Form, Kind, Policy, SourceType, Unverified

FORMS: dict[Form, str] = {
    "direct": "all of it stands in quotation marks",
    "mixed": "retold, with a part in quotation marks",
    "indirect": "retold",
    "outlet": "the outlet’s own words",
}
KINDS: dict[Kind, str] = {
    "official-claim": "someone who speaks for a public office",
    "attributed-claim": "someone else",
    "outlet-voice": "nobody but the outlet itself",
}
REASONS: dict[Unverified, str] = {
    "U1": "the text says that it was not confirmed",
    "U2": "hearsay (“reportedly”, “is said to”), no source named",
    "U3": "one medium cites another, which cites someone else",
    "U4": "the origin is unnamed people online, or bare “media reports”",
}
CHANNELS: dict[Channel, str] = {
    "press-conference": "said to reporters",
    "interview": "asked by a medium",
    "speech": "said to an audience",
    "statement": "a written statement",
    "telegram": "posted on Telegram",
    "x": "posted on X",
    "tv": "said on television",
    "website": "put on a website",
    "document": "a document",
    "not-stated": "the text does not say",
}
ACTS: dict[Act, str] = {
    "assert": "says that something is so",
    "demand": "asks for something, or orders it",
    "warn-predict": "warns, or says what will come",
    "commit-announce": "promises or announces",
    "deny": "says that something is not so",
    "position": "says what ought to be",
    "evaluate": "praises or blames",
}
POLICIES: dict[Policy, str] = {
    "private-person": "it is about me, or someone I care for, who holds no public role",
    "rights": "I hold the rights in the text",
}
T = TypeVar("T", bound=str)
NO_REASON = "none"
"""The box that says: the label “unverified” does not belong here."""


def options(words: Mapping[T, str]) -> tuple[str, ...]:
    """Each value with its words, as a form shows it."""
    return tuple(f"{value}: {about}" for value, about in words.items())


def chosen(option: str) -> str:
    """The value of an option."""
    return option.partition(":")[0]


FORM = options(FORMS)
KIND = options(KINDS)
SOURCE_TYPE = options({name: IN_WORDS[name] for name in get_args(SourceType)})
CHANNEL = options(CHANNELS)
ACT = options(ACTS)
POLICY = options(POLICIES)
NONE = f"{NO_REASON}: the text gives no reason to call it unverified"
UNVERIFIED = (NONE, *options(REASONS))
