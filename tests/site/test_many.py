"""An archive of many articles: a few in every run, hundreds in `make soak`."""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
from pathlib import Path

import pytest

from ontherecord.site.check import check_site
from tests.support.building import ROOT, run

ARTICLE = (ROOT / "tests/archives/harbour-fire/article.txt").read_text(encoding="utf-8")
TOWNS = ("Ostwick", "Maren", "Tolby", "Quill Bay", "Hartsea")
MAYORS = ("Paul Okafor", "Ines Maar", "Lena Oduya", "Tom Reyes", "Ruth Adler", "Sam Idris")


def write_archive(root: Path, count: int) -> None:
    """`count` articles that differ in town, mayor and date, and no annotation."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    for number in range(count):
        text = ARTICLE.replace("Ostwick", TOWNS[number % len(TOWNS)])
        text = text.replace("Paul Okafor", MAYORS[number % len(MAYORS)])
        text = text.replace("two injured", f"{number + 2} injured")
        folder = root / "seeds" / "articles" / f"{2000 + number % 20}" / f"harbour-fire-{number}"
        folder.mkdir(parents=True)
        (folder / "article.txt").write_text(text, encoding="utf-8")
        title = json.dumps(text.splitlines()[0])
        digest = hashlib.sha256(text.encode()).hexdigest()
        (folder / "article.yml").write_text(
            f"title: {title}\noutlet: The Coast Paper\npublished: {2000 + number % 20}-03-03\n"
            f"authors: not-stated\nurl: not-stated\nrights: Written for this test.\n"
            f"sha256: {digest}\n",
            encoding="utf-8",
        )


def children_cpu() -> float:
    """CPU seconds of finished child processes."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(root: Path) -> float:
    """Build the archive strictly; CPU seconds it took."""
    before = children_cpu()
    done = run("-m", "ontherecord", "build", "--strict", "--root", str(root))
    assert done.returncode == 0, done.stderr
    return children_cpu() - before


def test_a_few_articles_make_a_sound_site(tmp_path: Path) -> None:
    """Articles without annotations build strictly; every link holds; drafts say they are drafts."""
    write_archive(tmp_path, 7)
    build(tmp_path)
    assert check_site(tmp_path / "site") == ()
    page = (tmp_path / "site/articles/harbour-fire-3/index.html").read_text(encoding="utf-8")
    assert "drafted by software" in page
    index = (tmp_path / "site/articles/index.html").read_text(encoding="utf-8")
    assert index.count("harbour-fire-") >= 7


@pytest.mark.soak
def test_cost_grows_with_the_number_of_articles_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four times the articles take at most five times the CPU, new or from the cache."""
    cpu = {}
    for count in (150, 600):
        root = tmp_path / str(count)
        root.mkdir()
        write_archive(root, count)
        monkeypatch.setenv("ONTHERECORD_CACHE", str(tmp_path / f"cache-{count}"))
        cpu[count] = (build(root), build(root))
    print({count: [round(seconds, 1) for seconds in pair] for count, pair in cpu.items()})
    assert cpu[600][0] <= 5 * cpu[150][0]
    assert cpu[600][1] <= 5 * cpu[150][1]
    assert check_site(tmp_path / "600" / "site") == ()
