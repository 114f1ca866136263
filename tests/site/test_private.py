"""Private persons through the whole build: a child, a victim and an uncle speak beside a mayor."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from ontherecord.site.check import check_site
from tests.support.building import ROOT, run

BUS = """Bus fire in Ostwick leaves two hurt

A school bus burned out in Ostwick on Tuesday, Mayor Paul Okafor said.

"Everyone ran to the back door," said Mirela Tanov, 9, a pupil who was on the bus.

Jonas Ekberg, 41, a passenger who was injured, said he had seen smoke an hour earlier.

The mayor, Paul Okafor, told reporters that the bus company would have to answer questions.
"""
FERRY = """Ferry sails again

Harbour master Ilse Brandt said the ferry was safe.

"We never stopped trusting it," Mayor Paul Okafor said.

Witness Dora Lindqvist said the crossing took an hour.
"""
PRIVATE = ("Mirela", "Tanov", "Jonas", "Ekberg")
REMOVED = """removed:
  - {address: people/ilse-brandt, date: 2024-05-20, policy: private-person}
  - {address: articles/old-market, date: 2024-05-21, policy: rights}
"""
OKAFOR = """name: Paul Okafor
roles: [{title: "Mayor", article: bus-fire}]
facts:
  - {text: "He opened the market.", source: "article:old-market"}
"""


def write_article(root: Path, slug: str, text: str) -> None:
    folder = root / "seeds/articles" / slug
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "article.yml").write_text(
        f"title: {json.dumps(text.splitlines()[0])}\noutlet: The Coast Paper\n"
        "published: 2024-05-07\nauthors: not-stated\nurl: not-stated\n"
        "rights: Written for this test.\npublish: text\nevent: ostwick\n"
        f"sha256: {hashlib.sha256(text.encode()).hexdigest()}\n",
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A strict build of two invented articles; the machine alone has read them."""
    root = tmp_path_factory.mktemp("private")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    write_article(root, "bus-fire", BUS)
    write_article(root, "ferry-sails", FERRY)
    (root / "seeds/removed.yml").write_text(REMOVED, encoding="utf-8")
    (root / "seeds/people").mkdir()
    (root / "seeds/people/paul-okafor.yml").write_text(OKAFOR, encoding="utf-8")
    done = run("-m", "ontherecord", "build", "--strict", "--root", str(root))
    assert done.returncode == 0, done.stderr
    return root / "site"


def pages(site: Path) -> dict[str, str]:
    """Every file a browser reads, by address; the articles' own pages and files apart."""
    kinds = {".html", ".json", ".xml", ".txt", ".js", ".mjs", ".bib", ".webmanifest"}
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in site.rglob("*")
        if path.suffix in kinds and path.is_file()
    }


def test_names_of_private_persons_stay_in_their_article(site: Path) -> None:
    """No page, list, link, feed or data file beyond the article's own names them."""
    beyond = {k: v for k, v in pages(site).items() if not k.startswith("articles/bus-fire/")}
    assert beyond
    for name in PRIVATE:
        assert [k for k, v in beyond.items() if re.search(rf"\b{name}\b", v, re.I)] == [], name
    text = (site / "articles/bus-fire/index.html").read_text(encoding="utf-8")
    assert all(name in text for name in PRIVATE)


def test_what_they_say_counts_as_any_other_statement(site: Path) -> None:
    """Their statements are listed by label and type; who said it reads as a kind of source."""
    found = (site / "statements/source/witness-affected/index.html").read_text(encoding="utf-8")
    assert "Everyone ran to the back door" in found
    assert "[name in the article]" in found
    assert "witness or person affected" in found


def test_the_article_names_them_in_its_words_and_links_nobody(site: Path) -> None:
    """No link to a person without a page, no Person in the data for machines, no search facet."""
    page = (site / "articles/bus-fire/index.html").read_text(encoding="utf-8")
    assert not re.search(r'href="[^"]*(?:mirela|ekberg)', page)
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert not any(name in block for name in PRIVATE for block in data)
    facets = [*site.glob("search/index/speaker/values/*"), *site.glob("search/index/words/*")]
    assert facets
    for file in facets:
        assert not re.search(
            rb"=speaker:[^=]*(?:Mirela|Ekberg)", gzip.decompress(file.read_bytes())
        )
    assert (site / "people/paul-okafor/index.html").is_file()


def test_a_note_stands_where_a_page_was_taken_down(site: Path) -> None:
    """It says that, when and under which policy; not whose it was. Search and site map skip it."""
    page = (site / "people/ilse-brandt/index.html").read_text(encoding="utf-8")
    body = page[page.index("<h1>") :]
    assert "Taken down" in body and "20 May 2024" in body and "private persons" in body
    assert "privacy/#" in body
    assert not re.search(r"Ilse|Brandt", page)
    assert "data-search-body" not in body and 'content="noindex"' in page
    assert "ilse-brandt" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    for path, text in pages(site).items():
        if not path.startswith("articles/ferry-sails/"):
            assert not re.search(r"\bBrandt\b", text), path


def test_search_does_not_find_who_was_taken_down(site: Path) -> None:
    """The name stays in the article's text, and is in no file of the index."""
    page = (site / "articles/ferry-sails/index.html").read_text(encoding="utf-8")
    text = page[page.index('id="text"') :]
    assert "Ilse Brandt" in text
    index = [gzip.decompress(p.read_bytes()) for p in site.glob("search/index/**/*.idx")]
    assert any(b"Harbour master" in file for file in index)
    assert not any(b"brandt" in file.lower() for file in index)


def test_what_rests_on_a_removed_article_leads_to_its_note(site: Path) -> None:
    """A fact keeps its source; the note stands for it and for the pages below the article."""
    page = (site / "people/paul-okafor/index.html").read_text(encoding="utf-8")
    assert "an article that was taken down" in page
    assert "articles/old-market/" in page
    for below in ("", "practice/", "contribute/"):
        assert (site / f"articles/old-market/{below}index.html").is_file()
    assert check_site(site) == ()
