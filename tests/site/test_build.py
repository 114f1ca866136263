"""The strict build of the real seeds, looked at from outside."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ontherecord.assembly.archive import assemble
from ontherecord.codebook.labels import LABELS, labels, sentence_labels
from ontherecord.model import Archive, Article
from ontherecord.site import mark
from ontherecord.site.check import check_site
from ontherecord.site.publish import site_at
from tests.support.building import ROOT, run
from tests.support.sites import fingerprint


@pytest.fixture(scope="module")
def archive() -> Archive:
    return assemble(ROOT)


@pytest.fixture(scope="module")
def article(archive: Archive) -> Article:
    """The article with the most statements."""
    return max(archive.articles, key=lambda a: len(a.statements))


@pytest.fixture(scope="module")
def soup(built_site: Path, article: Article) -> BeautifulSoup:
    page = built_site / "articles" / article.slug / "index.html"
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def test_seeds_have_no_problem(archive: Archive) -> None:
    """What we ship passes every rule, but that nobody knows whose the first article is."""
    assert {p.code for p in archive.problems} == {"rights-open"}


def test_every_sentence_is_labelled(soup: BeautifulSoup, article: Article) -> None:
    """No sentence of the article is without a label, so none reads as "verified" (§1)."""
    shown = [s["data-labels"].split() for s in soup.select(".sentence[data-labels]")]
    due = [
        list(sentence_labels(s.span, article.statements, article.possible))
        for s in article.sentences
    ]
    assert Counter(map(tuple, shown)) == Counter(map(tuple, due))
    assert all(shown)


def test_counts_on_the_page_are_those_of_the_data(soup: BeautifulSoup, article: Article) -> None:
    """The legend's numbers are counted from the statements, not typed."""
    due = Counter(key for s in article.statements for key in labels(s))
    for label in LABELS:
        shown = soup.select_one(f".legend [data-label='{label.key}'] .count")
        assert shown is not None, label.key
        if label.key != "outlet-voice":
            assert int(re.sub(r"\D", "", shown.text)) == due[label.key]


def test_every_statement_has_its_mark_and_its_card(soup: BeautifulSoup, article: Article) -> None:
    """Each statement can be pointed at and opened."""
    for statement in article.statements:
        assert soup.select_one(f"#{statement.id}.statement")
        assert soup.select_one(f"#card-{statement.id}")


def test_links_and_anchors_hold(built_site: Path) -> None:
    """No link or anchor of the site is broken, no id stands twice, no other host is named."""
    assert check_site(built_site) == ()


def test_every_way_to_build_gives_the_same_pages(built_site: Path, tmp_path: Path) -> None:
    """Our command, plain MkDocs and a second run agree to the byte."""
    plain, again = tmp_path / "plain", tmp_path / "again"
    done = run("-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(plain))
    assert done.returncode == 0, done.stderr
    done = run("-m", "ontherecord", "build", "--strict", "--out", str(again))
    assert done.returncode == 0, done.stderr
    assert fingerprint(again) == fingerprint(built_site)
    assert fingerprint(plain) == fingerprint(built_site)


def test_failed_build_keeps_the_old_site(tmp_path: Path) -> None:
    """A build that fails on bad data leaves what was published before."""
    import shutil

    for name in ("mkdocs.yml", "docs", "seeds"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("as it was")
    (tmp_path / "build_tools").mkdir()  # mkdocs.yml watches it
    mark.write(site, site_at(tmp_path), {"index.html": ""})
    annotation = next((tmp_path / "seeds").rglob("annotations/*.yml"))
    annotation.write_text(annotation.read_text() + "\nnonsense: yes\n")
    done = run("-m", "ontherecord", "build", "--strict", "--root", str(tmp_path))
    assert done.returncode == 1
    assert "nonsense" in done.stderr and annotation.name in done.stderr
    assert (site / "index.html").read_text() == "as it was"
