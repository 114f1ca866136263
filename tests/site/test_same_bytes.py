"""The same seeds give the same site, to the byte, on every machine and every day."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import newsroom
from tests.support.building import ROOT
from tests.support.sites import fingerprint

ADDRESS = "https://example.org/archive/"
HERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C.UTF-8",
    "LANG": "en_US.UTF-8",
    "PYTHONHASHSEED": "1",
}
THERE = {"TZ": "Pacific/Niue", "LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"}
OLD = 1_000_000_000
"""The time of the files of the second archive: September 2001."""


def copied_backwards(archive: Path, folder: Path) -> None:
    """The archive's files written in the other order, on another day."""
    for path in sorted(archive.rglob("*"), reverse=True):
        target = folder / path.relative_to(archive)
        if path.is_symlink():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(path.readlink())
        elif path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (OLD, OLD))


def built(archive: Path, program: list[str], given: dict[str, str], umask: int) -> Path:
    """The site of the archive; its drafts are made anew."""
    env = {**os.environ, **given, "SITE_URL": ADDRESS, "ONTHERECORD_CACHE": str(archive / "cache")}
    command = [sys.executable, *program, "build", "--root", str(archive)]
    done = subprocess.run(
        command, cwd=ROOT, env=env, umask=umask, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return archive / "site"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One archive's site as built here, and as built with all that may differ, different."""
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there") / "a b" / "ż"
    newsroom.write_archive(here)
    copied_backwards(here, there)
    first = built(here, ["-m", "ontherecord"], HERE, 0o022)
    return first, built(there, ["-m", "tests.support.elsewhere", "8"], THERE, 0o077)


def test_a_site_is_the_same_wherever_and_whenever_it_is_built(sites: tuple[Path, Path]) -> None:
    """In folder, time zone, locale, hash seed, umask, order and age of files, number of cores, the
    clock, and without a network."""
    here, there = map(fingerprint, sites)
    assert sorted(here.keys() ^ there.keys()) == []
    assert [name for name in here if here[name] != there[name]] == []


def test_the_site_map_names_no_day_of_the_build(sites: tuple[Path, Path]) -> None:
    """It lists the pages, plain and packed; days are those that the archive's files tell."""
    plain = (sites[0] / "sitemap.xml").read_bytes()
    assert (
        f"<loc>{ADDRESS}people/</loc>".encode() in plain
        and (sites[1] / "sitemap.xml").read_bytes() == plain
    )
    packed = (sites[0] / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == plain
    assert packed[4:8] == bytes(4)
