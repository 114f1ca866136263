"""A small table beside the search index: pages by words that the index lacks, entries by name.

In: the index's pieces, before they are packed. Out: `lookup/` beside them: the table in order, cut
into files, and `head.json`, the first key of each. Search loads the files that its words fall into.

Pagefind takes words apart at hyphens, but not where punctuation stands before or behind
(“commander” in “‘commander-in-chief’”), nor at dashes and slashes; search would say that the
archive does not hold what stands there. And it has no way to ask for the entry of a name.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontherecord.site import packs

FOLDER = "lookup"
LONGEST = 16_000
"""Characters of one file of the table, unless a single word has more pages."""

NAME = "="
"""What keys of names begin with: no word does."""

WHOLE = re.compile(r"\W*[^\W_]+(?:['’ʼ][^\W_]+)?\W*|[A-Z]?[a-z]+(?:-[A-Z]?[a-z]+)*")
"""A word that Pagefind has by itself, or takes apart."""
OWNED = re.compile(r"(?<=[^\W_])['’ʼ]s\b")
PART = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.)+[^\W\d_]|[^\W_]+")
"""Words as docs/assets/js/search-words.mjs cuts them: numbers, abbreviations keep their stops."""
NO_LETTER = re.compile(r"[\W_]+")

Table = dict[str, list[str]]


def write(index: Path) -> None:
    """Write the table into the index's folder.

    Raises:
        Cut: a piece of the index is not whole.
    """
    table = of(_pieces(index))
    folder = index / FOLDER
    folder.mkdir()
    head = []
    for number, part in enumerate(_cut(table)):
        head.append(next(iter(part), ""))
        _write(folder / f"{number}.json", part)
    _write(folder / "head.json", head)


def of(pieces: Iterable[tuple[str, str, str]]) -> Table:
    """Word or name → the ids of its pages, in order of keys (UTF-16, as browsers compare them).

    `pieces`: of every page its id, its text, and its names with semicolons between them. Keys are
    small letters and figures, without diacritics, punctuation and spaces; names begin with `NAME`.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for page, content, names in pieces:
        keys = (NAME + _plain(name) for name in names.split(";") if name)
        for key in (*missed(content), *keys):
            found[key].add(page)
    return {key: sorted(found[key]) for key in sorted(found, key=_utf16)}


def missed(content: str) -> set[str]:
    """The words of a text that Pagefind has nowhere on the page by themselves."""
    own: set[str] = set()
    joined: set[str] = set()
    for word in content.split():
        if WHOLE.fullmatch(word):
            own.update(map(_plain, OWNED.sub("", word).split("-")))
        else:
            joined.update(map(_plain, PART.findall(word)))
    return joined - own


def _cut(table: Table) -> Iterator[Table]:
    part: Table = {}
    length = 0
    for key, pages in table.items():
        more = len(key) + sum(len(page) + 3 for page in pages)
        if part and length + more > LONGEST:
            yield part
            part, length = {}, 0
        part[key] = pages
        length += more
    yield part


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be", "surrogatepass")


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in apart if not unicodedata.category(c).startswith("M"))
    return NO_LETTER.sub("", bare.lower())


def _pieces(index: Path) -> Iterator[tuple[str, str, str]]:
    for page, content in packs.pieces(index):
        piece = json.loads(content)
        yield page, piece["content"], piece["meta"].get("names", "")
