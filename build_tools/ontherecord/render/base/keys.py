"""The key of what is planned: everything it is given, told in full, as one sha256.

In: a function and its arguments. Out: 64 hex digits. Two keys are equal only if the function and
every argument are; so a page whose key is known need not be made again (decision 16).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from ontherecord.model import Article, Entity, Record, Sentence, Statement
from ontherecord.render.base.cast import Cast

ONCE = (Article, Entity, Statement, Sentence)
"""Records that many pages are given: told once, then by their hash."""
PLAIN = (type(None), bool, int, float, dt.date)


class Keys:
    """Tells what pages are given; remembers the records that many are given."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        """By identity, with the record itself, so that the number stays its own."""

    def of(self, make: Callable[..., Any], given: Iterable[Any]) -> str:
        """The key of what `make` makes of `given`.

        Raises:
            TypeError: an argument holds something that cannot be told in full.
        """
        told = f"{make.__module__}.{make.__qualname__}{self._tell(tuple(given))}"
        return hashlib.sha256(told.encode()).hexdigest()

    def _tell(self, value: Any) -> str:
        kind = type(value)
        if kind in ONCE or kind is Cast:
            return self._once(value)
        if issubclass(kind, str):
            return f"{kind.__name__}:{len(value)}:{value}"
        if kind is bytes:
            return f"bytes:{hashlib.sha256(value).hexdigest()}"
        if kind in PLAIN:
            return repr(value)
        if kind is tuple or kind is list:
            return f"[{','.join(map(self._tell, value))}]"
        if kind is dict:
            return f"{{{','.join(f'{self._tell(k)}={self._tell(v)}' for k, v in value.items())}}}"
        if issubclass(kind, msgspec.Struct):
            fields = (getattr(value, name) for name in kind.__struct_fields__)
            return f"{kind.__name__}({','.join(map(self._tell, fields))})"
        raise TypeError(f"{kind.__name__} cannot be part of a page’s key")

    def _once(self, value: Any) -> str:
        found = self._known.get(id(value))
        if found is None:
            told = self._of_cast(value) if type(value) is Cast else _encoded(value)
            found = (value, f"{type(value).__name__}#{hashlib.sha256(told).hexdigest()}")
            self._known[id(value)] = found
        return found[1]

    def _of_cast(self, cast: Cast) -> bytes:
        return ",".join(f"{name}={self._tell(entity)}" for name, entity in cast.items()).encode()


def _encoded(record: Record) -> bytes:
    return msgspec.json.encode(record)
