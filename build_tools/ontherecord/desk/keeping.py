"""A person's file on disk: read, changed and written whole, by one at a time.

Shell. Only `annotations/<day>-<reader>.yml` of an article that was loaded is ever written, and only
while the text beside it is the one that was loaded. Each change begins with what lies there, so two
windows and two programs lose nothing; a file that other hands made is left alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from filelock import FileLock

from ontherecord.desk import record
from ontherecord.desk.record import Reader
from ontherecord.drafts.store import folder as cache
from ontherecord.model import ArticleSeed, Contribution
from ontherecord.seeds import plainfile, yamlfile
from ontherecord.seeds.contributions import contribution
from ontherecord.seeds.keeping import keep
from ontherecord.seeds.loader import ANNOTATIONS, TEXT
from ontherecord.seeds.writing import in_a_file

WAIT = 30.0
"""Seconds to wait for another program of the same reader; writing takes none."""
MOST = 20
"""Files of one reader, article and day that other hands made; more is no slip."""
Change = Callable[[Contribution], Contribution]


class Elsewhere(Exception):
    """The folder is not the archive that was loaded; the message says what differs."""


class Keeper:
    """Writes one reader's files."""

    def __init__(self, root: Path, reader: Reader) -> None:
        self._root, self._reader = root.resolve(), reader
        # The archive's own folder would hold a stray file: the lock lies in the user's cache.
        key = hashlib.sha256(f"{self._root}\0{record.name(reader)}".encode()).hexdigest()[:16]
        self._lock = cache() / "desk" / f"{key}.lock"

    def change(self, article: ArticleSeed, change: Change) -> Contribution:
        """Change the reader's file of an article, which need not be there; it is gone if nothing is
        left in it.

        Raises:
            Elsewhere: the checkout is not the archive that was loaded.
            OSError: the file cannot be written; it is as it was.
        """
        self._lock.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self._lock, timeout=WAIT):
            self.see_to(article)
            path, found = self._file(article)
            changed = change(found)
            if changed.annotations:
                if changed != found or not path.exists():
                    keep(path, in_a_file(changed))
            else:
                path.unlink(missing_ok=True)
        return changed

    def see_to(self, article: ArticleSeed) -> None:
        """See that the article on disk is the one that was loaded.

        Raises:
            Elsewhere: it is another, or none.
        """
        place = self._root / article.path
        if place.resolve() != place or not place.is_relative_to(self._root / "seeds" / "articles"):
            raise Elsewhere(f"{article.path} leads elsewhere, by a link")
        folder = place / ANNOTATIONS
        if folder.is_symlink():
            raise Elsewhere(f"{article.path}/{ANNOTATIONS} is a link")
        try:
            data = plainfile.plain(place / TEXT, plainfile.TEXT_LIMIT)
        except OSError as fault:
            raise Elsewhere(f"{article.path}/{TEXT} is not there any more") from fault
        text, _ = plainfile.decoded(data, article.path, plainfile.TEXT_LIMIT)
        if text != article.text:
            raise Elsewhere(f"{article.path}/{TEXT} is another text than the one you are reading")

    def _file(self, article: ArticleSeed) -> tuple[Path, Contribution]:
        """Where the reader's file is, and what it says: the first that only the desk wrote."""
        for number in range(1, MOST + 1):
            shown = f"{article.path}/{ANNOTATIONS}/{record.name(self._reader, number)}"
            path = self._root / shown
            if not path.exists() and not path.is_symlink():
                return path, record.empty(self._reader, article, shown)
            if (found := self._own(path, shown, article)) is not None:
                return path, found
        raise Elsewhere(f"{article.path}/{ANNOTATIONS} has {MOST} files of yours that others made")

    def _own(self, path: Path, shown: str, article: ArticleSeed) -> Contribution | None:
        """What the file says, if writing it again gives the same bytes; else None."""
        if path.is_symlink():
            return None
        text, _ = plainfile.decoded(
            plainfile.plain(path, plainfile.YAML_LIMIT), shown, plainfile.YAML_LIMIT
        )
        data, faults = yamlfile.read(text or "", shown)
        if text is None or faults:
            return None
        found, told = contribution(data, path=shown, locate=partial(yamlfile.place, text))
        if found is None or told or in_a_file(found) != text:
            return None
        blank = record.empty(self._reader, article, shown)
        mine = (found.by, found.made, found.text, found.independent, found.codebook) == (
            blank.by, blank.made, blank.text, blank.independent, blank.codebook)  # fmt: skip
        return found if mine else None
