"""Pictures of every template, to be looked at one by one.

    .venv/bin/python scripts/picture_templates.py FOLDER [NAME ...]

Builds the repository's archive and the tests' invented one, and writes into FOLDER, for each kind
of page, `<name>-<width>-<light|dark>.png` at 1280 and 390 px; narrow ones (320 px) in light. With
NAMEs only the templates whose names hold one of them.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.e2e.templates import EVERYWHERE  # noqa: E402
from tests.support import browser as chromium  # noqa: E402 - the checkout has to be on the path first
from tests.support import newsroom  # noqa: E402
from tests.support.building import build_site  # noqa: E402
from tests.support.serving import served  # noqa: E402

SHOTS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (1280, "light"), (1280, "dark"), (390, "light"), (390, "dark"), (320, "light"),
)  # fmt: skip
HEIGHT = 900


def main(folder: Path, names: list[str]) -> None:
    """Build both archives and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (root / "newsroom").mkdir()
        build_site(root / "site")
        sites = {"site": root / "site", "newsroom": newsroom.build_archive(root / "newsroom")}
        hosts = {name: stack.enter_context(served(site)) for name, site in sites.items()}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.LAUNCH
        )
        for (archive, name), address in EVERYWHERE.items():
            if not names or any(part in name for part in names):
                picture(browser, f"{hosts[archive]}/{address}", folder / name.replace(" ", "-"))
        browser.close()


def picture(browser: Browser, address: str, goal: Path) -> None:
    """One template in every width and scheme."""
    page = browser.new_page(reduced_motion="reduce")
    for width, scheme in SHOTS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=scheme)
        page.goto(address, wait_until="networkidle")
        page.wait_for_timeout(200)  # a busy machine draws late
        page.screenshot(path=f"{goal}-{width}-{scheme}.png", full_page=True)
    page.close()
    print(goal.name)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
