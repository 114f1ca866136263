"""What every value of a closed list has, and how a list is put together.

In: nothing of this package: the records of `model` stand on the codebook. Out: `Value`, `table`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args

import msgspec

K = TypeVar("K", bound=str)


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the codebook's records: immutable."""


class Value(Entry, Generic[K], frozen=True, kw_only=True):
    """One value of a closed list, with its words for readers."""

    key: K
    """As files and programs have it."""
    section: str
    """Where the codebook defines it."""
    since: str = "1.1"
    """The first version of the codebook that has it: no value of a file that names an earlier."""
    card: str = ""
    """On a statement's card, and on every page that tells a fact; "" if a card leaves it out."""
    choice: str = ""
    """In a list to choose from: the forge's forms, and what an editor shows beside the value; ""
    if they say the same as a card."""

    @property
    def told(self) -> str:
        """The words of the card; the key's own where a card leaves it out."""
        return self.card or self.key.replace("-", " ")

    @property
    def offered(self) -> str:
        """The words in a list to choose from."""
        return self.choice or self.card


V = TypeVar("V", bound=Value[Any])


def table(kind: Any, *rows: V) -> Mapping[Any, V]:
    """The rows of one list by their keys, in the codebook's order.

    Raises:
        TypeError: a value of `kind`, the `Literal` that types the keys, has no row, or stands
            elsewhere: said on import, before anything can go wrong silently.
    """
    keys = tuple(row.key for row in rows)
    if keys != get_args(kind):
        raise TypeError(f"the rows {', '.join(keys)} are not {', '.join(get_args(kind))}")
    return MappingProxyType({row.key: row for row in rows})
