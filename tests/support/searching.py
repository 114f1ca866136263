"""Search twice: by the scripts of the pages, run in Node; and by reading everything that there is.

`Reader` is the truth in tests. It knows nothing of the index: it goes through the archive's texts
and the rows of its export, one after another.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ontherecord.export.rows import BETWEEN, rows
from ontherecord.model import Archive, Article
from ontherecord.render.base.cast import casts
from ontherecord.site.finding import index, others, shown
from ontherecord.site.finding.coding import FOLDER
from ontherecord.site.finding.found import Other
from ontherecord.site.finding.frames import frames
from ontherecord.site.finding.piece import piece
from ontherecord.site.finding.words import fold, tokens
from tests.support.building import ROOT

NODE = shutil.which("node")
needs_node = pytest.mark.skipif(not NODE, reason="Node runs the pages' scripts without a browser")
VOWELS = "aeiouy"
BARE = {"during", "evening", "hundred", "morning", "news", "series", "species"}
Choice = tuple[str, str]


def by_date(archive: Archive) -> list[Article]:
    return sorted(archive.articles, key=lambda a: (a.meta.published.value, a.slug))


def write_index(archive: Archive, folder: Path, pages: Sequence[Other] = ()) -> Path:
    """The index of an archive, as a build writes it; where it lies."""
    known = casts(archive.articles, {entity.id: entity for entity in archive.entities})
    pieces = (piece(article, known[article.slug]) for article in by_date(archive))
    for asset in index.files(pieces, [*others.entries(archive), *pages], archive.entities):
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.bytes)
    return folder / FOLDER


def ask(index_folder: Path, asked: Iterable[Mapping[str, Any]]) -> list[Any]:
    """What the scripts answer to each."""
    script = ROOT / "tests" / "support" / "searching.mjs"
    lines = "".join(f"{json.dumps(one)}\n" for one in asked)
    done = subprocess.run(
        [NODE or "node", str(script), str(ROOT / "docs/assets/js"), str(index_folder)],
        input=lines, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def inflected(base: str) -> set[str]:
    """The stated rule, once more: what English spelling makes of a word (search-words.mjs)."""
    stem = base.removesuffix("e")
    if not any(letter in VOWELS for letter in stem):
        return {f"{base}s"}
    if base[-1] == "y" and base[-2] not in "aeiou":
        return {f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"}
    sibilant = base.endswith(("s", "x", "z", "o", "ch", "sh"))
    found = {f"{base}es"} if sibilant else {f"{base}s"}
    if base[-1] == "o":
        found.add(f"{base}s")
    if base.endswith("ie"):
        return found | {f"{base}d", f"{base[:-2]}ying"}
    if base[-1] == "e":
        return found | {f"{base}d", f"{base if base[-2] in 'eoy' else stem}ing"}
    return found | _with_doubling(base)


def _with_doubling(base: str) -> set[str]:
    last = base[-1]
    closed = last not in "aeiouwxy" and base[-2] in VOWELS
    doubles = closed and (len(base) == 2 or base[-3] not in "aeiou")
    groups = sum(
        letter in VOWELS and (not at or base[at - 1] not in VOWELS)
        for at, letter in enumerate(base)
    )
    plain, twice = {f"{base}ed", f"{base}ing"}, {f"{base}{last}ed", f"{base}{last}ing"}
    if not doubles:
        return plain
    return twice if groups == 1 else plain | twice


def forms(word: str) -> set[str]:
    """A word, its inflections, and the others of a word that it is an inflection of."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return {word}
    bases = {word[:-n] + end for n in range(1, 6) for end in ("", "y", "ie", "e") if len(word) > n}
    found = {word}
    for base in {word, *(b for b in bases if len(b) >= 3 and word not in BARE)}:
        made = inflected(base)
        if base == word or word in made:
            found |= {base} | made
    return {form for form in found if form == word or form not in BARE}


class Reader:
    """Reads everything for every question."""

    def __init__(self, archive: Archive, pages: Sequence[Other] = ()) -> None:
        self.articles = by_date(archive)
        known = casts(archive.articles, {entity.id: entity for entity in archive.entities})
        self.texts = ["\n".join((*shown.head(a), shown.own_text(a).text)) for a in self.articles]
        self.frames = [f.text for a in self.articles for f in frames(a, known[a.slug])]
        self.others = [one.text for one in (*others.entries(archive), *pages)]
        ordered = Archive(articles=tuple(self.articles), entities=archive.entities)
        self.rows = [dict(row) for row in rows(ordered)]

    def holding(self, row: Sequence[Iterable[str]]) -> dict[str, list[int]]:
        """What holds a row of words, one after another on a line; of each any form."""
        wanted = [set(words) for words in row]
        return {
            name: [at for at, text in enumerate(texts) if _holds(text, wanted)]
            for name, texts in (
                ("statements", self.frames), ("articles", self.texts), ("others", self.others),
            )
        }  # fmt: skip

    def values(self, at: int, facet: str) -> list[str]:
        """The values of one statement, from its row of the export."""
        row = {name: str(value) for name, value in self.rows[at].items()}
        if facet == "year":
            return [row["published"][:4]] if row["published"] else []
        if facet == "month":
            return [row["published"][:7]] if row["published"] else []
        if facet == "speaker":
            return _speakers(row)
        columns = {"label": "labels", "place": "places", "channel": "channel", "outlet": "outlet"}
        if facet == "source":
            first = row["candidate_types"] or row["source_types"].split(BETWEEN)[0]
            found = [*first.split(BETWEEN), *row["source_types"].split(BETWEEN)[1:]]
        else:
            found = row[columns[facet]].split(BETWEEN)
        return [one for one in dict.fromkeys(found) if one and one != "not-stated"]

    def having(self, choices: Iterable[Choice]) -> list[int]:
        """The statements with all the values."""
        wanted = list(choices)
        every = range(len(self.rows))
        return [at for at in every if all(key in self.values(at, facet) for facet, key in wanted)]

    def counts(self, statements: Iterable[int], facet: str) -> Counter[str]:
        return Counter(value for at in statements for value in self.values(at, facet))


def _speakers(row: Mapping[str, str]) -> list[str]:
    names = row["speakers"].split(BETWEEN)
    entities = row["entities"].split(BETWEEN)
    if row["candidates"]:
        names = [*row["candidates"].split(BETWEEN), *names[1:]]
        entities = [*row["candidate_entities"].split(BETWEEN), *entities[1:]]
    found = (e or f"~{n}" for n, e in zip(names, entities, strict=True)
             if n not in ("", "unspecified", "a private person"))  # fmt: skip
    return list(dict.fromkeys(found))


def _holds(text: str, wanted: Sequence[set[str]]) -> bool:
    for line in text.split("\n"):
        words = tokens(line)
        for at in range(len(words) - len(wanted) + 1):
            if all(words[at + by] in any_ for by, any_ in enumerate(wanted)):
                return True
    return False


def folded(words: str) -> list[str]:
    return [fold(word) for word in words.split()]
