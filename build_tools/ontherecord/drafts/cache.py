"""Machine drafts on disk, by text and engine version (design §4).

Shell. A folder that cannot be written is no error: the draft is made again next time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

import msgspec

from ontherecord.model import Article, Metadata

KEPT_VERSIONS = 3
"""Drafts of this many engine versions are kept; older ones are removed when a new one starts."""


def folder() -> Path:
    """`ONTHERECORD_CACHE`, else the user's cache folder (XDG base directory rules)."""
    if named := os.environ.get("ONTHERECORD_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "ontherecord"


class DraftCache:
    """Drafts of one engine version."""

    def __init__(self, version: str, root: Path | None = None) -> None:
        self.root = (root or folder()) / "drafts"
        self.version = version

    def _path(self, slug: str, text: str, meta: Metadata) -> Path:
        key = hashlib.sha256(
            msgspec.json.encode((slug, text, meta.title, meta.published.value, meta.lang))
        ).hexdigest()
        return self.root / self.version / key[:2] / f"{key[2:]}.json"

    def get(self, slug: str, text: str, meta: Metadata) -> Article | None:
        """The draft, with the metadata of today; None if there is none (or it is damaged)."""
        try:
            raw = self._path(slug, text, meta).read_bytes()
            found = msgspec.json.decode(raw, type=Article)
        except (OSError, msgspec.DecodeError):
            return None
        return msgspec.structs.replace(found, meta=meta)

    def put(self, article: Article) -> None:
        """Keep a draft: written beside and moved into place, so readers never see half of it."""
        path = self._path(article.slug, article.text, article.meta)
        try:
            if not (self.root / self.version).exists():
                self._prune()
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.encode(article))
            Path(beside).replace(path)
        except OSError:
            return

    def _prune(self) -> None:
        if not self.root.exists():
            return
        versions = sorted(self.root.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in versions[KEPT_VERSIONS - 1 :]:
            shutil.rmtree(old, ignore_errors=True)
