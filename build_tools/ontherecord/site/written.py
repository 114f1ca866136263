"""Is a finished site what the build wrote? A disk that fills up may cut files, and nobody says so.

In: the folder, and the sha256 of what was to be written. Out: the sha256 of every file, or what is
wrong. Files whose content we do not know may be packed, and prove themselves then.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Mapping
from pathlib import Path

from ontherecord.site import mark

PACKED = (".gz",)
"""Endings of files that are gzip with its own checksum."""


NONE: Mapping[str, str] = {}


class NotWhole(Exception):
    """A file of the site is missing, cut or not what was written; the message names it."""


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def looked_at(
    folder: Path, expected: Mapping[str, str], known: Mapping[str, str] = NONE
) -> dict[str, str]:
    """The sha256 of every file of the site, by path, once all are known to be right.

    `expected`: sha256 by path, for all files whose content is known; `known`: the same for
    those that were looked at already.

    Raises:
        NotWhole: the first file that is not as it was written.
    """
    found: dict[str, str] = {}
    for name in mark.files_of(folder):
        if name in known:
            found[name] = known[name]
            continue
        content = (folder / name).read_bytes()
        found[name] = sha256(content)
        if name in expected:
            right = found[name] == expected[name]
        else:
            right = bool(content) and (not name.endswith(PACKED) or _unpacks(content))
        if not right:
            raise NotWhole(f"{name} is cut, or was changed while the site was built")
    if missing := next((name for name in expected if name not in found), None):
        raise NotWhole(f"{missing} is missing")
    return found


def _unpacks(content: bytes) -> bool:
    try:
        gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return False
    return True
