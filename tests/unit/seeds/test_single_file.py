"""Text files from anywhere, as `annotate` reads them."""

import os
from pathlib import Path

import pytest

from ontherecord.model import ArticleSeed, Problem
from ontherecord.seeds.single_file import read_loose


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """No header is recognised, nothing is skipped; the slug is the stem."""
    path = tmp_path / "one.two.txt"
    path.write_bytes("\ufeffTitle: x\r\n\r\nWords 🙂.".encode())
    seed = read_loose(path)
    assert isinstance(seed, ArticleSeed)
    assert (seed.slug, seed.text, seed.meta.title) == ("one.two", "Title: x\n\nWords 🙂.", "")


def test_an_archive_article_takes_title_and_date_from_beside_it(tmp_path: Path) -> None:
    """`article.yml` counts, annotations do not."""
    folder = tmp_path / "harbour-fire"
    folder.mkdir()
    (folder / "article.txt").write_text("Fire\n\nIt burned.")
    (folder / "article.yml").write_text("title: Fire\npublished: 2026-03-03\nlang: en-GB\n")
    seed = read_loose(folder / "article.txt")
    assert isinstance(seed, ArticleSeed)
    assert (seed.slug, seed.meta.title, seed.meta.published.value) == (
        "harbour-fire", "Fire", "2026-03-03",
    )  # fmt: skip
    assert (seed.meta.lang, seed.contributions) == ("en-GB", ())


def test_a_name_that_is_no_utf8_makes_a_slug_that_can_be_written(tmp_path: Path) -> None:
    """A file from another system is annotated like any other."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("Words.")
    seed = read_loose(path)
    assert isinstance(seed, ArticleSeed) and seed.slug == "caf\ufffd"


@pytest.mark.parametrize("content", [None, b"caf\xe9"], ids=["missing", "latin-1"])
def test_what_cannot_be_read_is_a_problem_with_a_fix(content: bytes | None, tmp_path: Path) -> None:
    """A missing file and one in another encoding are told, not raised."""
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    found = read_loose(path)
    assert isinstance(found, Problem)
    assert found.level == "error" and found.fix and str(path) in found.path
