"""Whatever a file holds, under whatever name: articles or reasons, never an exception."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.importing.items import Options
from tests.support.made_files import HERE
from tests.support.taking import items

NAMES = sorted({f"a{path.suffix}" for path in HERE.iterdir()} | {"a", "a.rtf", "a.epub", "a.py"})
FILES = {path.name: path.read_bytes() for path in sorted(HERE.iterdir()) if path.suffix != ".html"}
STARTS = [
    b"", b"%PDF-1.4\n", b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b\x08\x00", b"bplist00",
    b"From: <Saved by x>\r\n", b"<rss>", b"<nitf>", b"<newsItem>", b"<feed><entry>", b"{", b"[",
    b"---\n", b"+++\n", b"\xff\xfe", b"<html><body><p>", b"Content-Type: multipart/related;",
]  # fmt: skip
"""How files of some kind begin."""


def told(name: str, data: bytes) -> None:
    """Each part is an article with words, or refused in one line."""
    found = list(items(name, data, Options()))
    assert found
    for one in found:
        if one.taken is None:
            assert one.refused and "\n" not in one.refused
            assert "a fault of this program" not in one.refused
        else:
            assert one.taken.title and one.taken.text.strip()


@given(st.sampled_from(NAMES), st.sampled_from(STARTS), st.binary(max_size=300))
def test_any_bytes(name: str, start: bytes, rest: bytes) -> None:
    """Bytes that begin as a file of some kind, and go on as nothing."""
    told(name, start + rest)


@given(st.sampled_from(sorted(FILES)), st.sampled_from(NAMES), st.data())
def test_a_file_that_was_damaged(file: str, name: str, data: st.DataObject) -> None:
    """Cut off anywhere, or with some bytes changed, under its own name or another."""
    whole = bytearray(FILES[file])
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    told(data.draw(st.sampled_from([file, name])), bytes(whole[: data.draw(st.integers(0, 3000))]))
