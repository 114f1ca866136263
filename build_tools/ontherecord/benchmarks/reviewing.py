"""What the desk costs in a large archive, beyond loading it: `python -m
build_tools.benchmarks.reviewing [COPIES] [ROOT]`.

An archive's first article is taken COPIES times (10,000), under as many names; the files go into a
folder that is deleted. Printed is processor time: opening the desk, an answer, the next statement.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec

from ontherecord.assembly.archive import today
from ontherecord.desk import asked
from ontherecord.desk.answers import Answer
from ontherecord.desk.opening import Opened, opened
from ontherecord.desk.record import Reader
from ontherecord.desk.room import Room

COPIES = 10_000
ANSWERS = 20


def many(found: Opened, copies: int) -> Opened:
    """The first article so many times; on disk it stays one, which is all that is written to."""
    article, seed = found.archive.articles[0], found.seeds.articles[0]
    articles = {f"a{n}": msgspec.structs.replace(article, slug=f"a{n}") for n in range(copies)}
    seeds = {slug: msgspec.structs.replace(seed, slug=slug) for slug in articles}
    archive = msgspec.structs.replace(found.archive, articles=tuple(articles.values()))
    return msgspec.structs.replace(
        found, articles=articles, seed_of=seeds, archive=archive, mine={}
    )


def taken(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, and what came of it."""
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found


def main(copies: int, root: Path) -> None:
    reader = Reader(handle="nobody", day=today())
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(root / "seeds", Path(folder, "seeds"))
        shutil.copy(root / "mkdocs.yml", folder)
        archive = many(opened(Path(folder).resolve(), reader), copies)
        seconds, room = taken(lambda: Room(archive, reader))
        more, at = taken(lambda: asked.find(room, "pays", -1))
        click.echo(
            f"{copies:,} articles, {at['total']:,} statements: opened {seconds + more:.2f} s"
        )
        answering, following = [], []
        for _ in range(ANSWERS):
            if not room.is_blind(at["slug"], at["id"]):
                given = Answer(slug=at["slug"], id=at["id"])
                answering.append(taken(partial(room.answer, given))[0])
            here = at["n"]
            spent, at = taken(partial(asked.find, room, "pays", here))
            following.append(spent + taken(partial(asked.article, room, at["slug"]))[0])
    click.echo(f"an answer at most {1000 * max(answering):.0f} ms")
    click.echo(f"the next statement at most {1000 * max(following):.0f} ms")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else COPIES, Path(given[1]) if len(given) > 1 else Path())
