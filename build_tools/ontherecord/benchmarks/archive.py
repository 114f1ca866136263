"""A made archive of N articles, to measure on.

`python -m ontherecord.benchmarks.archive N DIR [--seed S]`: writes a fresh archive into DIR, new or
empty: about 650 words an article, of twelve outlets over thirteen years, with readings of every
tenth article and glossary entries for whoever is named most. Nothing in it happened; the places
are of the gazetteer. The same N and S give the same bytes; `check` finds nothing to complain of.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

from ontherecord.benchmarks.inventing.articles import Made, articles
from ontherecord.benchmarks.inventing.cast import cast
from ontherecord.benchmarks.inventing.glossary import entries
from ontherecord.benchmarks.inventing.readings import contributions
from ontherecord.scaffold.files import Wish, files
from ontherecord.seeds.writing import in_a_file, scalar

READ = 10
"""Every so manieth article has readings."""
ADDRESS = "https://archive.example/"
NAME = "A made archive"


def archive(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """(path in the archive, content) of each file of an archive of so many articles."""
    wish = Wish(requirement="on-the-record", id=f"made-{count}-{seed}", name=NAME, url=ADDRESS)
    yield from files(wish)
    made = list(articles(cast(random.Random(seed), count), count, seed))
    glossary = entries(made)
    known = frozenset(entry.id for entry in glossary)
    for entry in glossary:
        yield f"seeds/{entry.path}", entry.content.encode()
    for number, one in enumerate(made):
        folder = f"seeds/articles/{one.slug}"
        yield f"{folder}/article.txt", one.text.encode()
        yield f"{folder}/article.yml", _metadata(one).encode()
        if number % READ == 0:
            for file in contributions(one, number, known):
                yield f"seeds/{file.path}", in_a_file(file).encode()


def _metadata(made: Made) -> str:
    given = {
        "title": made.title, "outlet": made.outlet, "published": made.published.isoformat(),
        "rights": "Made by a program, for measuring.", "publish": "text",
        "event": made.event,
        "sha256": hashlib.sha256(made.text.encode()).hexdigest(),
    }  # fmt: skip
    lines = [f"{key}: {scalar(value)}" for key, value in given.items() if value]
    return "\n".join((*lines, "authors: not-stated", "url: not-stated", ""))


def write(count: int, folder: Path, seed: int = 1) -> None:
    """Write the archive into a folder that is new or empty.

    Raises FileExistsError if something is in it.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    for path, content in archive(count, seed):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.count, given.folder, given.seed)


if __name__ == "__main__":
    main()
