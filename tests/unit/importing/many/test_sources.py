"""Which files and addresses are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontherecord.importing.many.sources import addresses, sources

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><link>https://p.example/</link>
<item><title>One</title><link>https://p.example/1</link><description>Short.</description></item>
<item><title>Two</title><link> https://p.example/2 </link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="https://x.example/"/>
<link href="https://p.example/1"/></entry></feed>"""


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    """In order; not what is hidden, a picture, a script, or lies beside a saved page."""
    for name in ("b.html", "a/z.txt", "a.css", ".x.html", "c.png", "b_files/frame.html", "no-end"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [Path(one.name).relative_to(tmp_path).as_posix()
             for one in sources([str(tmp_path)], tuple)]  # fmt: skip
    assert found == ["b.html", "no-end", "a/z.txt"]


def test_a_list_on_standard_input() -> None:
    """Files and addresses, a line each, however HTTP is written."""
    found = list(sources(["-"], lambda: ["a.txt\n", "\n", "HTTPS://x.example/\n"]))
    assert [(one.name, one.is_address) for one in found] == [
        ("a.txt", False), ("HTTPS://x.example/", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("# mine\nhttps://p.example/1\n\nhttps://p.example/2\n", 2),
        ("https://p.example/1\nThe mayor said so.\n", 0),
        ("The mayor said so.\n", 0),
        ("# A title in Markdown\n\nThe mayor said so.\n", 0),
        (FEED, 2),
        (ATOM, 1),
        ("<urlset><url><loc>https://p.example/1</loc></url></urlset>", 1),
        ("<html><body><p>https://p.example/1</p></body></html>", 0),
    ],
)
def test_what_stands_for_pages(data: str, found: int) -> None:
    """A plain list, a sitemap, a feed of summaries; no text, no page."""
    assert len(addresses(data.encode())) == found


def test_links_of_a_feed_start_where_it_lies() -> None:
    """Relative ones; a feed in a file has no such place."""
    feed = ATOM.replace('href="https://p.example/1"', 'href="news/1"').encode()
    assert addresses(feed, "https://p.example/feed") == ("https://p.example/news/1",)
    assert addresses(feed) == ()
