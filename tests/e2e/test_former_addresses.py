"""Whoever follows an old link to an article arrives, or reads what became of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Route, expect

from ontherecord.model import Published
from ontherecord.site.check import check_site
from ontherecord.site.plugin import ArchivePlugin
from tests.e2e.conftest import open_context
from tests.e2e.test_accessibility import faults
from tests.support.building import ROOT
from tests.support.serving import served
from tests.support.tiny import tiny_archive

pytestmark = pytest.mark.e2e

HERE = "tiny-flood"
STATEMENTS = "s-a10001 s-a10003"
PUBLISHED = (
    Published(article="old", renamed=HERE, statements=STATEMENTS),
    Published(
        article="gone", title="The mill burns", gone=dt.date(2024, 7, 1), statements="s-0abcde"
    ),
)
GOES_ON = re.compile(
    r'<noscript><meta http-equiv="refresh".*?</noscript>|<script>location.*?</script>'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small archive, built, with one article that was renamed and one that is gone."""
    out = tmp_path_factory.mktemp("former") / "site"
    config = load_config(
        str(ROOT / "mkdocs.yml"), site_dir=str(out), site_url="https://example.org/archive/"
    )
    plugin = config.plugins["archive"]
    assert isinstance(plugin, ArchivePlugin)
    plugin.prepared = msgspec.structs.replace(tiny_archive(), published=PUBLISHED)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return out


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as found:
        yield f"{found}/articles"


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("below", ["", "practice/", "contribute/"])
def test_an_old_address_leads_on(browser: Browser, address: str, scripts: bool, below: str) -> None:
    """To the same page under the new address, with scripts and without."""
    context = open_context(browser, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{address}/old/{below}")
    page.wait_for_url(f"{address}/{HERE}/{below}")
    context.close()


@pytest.mark.parametrize("below", ["", "practice/"])
def test_a_link_to_a_statement_arrives_there(browser: Browser, address: str, below: str) -> None:
    """Scripts hand on which one it names; the way back leads past the old address."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{address}/{HERE}/contribute/")
    page.goto(f"{address}/old/{below}?from=mail#s-a10003")
    page.wait_for_url(f"{address}/{HERE}/{below}?from=mail#s-a10003")
    page.go_back()
    page.wait_for_url(f"{address}/{HERE}/contribute/")
    context.close()


def test_who_stops_it_finds_the_way(browser: Browser, address: str) -> None:
    """Where browsers may not go on by themselves, each old statement's link stands there."""
    context = open_context(browser, service_workers="block")

    def stopped(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=GOES_ON.sub("", answer.text()))

    context.route("**/old/", stopped)
    page = context.new_page()
    page.goto(f"{address}/old/#s-a10003")
    assert faults(page, (1280, 390)) == []
    page.locator("#s-a10003 a").click()
    page.wait_for_url(f"{address}/{HERE}/#s-a10003")
    context.close()


def test_an_article_that_is_gone_says_so(browser: Browser, address: str) -> None:
    """With its title, on every page it had; readable for all."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{address}/gone/practice/#s-0abcde")
    expect(page.locator("h1")).to_have_text("The mill burns")
    expect(page.get_by_text("taken out on 1 July 2024")).to_be_visible()
    expect(page.locator("#s-0abcde")).to_be_visible()
    assert faults(page, (1280, 390)) == []
    context.close()


def test_its_files_stay(folder: Path) -> None:
    """What programs fetched is still there, and says what the article is called now."""
    old, new = folder / "articles/old", folder / "articles" / HERE
    assert (old / "statements.json").read_bytes() == (new / "statements.json").read_bytes()
    assert not (folder / "articles/gone/statements.json").exists()


def test_other_engines_follow(folder: Path) -> None:
    """The new address is the one they keep; the site map names no old one; all links lead on."""
    old = (folder / "articles/old/practice/index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="https://example.org/archive/articles/{HERE}/practice/"' in old
    assert "noindex" not in old and "data-search-body" not in old
    assert "noindex" in (folder / "articles/gone/index.html").read_text(encoding="utf-8")
    listed = (folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"articles/{HERE}/" in listed
    assert "articles/old/" not in listed and "articles/gone/" not in listed
    assert [
        p for p in check_site(folder) if p.path.startswith(("articles/old", "articles/gone"))
    ] == []
