"""A file of each format, from `add` through `check` to its page: in English, Arabic, Ukrainian and
Chinese."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner

from ontherecord.cli import main
from ontherecord.seeds import load
from tests.support.building import ROOT, run
from tests.support.made_files import HERE

TEXTS = yaml.safe_load((ROOT / "tests/unit/importing/files/texts.yml").read_text(encoding="utf-8"))
FILES = {
    "amp.html": "E", "chromium.mhtml": "A", "clipped.md": "E", "complete.html": "U",
    "explorer.mht": "U", "feed.json": "E", "letter.eml": "U", "letter.odt": "E",
    "ninjs-1.json": "E", "ninjs-2.json": "A", "nitf.xml": "E", "page.webarchive": "C",
    "paper.pdf": "E", "printed.pdf": "U", "reader.html": "E", "report.docx": "C",
    "singlefile.html": "E", "wayback.html": "E", "windows-1251.txt": "U",
}  # fmt: skip
"""Those of one article, and the report that is in each."""


def slug_of(file: str) -> str:
    return file.replace(".", "-")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a fresh archive to which each file was added."""
    root = tmp_path_factory.mktemp("formats") / "archive"
    assert run("-m", "ontherecord", "new", str(root)).returncode == 0
    for file in FILES:
        command = ["add", str(HERE / file), "--root", str(root), "--slug", slug_of(file)]
        added = CliRunner().invoke(main, command)
        assert added.exit_code == 0, added.output
    for settled in (root / "seeds").rglob("article.yml"):  # all of them may be shown whole
        words = settled.read_text(encoding="utf-8")
        settled.write_text(words.replace("publish: excerpts", "publish: text"), encoding="utf-8")
    checked = run("-m", "ontherecord", "check", "--root", str(root))
    assert checked.returncode == 0, checked.stdout
    done = run("-m", "ontherecord", "build", "--strict", "--out", str(root / "site"), cwd=root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize("file", FILES)
def test_the_article_stands_on_its_page(site: Path, file: str) -> None:
    """Its words in its data, its title on the page, in its language."""
    folder = site / "articles" / slug_of(file)
    (article,) = [a for a in load(site.parent / "seeds").articles if a.slug == slug_of(file)]
    text = TEXTS[FILES[file]]
    whole = json.loads((folder / "statements.json").read_text(encoding="utf-8"))["text"]
    assert whole == article.text
    page = BeautifulSoup((folder / "index.html").read_text(encoding="utf-8"), "html.parser")
    head = page.select_one("main h1") or page.h1
    assert head is not None and text["title"][:12] in head.get_text()
    assert head["lang"] == article.meta.lang
    assert head["dir"] == ("rtl" if FILES[file] == "A" else "ltr")
