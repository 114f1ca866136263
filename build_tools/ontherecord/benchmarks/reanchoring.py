"""How well annotations find their words again after edits with known true places.

`python -m ontherecord.benchmarks.reanchoring [FOLDER …]`: seeded edits of the texts (*.txt) under
the folders, or of the archive's own articles, and a table by kind of edit, with the old text and
without. The same seed gives the same table. `--independent`: the second bench, `independent`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from ontherecord.anchoring.anchoring import reanchor
from ontherecord.anchoring.reanchoring.found import Anchored
from ontherecord.benchmarks import independent
from ontherecord.benchmarks.cases import Case, Span, everyday, traps

VERDICTS = ("exact", "near", "offered", "review", "lost", "wrong", "gone")
"""`exact`: the true place, or nothing where the words are gone; `near`: more than half of it;
`offered`: a person has to look, and is shown more than half of it; `review`: has to look, and is
shown something else; `lost`: orphaned though there; `wrong`: other words; `gone`: a place though
the words are gone."""
RIGHT = ("exact", "near", "offered")
"""Right, or offered in the right place."""
STATUSES = ("exact", "changed", "moved", "needs-review", "orphaned")
INDEPENDENT = {
    "everyday edits": independent.everyday,
    "traps": independent.traps,
    "decoys beside": independent.beside,
}
SHORTEST = 300
"""Characters a text has to have to be edited in all these ways."""


class Row(NamedTuple):
    """What became of the annotations of one kind of edit."""

    verdicts: Counter[str]
    statuses: Counter[str]

    def share(self, *verdicts: str) -> float:
        """Per cent of the annotations."""
        total = sum(self.verdicts.values())
        return 100 * sum(self.verdicts[v] for v in verdicts) / total if total else 0.0


def verdict(case: Case, found: Anchored) -> str:
    """One of `VERDICTS`."""
    if found.status == "orphaned":
        return "lost" if case.true else "exact"
    if found.status == "needs-review":
        if not case.true:
            return "exact"
        return "offered" if _beside(found.spans, case.true) else "review"
    if not case.true:
        return "gone"
    if tuple(found.spans) == case.true:
        return "exact"
    return "near" if _beside(found.spans, case.true) else "wrong"


def _beside(spans: Sequence[Span], true: Sequence[Span]) -> bool:
    """At least half of either is the other."""
    here = {n for a, b in spans for n in range(a, b)}
    there = {n for a, b in true for n in range(a, b)}
    return 2 * len(here & there) >= max(len(here), len(there))


def measure(cases: Iterable[Case], *, with_old: bool) -> dict[str, Row]:
    """A row for each kind of edit, and one for all, under the name ""."""
    rows: defaultdict[str, Row] = defaultdict(lambda: Row(Counter(), Counter()))
    for case in cases:
        found = reanchor(case.selector, case.old if with_old else None, case.new)
        for name in (case.kind, ""):
            rows[name].verdicts[verdict(case, found)] += 1
            rows[name].statuses[found.status] += 1
    return dict(rows)


def table(title: str, rows: dict[str, Row]) -> Iterator[str]:
    """The rows as lines of text, per cent; the right half tells the statuses given."""
    head = (
        "".join(f"{name:>8}" for name in VERDICTS) + "  |" + "".join(f"{s:>13}" for s in STATUSES)
    )
    yield f"{title:<38}{'n':>7}{head}"
    for name, row in [
        *((n, r) for n, r in rows.items() if n),
        ("all", rows.get("", Row(Counter(), Counter()))),
    ]:
        total = sum(row.verdicts.values())
        shares = "".join(f"{row.share(v):>8.2f}" for v in VERDICTS)
        given = "".join(f"{row.statuses[s]:>13}" for s in STATUSES)
        yield f"  {name:<36}{total:>7}{shares}  |{given}"


def summary(title: str, row: Row) -> str:
    """The four figures: exact, right or offered in the right place, wrong, gone and anchored."""
    shares = (row.share("exact"), row.share(*RIGHT), row.share("wrong"), row.share("gone"))
    total = sum(row.verdicts.values())
    return f"{title:<38}{total:>7}" + "".join(f"{share:>8.2f}" for share in shares)


def texts(folders: Sequence[Path]) -> list[str]:
    """The texts to edit: every *.txt under the folders, else the archive's articles."""
    from ontherecord.seeds import load
    from ontherecord.seeds.plainfile import TEXT_LIMIT, decoded

    if folders:
        files = sorted(path for folder in folders for path in folder.rglob("*.txt"))
        read = (decoded(path.read_bytes(), str(path), TEXT_LIMIT)[0] for path in files)
    else:
        read = (article.text for article in load(Path("seeds")).articles)
    return [text for text in read if text is not None and len(text) >= SHORTEST]


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--seed", default=1, show_default=True, help="Another seed makes other edits.")
@click.option("--count", default=10, show_default=True, help="Annotations a text and kind of edit.")
@click.option("--independent", "second", is_flag=True, help="Other edits and decoys.")
def main(folders: tuple[Path, ...], seed: int, count: int, second: bool) -> None:
    """Edit the texts under FOLDERS in known ways and tell where annotations end up."""
    found = texts(folders)
    click.echo(f"{len(found)} texts, seed {seed}, {count} annotations a text and kind of edit")
    parts = INDEPENDENT if second else {"everyday edits": everyday, "traps": traps}
    short = [f"{'':<38}{'n':>7}{'exact':>8}{'right':>8}{'wrong':>8}{'gone':>8}"]
    for title, cases in parts.items():
        for with_old in (True, False):
            name = f"{title}, {'with' if with_old else 'without'} old text"
            rows = measure(cases(found, seed, count), with_old=with_old)
            click.echo("\n" + "\n".join(table(name, rows)))
            short.append(summary(name, rows[""]))
    click.echo("\n" + "\n".join(short))


if __name__ == "__main__":
    main()
