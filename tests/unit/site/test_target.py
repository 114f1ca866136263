"""A build replaces a folder as a whole, so it takes none but its own."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ontherecord.render.base.page import Site
from ontherecord.site import mark, target

SITE = Site(name="Shore", description="")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive in somebody's home, under Git."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    root = tmp_path / "home" / "shore"
    for folder in ("seeds/articles", "docs", ".git/objects", "notes"):
        (root / folder).mkdir(parents=True)
    (root / "notes" / "mine.txt").write_text("mine")
    (root / "empty").mkdir()
    (root / "a-file").write_text("mine")
    return root


def what(out: Path, root: Path, site: Site = SITE) -> str:
    fault = target.refused(out, root, (root / "seeds", root / "docs"), site)
    return fault.what if fault else ""


@pytest.mark.parametrize(
    ("out", "named"),
    [
        (".", "the archive's own folder"),
        ("..", "the archive's own folder"),
        ("../..", "the archive's own folder"),
        ("/", "the archive's own folder"),
        ("seeds", "seeds/ is what the archive is made from"),
        ("seeds/articles", "seeds/ is what the archive is made from"),
        ("seeds/site", "seeds/ is what the archive is made from"),
        ("docs", "docs/ is what the archive is made from"),
        ("docs/new", "docs/ is what the archive is made from"),
        (".git", "Git keeps its own files"),
        (".git/objects", "Git keeps its own files"),
        ("notes", "not empty"),
        ("a-file", "a file, not a folder"),
        ("site", ""),
        ("empty", ""),
        ("notes/site", ""),
    ],
)
def test_only_new_and_empty_folders_are_taken(archive: Path, out: str, named: str) -> None:
    """Each folder that holds something of somebody's is refused by what it is."""
    found = what((archive / out).resolve(), archive)
    assert named in found and bool(named) == bool(found)


def test_the_home_folder_is_refused(archive: Path, tmp_path: Path) -> None:
    """Also for an archive that lies elsewhere."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    assert "home folder" in what(archive.parent, other)


def test_a_folder_that_holds_the_sources_is_refused(archive: Path, tmp_path: Path) -> None:
    """`docs_dir` may lie outside the archive's own folder."""
    fault = target.refused(tmp_path / "x", archive, (tmp_path / "x" / "docs",), SITE)
    assert fault is not None and "docs/ is what" in fault.what


def test_a_site_of_this_archive_is_replaced_and_no_other(archive: Path) -> None:
    """The mark says whose it is: by `extra: id`, else by name."""
    out = archive / "site"
    out.mkdir()
    (out / "index.html").write_text("page")
    mark.write(out, SITE, {"index.html": "0"})
    assert what(out, archive) == ""
    assert "another archive, “Shore”" in what(out, archive, Site(name="Lake", description=""))
    mark.write(out, Site(name="Old name", description="", id="a1"), {"index.html": "0"})
    assert what(out, archive, Site(name="New name", description="", id="a1")) == ""


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b'{"archive": 3}'])
def test_a_mark_that_cannot_be_read_is_none(archive: Path, content: bytes) -> None:
    """Nobody's folder becomes ours by a broken file."""
    (archive / "notes" / mark.NAME).write_bytes(content)
    assert "not empty" in what(archive / "notes", archive)


def test_what_a_keeper_keeps_is_no_reason(archive: Path) -> None:
    """A folder to publish from, just cloned: .git and CNAME alone."""
    out = archive / "public"
    (out / ".git").mkdir(parents=True)
    (out / "CNAME").write_text("example.org")
    assert what(out, archive) == ""


def test_the_problem_says_how_to_go_on(archive: Path) -> None:
    """A site of an older version has no mark: the fix names that."""
    old = archive / "notes"
    (old / "search").mkdir()
    (old / "search" / "index.html").write_text("")
    fault = target.refused(old, archive, (), SITE)
    assert fault is not None and fault.code == target.CODE and "delete it once" in fault.fix


def test_a_machine_without_a_home(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare container: the root of the disk is refused, a new folder is not."""

    def nobody() -> Path:
        raise RuntimeError("no home directory")

    monkeypatch.setattr(Path, "home", nobody)
    other = archive.parent / "elsewhere"
    assert what(archive / "site", archive) == ""
    assert what(Path("/"), other) != ""


def marked(out: Path, *paths: str) -> Path:
    """A site of this archive, with the index of two files that earlier versions made."""
    index = ("pagefind/a.pf_meta", "pagefind/b.js")
    for path in (*paths, *index):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text("page")
    mark.write(out, SITE, dict.fromkeys((*paths, *index), "0"))
    return out


@pytest.mark.parametrize(
    ("mine", "named"),
    [
        (["mine/seeds/people.yml"], "mine/seeds/people.yml"),
        (["a", "b", "c/d", "e", "f"], "a, b, c/d and 2 more"),
        (["pagefind/notes.txt"], "1 in pagefind/"),
        ([".git/config", "CNAME", "a/.DS_Store"], ""),
    ],
)
def test_a_site_with_somebody_s_files_is_not_replaced(
    archive: Path, mine: list[str], named: str
) -> None:
    """What no build wrote would be deleted: the first few are named."""
    out = marked(archive / "site", "index.html", "a-page/index.html")
    for path in mine:
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text("mine")
    found = what(out, archive)
    assert found == (f"this site holds files that no build wrote: {named}" if named else "")


def test_a_mark_without_paths_counts(archive: Path) -> None:
    """An earlier version's: more files than it wrote are somebody's."""
    out = marked(archive / "site", "index.html")
    (out / mark.NAME).write_bytes(
        msgspec.json.encode({"archive": mark.id_of(SITE), "name": "", "files": 3, "digest": ""})
    )
    assert what(out, archive) == ""
    (out / "mine.txt").write_text("mine")
    assert "1 more than its mark counts" in what(out, archive)


def test_nothing_that_lasts_goes_into_a_site(archive: Path) -> None:
    """The next build deletes the whole folder; another build's target in it, too."""
    out = marked(archive / "site", "index.html")
    for inside in (out, out / "mine", out / "mine" / "deep"):
        fault = target.misplaced(inside, None, ())
        assert fault is not None and fault.code == target.MISPLACED and "site/" in fault.what
    assert "lies in, a site" in what(out / "mine", archive)
    assert target.misplaced(archive / "site-2", None, ()) is None


def test_a_mount_point_is_told_before_the_build(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It cannot be renamed, so no site can take its place."""
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "M")
    fault = target.refused(archive / "M", archive, (), SITE)
    assert fault is not None and fault.what == "M is a mount point"
    assert "name a folder inside it" in fault.fix
    assert what(archive / "M" / "site", archive) == ""
