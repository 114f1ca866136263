"""Links, wrong places and deep folders: nothing outside the archive is read, nothing in it lost."""

from __future__ import annotations

import subprocess
from pathlib import Path

from ontherecord.assembly.files import check_files
from ontherecord.checks.check import check
from ontherecord.seeds import load
from tests.support.broken_archive import contribution
from tests.unit.checks.test_hostile import DIGEST, TEXT, archive


def test_no_link_is_followed_wherever_it_stands(tmp_path: Path) -> None:
    """A text, metadata, a list of removals or a whole folder that is a link is told and not read:
    what lies outside the archive is never published."""
    seeds = archive(tmp_path, {})
    out = tmp_path / "out"
    out.mkdir()
    (out / "secret.yml").write_text("name: A secret\n", encoding="utf-8")
    (out / "secret.txt").write_text("A secret.\n", encoding="utf-8")
    links = {
        "articles/other/article.txt": "secret.txt", "articles/third/article.yml": "secret.yml",
        "articles/fourth/annotations": "", "people": "", "removed.yml": "secret.yml",
        "articles/fourth/texts": "", "articles/fourth/ids.yml": "secret.yml",
    }  # fmt: skip
    for name, target in links.items():
        (seeds / name).parent.mkdir(parents=True, exist_ok=True)
        (seeds / name).symlink_to(out / target)
    for slug in ("third", "fourth"):
        (seeds / "articles" / slug / "article.txt").write_text(TEXT, encoding="utf-8")
    found = load(seeds)
    assert not found.entities and not found.removed
    assert "secret" not in "".join((*found.sources.values(), str(found.articles)))
    linked = {p.path for p in check(found) if p.what == "this is a link to another place."}
    assert linked == {f"seeds/{name}" for name in links}
    named = check_files(tmp_path, [seeds / name for name in links]).problems
    assert linked <= {p.path for p in named}


def test_what_lies_in_the_wrong_place_is_told(tmp_path: Path) -> None:
    """A contribution outside `annotations/`, or an entry outside the glossary, is not lost."""
    seeds = archive(tmp_path, {})
    for name in ("articles/bridge/late.yml", "articles/late.yaml", "kit.yml"):
        (seeds / name).write_text(contribution({}, DIGEST), encoding="utf-8")
    assert {p.path for p in check(load(seeds)) if p.code == "stray-file"} == {
        "seeds/articles/bridge/late.yml", "seeds/articles/late.yaml", "seeds/kit.yml",
    }  # fmt: skip


def test_folders_in_folders_have_no_end(tmp_path: Path) -> None:
    """An article more than a thousand folders deep is read like any other."""
    seeds = archive(tmp_path, {})
    top = seeds / "articles" / "a"
    deep = top / "/".join("a" * 1100) / "pier"
    subprocess.run(["mkdir", "-p", str(deep)], check=True)
    try:
        (deep / "article.txt").write_text("Pier stays shut\n", encoding="utf-8")
        assert {article.slug for article in load(seeds).articles} == {"bridge", "pier"}
    finally:
        subprocess.run(["rm", "-rf", str(top)], check=True)
