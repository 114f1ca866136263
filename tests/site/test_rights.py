"""No file that is published, in whatever shape, holds more of a text than `publish` allows.

An archive is built with all files, built packed, and exported in every format. Every file is read
as text, unpacked where it is packed, and looked through for words of what may not be shown. The
same look finds the article that may be published whole, so it can fail.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from ontherecord.archive.redaction.passages import FIRST_WORDS
from ontherecord.export.kinds import FORMATS
from ontherecord.site.check import check_site
from tests.support import rights
from tests.support.building import run

Files = Mapping[str, tuple[str, ...]]
RUN = FIRST_WORDS + 1
"""Words in a row that are too many."""
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^<>]*>")
WHOLE_HIDDEN = ("excerpts", "labels-only")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Every published file's words, in each way of reading it."""
    folder = tmp_path_factory.mktemp("rights")
    root = rights.write(folder / "all")
    packed = rights.write(folder / "packed", packed=True)
    out = folder / "out"
    _run("build", "--root", root, "--no-strict", "--out", out / "site")
    _run("build", "--root", packed, "--no-strict", "--out", out / "packed")
    assert check_site(out / "site") == check_site(out / "packed") == ()
    for shape in FORMATS:
        _run("export", "--root", root, "--format", shape, "--out", out / shape)
    return {
        path.relative_to(out).as_posix(): tuple(_readings(path))
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def _run(*args: object) -> None:
    done = run("-m", "ontherecord", *map(str, args))
    assert done.returncode == 0, done.stderr


def _readings(path: Path) -> Iterator[str]:
    """A file's text, with marks inside its words and with marks between them."""
    if path.suffix == ".sqlite":
        base = sqlite3.connect(path)
        yield "\n".join(base.iterdump())
        base.close()
        return
    raw = path.read_bytes()
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    text = html.unescape(raw.decode("utf-8", "replace"))
    if path.suffix in (".json", ".jsonld") or text[:2] in ("[[", '{"'):
        text = _unescaped(text)
    yield TAG.sub("", text)
    yield TAG.sub(" ", text)


def _unescaped(text: str) -> str:
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=1).replace("\\n", " ")
    except ValueError:
        return text


def _runs(words: str) -> Iterator[str]:
    found = [word.casefold() for word in WORD.findall(words)]
    yield from (" ".join(found[n : n + RUN]) for n in range(len(found) - RUN + 1))


def _forbidden(name: str) -> set[str]:
    """Runs of the text that stand in no sentence that may be shown, found without the program."""
    shown = (rights.TITLES[name], *(rights.SHOWN[name] if name == "excerpts" else ()))
    free = {run for one in shown for run in _runs(one)}
    every = {run for one in (*rights.SHOWN[name], *rights.HIDDEN[name]) for run in _runs(one)}
    return {*every, *_runs(rights.text_of(name)), *_runs(rights.CAPTIONS[name])} - free


def _found(published: Files, words: set[str]) -> dict[str, str]:
    """By file, a run that stands in it."""
    found = {}
    for path, readings in published.items():
        for reading in readings:
            if hit := next((run for run in _runs(reading) if run in words), None):
                found[path] = hit
    return found


@pytest.mark.parametrize("name", WHOLE_HIDDEN)
def test_no_run_of_what_may_not_be_shown(published: Files, name: str) -> None:
    assert _found(published, _forbidden(name)) == {}


@pytest.mark.parametrize("name", WHOLE_HIDDEN)
def test_no_word_that_only_the_rest_has(published: Files, name: str) -> None:
    """Not even in an index, a selector's context or the name of a file. A reader's own note may
    quote a few of them."""
    for word in rights.RARE[name]:
        where = {
            path
            for path, readings in published.items()
            if any(word.casefold() in _noted(one).casefold() for one in readings)
        }
        assert where == set(), (word, where)


def _noted(text: str) -> str:
    return re.sub(r"Nobody is named for “[^”]*”", "", text)


def test_the_same_look_finds_a_text_that_is_published_whole(published: Files) -> None:
    """In every kind of file that can hold words of an article."""
    every = {run for one in rights.HIDDEN["text"] for run in _runs(one)}
    said = {run for one in rights.SHOWN["text"] for run in _runs(one)}
    own, held = _found(published, every), _found(published, said)
    for path in ("site/articles/text/index.html", "site/articles/text/statements.json",
                 "site/articles/text/contribute/index.html",
                 "site/articles/text/practice/index.html",
                 "site/statements/outlet-voice/index.html", "site/data/files/archive.sqlite",
                 "packed/articles/text/index.html", "sqlite/archive.sqlite", "tei/text.xml",
                 "jsonld/text.jsonld"):  # fmt: skip
        assert path in own, path
    for path in ("csv/statements.csv", "site/data/files/statements.csv",
                 "site/data/files/annotations.jsonld",
                 "site/statements/official-claim/index.html"):  # fmt: skip
        assert path in held, path
    for site in ("site", "packed"):
        assert any(path.startswith(f"{site}/search/") for path in own), site


def test_statements_are_shown_in_their_sentences(published: Files) -> None:
    """With the way to the original, and as often in search and data as those of any article."""
    page = published["site/articles/excerpts/index.html"][0]
    shown = " ".join(page.split())
    assert "Only parts of this article are shown here" in shown
    for sentence in rights.SHOWN["excerpts"]:
        for path in ("site/articles/excerpts/index.html", "tei/excerpts.xml",
                     "sqlite/archive.sqlite"):  # fmt: skip
            assert sentence in " ".join(published[path][0].split()), path


def test_labels_alone_show_the_first_words(published: Files) -> None:
    page = " ".join(published["site/articles/labels-only/index.html"][0].split())
    assert "that the ward cost far too …" in page or "the ward cost far too much …" in page
    assert "after midnight" not in page
    assert "Ines Maar" in page
