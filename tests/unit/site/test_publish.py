"""What stops a build before it begins, and what is kept for whoever builds in between."""

from __future__ import annotations

import errno
import logging
import os
from pathlib import Path

import pytest

from ontherecord.model import Archive
from ontherecord.problems.machine import refusal
from ontherecord.site import publish as publishing
from ontherecord.site import swap
from ontherecord.site.held import held
from ontherecord.site.publish import publish
from ontherecord.site.settings import GENERATOR, BuildFailed, Heard

NOTHING = Archive(articles=(), entities=())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of no articles."""
    root = tmp_path / "archive"
    (root / "docs").mkdir(parents=True)
    (root / "seeds").mkdir()
    settings = "site_name: X\ntheme: {name: material}\nplugins: [archive]\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return root


def test_what_a_link_leads_to_is_not_published(root: Path, tmp_path: Path) -> None:
    """The link is named, and nothing is built: MkDocs would follow it."""
    (tmp_path / "secret.md").write_text("secret")
    (root / "docs" / "way.md").symlink_to(tmp_path / "secret.md")
    with pytest.raises(BuildFailed) as told:
        publish(root, root / "site", NOTHING, strict=False)
    assert [(p.path, p.code) for p in told.value.problems] == [("docs/way.md", "symbolic-link")]
    assert not (root / "site").exists()


def test_a_folder_that_another_build_holds(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told as a problem with a way out; nothing was built meanwhile."""
    monkeypatch.setattr(publishing, "_published", lambda *_, **__: pytest.fail("it was built"))
    out = root / "site"
    with held(out, wait=0, waiting=str), pytest.raises(BuildFailed, match="two builds") as told:
        publish(root, out, NOTHING, strict=False, wait=0)
    (problem,) = told.value.problems
    assert (problem.code, problem.path) == ("site-held", str(out))
    assert "builds into site/" in problem.what
    assert str(out.with_name(".site.lock")) in problem.fix


def test_only_warnings_of_others_are_heard() -> None:
    """Those of the data are told by the commands; what is less than a warning, by nobody."""
    ours, others = (logging.getLogger(f"{GENERATOR}.{name}") for name in ("ours", "others"))
    with Heard(but=ours.name) as heard:
        ours.warning("a fault of the data")
        others.warning("%s leads nowhere", "a link")
        others.info("built")
    others.warning("later")
    assert heard.words == ["a link leads nowhere"]


def test_what_others_change_last_is_what_was_written(root: Path) -> None:
    """A keeper's hook that adds to every page comes before we remember it: the site is whole."""
    (root / "hook.py").write_text(
        "def on_post_page(output, **_):\n    return output + '<!-- by hand -->'\n", encoding="utf-8"
    )
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hook.py]\n")
    publish(root, root / "site", NOTHING, strict=False)
    page = (root / "site" / "index.html").read_text(encoding="utf-8")
    assert page.endswith("<!-- by hand -->")


PROGRAMS = ("about", "contribute", "data", "offline", "privacy")
MADE = ("index", "people/index", "articles/index")


@pytest.mark.parametrize("kind", [PROGRAMS, MADE], ids=["of the program", "made"])
def test_own_pages_take_the_place_of_others_without_an_entry_in_nav(
    root: Path, kind: tuple[str, ...]
) -> None:
    """A fresh archive says in `mkdocs.yml` that it can be done."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav: [who.md]\nvalidation: {nav: {omitted_files: warn}}\n")
    (root / "docs" / "who.md").write_text("# We\n", encoding="utf-8")
    for name in kind:
        page = root / "docs" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text("# Lamp\n\nOur own words.\n", encoding="utf-8")
    warned = publish(root, root / "site", NOTHING, strict=False)
    assert [w for w in warned if "nav" in w] == []
    for name in kind:
        address = f"{name}.html" if name.endswith("index") else f"{name}/index.html"
        assert "Our own words." in (root / "site" / address).read_text(encoding="utf-8"), name


def test_a_page_that_nav_lacks_is_told_at_its_place(root: Path) -> None:
    """MkDocs lists them in one message of many lines."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav: [who.md]\nvalidation: {nav: {omitted_files: warn}}\n")
    for name in ("who", "lamp", "quay"):
        (root / "docs" / f"{name}.md").write_text("# Lamp\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as told:
        publish(root, root / "site", NOTHING, strict=True)
    found = {p.path: p.what for p in told.value.problems}
    assert found.keys() >= {"docs/lamp.md", "docs/quay.md"}
    assert found["docs/lamp.md"].endswith("configuration: lamp.md")
    assert not any("\n" in what for what in found.values())


def test_a_full_disk_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system does not say which file was being written: it is the site."""

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(publishing, "_build", fails)
    with pytest.raises(OSError, match="No space") as full:
        publish(root, root / "site", NOTHING, strict=False)
    assert refusal(full.value).path == str(root / "site")


def test_what_cannot_be_removed_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One warning, with the path; the new site is in place."""
    left = swap.beside(root / "site", swap.OLD)
    left.mkdir()
    monkeypatch.setattr(publishing, "_published", lambda *_, **__: ("a link",))
    monkeypatch.setattr(swap, "remove", lambda _: None)
    warned = publish(root, root / "site", NOTHING, strict=False)
    assert warned == ("a link", f"not removed, delete it by hand: {left}")
