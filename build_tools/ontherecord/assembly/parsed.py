"""What the YAML files of an archive said in an earlier build: their data, as the reader made them.

In: the file of the cache where they are kept. Out: `Parsed`, by path; whoever reads compares a
file's words with those that the data was made of. Of another program nothing is taken.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import msgspec

from ontherecord.drafts.kept import Kept
from ontherecord.seeds.files import Parse, Parsed


class KeptFiles:
    """The files of one archive, for one program."""

    def __init__(self, path: Path, program: str) -> None:
        self._path, self._program = path, program
        self._known: set[bytes] = set()
        """Keys of what is kept already."""

    def read(self) -> Parsed:
        """All that is there."""
        found: Parsed = {}
        with Kept(self._path) as kept:
            for key in kept:
                with suppress(msgspec.DecodeError):
                    shown, parse = msgspec.msgpack.decode(
                        kept.read(key) or b"", type=tuple[str, Parse]
                    )
                    if self._key(shown, parse) == key:
                        found[shown] = parse
                        self._known.add(key)
        return found

    def keep(self, parsed: Parsed) -> None:
        """Have these kept, and no others for long."""
        keys = {self._key(shown, parse): shown for shown, parse in parsed.items()}
        lacking = [key for key in keys if key not in self._known]
        with Kept(self._path) as kept:
            kept.keep(keys, lacking, lambda key: _encoded(keys[key], parsed[keys[key]]))
        self._known = set(keys)

    def _key(self, shown: str, parse: Parse) -> bytes:
        told = msgspec.msgpack.encode((self._program, shown, parse.text))
        return hashlib.sha256(told).digest()


def _encoded(shown: str, parse: Parse) -> bytes:
    """Nothing, where the entries are nested too deep to be told."""
    try:
        return msgspec.msgpack.encode((shown, parse))
    except RecursionError:
        return b""
