"""How fast and how heavy an article page is, in a browser slowed down four times.

    make pace

Two articles in invented words are built: an ordinary one (1,200 words, 60 statements) and a long
one (5,000 words, 400 statements). Printed: for the ordinary one the largest contentful paint,
layout shift and longest task, with our scripts and with them blocked, medians of five; its weight
and requests; for the long one how long a press takes until its effect is drawn.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support import browser as chromium  # noqa: E402 - the checkout has to be on the path first
from tests.support import long_article, pace  # noqa: E402
from tests.support.serving import served  # noqa: E402

TIMES = 5
WIDTHS = (390, 1280)
KB = 1024


def main() -> None:
    """Build both articles, measure, print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.LAUNCH
        )
        for (words, statements), measure in (
            (long_article.USUAL, loading),
            (long_article.LONGEST, pressing),
        ):
            root = Path(folder) / str(words)
            root.mkdir()
            print(
                f"{words:,} words, {statements} statements, CPU slowed down {pace.SLOWDOWN} times"
            )
            with served(long_article.build_archive(root, words, statements)) as address:
                measure(browser, f"{address}/{long_article.ADDRESS}")
        browser.close()


def loading(browser: Browser, address: str) -> None:
    """What opening the ordinary article takes."""
    for width in WIDTHS:
        found = pace.loads(browser, address, TIMES, width)
        ours, bare = found[True], found[False]
        print(
            f"  {width} px: LCP {ours.lcp:.0f} ms, {bare.lcp:.0f} ms without our scripts "
            f"({ours.lcp / bare.lcp:.2f} times); layout shift {ours.shift:.4f}; "
            f"longest task {ours.task:.0f} ms"
        )
    page = browser.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
    fonts = sum(len(answer.body()) for answer in answers if answer.url.endswith(".woff2"))
    rest = sum(size for url, size in sizes.items() if not url.endswith(".woff2"))
    print(f"  {rest / KB:.0f} KB compressed, fonts {fonts / KB:.0f} KB, {len(answers)} requests")
    page.close()


def pressing(browser: Browser, address: str) -> None:
    """What a press takes in the long article, until the next frame is drawn."""
    for width in WIDTHS:
        page = pace.slow_page(browser, width)
        page.goto(address)
        filters = [median(one) for one in pace.presses(page, ".legend [data-show]", TIMES)]
        plain = median(pace.presses(page, ".legend__plain", TIMES + 1)[0])
        cards = [median(one) for one in pace.openings(page, 12)]
        page.context.close()
        print(
            f"  {width} px: filters {', '.join(f'{one:.0f}' for one in filters)} ms, "
            f"text without marks {plain:.0f} ms, a card {median(cards):.0f} ms "
            f"(slowest {max(cards):.0f} ms)"
        )


if __name__ == "__main__":
    main()
