"""What is known of each article from an earlier build: of this process, or kept in the cache.

In: seeds. Out: their articles as `pipeline.each` reads them. One is read again if its seed is
another, or anything in the glossary, or the program: all is compared whole, never by a time or a
name. So a build after one note reads one article again, and needs no draft of the others.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from ontherecord import pipeline
from ontherecord.assembly.parsed import KeptFiles
from ontherecord.drafts import store
from ontherecord.drafts.kept import Kept
from ontherecord.drafts.pooling import Pool, pooled
from ontherecord.drafts.program import with_libraries
from ontherecord.engine.version import engine_version
from ontherecord.model import Article, ArticleSeed, Entity, Published, Seeds
from ontherecord.pipeline import Read
from ontherecord.seeds.files import Parsed

Drafts = Callable[[Sequence[ArticleSeed]], Sequence[Article]]
Glossary = tuple[tuple[Entity, ...], tuple[Published, ...]]
NAME = "readings"
LIBRARIES = ("msgspec", "rapidfuzz")
"""Those that decide how an article is read."""


def place(root: Path) -> Path:
    """Where the articles of an archive are kept."""
    known = hashlib.sha256(str(root.resolve()).encode()).hexdigest()
    return store.folder() / NAME / f"{known[:12]}.bin"


class Memory:
    """The articles of the last build, by their paths; those of other processes, if it is said
    where they are kept."""

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._files = KeptFiles(kept.with_suffix(".yaml.bin"), _program()) if kept else None
        self.parsed: Parsed = self._files.read() if self._files else {}
        """What the YAML files said: see `seeds.load`."""
        self._glossary: Glossary = ((), ())
        self._known: dict[str, tuple[ArticleSeed, Read]] = {}

    def keep_files(self) -> None:
        """Have what the YAML files said kept for the next process."""
        if self._files:
            self._files.keep(self.parsed)

    def read(self, seeds: Seeds, drafts: Drafts) -> list[Read]:
        """All articles of the seeds, in their order; `drafts` is asked for those that changed.

        Raises:
            ModelNotInstalled: `drafts` does; what is known stays.
        """
        glossary = (seeds.entities, seeds.published)
        known = self._known if glossary == self._glossary else {}
        changed = [one for one in seeds.articles if _of(known, one) is None]
        fresh = self._read(seeds, changed, drafts)
        found = known | {one.path: (one, read) for one, read in zip(changed, fresh, strict=True)}
        self._glossary = glossary
        self._known = {seed.path: found[seed.path] for seed in seeds.articles}
        return [read for _, read in self._known.values()]

    def _read(self, seeds: Seeds, some: list[ArticleSeed], drafts: Drafts) -> list[Read]:
        if self._kept is None or not some:
            return list(pipeline.each(seeds, some, drafts(some)))
        every = _keys(seeds)
        with Kept(self._kept) as kept:
            pool: Pool = {}
            found = {seed.path: _decoded(kept.read(every[seed.path]), pool) for seed in some}
            lacking = [seed for seed in some if found[seed.path] is None]
            fresh = pipeline.each(seeds, lacking, drafts(lacking))
            found |= {one.path: read for one, read in zip(lacking, fresh, strict=True)}
            by_key = {every[seed.path]: seed.path for seed in lacking}
            kept.keep(every.values(), by_key, lambda key: _encoded(found[by_key[key]]))
        return [read for seed in some if (read := found[seed.path])]


def _of(known: dict[str, tuple[ArticleSeed, Read]], seed: ArticleSeed) -> Read | None:
    before, read = known.get(seed.path, (None, None))
    return read if before == seed else None


@functools.cache
def _program() -> str:
    return with_libraries(LIBRARIES)


def _keys(seeds: Seeds) -> dict[str, bytes]:
    """By path, all that an article is read by."""
    program = (_program(), engine_version())
    common = msgspec.msgpack.encode((program, seeds.entities, seeds.published))
    begun = hashlib.sha256(common)
    found = {}
    for seed in seeds.articles:
        one = begun.copy()
        one.update(msgspec.msgpack.encode(seed))
        found[seed.path] = one.digest()
    return found


def _encoded(read: Read | None) -> bytes:
    return msgspec.msgpack.encode(read)


def _decoded(content: bytes | None, pool: Pool) -> Read | None:
    try:
        read = msgspec.msgpack.decode(content or b"", type=Read)
    except msgspec.DecodeError:
        return None
    one = read.article
    pooled((*one.statements, *one.possible, *one.outlet), pool)
    return read
