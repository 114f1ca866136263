"""The texts of the search index, a few pages a file. In: the index as Pagefind wrote it.

Pagefind writes a file for every page; many hosts allow 20,000 files a site. Of the pages that lie
together none needs a list: which file a page is in follows from its id (docs/assets/js/
search-lookup.mjs does the same sum).
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

FOLDER = "pages"
HEAD = "head.json"
"""How many packs there are, and how many pages are in them."""
ENDING = ".pf_pages"
PIECES = "fragment"
"""Where Pagefind puts them, and what is there no longer."""
SIGNATURE = b"pagefind_dcd"
"""What Pagefind writes before the content of every file."""
SIZE = 24_000
"""Packed bytes of a pack, on the average: a few articles, or a dozen entries."""
LARGE = 48_000
"""Where the site is to have few files (`extra: packed`): a search then loads more."""
DIGITS = 7
"""Hex digits of a page's id, from which its pack follows."""


class Cut(Exception):
    """A piece of the index is not whole; the message names its file."""


def pieces(index: Path) -> Iterator[tuple[str, bytes]]:
    """The id of each page, and what Pagefind keeps of it, as JSON.

    Raises:
        Cut: a piece is not whole.
    """
    for file in sorted((index / PIECES).glob("*.pf_fragment")):
        yield file.stem, _content(file, index)


def write(index: Path, size: int = SIZE) -> None:
    """Pack the pieces into files of about `size` bytes, and remove them.

    Raises:
        Cut: a piece is not whole.
    """
    files = sorted((index / PIECES).glob("*.pf_fragment"))
    count = max(1, -(-sum(file.stat().st_size for file in files) // size))
    packs: list[list[Path]] = [[] for _ in range(count)]
    for file in files:
        packs[number_of(file.stem, count)].append(file)
    folder = index / FOLDER
    folder.mkdir()
    for number, pack in enumerate(packs):
        rows = (f"{json.dumps(file.stem)}:".encode() + _content(file, index) for file in pack)
        content = gzip.compress(b"{" + b",".join(rows) + b"}", mtime=0)
        (folder / f"{number}{ENDING}").write_bytes(content)
        for file in pack:
            file.unlink()
    head = json.dumps({"packs": count, "pages": len(files)})
    (folder / HEAD).write_text(head, encoding="utf-8")
    if (index / PIECES).is_dir():
        (index / PIECES).rmdir()


def number_of(page: str, count: int) -> int:
    """Which of so many packs a page is in."""
    return int(page.rpartition("_")[2][:DIGITS], 16) % count


def read(index: Path) -> dict[str, bytes]:
    """The content of every page of a packed index, by its id.

    Raises:
        OSError, EOFError, ValueError: a pack is missing or not whole.
    """
    told = json.loads((index / FOLDER / HEAD).read_bytes())
    found: dict[str, bytes] = {}
    for number in range(told["packs"]):
        packed = (index / FOLDER / f"{number}{ENDING}").read_bytes()
        for page, piece in json.loads(gzip.decompress(packed)).items():
            found[page] = json.dumps(piece, ensure_ascii=False).encode()
    return found


def _content(file: Path, index: Path) -> bytes:
    try:
        found = gzip.decompress(file.read_bytes()).removeprefix(SIGNATURE)
        json.loads(found)
    except (gzip.BadGzipFile, EOFError, zlib.error, ValueError) as fault:
        raise Cut(f"{file.relative_to(index.parent).as_posix()} is cut") from fault
    return found
