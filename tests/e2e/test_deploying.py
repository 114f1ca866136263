"""A reader while the site changes: a new edition takes over whole; a full store stops no page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, Watch, open_context
from tests.e2e.test_offline import AT_WORK
from tests.support import editions
from tests.support.serving import served

pytestmark = pytest.mark.e2e

MAX_AGE = 600
"""Seconds: what the usual hosts of static pages send."""
FULL = "Promise.reject(new DOMException('no room', 'QuotaExceededError'))"
STORES = {
    "full": f"Cache.prototype.put = Cache.prototype.add = Cache.prototype.addAll = () => {FULL};\n",
    "closed": "for (const name of ['open', 'match', 'has', 'keys', 'delete'])\n"
              "  CacheStorage.prototype[name] = () => Promise.reject(new DOMException('', "
              "'SecurityError'));\n",
    "broken": "for (const name of ['open', 'match', 'has', 'keys', 'delete'])\n"
              "  CacheStorage.prototype[name] = () => { throw new Error('no such thing'); };\n",
}  # fmt: skip
"""What goes before the worker, so that the browser's store does as its name says."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two editions of a site."""
    folder = tmp_path_factory.mktemp("editions")
    return editions.build(folder / "one", 1), editions.build(folder / "two", 2)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = open_context(browser, viewport=PHONE)
    yield context.new_page()
    context.close()


def put(site: Path, host: Path) -> None:
    """Put the site in place of what the host has, at once."""
    (host / "new").symlink_to(site)
    (host / "new").rename(host / "archive")


def is_of(page: Page, edition: int) -> None:
    """Words, look and script of what is shown are all of one edition."""
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Edition {edition}")
    look = "getComputedStyle(document.documentElement).getPropertyValue('--edition').trim()"
    expect(page.locator("html")).to_have_attribute("data-edition", str(edition))
    assert page.evaluate(look) == str(edition)


def version(site: Path) -> str:
    (folder,) = site.glob("assets/css-*")
    return folder.name.removeprefix("css-")


def test_a_new_edition_takes_over_whole(
    page: Page, sites: tuple[Path, Path], tmp_path: Path
) -> None:
    """Reloaded, a page is new with its own style and scripts, though the browser may still show
    the old ones; without a network each page that was read is as it was when it was read."""
    first, second = sites
    put(first, tmp_path)
    watch, refused = Watch(), []
    page.on("response", lambda r: refused.append(r.url) if r.status >= 400 else None)
    with served(tmp_path, max_age=MAX_AGE) as host:
        watch.follow(page, urlsplit(host).netloc)
        page.goto(f"{host}/archive/")
        page.wait_for_function(AT_WORK)
        for name in reversed(editions.PAGES):
            page.goto(f"{host}/archive/{name}/", wait_until="networkidle")
            is_of(page, 1)

        put(second, tmp_path)
        page.reload(wait_until="networkidle")
        is_of(page, 2)
        kept = "async (v) => (await caches.keys()).some((name) => name.endsWith(v))"
        page.wait_for_function(kept, arg=version(second))
        page.wait_for_function(AT_WORK)
        page.reload(wait_until="networkidle")
        is_of(page, 2)
        assert (watch.console, watch.foreign, refused) == ([], [], [])

        page.context.set_offline(True)
        page.goto(f"{host}/archive/{editions.PAGES[0]}/")
        is_of(page, 2)
        page.goto(f"{host}/archive/{editions.PAGES[1]}/")
        is_of(page, 1)
        page.goto(f"{host}/archive/people/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Read without a network")
        expect(page.locator("#read-here a", has_text="Edition")).to_have_count(2)


@pytest.mark.parametrize("before", STORES.values(), ids=STORES)
def test_keeping_decides_nothing(
    page: Page, sites: tuple[Path, Path], tmp_path: Path, before: str
) -> None:
    """With no room, or no store at all, every page is the network's; without a network one is told
    so, and is not sent in circles."""
    shutil.copytree(sites[0], tmp_path / "archive")
    worker = tmp_path / "archive/sw.js"
    worker.write_text(before + worker.read_text("utf-8"), encoding="utf-8")
    with served(tmp_path, max_age=0) as host:  # nothing comes from the browser's own cache, either
        page.goto(f"{host}/archive/")
        page.wait_for_function(AT_WORK)
        for name in editions.PAGES:
            page.goto(f"{host}/archive/{name}/", wait_until="networkidle")
            is_of(page, 1)
        page.context.set_offline(True)
        for place in ("people/", "offline/"):
            page.goto(f"{host}/archive/{place}")
            expect(page.get_by_role("heading", level=1)).to_have_text("No network")
