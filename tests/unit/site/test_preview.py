"""What a preview shows and says while things break: the builder alone, without a server.

The whole of it, with a server and real pages, is in `tests/site/test_preview.py`.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from watchdog.utils.dirsnapshot import DirectorySnapshot, DirectorySnapshotDiff

from ontherecord.model import Archive, Problem
from ontherecord.problems.faults import START, error, warning
from ontherecord.site import preview, watching
from ontherecord.site.own_host import Address
from ontherecord.site.preview import KEPT, MENDED, Preview
from ontherecord.site.telling import Voice

LAMP = error("seeds/lamp.yml", START, "x", "the lamp is out.", "ships", "light it")
HORN = error("seeds/horn.yml", START, "x", "the horn is silent.", "fog", "blow it")
RUST = warning("seeds/rust.yml", START, "x", "the rail is rusty.", "salt", "paint it")
UNKNOWN = error("ontherecord", START, "program-fault", "unknown.", "us", "send fault-1.txt")


class Desk:
    """A preview whose archive and pages are made by hand, and everything it said."""

    def __init__(self, folder: Path) -> None:
        self.said: list[str | Problem] = []
        self.archive, self.page = Archive(articles=(), entities=()), "first"
        self.build: Callable[[], object] = lambda: None
        self._faults = 0
        voice = Voice(self.said.extend, self.said.append, self.explained)
        (folder / "shown").mkdir()
        self.one = Preview(folder, Address("127.0.0.1", 8000), voice, folder / "shown")

    def explained(self, _fault: Exception) -> tuple[Problem, ...]:
        """Each time the details are kept in a file of another name."""
        self._faults += 1
        return (msgspec.structs.replace(UNKNOWN, fix=f"send fault-{self._faults}.txt"),)

    def built(self, config: MkDocsConfig, _archive: Archive) -> None:
        self.build()
        Path(config.site_dir, "index.html").write_text(self.page, encoding="utf-8")

    def next(self, *problems: Problem, page: str = "") -> tuple[str, list[str | Problem]]:
        """Build what there is now: the page that is shown, and what was said."""
        self.archive = Archive(articles=(), entities=(), problems=problems)
        self.page, self.said[:] = page, []
        self.one.build()
        shown = Path(self.one._server.root, "index.html")
        return shown.read_text(encoding="utf-8") if shown.exists() else "nothing", [*self.said]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    settings = "site_name: X\ntheme: {name: material}\nplugins: [archive]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    found = Desk(tmp_path)
    monkeypatch.setattr(preview, "assemble", lambda _root, **_: found.archive)
    monkeypatch.setattr(preview, "_build", found.built)
    yield found
    found.one._server.server_close()


def test_pages_with_errors_are_shown_only_while_there_are_no_better_ones(desk: Desk) -> None:
    """Each problem is told when it comes, and not again while it is there."""
    assert desk.next(LAMP, RUST, page="dark") == ("dark", [LAMP, RUST])
    assert desk.next(LAMP, HORN, RUST, page="darker") == ("darker", [HORN])
    assert desk.next(RUST, page="light") == ("light", [])
    assert desk.next(LAMP, RUST, page="dark") == ("light", [LAMP, KEPT])
    assert desk.next(LAMP, HORN, RUST, page="dark") == ("light", [HORN])
    assert desk.next(RUST, page="new light") == ("new light", [MENDED])
    assert desk.next(LAMP, page="dark") == ("new light", [LAMP, KEPT])


def test_what_nobody_foresaw_is_told_once_and_outlived(desk: Desk) -> None:
    desk.next(page="good")

    def fails() -> None:
        raise KeyError("lamp")

    desk.build = fails
    assert desk.next(page="bad") == ("good", [UNKNOWN, KEPT])
    assert desk.next(page="bad") == ("good", [])
    desk.build = lambda: None
    assert desk.next(page="better") == ("better", [MENDED])


def test_what_stops_the_generator_is_told_in_its_words(desk: Desk) -> None:
    """What it warns of and goes on is told once; what browsers ask for is none of it."""
    desk.build = lambda: (
        logging.getLogger("mkdocs.structure").warning("no such page"),
        logging.getLogger("mkdocs.livereload").warning("GET /"),
    )
    assert desk.next(page="good") == ("good", ["Warning: no such page"])
    assert desk.next(page="good") == ("good", [])

    def stops() -> None:
        logging.getLogger("mkdocs.commands").error("the template is torn")
        raise Abort("stopped")

    desk.build = stops
    shown, (told, kept) = desk.next(page="bad")
    assert (shown, kept) == ("good", KEPT)
    assert isinstance(told, Problem) and told.what == "the template is torn"


def test_what_stops_the_generator_is_told_as_what_it_is_in_the_archive(desk: Desk) -> None:
    """A page that is no UTF-8 stops MkDocs; the check knows the file and its line."""

    def stops() -> None:
        logging.getLogger("mkdocs.structure").error("Encoding error reading file: lamp.md")
        b"\xff".decode()

    desk.build = stops
    assert desk.next(LAMP, page="dark") == ("nothing", [LAMP, KEPT])


def test_a_place_is_watched_through_its_absence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That it comes and goes is a change of a file, even of an empty folder: MkDocs' server takes
    no notice of folders. What may not be read looks empty."""
    place = tmp_path / "seeds"

    def seen() -> DirectorySnapshot:
        return DirectorySnapshot(str(place), stat=watching.looked_at, listdir=watching.listed)

    def changed(before: DirectorySnapshot) -> set[object]:
        found = DirectorySnapshotDiff(before, seen())
        return {*found.files_created, *found.files_deleted, *found.files_modified}

    absent = seen()
    assert changed(absent) == set()
    place.mkdir()
    assert str(place) in changed(absent)
    (place / "people.yml").write_text("", encoding="utf-8")
    there = seen()
    assert changed(there) == set()

    def refuses(_path: str) -> object:
        raise PermissionError

    with monkeypatch.context() as closed:
        closed.setattr(os, "scandir", refuses)
        assert str(place / "people.yml") in changed(there)
    place.rename(tmp_path / "away")
    assert {str(place), str(place / "people.yml")} <= changed(there)
