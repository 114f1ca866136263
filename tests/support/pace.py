"""How fast a page is in a slow reader's browser: measured in Chromium, its CPU slowed down."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

SLOWDOWN = 4
SETTLED = 700
"""Milliseconds after loading in which late shifts and tasks still count."""
WATCH = """
window.pace = {lcp: 0, shift: 0, task: 0};
const follow = (type, take) => {
  const seen = new PerformanceObserver((list) => list.getEntries().forEach(take));
  seen.observe({type, buffered: true});
};
follow("largest-contentful-paint", (e) => { pace.lcp = e.startTime; });
follow("layout-shift", (e) => { if (!e.hadRecentInput) pace.shift += e.value; });
follow("longtask", (e) => { pace.task = Math.max(pace.task, e.duration); });
"""
PRESS = """
(element) => new Promise((done) => {
  const start = performance.now();
  element.click();
  requestAnimationFrame(() => {
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => done(performance.now() - start);
    drawn.port2.postMessage(0);
  });
})
"""
"""Milliseconds from a press until the frame that shows what it did has been drawn."""


@dataclass(frozen=True)
class Loaded:
    """What loading a page took: milliseconds, and the share of the window that moved."""

    lcp: float
    shift: float
    task: float


def slow_page(browser: Browser, width: int, *, scripts: bool = True, cpu: float = SLOWDOWN) -> Page:
    """An empty page in a context of its own, nothing cached, its CPU slowed down.

    Our modules are blocked by the browser itself: a request that Playwright has to decide on would
    take time of its own, and make the page without scripts look slow.
    """
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": cpu})
    if not scripts:
        session.send("Network.enable")
        session.send("Network.setBlockedURLs", {"urls": ["*.mjs"]})
    return page


def load(browser: Browser, address: str, *, scripts: bool, width: int = 390) -> Loaded:
    """Load a page once; or without our scripts."""
    page = slow_page(browser, width, scripts=scripts)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED)
    found: dict[str, Any] = page.evaluate("pace")
    page.context.close()
    return Loaded(lcp=found["lcp"], shift=found["shift"], task=found["task"])


def loads(browser: Browser, address: str, times: int, width: int = 390) -> dict[bool, Loaded]:
    """The medians with and without scripts; both in turn, so that a busy minute meets both."""
    every: dict[bool, list[Loaded]] = {True: [], False: []}
    for _ in range(times):
        for scripts, found in every.items():
            found.append(load(browser, address, scripts=scripts, width=width))
    return {scripts: middle(found) for scripts, found in every.items()}


def middle(found: list[Loaded]) -> Loaded:
    """The median of each time, and the worst shift, which is no matter of a busy machine."""
    return Loaded(
        lcp=median(one.lcp for one in found),
        shift=max(one.shift for one in found),
        task=median(one.task for one in found),
    )


def presses(page: Page, selector: str, times: int) -> list[list[float]]:
    """Press each element that matches so many times; how long each press took."""
    return [
        [float(element.evaluate(PRESS)) for _ in range(times)]
        for element in page.locator(selector).all()
    ]


def openings(page: Page, cards: int, times: int = 3) -> list[list[float]]:
    """Open, close and open so many cards, spread over the article; how long each press took."""
    numbers = page.locator(".note")
    last = numbers.count() - 1
    chosen = [numbers.nth(last * at // (cards - 1)) for at in range(cards)]
    return [[float(one.evaluate(PRESS)) for _ in range(times)] for one in chosen]
