"""Files that were made to do harm, and what is not installed: one clear reason each, no more."""

from __future__ import annotations

import builtins
import gzip
import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from ontherecord.importing.files import packed as packing
from ontherecord.importing.files.captures import MOST
from ontherecord.importing.items import Item, Options
from ontherecord.importing.kinds import LIMITS
from tests.support.made_files import HERE, docx, odt, packed, pdf, warc, word_paragraph
from tests.support.taking import items

WORDS = "The mayor of Port Elm said on Tuesday that the bridge opens on Friday, and went home. " * 3


def only(name: str, data: bytes) -> Item:
    """The only item of a file."""
    (one,) = items(name, data, Options())
    return one


def test_a_file_that_unpacks_to_far_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not unpacked, whichever kind it says that it is."""
    monkeypatch.setattr(packing, "MOST", 100_000)
    zeros = "0" * 200_000
    for name, data in (
        ("a.docx", packed({"word/document.xml": zeros})),
        ("a.odt", packed({"mimetype": "application/vnd.oasis.opendocument.text",
                          "content.xml": zeros})),
        ("a.wacz", packed({"archive/a.warc": zeros})),
    ):  # fmt: skip
        assert "made to do harm" in only(name, data).refused


def test_a_file_that_lies_about_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part is read no further than its limit, whatever the list of parts says."""
    data = bytearray(docx(word_paragraph(WORDS)))
    for info in zipfile.ZipFile(BytesIO(data)).infolist():
        at = data.rfind(b"PK\x01\x02", 0, data.rfind(info.filename.encode()))
        data[at + 24 : at + 28] = (1).to_bytes(4, "little")
    assert only("a.docx", bytes(data)).refused


def test_a_captured_page_that_unpacks_to_far_more() -> None:
    """A page of a crawl has a limit of its own."""
    body = gzip.compress(b"<p>" + b"x" * (MOST + 10))
    kind = "text/html\r\nContent-Encoding: gzip"
    one = only("a.warc", warc(("https://shorepost.example/a", "2024-06-05", body, kind)))
    assert one.taken is None and one.limit == MOST


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY said "&b;">]>',
        '<!DOCTYPE nitf [<!ENTITY said SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE nitf [<!ENTITY said SYSTEM "http://127.0.0.1:9/">]>',
        '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/a.dtd">',
    ],
)
def test_an_entity_is_nothing(head: str) -> None:
    """Neither resolved nor followed; letters that HTML has names for are read."""
    body = (
        f"<nitf><body><body.content><p>Caf&eacute;: &said;{WORDS}</p></body.content></body></nitf>"
    )
    taken = only("a.xml", (head + body).encode()).taken
    assert taken is not None and f"Café: {WORDS.strip()}" in taken.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"[" * 100_000),
        ("a.json", json.dumps({"title": "A", "body": "<div>" * 5_000 + WORDS}).encode()),
        ("a.xml", b"<rss><channel>" + b"<item>" * 5_000),
        ("a.xml", b"<nitf>" + b"<block>" * 5_000),
        ("a.md", b"---\n" + b"[" * 5_000 + b"\n---\n"),
        ("a.md", b"> " * 5_000 + WORDS.encode()),
        ("a.odt", odt("<text:list><text:list-item>" * 3_000)),
        ("a.csv", b'title,body\n"' + b"x" * 500_000),
        ("a.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 5_000),
        (
            "a.mht",
            b"Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n",
        ),
        ("a.pdf", pdf([[(72.0, 700.0, 11.0, WORDS)]])[:-200]),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else value,
)
def test_depth_and_length(name: str, data: bytes) -> None:
    """Taken or refused, and nothing is raised."""
    for one in items(name, data, Options()):
        assert (one.taken is None) == bool(one.refused)
        assert "a fault of this program" not in one.refused


def test_more_than_a_kind_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over its limit is not split, and the limit is told."""
    monkeypatch.setitem(LIMITS, "jsonl", 10)
    assert only("a.jsonl", b'{"title": "A"}\n').limit == 10


def test_a_big_saved_page_is_read() -> None:
    """What a page carries inside as `data:` does not count."""
    page = (HERE / "singlefile.html").read_bytes()
    big = page.replace(b"A" * 4000, b"A" * 8_000_000)
    assert len(big) > 20_000_000
    found, small = only("a.html", big), only("a.html", page)
    assert found.taken is not None and found.taken == small.taken


@pytest.mark.parametrize(("file", "kind"), [("report.docx", "document of Word"),
                                            ("paper.pdf", "PDF")])  # fmt: skip
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, file: str, kind: str) -> None:
    """The refusal says what to install."""
    true = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name in ("mammoth", "pypdf"):
            raise ImportError(name)
        return true(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    told = only(file, (HERE / file).read_bytes()).refused
    assert kind in told and "pip install 'on-the-record[documents]'" in told


def test_a_wrong_name_is_no_fault(tmp_path: Path) -> None:
    """A file under another's name is what its bytes show."""
    for path in HERE.iterdir():
        if path.suffix in (".pdf", ".docx", ".odt", ".webarchive", ".mhtml", ".gz", ".wacz"):
            right = [one.taken for one in items(path.name, path.read_bytes(), Options())]
            assert [one.taken for one in items("a.txt", path.read_bytes(), Options())] == right
