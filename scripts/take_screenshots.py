"""Pictures of the built site for the README and the guides: run after `make site`.

    make screenshots

In: `site/`. Out: `docs/assets/images/article-1280.png` and `article-390.png`, an article page with
an open card, on a computer and on a phone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests import browser as chromium  # noqa: E402 - the checkout has to be on the path first
from tests.serving import served  # noqa: E402

IMAGES = ROOT / "docs" / "assets" / "images"
SHOTS = ((1280, 800, "light"), (390, 760, "dark"))


def main() -> None:
    """Take both pictures of the first article's unverified report."""
    page_file = next((ROOT / "site" / "articles").glob("*/index.html"))
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.LAUNCH
        )
        for width, height, scheme in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page.goto(f"{address}/articles/{page_file.parent.name}/", wait_until="networkidle")
            page.locator(".statement--unverified-report").first.scroll_into_view_if_needed()
            page.mouse.wheel(0, height // 4)
            page.locator(".note[aria-label^='Unverified']").first.click()
            page.wait_for_timeout(400)
            page.screenshot(path=IMAGES / f"article-{width}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
