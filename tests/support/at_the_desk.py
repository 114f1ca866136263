"""A desk for tests: the repository's seeds in a folder of their own, and who reads there."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontherecord.desk.opening import opened
from ontherecord.desk.record import Reader
from ontherecord.desk.room import Room
from ontherecord.desk.server import Desk
from tests.support.building import ROOT

DAY = dt.date(2026, 6, 1)
SLUG = "zelenskyy-urges-allies-longer-range-weapons"
FOLDER = f"seeds/articles/{SLUG}/annotations"


def checkout(folder: Path, *, git: bool = False) -> Path:
    """A copy of the seeds; with `git` a repository that has them committed."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("watch: [seeds, build_tools]", "watch: [seeds]")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    if git:
        for words in (
            "init -q", "config user.name Ada", "config user.email ada@example.org",
            "add -A", "commit -q -m seeds",
        ):  # fmt: skip
            subprocess.run(["git", *words.split()], cwd=folder, check=True)
    return folder


def room(
    root: Path, handle: str = "ada", *, independent: bool = False, again: bool = False,
    day: dt.date = DAY,
) -> Room:  # fmt: skip
    """A desk on which the archive in `root` lies."""
    reader = Reader(handle=handle, day=day, independent=independent)
    return Room(opened(root, reader), reader, again=again)


@contextmanager
def served(room: Room) -> Iterator[Desk]:
    """The desk with its server while the context lasts."""
    desk = Desk(room)
    thread = threading.Thread(target=desk.serve, daemon=True)
    thread.start()
    try:
        yield desk
    finally:
        desk.close()
        thread.join()
