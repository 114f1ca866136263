"""What `faults` builds with: a small archive, builds in children, what is told of a failed case.

Shell. Each child's words go into a file of its own, so that a failure explains itself.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from ontherecord.assembly.archive import assemble
from ontherecord.importing.articles import files as article_files
from ontherecord.importing.pages import take
from ontherecord.scaffold.files import Wish, files
from ontherecord.site import mark
from ontherecord.site.publish import publish
from ontherecord.site.written import NotWhole, looked_at

TEXT = b"""Pier reopens

Mayor Ada Lind said on Tuesday that the pier was safe. "We looked at every plank," she said.

A spokesman for the Harbour Office said the work had cost 2 million crowns.
"""
LAST = 8
"""Lines told of what a build of a failed case said."""


def small_archive(root: Path) -> None:
    """Begin an archive in a new folder, with one article, “pier”."""
    for path, content in files(Wish(requirement="", id="faults", name="Faults")):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    place = "seeds/articles/pier"
    (root / place).mkdir()
    for name, content in article_files(take(TEXT, "txt"), place, TEXT, "txt").items():
        (root / place / name).write_bytes(content)


class Bench:
    """A small archive, a folder its site goes to, and children that build there."""

    def __init__(self, folder: Path) -> None:
        self.root, self.out, self.said = folder / "archive", folder / "public", folder / "said"
        self._case = ""
        self._ended: list[tuple[int, int]] = []
        small_archive(self.root)
        self.said.mkdir()
        self.archive = assemble(self.root)

    def child(self, *, before: Callable[[], None] = lambda: None) -> int:
        """Begin a build; its process. It ends with 0 if the site was put in place."""
        if pid := os.fork():
            return pid
        os.setsid()
        status = 1
        try:
            said = (self.said / str(os.getpid())).open("w", buffering=1, encoding="utf-8")
            sys.stdout = sys.stderr = said
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            before()
            publish(self.root, self.out, self.archive, strict=False, waiting=_waiting)
            status = 0
        except BaseException:  # noqa: BLE001  a child never returns into its parent's code
            traceback.print_exc()
        finally:
            os._exit(status)

    def waited(self, pid: int) -> int:
        """Wait for a build: what it ended with, below 0 if a signal ended it."""
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self._ended.append((pid, code))
        return code

    def begin(self, case: str) -> None:
        """What follows belongs to this case."""
        for pid, _ in self._ended:
            (self.said / str(pid)).unlink(missing_ok=True)
        self._case, self._ended = case, []

    def holds(self, **found: bool) -> bool:
        """Whether all of it is so; if not, the case is told on standard error."""
        if all(found.values()):
            return True
        wrong = ", ".join(name for name, is_so in found.items() if not is_so)
        sys.stderr.write("\n".join((f"FAILED {self._case}: not {wrong}", *self._story(), "")))
        sys.stderr.flush()
        return False

    def _story(self) -> list[str]:
        """What lies beside the site and differs in it, and of each build of the case its exit code
        and its last words."""
        beside = ", ".join(f"{p.name} ({p.lstat().st_size} bytes)" for p in self._beside())
        told = [f"  beside: {beside or 'nothing'}", f"  site: {self._differs() or 'whole'}"]
        for pid, code in self._ended:
            told.append(f"  build {pid} ended with {code}")
            path = self.said / str(pid)
            words = path.read_text(errors="replace").splitlines() if path.exists() else []
            told += [f"    {line}" for line in words[-LAST:]]
        return told

    def _beside(self) -> list[Path]:
        return sorted(p for p in self.out.parent.iterdir() if p.name.startswith("."))

    def _differs(self) -> str:
        """How the site is not what its mark says; "" if it is."""
        if not self.out.exists():
            return "there is none"
        found = mark.read(self.out)
        if found is None:
            return f"no mark beside {len(mark.files_of(self.out))} files"
        try:
            hashes = looked_at(self.out, {})
        except NotWhole as fault:
            return str(fault)
        settled = {k: v for k, v in hashes.items() if not k.startswith(mark.UNSETTLED)}
        if found.files == len(hashes) and found.digest == mark.digest(settled):
            return ""
        return f"{len(hashes)} files, {found.files} in its mark, or others than those"

    def is_whole(self) -> bool:
        """Whether the site has every file as its mark says."""
        return self._differs() == ""

    def is_clean(self) -> bool:
        """Whether nothing lies beside the site."""
        return not self._beside()


def _waiting(holder: object) -> None:
    sys.stdout.write(f"waits for {holder}\n")
