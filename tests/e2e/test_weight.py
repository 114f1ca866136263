"""What an article page costs a reader on a slow line (design §5)."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.e2e.conftest import open_context
from tests.e2e.templates import ARTICLE

pytestmark = pytest.mark.e2e

KB = 1024
PAGE_LIMIT = 90 * KB
FONT_LIMIT = 45 * KB
MOST_REQUESTS = 12


def test_article_page_is_light(browser: Browser, site: str) -> None:
    """HTML, style and scripts ≤ 90 KB compressed, fonts ≤ 45 KB, ≤ 12 requests, one host."""
    context = open_context(browser)
    page = context.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{site}/{ARTICLE}", wait_until="networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
    fonts = sum(len(a.body()) for a in answers if a.url.endswith(".woff2"))
    context.close()
    rest = sum(size for url, size in sizes.items() if not url.endswith(".woff2"))
    print(f"page {rest / KB:.1f} KB, fonts {fonts / KB:.1f} KB, {len(answers)} requests")
    assert rest <= PAGE_LIMIT, sizes
    assert fonts <= FONT_LIMIT
    assert len(answers) <= MOST_REQUESTS, sorted(sizes)
    assert {urlsplit(url).netloc for url in sizes} == {urlsplit(site).netloc}
