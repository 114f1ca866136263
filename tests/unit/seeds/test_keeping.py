"""A file of the archive is written whole, or stays as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ontherecord.problems.machine import refusal
from ontherecord.seeds.keeping import fill_folder, keep, keep_folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be written any more."""

    def refused(handle: int, content: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("ontherecord.seeds.keeping._write_through", refused)


def test_a_file_is_there_with_its_folder(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "b.yml", "é\n")
    assert (tmp_path / "a" / "b.yml").read_bytes() == "é\n".encode()


def test_a_new_file_has_the_rights_that_others_have(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x", encoding="utf-8")
    keep(tmp_path / "kept", "x")
    assert (tmp_path / "kept").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_keeps_the_rights_it_had(tmp_path: Path) -> None:
    path = tmp_path / "ids.yml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    keep(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "ids.yml"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match="No space left") as full:
        keep(path, "new")
    assert refusal(full.value).path == str(path)
    assert path.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["ids.yml"]


def test_a_folder_comes_whole(tmp_path: Path) -> None:
    keep_folder(tmp_path / "articles" / "one", {"article.txt": b"x", "article.yml": b"y"})
    assert names(tmp_path / "articles" / "one") == ["article.txt", "article.yml"]


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_no_part_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    with pytest.raises(OSError, match="No space left"):
        keep_folder(tmp_path / "articles" / "one", {"article.txt": b"x"})
    assert names(tmp_path / "articles") == []


def test_a_folder_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "article.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        keep_folder(tmp_path / "one", {"article.txt": b"theirs"})
    assert (tmp_path / "one" / "article.txt").read_text(encoding="utf-8") == "mine"


FRESH = {"mkdocs.yml": b"x", "seeds/people/.gitkeep": b"", "seeds/README.md": b"y"}


@pytest.mark.parametrize("there", ["nothing", "empty", "a clone"])
@pytest.mark.parametrize("full_after", [None, 0, 2])
def test_a_fresh_folder_is_filled_or_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str, full_after: int | None
) -> None:
    """Whichever file finds the disk full; the problem names the folder, and a retry works."""
    folder = tmp_path / "archive"
    if there != "nothing":
        folder.mkdir()
    if there == "a clone":
        (folder / ".git").mkdir()
    before = sorted(tmp_path.rglob("*"))
    if full_after is None:
        fill_folder(folder, FRESH)
        found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        assert found == FRESH.keys()
        return
    writes: list[int] = []
    real = os.write

    def write(handle: int, content: bytes) -> int:
        writes.append(handle)
        if len(writes) == full_after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(handle, content)

    def moved(self: Path, goal: Path) -> Path:
        if goal.name == "seeds":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self), None, str(goal))
        return rename(self, goal)

    rename = Path.rename
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", write)
        if not full_after and there != "nothing":
            patched.setattr(Path, "rename", moved)
        elif not full_after:
            full_after = 1
        with pytest.raises(OSError, match="No space left") as full:
            fill_folder(folder, FRESH)
    assert sorted(tmp_path.rglob("*")) == before
    assert refusal(full.value).path.startswith(str(folder))
