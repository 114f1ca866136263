"""The site map: one file as long as it may be, else an index of several; days that people know."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from pathlib import Path

import msgspec
import pytest

from ontherecord.render import pages
from ontherecord.render.base import addresses
from ontherecord.site import hosts, sitemap
from tests.support.tiny import tiny_archive

ADDRESS = "https://a.example/x/"


def mapped(folder: Path, count: int) -> Path:
    entries = "\n".join(f"  <url><loc>{ADDRESS}{n}/</loc></url>" for n in range(count))
    (folder / sitemap.NAME).write_text(f"<urlset>\n{entries}\n</urlset>\n", encoding="utf-8")
    return folder


def test_a_short_map_is_one_file(tmp_path: Path) -> None:
    sitemap.write(mapped(tmp_path, 3), ADDRESS, most=3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sitemap.xml", "sitemap.xml.gz"]
    packed = gzip.decompress((tmp_path / "sitemap.xml.gz").read_bytes())
    assert packed == (tmp_path / sitemap.NAME).read_bytes()
    assert packed.count(b"<loc>") == 3


def test_a_long_map_is_several_that_one_lists(tmp_path: Path) -> None:
    """Each address is in one of them."""
    sitemap.write(mapped(tmp_path, 7), ADDRESS, most=3)
    head = (tmp_path / sitemap.NAME).read_text(encoding="utf-8")
    listed = re.findall(r"<sitemap><loc>(.*?)</loc>", head)
    assert listed == [f"{ADDRESS}sitemap-{number}.xml" for number in (1, 2, 3)]
    files = [tmp_path / name.removeprefix(ADDRESS) for name in listed]
    found = [re.findall("<loc>(.*?)</loc>", file.read_text(encoding="utf-8")) for file in files]
    assert [len(one) for one in found] == [3, 3, 1]
    assert [loc for one in found for loc in one] == [f"{ADDRESS}{n}/" for n in range(7)]


def test_the_day_of_a_page_is_that_of_its_newest_reading() -> None:
    """Else that of its article; pages of many articles have none."""
    archive = tiny_archive()
    article = archive.articles[0]
    url = addresses.article_url(article)

    def day(last: dt.date | None, of: str) -> dt.date | None:
        changed = msgspec.structs.replace(article, last_reading=last)
        read = msgspec.structs.replace(archive, articles=(changed, *archive.articles[1:]))
        return sitemap.changed(next(p for p in pages.planned(read) if p.url == of))

    assert day(dt.date(2026, 3, 4), url) == dt.date(2026, 3, 4)
    assert day(None, url) == article.meta.date
    assert day(dt.date(2026, 3, 4), addresses.STATEMENTS) is None


@pytest.mark.parametrize(
    ("files", "named"), [(20_000, 0), (20_001, 1), (150_000, 2), (1_000_000, 3)]
)
def test_hosts_that_refuse_so_many_files_are_named(files: int, named: int) -> None:
    assert hosts.refusing(files).count("at most") == named
