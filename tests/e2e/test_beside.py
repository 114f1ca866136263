"""What one does with an article beside reading it: one section at a time, files to take away, and
the addresses that these things had."""

from __future__ import annotations

import functools
import json
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import open_context
from tests.e2e.templates import ARTICLE
from tests.e2e.test_modules import call

pytestmark = pytest.mark.e2e

PRACTICE = f"{ARTICLE}practice/"
SECTIONS = {"": "practice", "#practice": "practice", "#worksheet": "worksheet", "#key": "worksheet",
            "#cite": "cite"}  # fmt: skip


class _Host(SimpleHTTPRequestHandler):
    """Answers as hosts of static sites do: with 404.html where nothing is."""

    def send_error(self, code: int, *args: object, **options: object) -> None:
        del args, options
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(built_site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Host, directory=str(built_site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_one_section_is_shown_and_printed(
    browser: Browser, site: str, media: str, scripts: bool
) -> None:
    """The one that the address leads to or into, else the first; with scripts and without."""
    context = open_context(browser, java_script_enabled=scripts)
    page = context.new_page()
    page.emulate_media(media=media)  # type: ignore[arg-type]
    for anchor, due in SECTIONS.items():
        page.goto("about:blank")
        page.goto(f"{site}/{PRACTICE}{anchor}")
        expect(page.locator(f"#{due}")).to_be_visible()
        expect(page.locator(".leaf:visible")).to_have_count(1)
        assert page.locator("h1:visible").count() == (media == "screen")
    context.close()


def test_the_ways_lead_from_section_to_section(visitor: Page, site: str) -> None:
    """Without loading anything; “back” leads back."""
    visitor.goto(f"{site}/{PRACTICE}")
    ways = visitor.get_by_role("navigation", name="With this article")
    ways.get_by_role("link", name="Worksheet").click()
    expect(visitor.locator(".worksheet__text")).to_be_visible()
    expect(visitor.locator("#practice")).to_be_hidden()
    ways.get_by_role("link", name="How to cite").click()
    expect(visitor.locator(".cite__lines")).to_be_visible()
    visitor.go_back()
    expect(visitor.locator(".worksheet__text")).to_be_visible()


def test_files_for_reference_managers(visitor: Page, site: str) -> None:
    """They hold what the data beside the article has, with the address that the page is at."""
    visitor.goto(f"{site}/{PRACTICE}#cite")
    texts = {}
    for name in ("BibTeX", "CSL-JSON", "RIS"):
        with visitor.expect_download() as waiting:
            visitor.get_by_role("button", name=name, exact=True).click()
        texts[name] = Path(waiting.value.path()).read_text(encoding="utf-8")
        assert waiting.value.suggested_filename.startswith(ARTICLE.split("/")[1])
    found = json.loads(texts["CSL-JSON"])
    data = visitor.request.get(f"{site}/{ARTICLE}statements.json").json()["citations"]
    assert [one.pop("URL") for one in found][1] == f"{site}/{ARTICLE}#{found[1]['id'][-8:]}"
    assert found == [{k: v for k, v in one.items() if k != "URL"} for one in data]
    shown = visitor.locator(".cite pre").text_content() or ""
    lines = [line for line in shown.splitlines() if not line.startswith("  url")]
    assert [line for line in lines if line not in texts["BibTeX"]] == []
    assert texts["BibTeX"].count("@article{") == len(found)
    assert texts["RIS"].count("ER  - ") == len(found)
    assert texts["RIS"].startswith("TY  - NEWS\n")


@pytest.mark.parametrize(("below", "due"), [
    ("worksheet/", "practice/#worksheet"), ("cite/", "practice/#cite"),
    ("cite", "practice/#cite"), ("cite/#s-0123ab", "practice/#s-0123ab"),
    ("worksheet/index.html#key", "practice/#key"),
])  # fmt: skip
def test_old_addresses_lead_on(browser: Browser, host: str, below: str, due: str) -> None:
    """Worksheets and citations had pages of their own; the way back leads past them."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{host}/")
    page.goto(f"{host}/{ARTICLE}{below}")
    page.wait_for_url(f"{host}/{ARTICLE}{due}")
    page.go_back()
    page.wait_for_url(f"{host}/")
    context.close()


def test_other_addresses_stay(browser: Browser, host: str) -> None:
    """What was never there is not there, and the page says where worksheets are."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{host}/people/cite/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    expect(page.get_by_text("Worksheet and citations of an article")).to_be_visible()
    expect(page).to_have_url(re.compile("/people/cite/$"))
    context.close()


def test_words_that_tex_and_ris_would_misread(blank: Page) -> None:
    """Signs print as themselves; a line of a record stays one line."""
    item = {"id": "a", "title": "50% of A&B_{x} ~ ^ \\ #1", "annote": "One\nTY  - two"}
    made = call(blank, "citation-forms", "bibtex", [item])
    assert made == (
        "@misc{a,\n  title = {{50\\% of A\\&B\\_\\textbraceleft{}x\\textbraceright{} "
        "\\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\#1}},\n"
        "  note = {One TY - two},\n}\n"
    )
    assert "N1  - One TY - two\r\n" in call(blank, "citation-forms", "ris", [item])
