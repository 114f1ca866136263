"""Pictures of the built site for the README and the guides: run after `make site`.

    make screenshots

In: `site/`. Out: `docs/assets/images/`, as on a computer (1280) or on a phone (390):
`first-390.png`, an article as it opens; `article-*.png`, an article page with an open card;
`contribute-*.png`, suggesting a change to its statement; `questions-390.png`, the questions;
`several-1280.png`, a file of two changes; `desk-*.png`, a draft at the desk, and a hidden one.
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image  # noqa: TID251 - made smaller for the guide, not drawn
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support import browser as chromium  # noqa: E402 - the checkout has to be on the path first
from tests.support.at_the_desk import SLUG, checkout, room  # noqa: E402
from tests.support.at_the_desk import served as served_desk  # noqa: E402
from tests.support.serving import served  # noqa: E402

IMAGES = ROOT / "docs" / "assets" / "images"
NOTE = "The trail ends at bloggers whom the text does not name."
PHONE: ViewportSize = {"width": 390, "height": 844}
ARTICLES = ((1280, 800, "light"), (390, 760, "dark"))
FORMS = (
    ("contribute", 1280, "[data-about]"),
    ("questions", 390, "fieldset:has([name=form])"),
    ("contribute", 390, "#seen-title"),
    ("several", 1280, "#seen-title"),
)
"""Name, width, and what is at the top of the picture."""


def main() -> None:
    """Pictures of the first article's unverified report, and of suggesting a change to it."""
    page_file = next((ROOT / "site" / "articles").glob("*/index.html"))
    with served(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.LAUNCH
        )
        article = f"{address}/articles/{page_file.parent.name}/"
        first_screen(browser.new_page(viewport=PHONE, color_scheme="light"), article)
        for width, height, scheme in ARTICLES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            open_card(page, article, height)
            page.screenshot(path=IMAGES / f"article-{width}.png")
            page.close()
        for name, width, top in FORMS:
            page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme="light")
            open_card(page, article, 800)
            suggest(page)
            if name == "several":
                add_another(page)
            page.locator(top).first.evaluate("(e) => e.scrollIntoView()")
            page.wait_for_timeout(400)
            page.screenshot(path=IMAGES / f"{name}-{width}.png")
            page.close()
        at_the_desk(browser)
        browser.close()


def first_screen(page: Page, article: str) -> None:
    """The first ten seconds: the article as it opens, nothing pressed or scrolled."""
    page.goto(article, wait_until="networkidle")
    page.screenshot(path=IMAGES / "first-390.png")
    page.close()


def open_card(page: Page, article: str, height: int) -> None:
    """The card of the article's first unverified report."""
    page.goto(article, wait_until="networkidle")
    page.locator(".statement--unverified-report").first.scroll_into_view_if_needed()
    page.mouse.wheel(0, height // 4)
    page.locator(".note[aria-label^='Unverified']").first.click()
    page.wait_for_timeout(400)


def suggest(page: Page) -> None:
    """From the open card to a file that could be handed in."""
    page.get_by_role("link", name="Suggest a change").locator("visible=true").first.click()
    page.get_by_text("Correct it: something about the label is wrong").click()
    page.get_by_label("Note for readers, if you like").fill(NOTE)
    page.get_by_label("Your handle").fill("kit")


def add_another(page: Page) -> None:
    """A second change in the same file: the first label of the article is right."""
    page.get_by_role("button", name="Add another change to this file").click()
    page.locator("[data-text]").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("link", name="Go to statement").click()
    page.get_by_text("Confirm it: this label is right").click()


def at_the_desk(browser: Browser) -> None:
    """A draft on a computer, the second in the queue; on a phone the first that is hidden."""
    with tempfile.TemporaryDirectory() as folder:
        reading = room(checkout(Path(folder) / "archive"))
        waiting = [one.id for one in reading.queue("pays")]
        with served_desk(reading) as desk:
            for width, name in ((1280, "desk-1280"), (390, "desk-390")):
                size: ViewportSize = {"width": width, "height": 800 if width > 390 else 844}
                page = browser.new_page(viewport=size, color_scheme="light")
                page.goto(desk.url)
                page.get_by_role("button", name="Skip").click()
                hidden = next(n for n, one in enumerate(waiting) if reading.is_blind(SLUG, one))
                for _ in range(1 if width > 390 else hidden):
                    page.keyboard.press("j")
                    page.wait_for_timeout(300)
                drawn = Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(64)
                drawn.save(IMAGES / f"{name}.png", optimize=True)
                page.close()


if __name__ == "__main__":
    main()
