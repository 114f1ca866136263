"""Machine drafts on disk, by the engine's input and version (design §4). Shell: see `store`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ontherecord.drafts.pooling import Pool, pooled
from ontherecord.drafts.store import Store
from ontherecord.engine.records.draft import Draft, DraftInput

KIND = "draft"


class DraftCache:
    """Drafts of one engine version."""

    def __init__(self, version: str, root: Path | None = None) -> None:
        self._store = Store(KIND, version, root)
        self.root = self._store.root
        self._pool: Pool = {}

    def path(self, given: DraftInput) -> Path:
        """Where the draft of an input lies, if there is one."""
        return self._store.path(msgspec.json.encode(given))

    def get(self, given: DraftInput) -> Draft | None:
        """The draft of this input; None if there is none, or one that is not as it was written."""
        content = self._store.get(msgspec.json.encode(given))
        if content is None:
            return None
        try:
            draft = msgspec.json.decode(content, type=Draft)
        except msgspec.DecodeError:
            return None
        pooled((*draft.statements, *draft.possible), self._pool)
        return draft

    def put(self, given: DraftInput, draft: Draft) -> None:
        """Keep a draft."""
        self._store.put(msgspec.json.encode(given), msgspec.json.encode(draft))
