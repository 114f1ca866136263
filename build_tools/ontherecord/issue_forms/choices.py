"""What a form's lists offer: every value of the codebook's lists, with words for people.

In: the codebook's tables. Out: options as "value: words", so that what is chosen says itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ontherecord.codebook import values
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.codebook.table import Value
from ontherecord.model import Policy

POLICIES: dict[Policy, str] = {
    "private-person": "it is about me, or someone I care for, who holds no public role",
    "rights": "I hold the rights in the text",
}
T = TypeVar("T", bound=str)
NO_REASON = "none"
"""The box that says: the label “unverified” does not belong here."""


def options(table: Mapping[Any, Value[Any]]) -> tuple[str, ...]:
    """Each value of a closed list with its words, as a form shows it."""
    return _options({value.key: value.offered for value in table.values()})


def _options(words: Mapping[T, str]) -> tuple[str, ...]:
    return tuple(f"{value}: {about}" for value, about in words.items())


def chosen(option: str) -> str:
    """The value of an option."""
    return option.partition(":")[0]


FORM = options(values.FORMS)
KIND = options(values.KINDS)
SOURCE_TYPE = options(SOURCE_TYPES)
CHANNEL = options(values.CHANNELS)
ACT = options(values.ACTS)
POLICY = _options(POLICIES)
NONE = f"{NO_REASON}: the text gives no reason to call it unverified"
UNVERIFIED = (NONE, *options(values.UNVERIFIED))
