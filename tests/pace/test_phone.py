"""A pupil's slow phone: a CPU slowed down six times, 1.4 Mbit/s, 150 ms to the host and back.

Every frame is looked at from the first one on. Nothing is cached, and the host packs nothing, so a
real host is faster. What makes it so is held in `make test` (tests/e2e/test_first_screen.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.templates import ARTICLE
from tests.pace.conftest import Row
from tests.support import pace
from tests.support.serving import served

pytestmark = pytest.mark.pace

CPU, BITS, LATENCY = 6, 1_400_000, 150
LOADS = 5
FIRST_WORDS = 4000
"""Milliseconds to the article's first words; the issue's word is “ten seconds” for all of it."""
FORM = 8000
"""Milliseconds until the form takes an answer."""
FRAMES = """
window.frames_ = {words: 0, form: 0, hand: 0, seen: 0};
const shown = (selector) => {
  const found = document.querySelector(selector);
  return found?.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && found.getBoundingClientRect().height > 0;
};
const look = () => {
  const now = performance.now(), f = window.frames_;
  f.seen += 1;
  if (!f.words && shown("#text > p, #text > figure, .pick__block")) f.words = now;
  if (!f.form && shown(".contributing__live")) f.form = now;
  if (shown(".hand h2")) f.hand += 1;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
"""In each frame: whether words of the article, the form, the way by hand are shown."""


@pytest.fixture(scope="module")
def site(built_site: Path) -> Iterator[str]:
    with served(built_site) as address:
        yield address


def opened(browser: Browser, address: str) -> dict[str, Any]:
    """What the frames showed while the page was loaded, until nothing moves any more."""
    page = pace.slow_page(browser, 390, cpu=CPU)
    page.add_init_script(FRAMES)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY,
        "downloadThroughput": BITS / 8, "uploadThroughput": BITS / 8,
    })  # fmt: skip
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(pace.SETTLED)
    found: dict[str, Any] = page.evaluate("({...frames_, ...pace})")
    page.context.close()
    return found


def test_first_words_of_an_article(browser: Browser, site: str, row: Row) -> None:
    found = [opened(browser, f"{site}/{ARTICLE}") for _ in range(LOADS)]
    row("slow phone: first words of an article", median(one["words"] for one in found),
        FIRST_WORDS, "ms")  # fmt: skip
    row("slow phone: its largest paint", median(one["lcp"] for one in found), FIRST_WORDS, "ms")
    row("slow phone: layout shift", max(one["shift"] for one in found), 0.1, "of the window")


@pytest.mark.parametrize("form", [f"{ARTICLE}contribute/", "contribute/entry/"])
def test_no_way_by_hand_before_the_form(form: str, browser: Browser, site: str, row: Row) -> None:
    """In no frame is the template to be written by hand shown; the form comes in time."""
    found = [opened(browser, f"{site}/{form}") for _ in range(LOADS)]
    what = "entry" if "entry" in form else "suggest a change"
    row(f"slow phone, {what}: frames with the way by hand", sum(one["hand"] for one in found), 0,
        f"in {sum(one['seen'] for one in found)}")  # fmt: skip
    row(f"slow phone, {what}: the form is there", median(one["form"] for one in found), FORM, "ms")
