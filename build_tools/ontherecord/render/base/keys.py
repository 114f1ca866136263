"""The key of what is planned: everything it is given, told in full, as one sha256.

In: a function and its arguments. Out: 64 hex digits. Two keys are equal only if the function and
every argument are; so a page whose key is known need not be made again (decision 16).
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from collections.abc import Callable, Iterable
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from ontherecord.model import Article, Entity, Sentence, Statement
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Named, Said, Unsourced

ONCE = (Article, Entity, Statement, Sentence)
"""Records that many pages are given: told once, then by their hash."""
PARTS = (Said, Unsourced, Named)
"""What stands in an article that is told beside it: told by where it stands there."""
SHORT = 256
"""Signs up to which a record of records is told in full, and not by its hash."""
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
        if known := self._known.get(id(value)):
            return known[1]
        if kind in PARTS:
            return self._of_part(value)
        if issubclass(kind, str):
            return f"{kind.__name__}:{len(value)}:{value}"
        if kind is bytes:
            return f"bytes:{hashlib.sha256(value).hexdigest()}"
        if kind in PLAIN:
            return repr(value)
        if kind is tuple or kind is list:
            return f"[{self._row(value)}]"
        if kind is dict:
            return f"{{{','.join(f'{self._tell(k)}={self._tell(v)}' for k, v in value.items())}}}"
        if kind is Cast or issubclass(kind, msgspec.Struct):
            return self._of_record(value, kind)
        raise TypeError(f"{kind.__name__} cannot be part of a page’s key")

    def _of_record(self, value: Any, kind: type) -> str:
        if kind in ONCE or kind is Cast:
            return self._once(value)
        if is_flat(kind):
            return f"{kind.__name__}{msgspec.json.encode(value).decode()}"
        return self._of_parts(value)

    def _row(self, values: Iterable[Any]) -> str:
        get, tell = self._known.get, self._tell
        return ",".join([known[1] if (known := get(id(v))) else tell(v) for v in values])

    def _of_parts(self, value: msgspec.Struct) -> str:
        """A record of records, which may stand in many others: remembered, too."""
        told = self._row(msgspec.structs.astuple(value))
        if len(told) > SHORT:
            told = f"#{hashlib.sha256(told.encode()).hexdigest()}"
        found = f"{type(value).__name__}({told})"
        self._known[id(value)] = (value, found)
        return found

    def _of_part(self, part: Said | Unsourced | Named) -> str:
        """A statement, which stands in many lists, is remembered; a sentence is in one or two."""
        article, place = part.told
        found = f"{type(part).__name__}({self._tell(article)},{place!r})"
        if isinstance(part, Said):
            self._known[id(part)] = (part, found)
        return found

    def _once(self, value: Any) -> str:
        told = self._of_cast(value) if type(value) is Cast else msgspec.json.encode(value)
        found = f"{type(value).__name__}#{hashlib.sha256(told).hexdigest()}"
        self._known[id(value)] = (value, found)
        return found

    def _of_cast(self, cast: Cast) -> bytes:
        return ",".join(f"{name}={self._tell(entity)}" for name, entity in cast.items()).encode()


@functools.cache
def is_flat(kind: type) -> bool:
    """Whether a kind of record holds plain values alone, so that the encoder tells it in one go:
    no record that is told once for many pages, and nothing that is shown unescaped. A property may
    have a type's name, as `Asset.bytes` has: hints mean the type."""
    return all(map(_is_plain, get_type_hints(kind, localns={}).values()))


def _is_plain(hint: Any) -> bool:
    if parts := get_args(hint):
        return get_origin(hint) is Literal or all(map(_is_plain, parts))
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint not in ONCE and is_flat(hint)
    return hint in (*PLAIN, str, Ellipsis)
