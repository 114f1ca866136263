"""A source type is one row: a copy of the program gets one more, and everything knows it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ontherecord.site.check import check_site
from tests.support.building import ROOT

ROW = """
    SourceTypeValue(
        key="weather-service", group="A", card="bureau of storms",
        body=True, private=False, medium=False, near_office=False,
        definition="Those who warn of storms by law.",
    ),
"""
ENGINE_WORDS = "weather-service\tElm Storm Bureau\n"
SLUG = "storm-nears-port-elm"
TEXT = """Storm nears Port Elm, forecasters say

Gusts will reach the northern quay by noon on Friday, the watch on the hill said on Tuesday.

The Elm Storm Bureau said that ferries would have to stay in the harbour until Saturday.

The quay was built in 1890 and has been flooded four times since then.
"""
ARTICLE = f"""title: Storm nears Port Elm, forecasters say
outlet: The Shore Post
published: 2024-06-04
authors: not-stated
url: not-stated
rights: Written for this test.
sha256: {sha256(TEXT.encode()).hexdigest()}
"""
ANNOTATIONS = f"""codebook: "1.1"
by: {{handle: kit}}
made: 2024-06-05
text: {sha256(TEXT.encode()).hexdigest()}
annotations:
  - id: gusts
    action: add
    content: [{{exact: "Gusts will reach the northern quay by noon on Friday"}}]
    cue: {{exact: "said", suffix: " on Tuesday"}}
    source: [{{exact: "the watch on the hill", type: weather-service, naming: institution}}]
    form: indirect
    kind: official-claim
    unverified: []
"""
ENTRY = """name: Port Elm Weather Watch
type: weather-service
facts:
  - text: "It keeps a mast on the hill."
    source: article:storm-nears-port-elm
    date: 2024-06-04
"""


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the new type, checked and built by a copy of the program that has the row."""
    program = tmp_path_factory.mktemp("program")
    not_these = shutil.ignore_patterns("__pycache__", "kit")
    for name in ("build_tools", "docs", ".github"):
        shutil.copytree(ROOT / name, program / name, ignore=not_these)
    shutil.copy(ROOT / "requirements.txt", program)
    table = program / "build_tools/ontherecord/codebook/source_types.py"
    before, first, rest = table.read_text(encoding="utf-8").partition("_ROWS = (\n")
    assert first
    put(table, before + first + ROW.removeprefix("\n") + rest)
    words = program / "build_tools/ontherecord/engine/lexicon/en/bodies.tsv"
    put(words, words.read_text(encoding="utf-8") + ENGINE_WORDS)

    def run(*arguments: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "ontherecord", *arguments], cwd=folder, text=True, check=False,
            capture_output=True, env={**os.environ, "PYTHONPATH": str(program / "build_tools")},
        )  # fmt: skip
        assert done.returncode == 0, f"{done.stderr}\n{done.stdout}"
        assert "Traceback" not in done.stderr

    folder = tmp_path_factory.mktemp("coast")
    run("new", ".", "--name", "Coast", "--contact", "desk@example.org")
    article = folder / "seeds/articles" / SLUG
    put(article / "article.txt", TEXT)
    put(article / "article.yml", ARTICLE)
    put(article / "annotations/kit.yml", ANNOTATIONS)
    put(folder / "seeds/organizations/port-elm-weather-watch.yml", ENTRY)
    run("check")
    run("build", "--strict")
    for command in ("schema", "forms"):
        run(command)
    run("export", "--format", "csv", "--out", "table")
    return folder


def text_of(archive: Path, page: str) -> str:
    html = (archive / "site" / page / "index.html").read_text(encoding="utf-8")
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_readers_see_its_words(archive: Path) -> None:
    """On cards, for people's readings and drafts alike, in lists, profiles and practice."""
    article = text_of(archive, f"articles/{SLUG}")
    assert "the watch on the hill, filed as bureau of storms, which counts as a public" in article
    assert article.count("bureau of storms") > 3
    assert "Elm Storm Bureau: bureau of storms" in article
    assert "Bureau of storms" in text_of(archive, "statements")
    shelf = text_of(archive, "statements/source/weather-service")
    assert "Those who warn of storms by law. They count as public offices" in shelf
    assert "Gusts will reach the northern quay" in shelf and "ferries would have to stay" in shelf
    assert "bureau of storms" in text_of(archive, f"articles/{SLUG}/practice")
    assert "bureau of storms" in text_of(archive, "organizations")
    assert check_site(archive / "site") == ()


def test_contributors_can_choose_it(archive: Path) -> None:
    """On the contribute page, in the forge's forms, in an editor; it makes an official claim."""
    html = (archive / f"site/articles/{SLUG}/contribute/index.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html, "html.parser")
    office = page.select_one('#type optgroup[label="Speaks for a public office"]')
    assert office is not None
    option = office.select_one('option[value="weather-service"]')
    assert option is not None and option.get_text() == "bureau of storms"
    data = page.select_one("#contribute-data")
    assert data is not None and "weather-service" in json.loads(data.decode_contents())["official"]
    for form in ("1-label", "2-statement"):
        asked = (archive / f".github/ISSUE_TEMPLATE/{form}.yml").read_text(encoding="utf-8")
        assert '"weather-service: bureau of storms"' in asked
    for schema, fields in (("contribution", 2), ("organization", 1)):
        known = (archive / f"schema/{schema}.json").read_text(encoding="utf-8")
        assert known.count('"weather-service"') == fields
        assert known.count('"bureau of storms"') == fields


def test_programs_get_it(archive: Path) -> None:
    found = json.loads(
        (archive / f"site/articles/{SLUG}/statements.json").read_text(encoding="utf-8")
    )
    types = [s["source_type"] for s in found["statements"]]
    assert types.count("weather-service") == 2
    assert "weather-service" in (archive / "table/statements.csv").read_text(encoding="utf-8")
