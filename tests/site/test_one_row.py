"""What one row adds, as develop.md says: a copy of the program gets a source type, an export format
and a field of metadata more, and everything knows them."""

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

SOURCE_TYPE = """    SourceTypeValue(
        key="weather-service", group="A", card="bureau of storms",
        body=True, private=False, medium=False, near_office=False,
        definition="Those who warn of storms by law.",
    ),
"""
FORMAT = """    Format(name="titles", about="the titles alone", endings=(".txt",), module="titles"),
"""
MODULE = """from ontherecord.render.base.page import Asset


def files(whole):
    yield Asset(path="titles.txt", content=whole.archive.articles[0].meta.title)
"""
FIELD = '    MetadataField(name="edition", term="Edition", about="Morning or evening."),\n'
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
publish: text
edition: evening, on the harbour
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


def insert(path: Path, before: str, text: str) -> None:
    """Put text behind the line `before`, which stands in the file once."""
    whole = path.read_text(encoding="utf-8")
    assert whole.count(before) == 1, path
    put(path, whole.replace(before, before + text))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that uses what is new, checked, built and exported by the copy that has it."""
    program = tmp_path_factory.mktemp("program")
    not_these = shutil.ignore_patterns("__pycache__", "kit")
    for name in ("build_tools", "docs", ".github"):
        shutil.copytree(ROOT / name, program / name, ignore=not_these)
    shutil.copy(ROOT / "requirements.txt", program)
    package = program / "build_tools/ontherecord"
    insert(package / "codebook/source_types.py", "_ROWS = (\n", SOURCE_TYPE)
    insert(package / "export/kinds.py", "_ROWS = (\n", FORMAT)
    put(package / "export/titles.py", MODULE)
    insert(package / "seeds/metadata_fields.py", "_ROWS = (\n", FIELD)
    insert(package / "model.py", '    extractor: str = ""\n', '    edition: str = ""\n')
    words = package / "engine/lexicon/en/bodies.tsv"
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
    for name in ("csv", "titles"):
        run("export", "--format", name, "--out", "out")
    return folder


def text_of(archive: Path, page: str) -> str:
    html = (archive / "site" / page / "index.html").read_text(encoding="utf-8")
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_a_source_type_has_its_words_for_readers(archive: Path) -> None:
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


def test_contributors_can_choose_the_source_type(archive: Path) -> None:
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
    for schema, fields in (("contribution", 3), ("organization", 1)):
        known = (archive / f"schema/{schema}.json").read_text(encoding="utf-8")
        assert known.count('"weather-service"') == fields
        assert known.count('"bureau of storms"') == fields


def test_programs_get_the_source_type(archive: Path) -> None:
    found = json.loads(
        (archive / f"site/articles/{SLUG}/statements.json").read_text(encoding="utf-8")
    )
    types = [s["source_type"] for s in found["statements"]]
    assert types.count("weather-service") == 2
    assert "weather-service" in (archive / "out/statements.csv").read_text(encoding="utf-8")


def test_an_export_format_is_offered_and_written(archive: Path) -> None:
    assert (archive / "out/titles.txt").read_text(encoding="utf-8") == ARTICLE[7:].partition("\n")[
        0
    ]


def test_a_field_of_metadata_is_read_shown_and_explained(archive: Path) -> None:
    """On the article's page among the facts, and by an editor."""
    assert "Edition evening, on the harbour" in text_of(archive, f"articles/{SLUG}")
    fields = json.loads((archive / "schema/article.json").read_text(encoding="utf-8"))
    assert fields["properties"]["edition"]["description"] == "Morning or evening."
