"""Every page of both archives is valid HTML: strictly parsed, as no browser would."""

from __future__ import annotations

import functools
import itertools
from pathlib import Path

import html5lib
import pytest
from bs4 import BeautifulSoup
from html5lib.html5parser import ParseError


@functools.cache
def read(site: Path) -> dict[str, BeautifulSoup]:
    """Every page of a site by its file, parsed once for all tests that look at it."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_bytes(), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }


def faults(site: Path) -> list[str]:
    """Pages that a strict parser refuses, and what it says."""
    found = []
    for path in sorted(site.rglob("*.html")):
        try:
            html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))
        except ParseError as fault:
            found.append(f"{path.relative_to(site)}: {fault}")
    return found


def test_pages_parse_strictly(built_site: Path) -> None:
    """No tag is misnested, unclosed or unknown, no sign unescaped."""
    assert faults(built_site) == []


def test_pages_of_hand_made_articles_parse_strictly(built_newsroom: Path) -> None:
    """Nor where readers quarrel, other scripts stand and pages were taken down."""
    assert faults(built_newsroom) == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    """The parser is strict indeed."""
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p><b>y</p>")
    assert len(faults(tmp_path)) == 1


@pytest.mark.parametrize("built", ["built_site", "built_newsroom"])
def test_headings_go_down_one_step_at_a_time(built: str, request: pytest.FixtureRequest) -> None:
    """Who leaps from heading to heading finds one h1, and no level left out."""
    site: Path = request.getfixturevalue(built)
    for where, page in read(site).items():
        levels = [int(tag.name[1]) for tag in page.select("main :is(h1, h2, h3, h4, h5, h6)")]
        assert levels.count(1) == 1, f"{where}: {levels}"
        jumps = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        assert jumps == [], f"{where}: {jumps}"


@pytest.mark.parametrize("built", ["built_site", "built_newsroom"])
def test_no_attribute_contradicts_its_element(built: str, request: pytest.FixtureRequest) -> None:
    """A browser tells by itself whether a popover is open; a link without a goal opens nothing."""
    site: Path = request.getfixturevalue(built)
    for where, page in read(site).items():
        assert page.select("[popovertarget][aria-expanded]") == [], where
        assert page.select("a[target]:not([href])") == [], where
