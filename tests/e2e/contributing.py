"""What the stories about contributing share: a copy of the archive, hands that select words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from ontherecord.site.check import check_site
from tests.support import newsroom
from tests.support.building import ROOT, run

WHERE = """async ([text, words]) => {
    const full = text.textContent, at = full.indexOf(words), places = [];
    if (at < 0) throw new Error(`not in the text: ${words}`);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const edge of [at, at + words.length]) {
            const here = edge - passed;
            const inside = edge === at ? here >= 0 && here < node.length
                                       : here > 0 && here <= node.length;
            if (inside) places[edge === at ? 0 : 1] = [node, here];
        }
        passed += node.length;
    }
    // What was out of sight may be laid out only now, and move what is above or below it.
    const where = () => places.map(([node, here], n) => {
        const range = document.createRange();
        range.setStart(node, n ? here - 1 : here);
        range.setEnd(node, n ? here : here + (full.codePointAt(at) > 0xffff ? 2 : 1));
        const boxes = range.getClientRects(), box = boxes[n ? boxes.length - 1 : 0];
        return box && [n ? box.right - 1 : box.left + 1, (box.top + box.bottom) / 2];
    });
    // Until the words have a place, the same one in two frames, and nothing else is set in it.
    await document.fonts.ready;
    for (let n = 0, before = ""; n < 600; n += 1) {
        places[0][0].parentElement.scrollIntoView({ block: "center" });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const found = where(), now = JSON.stringify(found);
        if (found.every(Boolean) && now === before) return found;
        before = now;
    }
    throw new Error(`never at rest: ${words}`);
}"""


def copied_archive(root: Path) -> Path:
    """The repository's own archive, to put files into."""
    root.mkdir(parents=True, exist_ok=True)
    newsroom.empty_archive(root)
    shutil.copytree(ROOT / "seeds", root / "seeds")
    return root


def takes(root: Path, path: str, content: str) -> str:
    """Put the file where it says, byte for byte; `check` must have nothing against it. (Of our own
    seeds it says that their rights are open.)"""
    assert f"# {path}\n" in content
    schema = re.search(r"\$schema=(\S+)", content)
    assert schema is None or (ROOT / Path(path).parent / schema[1]).resolve().is_file()
    place = root / path
    assert not place.exists()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content.encode())
    done = run("-m", "ontherecord", "check", "--root", str(root))
    told = [
        line for line in done.stdout.splitlines() if ": error: " in line or ": warning: " in line
    ]
    assert done.returncode == 0, done.stdout + done.stderr
    assert all("article.yml" in line and "rights-open" in line for line in told), done.stdout
    return content


def rebuilt(root: Path) -> Path:
    """The site with what the archive holds now."""
    done = run("-m", "ontherecord", "build", "--strict", "--root", str(root))
    assert done.returncode == 0, done.stderr
    assert check_site(root / "site") == ()
    return root / "site"


def edges(page: Page, words: str, text: str = "[data-text]") -> list[list[float]]:
    """Where the words' first and last letter are in the window, once a reader could see them.

    The form is shown when it listens: who is quicker presses nothing.
    """
    shown = page.locator(text)
    expect(shown).to_be_visible()
    found: list[list[float]] = page.evaluate(WHERE, [shown.element_handle(), words])
    return found


def drag(page: Page, words: str, text: str = "[data-text]") -> None:
    """Select words of the text with the mouse, from their first letter to their last."""
    (x, y), (to_x, to_y) = edges(page, words, text)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(to_x, to_y, steps=4)
    page.mouse.up()


def tab_to(page: Page, goal: Locator, most: int = 200, key: str = "Tab") -> None:
    """Press Tab until something has the focus, as a reader without a mouse does."""
    expect(goal).to_be_attached()
    for _ in range(most):
        page.keyboard.press(key)
        if goal.evaluate("(e) => e === document.activeElement"):
            return
    raise AssertionError(f"{goal} cannot be reached with {key}")


def file_of(page: Page) -> tuple[str, str]:
    """The file as the page shows it: its path and its text."""
    expect(page.locator("[data-ready]")).to_be_visible()
    path = page.locator("[data-path]").inner_text()
    return path, page.locator("[data-file]").evaluate("(e) => e.textContent")


def handed(href: str) -> tuple[str, str]:
    """The file that a GitHub link hands over: its path and its text."""
    query = parse_qs(urlsplit(href).query)
    return query["filename"][0], query["value"][0]
