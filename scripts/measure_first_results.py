"""How long first results take in a slow reader's browser, in a built site.

    python scripts/measure_first_results.py SITE ["QUERY" …] [--times 9]

In: a built site, best one of a thousand articles (`benchmarks.archive`). Out: for each query the
median and the worst of so many loads, each in a browser that has nothing of the site yet, its CPU
slowed down: from the first letter in the box above an article list, opened just before, and from
the address of the search page. Milliseconds; the machine's load beside them, since a busy one
makes them longer.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from statistics import median
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from tests.support import browser as chromium  # noqa: E402
from tests.support import pace  # noqa: E402
from tests.support.serving import served  # noqa: E402

QUERIES = ("ferry", "“ferry landing”", "“of the”", "unverified ferry", "helicopter")
SHOWN = """
window.typed = 0;
addEventListener("input", () => { typed ||= performance.now(); }, true);
const look = () => {
  const found = document.querySelector(".result, .search__absent");
  const told = document.querySelector(".search__status")?.textContent.includes("Nothing");
  if (found || told) window.shown ||= performance.now();
  else requestAnimationFrame(look);
};
addEventListener("DOMContentLoaded", look);
"""
"""Notes when something was typed and when the first frame had a result, or that there is none."""


def typed(browser: Browser, site: str, query: str) -> float:
    """Milliseconds from the first letter, in the box of a page, to the first result."""
    page = pace.slow_page(browser, 390)
    page.add_init_script(SHOWN)
    page.goto(f"{site}/articles/", wait_until="load")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(query)
    page.wait_for_function("window.shown")
    found = float(page.evaluate("shown - typed"))
    page.context.close()
    return found


def addressed(browser: Browser, site: str, query: str) -> float:
    """Milliseconds from following a link to a search to its first result."""
    page = pace.slow_page(browser, 390)
    page.add_init_script(SHOWN)
    page.goto(f"{site}/search/?q={quote(query)}")
    page.wait_for_function("window.shown")
    found = float(page.evaluate("shown"))
    page.context.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("queries", nargs="*", default=QUERIES)
    parser.add_argument("--times", type=int, default=9)
    given = parser.parse_args()
    with served(given.site) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=[*chromium.LAUNCH, "--no-sandbox"]
        )
        print(f"a CPU slowed {pace.SLOWDOWN} times, median (worst) of {given.times}, ms")
        print(f"{'query':24}{'from the first letter':>24}{'from the address':>24}")
        for query in given.queries:
            told = f"{query:24}"
            for way in (typed, addressed):
                every = [way(browser, site, query) for _ in range(given.times)]
                told += f"{median(every):>16.0f} ({max(every):.0f})".rjust(24)
            print(told, flush=True)
        print("load of the machine: " + " ".join(f"{one:.1f}" for one in os.getloadavg()))


if __name__ == "__main__":
    main()
