"""One made archive, with a cache of its own, and the programs that are run on it."""

from __future__ import annotations

import re
import shutil
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontherecord.benchmarks.scaling import plain, processes
from ontherecord.benchmarks.scaling.processes import Used

DRAFTS = "drafts"
AFTER = "    attribution: explicit\n"
"""The line of a made reading behind which its note goes."""
TITLE = re.compile(r"(?m)^title:.*$")
LATE = 1_800.0
"""Seconds after which nobody waits for a page any longer."""


class Ground:
    """Where an archive of so many articles is measured: it lies in `folder`/archive already."""

    def __init__(self, folder: Path, count: int, drafts: Path | None = None) -> None:
        self.folder, self.count = folder, count
        self.root, self.site, self.cache = folder / "archive", folder / "site", folder / "cache"
        plain.material(self.root, folder / "material")
        plain.hugo(self.root, folder / "hugo")
        if drafts:
            shutil.copytree(drafts, self.cache / DRAFTS)
        notes = sorted(self.root.glob("seeds/articles/*/annotations/*-a-reading.yml"))
        self._read = notes[len(notes) // 2]
        self._unread = self._read.read_text(encoding="utf-8")
        self.slug = self._read.parents[1].name

    def draft(self, workers: int, cache: Path | None = None, *scheduler: str) -> Used:
        """Make all drafts that the cache does not have, and do no more."""
        command = ("-m", "ontherecord.benchmarks.scaling.drafting", self.root, workers, *scheduler)
        return self._run(*command, cache=cache or self.cache)

    def build(self, *options: str, out: Path | None = None) -> Used:
        """`build`, with what the cache has."""
        command = ("-m", "ontherecord", "build", "--root", self.root, "--out", out or self.site)
        return self._run(*command, *options, cache=self.cache)

    def build_anew(self, *options: str) -> Used:
        """`build` where nothing is known but the drafts: no site, no pictures, no lists."""
        shutil.rmtree(self.site, ignore_errors=True)
        for kept in self.cache.iterdir():
            if kept.name != DRAFTS:
                shutil.rmtree(kept)
        return self.build(*options)

    def material(self) -> Used:
        """Plain Material on the same articles."""
        return processes.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"],
                             self.folder / "material")  # fmt: skip

    def hugo(self) -> Used | None:
        """Hugo on the same articles; None where it is not installed."""
        found = shutil.which("hugo")
        shutil.rmtree(self.folder / "hugo/public", ignore_errors=True)
        return processes.run([found, "--quiet"], self.folder / "hugo") if found else None

    def change_note(self, words: str) -> None:
        """Write other words under one reading."""
        note = f"{AFTER}    note: {words}\n"
        self._read.write_text(self._unread.replace(AFTER, note, 1), encoding="utf-8")

    def change_title(self) -> None:
        """Give the article with that reading another title: it stands on many pages."""
        file = self._read.parents[1] / "article.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(TITLE.sub("title: Another title", text), encoding="utf-8")

    def add_article(self) -> None:
        """Put in one more, which says what another does and nobody has read."""
        new = self._read.parents[1].with_name("one-more")
        shutil.copytree(self._read.parents[1], new)
        for kept in ("annotations", "texts"):
            shutil.rmtree(new / kept, ignore_errors=True)
        (new / "ids.yml").unlink(missing_ok=True)

    @contextmanager
    def served(self) -> Iterator[tuple[int, str]]:
        """The preview, once it shows pages: (its session, the address of the article with the
        note)."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "ontherecord", "serve", "--root", str(self.root),
                   "--address", f"127.0.0.1:{port}"]  # fmt: skip
        with processes.started(command, self.folder, ONTHERECORD_CACHE=str(self.cache)) as process:
            url = f"http://127.0.0.1:{port}/articles/{self.slug}/"
            shows(url, self.slug)
            yield process.pid, url

    def _run(self, *words: object, cache: Path) -> Used:
        command = [sys.executable, *map(str, words)]
        return processes.run(command, self.folder, ONTHERECORD_CACHE=str(cache))


def shows(url: str, words: str) -> None:
    """Wait until a page has these words.

    Raises:
        TimeoutError: it never does.
    """
    end = time.monotonic() + LATE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=60) as answer:
                if words in answer.read().decode("utf-8", errors="replace"):
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.25)
    raise TimeoutError(f"{url} never showed “{words}”")
