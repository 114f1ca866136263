"""How fast an article page is in a slow reader's browser, its CPU slowed down four times.

An ordinary article and one of 5,000 words, in invented words. What makes them fast is counted in
`make test` (tests/e2e/test_weight.py, test_long_article.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import pytest
from playwright.sync_api import Browser

from tests.pace.conftest import Row
from tests.support import long_article, pace
from tests.support.serving import served

pytestmark = pytest.mark.pace

LCP_RATIO = 1.2
LCP_LIMIT = 2000
SHIFT_LIMIT = 0.02
TASK_LIMIT = 150
PRESS_LIMIT = 100
WIDTHS = (390, 1280)
LOADS = 9
PRESSES = 6


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("usual")
    with served(long_article.build_archive(root, *long_article.USUAL)) as address:
        yield f"{address}/{long_article.ADDRESS}"


@pytest.fixture(scope="module")
def longest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("longest")
    with served(long_article.build_archive(root, *long_article.LONGEST)) as address:
        yield f"{address}/{long_article.ADDRESS}"


@pytest.mark.parametrize("width", WIDTHS)
def test_scripts_cost_a_reader_little(width: int, usual: str, browser: Browser, row: Row) -> None:
    """The median load: there in two seconds, a fifth later than without our scripts at most."""
    found = pace.loads(browser, usual, LOADS, width)
    ours, bare = found[True], found[False]
    row(f"{width} px: largest contentful paint", ours.lcp, LCP_LIMIT, "ms")
    row(f"{width} px: the same, beside without our scripts", ours.lcp / bare.lcp, LCP_RATIO, "×")
    row(f"{width} px: longest task", ours.task, TASK_LIMIT, "ms")
    row(f"{width} px: layout shift", ours.shift, SHIFT_LIMIT, "of the window")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_article_answers_at_once(
    width: int, longest: str, browser: Browser, row: Row
) -> None:
    """With 400 statements: the median press of each filter, of the switch, of twelve cards."""
    page = pace.slow_page(browser, width)
    page.goto(longest)
    filters = pace.presses(page, ".legend [data-show]", PRESSES)
    plain = pace.presses(page, ".legend__plain", PRESSES)
    cards = pace.openings(page, 12)
    page.context.close()
    for what, times in (("filter", filters), ("switch for the marks", plain), ("card", cards)):
        slowest = max(median(one) for one in times)
        row(f"{width} px, {long_article.LONGEST[1]} statements: slowest {what}",
            slowest, PRESS_LIMIT, "ms")  # fmt: skip
