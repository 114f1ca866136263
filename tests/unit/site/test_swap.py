"""Whatever cuts a build off, at every step: a whole site is there, and nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ontherecord.render.base.page import Site
from ontherecord.site import mark, swap

SITE = Site(name="Shore", description="")
STEPS = 9
"""More than a swap has."""


class Cut(BaseException):
    """The machine went off."""


class Machine:
    """Counts what is done to the disk, and goes off before one of these steps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, off_before: int) -> None:
        self.left = off_before
        monkeypatch.setattr(Path, "rename", self._counted(Path.rename))
        monkeypatch.setattr(shutil, "rmtree", self._half_removed(shutil.rmtree))
        monkeypatch.setattr(swap, "exchange", self._counted(swap.exchange))

    def _step(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cut

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def done(*args: Any) -> Any:
            self._step()
            return real(*args)

        return done

    def _half_removed(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def done(folder: Path, **options: Any) -> None:
            self._step()
            if self.left == 0 and (page := folder / "index.html").exists():
                page.unlink()  # removing a folder is many steps: one file has gone
                raise Cut
            real(folder, **options)

        return done


def site(folder: Path, words: str) -> Path:
    folder.mkdir()
    for name in ("index.html", "second.html"):
        (folder / name).write_text(words)
    mark.write(folder, SITE, {"index.html": words, "second.html": words})
    return folder


def words(folder: Path) -> set[str]:
    return {(folder / name).read_text() for name in ("index.html", "second.html")}


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("first_time", [True, False])
@pytest.mark.parametrize("off_before", range(STEPS))
def test_a_cut_at_any_step_leaves_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, off_before: int, first_time: bool,
    can_exchange: bool,
) -> None:  # fmt: skip
    """After the next start; with a keeper's .git and CNAME in place, and no litter."""
    out = tmp_path / "site"
    if not first_time:
        site(out, "old")
        (out / ".git").mkdir()
        (out / ".git" / "HEAD").write_text("main")
        (out / "CNAME").write_text("example.org")
    fresh = site(swap.beside(out, swap.NEW), "new")
    with monkeypatch.context() as patched:
        if not can_exchange:
            patched.setattr(swap, "exchange", lambda *names: not names)
        Machine(patched, off_before=off_before)
        try:
            swap.swap(fresh, out)
        except Cut:
            cut = True
        else:
            cut = False
    swap.mend(out)
    assert os.listdir(tmp_path) == ["site"] or (first_time and not os.listdir(tmp_path))  # noqa: PTH208
    assert words(out) in ({"new"}, {"old"})
    assert cut or words(out) == {"new"}
    if not first_time:
        assert (out / ".git" / "HEAD").read_text() == "main"
        assert (out / "CNAME").read_text() == "example.org"


def test_a_half_written_site_is_never_put_in_place(tmp_path: Path) -> None:
    """No mark, or fewer files than it says: it goes."""
    out = tmp_path / "site"
    unmarked = site(swap.beside(out, swap.NEW), "new")
    (unmarked / mark.NAME).unlink()
    short = site(swap.beside(out, swap.NEW), "new")
    (short / "second.html").unlink()
    assert swap.mend(out)
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_mend_is_nothing_done(tmp_path: Path) -> None:
    """Other hidden files beside the site are nobody's business."""
    out = site(tmp_path / "site", "old")
    (tmp_path / ".site.txt").write_text("mine")
    for name in (
        ".other.new-1-a",
        ".site.newsletter",
        ".site.new",
        ".site.old-2023",
        ".site.new-x",
    ):
        (tmp_path / name).mkdir()
    assert not swap.mend(out)
    assert words(out) == {"old"} and len(list(tmp_path.iterdir())) == 7


def test_what_a_new_site_brings_itself_stays_new(tmp_path: Path) -> None:
    """A CNAME among the archive's own pages takes the place of the old one."""
    out = site(tmp_path / "site", "old")
    (out / "CNAME").write_text("old.example.org")
    fresh = site(swap.beside(out, swap.NEW), "new")
    (fresh / "CNAME").write_text("new.example.org")
    swap.swap(fresh, out)
    assert (out / "CNAME").read_text() == "new.example.org"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_git_is_not_removed_where_it_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Better a folder too many than a keeper's history gone; the next start brings it back."""
    out = site(tmp_path / "site", "old")
    (out / ".git").mkdir()
    fresh = site(swap.beside(out, swap.NEW), "new")
    real = Path.rename

    def rename(self: Path, goal: Path) -> Path:
        if self.name == ".git":
            raise PermissionError
        return real(self, goal)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", rename)
        with pytest.raises(PermissionError):
            swap.swap(fresh, out)
    swap.discard(fresh, out)
    assert words(out) == {"new"} and not (out / ".git").exists()
    swap.mend(out)
    assert (out / ".git").is_dir() and [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("platform", "call"), [("linux", "renameat2"), ("darwin", "renamex_np"), ("aix", None)]
)
@pytest.mark.parametrize("answer", [0, -1], ids=["it can", "it cannot"])
def test_each_system_is_asked_in_its_own_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, call: str | None, answer: int
) -> None:
    """Linux and macOS exchange two names in one step where the disk can; others are not asked."""
    asked: list[str] = []

    def answering(name: str) -> Callable[..., int]:
        return lambda *_: asked.append(name) or answer

    libc = SimpleNamespace(**{name: answering(name) for name in ("renameat2", "renamex_np")})
    monkeypatch.setattr(swap.ctypes, "CDLL", lambda *_, **__: libc)
    monkeypatch.setattr(swap.sys, "platform", platform)
    done = swap.exchange(tmp_path / "one", tmp_path / "other")
    assert asked == ([call] if call else [])
    assert done is (call is not None and answer == 0)


def test_two_names_are_exchanged_or_left(tmp_path: Path) -> None:
    """On this machine: in one step, or not at all."""
    one, other = site(tmp_path / "one", "new"), site(tmp_path / "other", "old")
    if swap.exchange(one, other):
        one, other = other, one
    assert (words(one), words(other)) == ({"new"}, {"old"})
    assert not swap.exchange(one, tmp_path / "nothing")
    assert words(one) == {"new"}


def test_a_folder_that_cannot_be_looked_into_has_no_leftovers(tmp_path: Path) -> None:
    """The folder above does not exist yet: nothing is there to mend."""
    assert not swap.mend(tmp_path / "not" / "yet" / "site")
