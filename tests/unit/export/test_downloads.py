"""The whole archive as files beside the pages."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3

from ontherecord.export.downloads import files, page
from ontherecord.render.base.page import Site
from tests.support.made_archive import archive as made_archive

ADDRESS = "https://archive.example/"


def test_only_archives_that_want_them_have_files() -> None:
    """The page says so where there are none."""
    assert files(made_archive(3), Site(name="A", description="")) == ()
    assert "does not offer" in page(()).html


def test_every_file_holds_all_statements() -> None:
    """The table opens rightly in a spreadsheet; the page tells each file's size and hash."""
    archive = made_archive(20)
    made = files(archive, Site(name="A", description="", address=ADDRESS, downloads=True))
    table, base, annotations = (asset.bytes for asset in made)
    count = sum(len(article.statements) for article in archive.articles)
    assert table.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))) == count
    with sqlite3.connect(":memory:") as found:
        found.deserialize(base)
        assert found.execute("select count(*) from statements").fetchone() == (count,)
    found.close()
    assert json.loads(annotations)["total"] == count
    html = page(made).html
    for asset in made:
        assert hashlib.sha256(asset.bytes).hexdigest() in html
        assert f"{len(asset.bytes):,} bytes" in html


def test_private_persons_are_named_in_no_row() -> None:
    """As on every page but the article's own."""
    archive = made_archive(20)
    said = [s for article in archive.articles for s in article.statements]
    private = [s for s in said if any(source.private for source in s.sources)]
    made = files(archive, Site(name="A", description="", address=ADDRESS, downloads=True))
    items = json.loads(made[2].content)["first"]["items"]
    told = [i for i in items if i["id"].rpartition("#")[2] in {s.id for s in private}]
    assert told and any("a private person" in json.dumps(i) for i in told)
