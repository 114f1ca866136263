"""Every story runs on the built site, under a sub-path, in a browser that may ask no other host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tests.support.building import ROOT
from tests.support.serving import served

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
CEILING = 120_000
"""Milliseconds after which a story gives up waiting for a state. No story ends by it on a machine
that works, however busy it is."""

expect.set_options(timeout=CEILING)


@pytest.fixture(scope="session")
def site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built site, served under a sub-path as a project page would be."""
    host = tmp_path_factory.mktemp("host")
    (host / "archive").symlink_to(built_site)
    with served(host) as address:
        yield f"{address}/archive"


@pytest.fixture(scope="session")
def newsroom(built_newsroom: Path) -> Iterator[str]:
    """The address of the invented archive's site."""
    with served(built_newsroom) as address:
        yield address


class Watch:
    """What a page said on its console and which foreign addresses it asked for."""

    def __init__(self) -> None:
        self.host = ""
        self.console: list[str] = []
        self.foreign: list[str] = []

    def begin(self, host: str) -> None:
        """Forget what was heard; from now on `host` alone may be asked."""
        self.host = host
        self.console.clear()
        self.foreign.clear()

    def follow(self, page: Page, host: str = "") -> None:
        self.host = host
        page.on("console", lambda m: self.console.append(f"{m.type}: {m.text}"))
        page.on("pageerror", lambda e: self.console.append(f"error: {e}"))
        page.on("requestfailed", self._failed)
        page.on("request", lambda r: self._request(r.url))

    def _failed(self, request: Request) -> None:
        """A request that failed by itself; one that was dropped by leaving the page did not."""
        if request.failure != "net::ERR_ABORTED":
            self.console.append(f"failed: {request.url}: {request.failure}")

    def _request(self, url: str) -> None:
        asked = urlsplit(url)
        if asked.scheme in ("http", "https", "ws", "wss") and asked.netloc != self.host:
            self.foreign.append(url)


def open_context(browser: Browser, **options: Any) -> BrowserContext:
    context = browser.new_context(reduced_motion="reduce", **options)
    context.set_default_timeout(CEILING)
    return context


@pytest.fixture(params=[DESKTOP, PHONE], ids=["1280", "390"])
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return request.param


@pytest.fixture
def visitor(browser: Browser, site: str, viewport: dict[str, int]) -> Iterator[Page]:
    """A page at the home page; afterwards the console must be empty and no other host asked."""
    context = open_context(browser, viewport=viewport)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(site).netloc)
    page.goto(f"{site}/")
    yield page
    context.close()
    assert watch.console == []
    assert watch.foreign == []


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page that can import our modules as they lie in docs/assets/js."""
    with served(ROOT / "docs" / "assets" / "js") as address:
        context = open_context(browser)
        page = context.new_page()
        page.goto(f"{address}/offsets.mjs")
        yield page
        context.close()
