"""What search answers, and what it costs: `make search` (figures for docs/contributing/search.md).

The table: queries of scripts/search_queries.tsv in this archive, each beside a search through
every text and every row of the export, which knows nothing of the index. Then bytes, times and
memory in made archives of 100 and 1,000 articles, and of 10,000 with --large (the thousand ten
times over in other orders: drafts of so many take hours). Needs Node.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402
from msgspec import structs  # noqa: E402

from ontherecord.assembly.archive import assemble  # noqa: E402
from ontherecord.benchmarks.archive import write  # noqa: E402
from ontherecord.model import Archive, Entity  # noqa: E402
from ontherecord.render.base.cast import casts  # noqa: E402
from ontherecord.site.finding import index, others  # noqa: E402
from ontherecord.site.finding.coding import FOLDER  # noqa: E402
from ontherecord.site.finding.found import Piece  # noqa: E402
from ontherecord.site.finding.piece import piece  # noqa: E402
from tests.support.searching import Reader, ask, by_date, forms, tokens, write_index  # noqa: E402

QUERIES = Path(__file__).with_name("search_queries.tsv")
COLD = ("ferry", "“ferry landing”", "“of the”", "the", "helicopter", "{name}", "{surname}",
        "unverified ferry", "claims by {name}", "{surname} 2024 ferry")  # fmt: skip


def right(reader: Reader, terms: str, choices: str) -> tuple[set[int], set[int], list[str]]:
    """Statements and articles that hold it all, and what is nowhere."""
    statements, articles = set(range(len(reader.rows))), set(range(len(reader.texts)))
    absent = []
    for term in filter(None, terms.split(" & ")):
        if term.startswith("!"):
            absent.append(term[1:])
            continue
        held: dict[str, set[int]] = {"statements": set(), "articles": set()}
        for way in term.split(" / "):
            words = tokens(way.removesuffix("~"))
            row = [forms(word) if way.endswith("~") else {word} for word in words]
            for kind, found in reader.holding(row).items():
                held.setdefault(kind, set()).update(found)
        statements &= held["statements"]
        articles &= held["articles"]
    if choices:
        wanted = [tuple(one.split("=")) for one in choices.split()]
        statements &= set(reader.having(wanted))
    return (set(), set(), absent) if absent else (statements, articles, [])


def table(archive: Archive) -> int:
    """Print every query; how many are not answered rightly."""
    reader = Reader(archive)
    entries = [one.url for one in others.entries(archive)]
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    rows = [(line + "\t\t\t\t").split("\t")[:5] for line in lines if line and line[0] != "#"]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        answers = ask(write_index(archive, Path(folder)), ({"q": row[1]} for row in rows))
    print(f"{'kind':17}{'query':40}{'statements':>11}{'due':>5}  first")
    for (kind, query, terms, choices, first), found in zip(rows, answers, strict=True):
        statements, articles, absent = right(reader, terms, choices)
        good = found["statements"] == sorted(statements)
        if not choices:
            good &= found["articles"] == sorted(articles)
        if absent:
            good &= [one.strip('“”"') for one in found["absent"]] == absent
        shown = entries[found["named"][0]] if found["named"] else ""
        good &= not first or shown == first
        wrong += not good
        told = shown or (f"nothing holds {', '.join(found['absent'])}" if absent else "")
        print(f"{kind:17}{query:40}{len(found['statements']):>11}{len(statements):>5}  {told}"
              f"{'' if good else '   WRONG'}")  # fmt: skip
    print(f"{len(rows)} queries, {wrong} not as a search through everything has it")
    return wrong


def kept(archive: Archive, times: int, path: Path) -> None:
    """Write the archive's pieces, so many times over, each time in another order."""
    known = casts(archive.articles, {entity.id: entity for entity in archive.entities})
    made = [piece(article, known[article.slug]) for article in by_date(archive)]
    day = 700_000
    with path.open("wb") as file:
        for turn in range(times):
            order = made if not turn else random.Random(turn).sample(made, len(made))
            for one in order:
                day += 1
                row = one if times == 1 else structs.replace(one, day=day)
                content = msgspec.msgpack.encode(row)
                file.write(len(content).to_bytes(4, "little") + content)
    entities = msgspec.msgpack.encode(archive.entities)
    path.with_suffix(".entities").write_bytes(entities)


def pieces(path: Path) -> Iterator[Piece]:
    """What was kept, one after another."""
    with path.open("rb") as file:
        while length := file.read(4):
            yield msgspec.msgpack.decode(file.read(int.from_bytes(length, "little")), type=Piece)


def build(path: Path, folder: Path) -> None:
    """Put kept pieces together, in a process of its own, and print what it takes."""
    entities = path.with_suffix(".entities").read_bytes()
    known = msgspec.msgpack.decode(entities, type=tuple[Entity, ...])
    entries = list(others.entries(Archive(articles=(), entities=known)))
    begun, count, size, largest = time.process_time(), 0, 0, 0
    for asset in index.files(pieces(path), entries, known):
        target = folder / asset.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.bytes)
        count, size, largest = count + 1, size + len(asset.bytes), max(largest, len(asset.bytes))
    spent = time.process_time() - begun
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    most = int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024
    print(f"{count:,} files, {size / 1e6:.1f} MB, the largest {largest / 1e3:.0f} KB; "
          f"{spent:.1f} s CPU from pieces to files, {most:.0f} MB of memory, program and "
          "all")  # fmt: skip


def cost(archive: Archive, times: int, folder: Path) -> None:
    """Print what making the index takes, and what is read for queries that begin cold."""
    begun = time.process_time()
    path = folder / f"pieces-{times}"
    kept(archive, times, path)
    spent = time.process_time() - begun
    print(f"\n{len(archive.articles) * times:,} articles: {spent:.1f} s CPU for pieces of "
          f"{path.stat().st_size / 1e6:.0f} MB", flush=True)  # fmt: skip
    made = folder / f"index-{times}"
    subprocess.run([sys.executable, __file__, "--build", path, made], check=True)
    person = next(e for e in archive.entities if e.kind == "person" and " " in e.name)
    names = {"name": person.name, "surname": person.name.split()[-1]}
    for query in (one.format(**names) for one in COLD):
        (found,) = ask(made / FOLDER, [{"q": query, "bytes": True}])
        print(f"  {query:32}{len(found['statements']):>9,} statements"
              f"{found['bytes'] / 1e3:>8.0f} KB of the index to the first results")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--large", action="store_true", help="10,000 articles, too")
    parser.add_argument("--only-table", action="store_true", help="no figures of cost")
    parser.add_argument("--build", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.build:
        build(*given.build)
        return
    wrong = table(assemble(ROOT))
    scripts = sum(p.stat().st_size for p in (ROOT / "docs/assets/js").glob("search*.mjs"))
    print(f"the scripts: {scripts / 1e3:.0f} KB, not packed")
    for number in () if given.only_table else (100, 1_000):
        with tempfile.TemporaryDirectory() as folder:
            write(number, Path(folder) / "archive")
            archive = assemble(Path(folder) / "archive")
            cost(archive, 1, Path(folder))
            if given.large and number == 1_000:
                cost(archive, 10, Path(folder))
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
