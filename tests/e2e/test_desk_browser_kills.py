"""A browser that is killed while somebody answers: what it showed as saved is on the disk."""

from __future__ import annotations

import os
import random
import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from ontherecord.assembly.files import check_files
from ontherecord.desk.room import Room
from ontherecord.desk.server import Desk
from ontherecord.seeds import load
from tests.support import browser as chromium
from tests.support.at_the_desk import FOLDER, SLUG, checkout, room, served

pytestmark = pytest.mark.e2e

SAMPLE, ALL = 3, 50
"""Kills in `make test`, and in `make soak`."""
KEYS = "yyyyxxxu"
"""Right, no statement, undo: drawn by lot."""
TOLD = """
localStorage.setItem("ontherecord:desk-toured", "yes");
const real = window.fetch;
let last = null;
window.fetch = (url, how) => {
  if (String(url) === "api/answer") last = JSON.parse(how.body);
  return real(url, how);
};
addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  const saved = document.getElementById("status").textContent.startsWith("Saved");
  if (saved && last) window.told(last.id, last.what);
}).observe(document.getElementById("status"), { childList: true }));
"""
"""Tells us of each answer that the page has just shown as saved."""

Answered = list[tuple[str, str]]
"""Statements, and what was said of each."""


def listening(desk: Room, monkeypatch: pytest.MonkeyPatch) -> Answered:
    """What reaches the desk from now on, in its order; what was taken back is "undone"."""
    reached: Answered = []
    answer, undo = desk.answer, desk.undo

    def answered(given: Any) -> Any:
        found = answer(given)
        reached.append((given.id, given.what))
        return found

    def undone(*at: str) -> Any:
        found = undo(*at)
        reached.append((found["id"], "undone"))
        return found

    monkeypatch.setattr(desk, "answer", answered)
    monkeypatch.setattr(desk, "undo", undone)
    return reached


def sitting(page: Page, desk: Desk, drawn: random.Random) -> None:
    """Answer as fast as keys can be pressed, until the browser is gone; pass what is hidden."""
    page.evaluate("document.activeElement.blur()")
    while True:
        here = page.evaluate("document.body.dataset.at")
        page.keyboard.press("j" if desk.room.is_blind(SLUG, here) else drawn.choice(KEYS))


def kill_once(browser: Browser, desk: Desk, told: Answered, drawn: random.Random) -> None:
    """One sitting in a browser of its own, which is killed at a moment drawn by lot."""
    own = browser.browser_type.launch(
        executable_path=chromium.executable(), args=[*chromium.LAUNCH, "--no-sandbox"]
    )
    asked = own.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    (pid,) = [one["id"] for one in asked["processInfo"] if one["type"] == "browser"]
    page = own.new_page()
    page.expose_function("told", lambda ident, what: told.append((ident, what)))
    page.add_init_script(TOLD)
    page.goto(desk.url)
    expect(page.locator("#coach")).to_contain_text(f"{desk.room.coach().left} left")
    killing = threading.Timer(0.3 + 2 * drawn.random(), os.kill, (pid, signal.SIGKILL))
    killing.start()
    with suppress(Error):
        sitting(page, desk, drawn)
    killing.join()
    with suppress(Error):
        own.close()


def on_disk(root: Path) -> dict[str, str]:
    """What the reader's file says of each statement; `check` has nothing against it."""
    files = sorted((root / FOLDER).glob("*-ada.yml"))
    assert check_files(root, files).problems == ()
    mine = [c for c in load(root / "seeds").articles[0].contributions if c.by == "ada"]
    return {a.target: a.action for c in mine for a in c.annotations}


def kills(browser: Browser, root: Path, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_room, drawn = room(root), random.Random(18)
    reached = listening(desk_room, monkeypatch)
    shown = 0
    with served(desk_room) as desk:
        for _ in range(times):
            told: Answered = []
            begun = len(reached)
            kill_once(browser, desk, told, drawn)
            there, since = on_disk(root), reached[begun:]
            shown += len(told)
            for ident, what in dict(told).items():
                behind = since[since.index((ident, what)) + 1 :]
                changed = any(key == ident for key, _ in behind)
                assert there.get(ident) == what or changed, (ident, what, behind)
    assert shown >= times
    print(f"{times} kills: {shown} answers shown as saved, {len(reached)} reached the desk")


def test_a_few_kills_of_the_browser(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The desk goes on, and says nothing of browsers that hang up."""
    kills(browser, checkout(tmp_path), SAMPLE, monkeypatch)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.soak
def test_fifty_kills_of_the_browser(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kills(browser, checkout(tmp_path), ALL, monkeypatch)
