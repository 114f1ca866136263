"""A desk that is killed while somebody answers: what was shown as saved is on the disk, whole."""

from __future__ import annotations

import json
import random
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path

import pytest

from ontherecord.assembly.files import check_files
from ontherecord.seeds import load
from tests.support.at_the_desk import FOLDER, SLUG, checkout, room

SAMPLE, ALL = 3, 50
"""Kills in `make test`, and in `make soak`."""


def start(root: Path) -> tuple[subprocess.Popen[str], str]:
    """The desk as its own process, and its address."""
    command = [sys.executable, "-m", "build_tools", "desk", "--root", str(root), "--by", "ada"]
    process = subprocess.Popen([*command, "--no-open"], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found
    return process, found[0]


def answering(url: str, ids: list[str], saved: dict[str, str]) -> None:
    """Answer again and again, each statement now right, now no statement, as fast as it goes."""
    for n in range(100_000):
        ident, what = ids[n % len(ids)], ("confirm", "remove")[n // len(ids) % 2]
        body = json.dumps({"slug": SLUG, "id": ident, "what": what}).encode()
        origin = "/".join(url.split("/")[:3])
        headers = {"Content-Type": "application/json", "Origin": origin}
        asked = urllib.request.Request(f"{url}api/answer", body, headers)
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                answer.read()
        except (OSError, HTTPException):
            saved[""] = f"{ident} {what}"  # on its way: written or not, but never half
            return
        saved[ident] = what


def kill_once(root: Path, ids: list[str], saved: dict[str, str], wait: float) -> None:
    process, url = start(root)
    thread = threading.Thread(target=answering, args=(url, ids, saved))
    thread.start()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    thread.join()
    if process.stdout:
        process.stdout.close()


def kills(root: Path, times: int) -> None:
    desk = room(root)
    ids = [s.id for s in desk.statements(SLUG) if not desk.is_blind(SLUG, s.id)][:8]
    saved: dict[str, str] = {}
    drawn = random.Random(17)
    for _ in range(times):
        kill_once(root, ids, saved, 0.3 + drawn.random())
        files = sorted((root / FOLDER).glob("*-ada.yml"))
        assert check_files(root, files).problems == ()
        (file,) = [c for c in load(root / "seeds").articles[0].contributions if c.by == "ada"]
        there = {a.target: a.action for a in file.annotations}
        under_way = saved.pop("", " ").split(" ")[0]
        for ident, what in saved.items():
            assert there[ident] == what or ident == under_way
        saved |= {ident: there[ident] for ident in saved}


def test_a_few_kills(tmp_path: Path) -> None:
    kills(checkout(tmp_path), SAMPLE)


@pytest.mark.soak
def test_fifty_kills(tmp_path: Path) -> None:
    kills(checkout(tmp_path), ALL)
