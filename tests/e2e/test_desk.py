"""A person reads the seed's drafts at the desk, by keyboard alone; and who cannot."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from ontherecord.assembly.files import check_files
from ontherecord.desk import asked
from ontherecord.desk.server import Desk
from ontherecord.seeds import load
from tests.e2e.conftest import DESKTOP, Watch, open_context
from tests.e2e.desk import Typist
from tests.e2e.test_accessibility import faults
from tests.support import browser as chromium
from tests.support.at_the_desk import FOLDER, SLUG, checkout, room, served
from tests.support.building import ROOT, run
from tests.support.serving import served as static

pytestmark = pytest.mark.e2e

A_CONFIRMED, A_CHANGED = 1.3, 8
"""Keys that an answer may take."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return checkout(tmp_path / "archive", git=True)


@pytest.fixture
def desk(root: Path) -> Iterator[Desk]:
    with served(room(root)) as found:
        yield found


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """The desk, after its tour; the console stays empty, no other host is asked."""
    context = open_context(browser, viewport=DESKTOP)
    page, watch = context.new_page(), Watch()
    watch.follow(page, urlsplit(desk.url).netloc)
    page.goto(desk.url)
    expect(page.locator("#dialog")).to_contain_text("1 of 7")
    page.keyboard.press("Escape")
    yield page
    context.close()
    assert watch.console == []
    assert watch.foreign == []


def test_no_key_acts_before_the_next_statement_is_there(page: Page, desk: Desk) -> None:
    """While an answer is on its way, a key neither opens a panel that vanishes nor answers."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    typist = Typist(page, desk.room)
    page.evaluate("document.activeElement.blur()")
    while desk.room.is_blind(SLUG, typist.here()):
        typist.press("j", leaves=True)
    before = typist.here()
    page.route("**/find?*", hold, times=1)
    page.keyboard.press("x")
    expect(page.locator("body")).to_have_attribute("data-saved", "1")
    page.keyboard.press("n")
    page.keyboard.press("y")
    expect(page.locator("#panel > *")).to_have_count(0)
    held[0].continue_()
    expect(page.locator("body")).to_have_attribute("data-busy", "0")
    assert typist.here() != before
    assert len(held) == 1
    assert page.locator("body").get_attribute("data-saved") == "1"
    page.keyboard.press("n")
    expect(page.locator("#panel > *")).not_to_have_count(0)


def test_thirty_five_statements_by_keyboard(page: Page, desk: Desk, root: Path) -> None:
    """All are read, four changed, one added; the files pass `check`, the page says who read."""
    typist = Typist(page, desk.room)
    page.evaluate("document.activeElement.blur()")
    changes = [
        ("kind", ["2", "2", "7"]), ("speaker", ["s", "k", "r", "e", "m", "Enter"]),
        ("extent", ["e", "ArrowLeft", "Enter"]), ("not a statement", ["x"]),
    ]  # fmt: skip
    confirmed = keys = 0
    ways: dict[str, tuple[str, int]] = {}
    total = len(desk.room.queue("pays"))
    assert total == 35
    for n in range(total):
        ident = typist.here()
        open_ = not desk.room.is_blind(SLUG, ident)
        if open_ and n > 3 and changes:
            name, pressed = changes.pop(0)
            ends = name == "not a statement"
            count = typist.press(*pressed, saves=True, leaves=ends)
            ways[name] = ident, count + (0 if ends else typist.press("y", leaves=True))
        else:
            keys += typist.confirm(last=n == total - 1)
            confirmed += 1
    expect(page.get_by_text("0 left")).to_be_visible()
    typist.press("n", "ArrowDown", "Enter", "2", "7", saves=True)
    expect(page.locator("#name")).to_be_focused()
    typist.press(*"ann", "Enter", saves=True)
    expect(page.locator("#panel")).to_contain_text("Which words hand it over")
    typist.press("Enter", saves=True)
    print(f"{keys / confirmed:.2f} keys a confirmed statement, {ways}")
    assert keys / confirmed <= A_CONFIRMED
    assert set(ways) == {"kind", "speaker", "extent", "not a statement"}
    assert all(count <= A_CHANGED for _, count in ways.values())
    name = "2026-06-01-ada.yml"
    assert check_files(root, [root / FOLDER / name]).problems == ()
    (file,) = [c for c in load(root / "seeds").articles[0].contributions if c.by == "ada"]
    actions = [a.action for a in file.annotations]
    assert {a: actions.count(a) for a in set(actions)} == {
        "confirm": 31, "correct": 3, "remove": 1, "add": 1,
    }  # fmt: skip
    by_target = {a.target: a for a in file.annotations}
    assert by_target[ways["kind"][0]].kind == "attributed-claim"
    assert by_target[ways["speaker"][0]].speaker == "kremlin"
    assert by_target[ways["extent"][0]].content
    assert by_target[ways["not a statement"][0]].action == "remove"
    shutil.copytree(ROOT / "docs", root / "docs")
    built = run("-m", "build_tools", "build", "--root", str(root), "--out", str(root / "site"))
    assert built.returncode == 0, built.stderr
    made = (root / f"site/articles/{SLUG}/index.html").read_text(encoding="utf-8")
    assert "checked by ada" in made
    methods = (root / "site/methods/index.html").read_text(encoding="utf-8")
    assert "People have read" in methods


def test_answers_are_taken_back_and_survive_a_new_window(page: Page, desk: Desk) -> None:
    """Undo in the page; what is saved is there when the desk is opened anew."""
    typist = Typist(page, desk.room)
    first = typist.here()
    typist.confirm()
    typist.press("u")
    expect(page.locator("body")).to_have_attribute("data-at", first)
    expect(page.locator("#coach")).to_contain_text("35 left")
    typist.confirm()
    page.reload()
    expect(page.locator("#coach")).to_contain_text("34 left")
    expect(page.locator("body")).not_to_have_attribute("data-at", first)


def test_the_end_commits_and_never_pushes(page: Page, desk: Desk, root: Path) -> None:
    typist = Typist(page, desk.room)
    typist.confirm()
    page.keyboard.press("f")
    dialog = page.locator("#dialog")
    expect(dialog).to_contain_text("1 confirmed")
    page.get_by_role("button", name="Commit these files").click()
    expect(dialog).to_contain_text("1 file changed")


def test_everybody_can_use_it(page: Page) -> None:
    """Nothing against WCAG 2.2 AA, wide and narrow, light and dark; nothing to scroll sideways."""
    expect(page.locator("#card-title")).to_contain_text("Statement 1 of 35")
    assert faults(page, (1280, 390)) == []
    page.get_by_role("button", name="Help").click()
    assert faults(page, (1280, 390)) == []


ATTACK = """async (url) => {
  const ways = [
    {method: "POST", headers: {"Content-Type": "application/json"}, body: "{}"},
    {method: "POST", mode: "no-cors", headers: {"Content-Type": "text/plain"}, body: "{}"},
    {mode: "no-cors"}, {},
  ];
  const got = [];
  for (const way of ways) {
    try { got.push((await fetch(url, way)).status); } catch { got.push("refused"); }
  }
  return got;
}"""


def test_no_other_page_can_answer_or_read(browser: Browser, desk: Desk, tmp_path: Path) -> None:
    """Another site that knows even the token, a name that leads here, a token of another day."""
    (tmp_path / "evil.html").write_text("<!doctype html><title>Evil</title>", encoding="utf-8")
    one = desk.room.queue("pays")[0]
    answer = json.dumps({"slug": one.slug, "id": one.id})
    attack = ATTACK.replace('"{}"', json.dumps(answer))
    context = open_context(browser)
    with static(tmp_path) as elsewhere:
        page = context.new_page()
        page.goto(f"{elsewhere.replace('127.0.0.1', 'localhost')}/evil.html")
        got: list[Any] = page.evaluate(attack, f"{desk.url}api/answer")
        assert 200 not in got
        got = page.evaluate(attack, f"{desk.url}api/article?slug={SLUG}")
        assert 200 not in got
    page = context.new_page()
    foreign = desk.url.replace(desk.token, "x" * len(desk.token))
    answered = page.goto(foreign)
    assert answered and answered.status == 403
    context.close()
    own = browser.browser_type.launch(
        executable_path=chromium.executable(),
        args=[*chromium.LAUNCH, "--no-sandbox",
              "--host-resolver-rules=MAP rebound.example 127.0.0.1"],
    )  # fmt: skip
    answered = own.new_page().goto(desk.url.replace("127.0.0.1", "rebound.example"))
    assert answered and answered.status == 403
    own.close()
    assert desk.room.files() == []
    assert asked.end(desk.room)["summary"] == "nothing yet"
