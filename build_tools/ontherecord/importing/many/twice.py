"""The same story twice, seen when an article is added.

In: what the archive holds, an article. Out: sentences for a keeper. Shell: reads the texts there
are, once, and only when the first article comes.
"""

from __future__ import annotations

import re
from pathlib import Path

from ontherecord.importing.alike import Index, Kept, in_words, signature
from ontherecord.importing.many.known import TEXT, Known, folders, same
from ontherecord.importing.page.taken import Taken
from ontherecord.seeds.metadata import FILE
from ontherecord.seeds.writing import scalar

_EVENT = re.compile(r"^event: +(\S.*?) *(?:#.*)?$", re.M)


class Stories:
    """Texts that are there, and those that come; see `placing.Likeness`."""

    def __init__(self, root: Path, known: Known, kept: Kept) -> None:
        self.root, self.known, self.kept = root, known, kept
        self._index: Index | None = None
        self.titles: dict[str, str] = {}
        """Of articles that came in this run."""
        self.events: dict[str, str] = {}
        """As `article.yml` has them, of those that were there."""

    def __call__(self, slug: str, taken: Taken) -> tuple[str, ...]:
        mark = signature(taken.text, self.kept)
        if self._index is None:
            self._index = self._read()
        found = {near.name: in_words(near.share) for near in self._index.near(mark)[:1]}
        self._index.add(slug, mark)
        told = [f"{how} as {other}: {self._compared(other, taken.title)}"
                for other, how in found.items()]  # fmt: skip
        there = self.known.addresses.get(same(taken.url.value)) if taken.url.value else None
        if there is not None and there not in found:
            told.append(f"it has the address of {there}: is it a newer version?")
        self.titles[slug] = taken.title
        return tuple(told)

    def _compared(self, other: str, title: str) -> str:
        event = self.events.get(other) or scalar(self.titles.get(other, title), quote=True)
        return (
            f"keep one, or write into both article.yml, so that readers can compare: event: {event}"
        )

    def _read(self) -> Index:
        index = Index()
        for folder, names in folders(self.root / "seeds" / "articles"):
            if TEXT in names:
                text = (folder / TEXT).read_text(encoding="utf-8", errors="replace")
                index.add(folder.name, signature(text, self.kept))
                self.titles[folder.name] = text.strip().partition("\n")[0]
                self._note_event(folder)
        return index

    def _note_event(self, folder: Path) -> None:
        path = folder / FILE
        stated = _EVENT.search(path.read_text(encoding="utf-8")) if path.is_file() else None
        if stated is not None:
            self.events[folder.name] = stated[1]
