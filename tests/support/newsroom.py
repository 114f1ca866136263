"""A small invented archive with what the repository's own has not: an event told by two outlets,
a quarrel between readers, a lost annotation, other languages, private persons, pages taken down.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.building import ROOT, run

COAST = (ROOT / "tests/archives/harbour-fire/article.txt").read_text(encoding="utf-8")
ECHO = """Warehouse alarm was out for weeks, former workers say

Two people were injured in a fire at a warehouse in the old harbour of Ostwick on Tuesday.

Two former employees of Tarn Logistics told the Echo that the alarm had been out of order for \
weeks. The company denied storing chemicals in the building.

"The bridge is safe," Mayor Paul Okafor told reporters. He said it would reopen on Thursday.

"We had the blaze under control within an hour," Chief Fire Officer Dana Whitcombe said.

A post on Telegram claimed that a barge had burned as well. The Echo could not verify it.

Prosecutor Ines Duarte said at a press conference that arson could not be ruled out.
"""
BUS = """Bus fire in Ostwick leaves two hurt

A school bus burned out in Ostwick on Tuesday, Mayor Paul Okafor said.

"Everyone ran to the back door," said Mirela Tanov, 9, a pupil who was on the bus.

The Ostwick Echo reported that the bus had been due for a check. Nobody was at the wheel.
"""
UKRAINIAN = """Пожежа в порту

Мер міста Петро Коваль заявив, що порт відкриють завтра.

За словами рибалок, вогонь почався на складі.
"""
ARABIC = """حريق في الميناء

قال رئيس البلدية سامي نور إن الميناء سيفتح غدا.

وقال صيادون إن النار بدأت في المخزن.
"""
REMOVED = """removed:
  - {address: people/ilse-brandt, date: 2026-03-20, policy: private-person}
  - {address: articles/old-market, date: 2026-03-21, policy: rights}
"""
EVENT = "Fire in Ostwick harbour"
DISPUTED = "articles/harbour-fire-coast/"
TEMPLATES = {
    "events": "events/",
    "compare": "events/fire-in-ostwick-harbour/",
    "article disputed": DISPUTED,
    "article on an event": "articles/harbour-fire-echo/",
    "article without date and outlet": "articles/bus-fire/",
    "article in another language": "articles/port/",
    "article from right to left": "articles/mina/",
    "practice of a draft": "articles/harbour-fire-echo/practice/",
    "worksheet of a draft": "articles/harbour-fire-echo/practice/#worksheet",
    "home of several": "",
    "articles of several": "articles/",
    "outlets": "outlets/",
    "outlet": "outlets/the-coast-paper/",
    "person in two articles": "people/paul-okafor/",
    "witnesses": "statements/source/witness-affected/",
    "learn with few examples": "learn/",
    "teachers of several": "teachers/",
    "taken down person": "people/ilse-brandt/",
    "taken down article": "articles/old-market/",
    "not found": "404.html",
}
Given = Mapping[str, str]
"""A file's annotations by the handle of who made them."""
NONE: Given = {}


def add(name: str, content: str, source: str, kind: str, of: str) -> str:
    """One added statement, as a contributor writes it."""
    return (
        f"  - id: {name}\n    action: add\n    content: [{{exact: {json.dumps(content)}}}]\n"
        f"    source: [{{exact: {json.dumps(source)}, type: {of}}}]\n    form: indirect\n"
        f"    kind: {kind}\n    unverified: []\n    attribution: inferred\n"
    )


def write_article(root: Path, slug: str, text: str, given: Given = NONE, **known: str) -> None:
    """An article, and a file of annotations for each handle."""
    folder = root / "seeds" / "articles" / slug
    (folder / "annotations").mkdir(parents=True)
    digest = hashlib.sha256(text.encode()).hexdigest()
    meta = {
        "title": text.splitlines()[0], "authors": "not-stated", "url": "not-stated",
        "outlet": "not-stated", "published": "not-stated", "publish": "text",
        "rights": "Written for this test.",
        "sha256": digest, **known,
    }  # fmt: skip
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items()]
    (folder / "article.txt").write_text(text, encoding="utf-8")
    (folder / "article.yml").write_text("".join(lines), encoding="utf-8")
    for handle, made in given.items():
        head = f'codebook: "1.1"\nby: {{handle: {handle}}}\nmade: 2026-04-01\ntext: {digest}\n'
        (folder / "annotations" / f"{handle}.yml").write_text(
            f"{head}annotations:\n{made}", encoding="utf-8"
        )


def empty_archive(root: Path) -> None:
    """The repository's hand-written pages, and no article."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "build_tools").symlink_to(ROOT / "build_tools")


def write_archive(root: Path) -> None:
    """All of it, as seeds."""
    empty_archive(root)
    alarm = ("the alarm had been out of order for weeks", "the Ostwick Echo")
    quarrel = {
        "ann": add("ann-1", *alarm, "attributed-claim", "news-outlet"),
        "ben": add("ben-1", *alarm, "official-claim", "police-emergency"),
        "cy": add("cy-1", "the bridge was unsafe", "Mayor Paul Okafor", "official-claim",
                  "gov-subnational"),
    }  # fmt: skip
    write_article(root, "harbour-fire-coast", COAST, quarrel, event=EVENT,
                  outlet="The Coast Paper", published="2026-03-03")  # fmt: skip
    write_article(root, "harbour-fire-echo", ECHO, event=EVENT,
                  outlet="The Ostwick Echo", published="2026-03-04")  # fmt: skip
    write_article(root, "bus-fire", BUS)
    write_article(root, "port", UKRAINIAN, {
        "kit": add("kit-1", "порт відкриють завтра", "Мер міста Петро Коваль", "official-claim",
                   "gov-subnational")}, lang="uk", published="2026-02-03")  # fmt: skip
    write_article(root, "mina", ARABIC, {
        "kit": add("kit-1", "الميناء سيفتح غدا", "رئيس البلدية سامي نور", "official-claim",
                   "gov-subnational")}, lang="ar", outlet="The Coast Paper")  # fmt: skip
    (root / "seeds/removed.yml").write_text(REMOVED, encoding="utf-8")


def addressed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write it into a folder below; it knows its address."""
    monkeypatch.setenv("SITE_URL", "https://example.org/archive/")
    root = folder / "archive"
    root.mkdir()
    write_archive(root)
    return root


def build_archive(root: Path) -> Path:
    """Write and build it; the site's folder."""
    write_archive(root)
    done = run("-m", "ontherecord", "build", "--root", str(root))
    assert done.returncode == 0, f"the build failed:\n{done.stderr}"
    return root / "site"


if __name__ == "__main__":
    import sys

    print(build_archive(Path(sys.argv[1])))
