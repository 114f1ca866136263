"""What a process that builds again and again knows of each article from the build before.

In: seeds. Out: their articles as `pipeline.each` reads them. One is read again if its seed is
another, or anything in the glossary: all is compared whole, never by a time or a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ontherecord import pipeline
from ontherecord.model import Article, ArticleSeed, Entity, Published, Seeds
from ontherecord.pipeline import Read
from ontherecord.seeds.files import Parsed

Drafts = Callable[[Sequence[ArticleSeed]], Sequence[Article]]
Glossary = tuple[tuple[Entity, ...], tuple[Published, ...]]


class Memory:
    """The articles of the last build, by their paths. One engine a process, so no version."""

    def __init__(self) -> None:
        self.parsed: Parsed = {}
        """What the YAML files said: see `seeds.load`."""
        self._glossary: Glossary = ((), ())
        self._known: dict[str, tuple[ArticleSeed, Read]] = {}

    def read(self, seeds: Seeds, drafts: Drafts) -> list[Read]:
        """All articles of the seeds, in their order; `drafts` is asked for those that changed.

        Raises:
            ModelNotInstalled: `drafts` does; what is known stays.
        """
        glossary = (seeds.entities, seeds.published)
        known = self._known if glossary == self._glossary else {}
        changed = [one for one in seeds.articles if _of(known, one) is None]
        fresh = zip(changed, pipeline.each(seeds, changed, drafts(changed)), strict=True)
        found = known | {seed.path: (seed, read) for seed, read in fresh}
        self._glossary = glossary
        self._known = {seed.path: found[seed.path] for seed in seeds.articles}
        return [read for _, read in self._known.values()]


def _of(known: dict[str, tuple[ArticleSeed, Read]], seed: ArticleSeed) -> Read | None:
    before, read = known.get(seed.path, (None, None))
    return read if before == seed else None
