"""The signatures of an archive's texts, kept from one run to the next beside the drafts.

Shell: reads and writes the cache. They are few bytes a text; without them all is the same, slower.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from ontherecord.drafts.store import Store
from ontherecord.importing.alike import VERSION, Kept


@contextmanager
def signatures(root: Path) -> Iterator[Kept]:
    """Those of the archive in the folder; what is put in while the context lasts is kept. Of texts
    that were not asked for, none stays."""
    store = Store("signature", VERSION)
    key = hashlib.sha256(str(root.resolve()).encode()).digest()
    before = _read(store.get(key))
    asked = _Asked(before)
    yield asked
    if asked and asked.keys() != before.keys():
        store.put(key, msgspec.msgpack.encode(dict(asked)))


class _Asked(dict[bytes, bytes]):
    """What was asked for, taken from what was kept before."""

    def __init__(self, before: dict[bytes, bytes]) -> None:
        super().__init__()
        self.before = before

    def get(self, key: bytes, default: bytes | None = None) -> bytes | None:  # type: ignore[override]
        if key not in self and key in self.before:
            self[key] = self.before[key]
        return super().get(key, default)


def _read(kept: bytes | None) -> dict[bytes, bytes]:
    try:
        return msgspec.msgpack.decode(kept, type=dict[bytes, bytes]) if kept else {}
    except msgspec.DecodeError:
        return {}
