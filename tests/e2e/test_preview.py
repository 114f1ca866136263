"""A contributor at work: `serve`, edit an annotation, and the open page updates."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import open_context
from tests.e2e.templates import ARTICLE
from tests.support.building import ROOT

pytestmark = pytest.mark.e2e


def free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Until the preview answers, however long its first build takes, or has stopped."""
    while True:
        assert process.poll() is None, "the preview stopped"
        try:
            with urlopen(address):
                return
        except URLError:
            time.sleep(0.3)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the archive to edit; the generator and theme are the checkout's."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "build_tools").symlink_to(ROOT / "build_tools")
    return tmp_path


@pytest.fixture
def preview(copy: Path) -> Iterator[str]:
    port = free_port()
    command = ["-m", "ontherecord", "serve", "--address", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [sys.executable, *command], cwd=copy, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def test_open_page_updates_when_an_annotation_changes(
    preview: str, copy: Path, browser: Browser
) -> None:
    """A note written into the file appears on the open page without anybody pressing reload."""
    context = open_context(browser)
    page = context.new_page()
    page.goto(f"{preview}/{ARTICLE}")
    note = "A conditional warning."
    file = next(f for f in (copy / "seeds").rglob("annotations/*.yml") if note in f.read_text())
    expect(page.locator("#article")).to_contain_text(note)
    file.write_text(file.read_text().replace(note, "Seen to change while the page was open."))
    expect(page.locator("#article")).to_contain_text("Seen to change while the page was open.")
    context.close()
