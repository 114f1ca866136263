"""A day with the preview: everything it shows breaks once and is mended, and it lives on.

One preview for all of it, with ProperDocs in `make soak` alone. The rule of names is in
`tests/unit/site/test_own_host.py`.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ontherecord.benchmarks.bench import small_archive
from ontherecord.site.preview import KEPT, MENDED
from tests.support.building import ROOT

PATIENCE = 120
LOOKS = 1200
"""Seconds after which a preview that does not follow counts as stuck: no machine is so slow."""
PAGE = "/articles/pier/"
WORDS = "We looked at every plank"


class Preview:
    """A preview in a process of its own, and what it has said."""

    def __init__(self, archive: Path, told: Path, temporary: Path, generator: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._told = told
        own = {"PYTHONPATH": str(ROOT / "build_tools"), "TMPDIR": str(temporary)}
        with told.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ontherecord", "serve", "--generator", generator,
                 "--address", f"127.0.0.1:{self.port}"],
                cwd=archive, stdout=out, stderr=out, env={**os.environ, **own},
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )  # fmt: skip

    @property
    def said(self) -> str:
        return self._told.read_text(encoding="utf-8")

    def asked(self, path: str, *, host: str | None = None) -> tuple[int, str]:
        """The answer to a request; 0 if nobody listens."""
        here = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            here.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            answer = here.getresponse()
            return answer.status, answer.read().decode()
        except ConnectionRefusedError:
            return 0, ""
        finally:
            here.close()

    def until(self, done: Callable[[], bool], what: str) -> None:
        """Wait until it is so."""
        for _ in range(LOOKS):
            if done():
                return
            assert self.process.poll() is None, f"the preview has ended:\n{self.said}"
            time.sleep(0.1)
        raise AssertionError(f"waited in vain: {what}\n{self.said}")

    def shows(self, words: str) -> None:
        self.until(lambda: words in self.asked(PAGE)[1], f"{words} on {PAGE}")

    @contextmanager
    def broken(self, *signs: str) -> Iterator[None]:
        """In the block something is broken: it is told once, the pages stay; after it is mended
        they follow."""
        before = self.said
        kept, mended = before.count(KEPT) + 1, before.count(MENDED) + 1
        told = len(before)
        yield
        self.until(lambda: self.said.count(KEPT) == kept, f"{signs} is told")
        for sign in signs:
            assert self.said[told:].count(sign) == 1, self.said[told:]
        assert WORDS in self.asked(PAGE)[1]
        self._mended = mended

    def mended(self) -> None:
        self.until(lambda: self.said.count(MENDED) == self._mended, "it is mended")
        assert WORDS in self.asked(PAGE)[1]


@pytest.fixture(params=["mkdocs", pytest.param("properdocs", marks=pytest.mark.soak)])
def preview(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Preview, Path]]:
    archive, temporary = tmp_path / "archive", tmp_path / "temporary"
    small_archive(archive)
    temporary.mkdir()
    one = Preview(archive, tmp_path / "told", temporary, request.param)
    try:
        yield one, archive
    finally:
        one.process.kill()
        one.process.wait()


def test_it_lives_on_whatever_breaks(preview: tuple[Preview, Path], tmp_path: Path) -> None:
    """Each fault is told once, with the last good pages still there, and mended by itself."""
    one, archive = preview
    one.until(lambda: one.asked(PAGE)[0] == 200, "the first page")
    _names(one)
    _folders(one, archive)
    _settings(one, archive / "mkdocs.yml")
    _article(one, archive / "seeds/articles/pier")

    one.process.send_signal(signal.SIGINT)
    assert one.process.wait(PATIENCE) == 0
    assert list((tmp_path / "temporary").iterdir()) == []
    assert "Traceback" not in one.said and "Aborted" not in one.said
    assert one.said.count(KEPT) == one.said.count(MENDED)


def _names(one: Preview) -> None:
    """No page and no news of pages under a foreign name, with what to do instead."""
    for path in ("/", PAGE, "/livereload/0/0", "/nowhere"):
        for host in ("evil.example", f"evil.example:{one.port}", "127.0.0.1:1", "", "127.0.0.1"):
            status, words = one.asked(path, host=host or "\t")
            assert status == 403 and "--address" in words and WORDS not in words, (path, host)
    assert one.asked(PAGE, host=f"localhost:{one.port}")[0] == 200
    assert one.asked("/livereload/0/0")[0] == 200


def _folders(one: Preview, archive: Path) -> None:
    """A folder goes, and comes back."""
    for name in ("seeds", "docs"):
        with one.broken(f"/{name}"):
            (archive / name).rename(archive / "away")
        (archive / "away").rename(archive / name)
        one.mended()


def _settings(one: Preview, file: Path) -> None:
    """mkdocs.yml breaks in several ways, one after the other, and is mended once."""
    right, told = file.read_text(encoding="utf-8"), len(one.said)
    with one.broken("bad-configuration"):
        file.write_text("site_name: [x\n", encoding="utf-8")
    for wrong, sign in (
        (right.replace("plugins: [archive]", "plugins: [archive, lighthouse]"), "lighthouse"),
        (right.replace("watch: [seeds]", "watch: 7"), "what: watch: "),
        ("", "what: site_name: "),
    ):
        file.write_text(wrong, encoding="utf-8")
        one.until(lambda sign=sign: sign in one.said[told:], sign)  # type: ignore[misc]
        assert WORDS in one.asked(PAGE)[1]
    file.write_text(right.replace("Faults", "Lighthouse keepers"), encoding="utf-8")
    one.mended()
    one.shows("Lighthouse keepers")


def _article(one: Preview, folder: Path) -> None:
    """An article breaks, a file of it cannot be read; the mended one is shown."""
    file = folder / "article.yml"
    right = file.read_text(encoding="utf-8")
    with one.broken("seeds/articles/pier/article.yml"):
        file.write_text("title: [\n", encoding="utf-8")
    file.write_text(right.replace("Pier reopens", "Pier open again"), encoding="utf-8")
    one.mended()
    one.shows("Pier open again")

    text = folder / "article.txt"
    with one.broken("seeds/articles/pier/article.txt"):
        text.rename(folder.parent.parent / "away")
        text.mkdir()
    text.rmdir()
    (folder.parent.parent / "away").rename(text)
    one.mended()
