"""What an archive has already: so that nothing is taken twice, and no two articles have one name.

Shell: reads folders, quickly; it writes nothing. Out: slugs, the hashes of originals as they came,
addresses.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ontherecord.seeds import publishing, received, removals
from ontherecord.seeds.metadata import FILE

TEXT = "article.txt"
_HASH = re.compile(r"^sha256: ([0-9a-f]{64})$", re.M)
_CAME = re.compile(r'^came_from: "(https?://[^"]+)"$', re.M)
_URL = re.compile(r"^url:.*?(https?://[^\"'\s,}]+)", re.M)
_SLUG = re.compile(r"^\s+-? ?(?:article|renamed): ([a-z0-9-]+)\s*$", re.M)
_REMOVED = re.compile(r"\barticles/([a-z0-9-]+)")


class Known:
    """What is there, and what a run adds to it."""

    def __init__(self) -> None:
        self.slugs: set[str] = set()
        """Of articles that are there, were published or were taken down: a name is for good."""
        self.originals: dict[str, str] = {}
        """Slugs by the sha256 of what the article was taken from."""
        self.addresses: dict[str, str] = {}
        """Slugs by the address, as `same` has it."""

    def add(self, slug: str, sha256: str, *addresses: str) -> None:
        self.slugs.add(slug)
        self.originals.setdefault(sha256, slug)
        for address in filter(None, addresses):
            self.addresses.setdefault(same(address), slug)


def known(root: Path) -> Known:
    """What the archive in the folder has; nothing where there is none."""
    found = Known()
    seeds = root / "seeds"
    found.slugs.update(_SLUG.findall(_words(seeds / publishing.FILE)))
    found.slugs.update(_REMOVED.findall(_words(seeds / removals.FILE)))
    for folder, names in folders(seeds / "articles"):
        receipt = _words(folder / received.FILE) if received.FILE in names else ""
        came = _HASH.search(receipt)
        digest = came[1] if came else _digest(folder, names)
        stated = _URL.search(_words(folder / FILE)) if FILE in names else None
        fetched = _CAME.search(receipt)
        found.add(folder.name, digest, *(m[1] for m in (stated, fetched) if m))
    return found


def folders(articles: Path) -> Iterator[tuple[Path, frozenset[str]]]:
    """Every folder that holds an article, in order, and the names in it."""
    for here, inside, names in os.walk(articles):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        if TEXT in names or FILE in names:
            yield Path(here), frozenset(names)


def same(address: str) -> str:
    """What two addresses of one page share: neither http nor https, no www., no last slash."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.").removesuffix(".")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def _digest(folder: Path, names: frozenset[str]) -> str:
    """Of the original, else of the text: that is what a plain text was taken from."""
    original = next((name for name in sorted(names) if name.startswith("original.")), TEXT)
    try:
        with (folder / original).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _words(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
