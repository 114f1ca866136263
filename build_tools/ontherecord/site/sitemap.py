"""The site map, packed: the same bytes whenever it is built.

In: a built folder. MkDocs writes the day of the build into the packed site map, as it would into
each of its entries (`theme/sitemap.xml` has none of it).
"""

from __future__ import annotations

import gzip
from pathlib import Path

NAME = "sitemap.xml"


def pack(folder: Path) -> None:
    """Write sitemap.xml.gz anew, without a date or a name in its head (RFC 1952)."""
    plain = folder / NAME
    if plain.is_file():
        packed = gzip.compress(plain.read_bytes(), mtime=0)
        (folder / f"{NAME}.gz").write_bytes(packed)
