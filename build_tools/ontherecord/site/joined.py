"""Words that the index has only as parts of longer ones: “commander” in “‘commander-in-chief’”.

In: the index's pieces. Out: `joined.json` beside them, by which search asks for the longer word.
Pagefind takes words apart at hyphens, but not where punctuation stands before or behind, nor at
dashes and slashes; search would say that the archive does not hold what stands there.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

FILE = "joined.json"
SIGNATURE = b"pagefind_dcd"
"""What Pagefind writes before the content of every file."""

WHOLE = re.compile(r"\W*[^\W_]+(?:['’ʼ][^\W_]+)?\W*|[A-Z]?[a-z]+(?:-[A-Z]?[a-z]+)*")
"""A word that Pagefind has by itself, or takes apart."""
PART = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.)+[^\W\d_]|[^\W_]+")
"""Words as docs/assets/js/search-words.mjs cuts them: numbers, abbreviations keep their stops."""
NO_LETTER = re.compile(r"[\W_]+")


def write(folder: Path) -> None:
    """Write `joined.json` into the index's folder: part → the longer words, without punctuation."""
    found = joined(_contents(folder))
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / FILE).write_text(text, encoding="utf-8")


def joined(contents: Iterable[str]) -> dict[str, list[str]]:
    """Part → the longer words, each in small letters and without diacritics and punctuation."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for content in contents:
        for word in content.split():
            if not WHOLE.fullmatch(word):
                whole = _plain(word)
                for part in PART.findall(word):
                    found[_plain(part)].add(whole)
    return {part: sorted(words - {part}) for part, words in found.items() if words - {part}}


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in apart if not unicodedata.category(c).startswith("M"))
    return NO_LETTER.sub("", bare.lower())


def _contents(folder: Path) -> Iterator[str]:
    """The text of every page of the index."""
    for file in sorted(folder.glob("fragment/*.pf_fragment")):
        piece = gzip.decompress(file.read_bytes()).removeprefix(SIGNATURE)
        yield json.loads(piece)["content"]
