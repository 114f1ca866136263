"""How well annotations find their words again after edits with known true places.

`python -m ontherecord.benchmarks.reanchoring [FOLDER …]`: seeded edits of the texts (*.txt) under
the folders, or of the archive's own articles, and a table by kind of edit, with the old text and
without. The same seed gives the same table.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from ontherecord.anchoring.anchoring import reanchor
from ontherecord.anchoring.reanchoring.found import Anchored
from ontherecord.benchmarks.cases import Case, everyday, traps

VERDICTS = ("exact", "near", "review", "lost", "wrong", "gone")
"""`exact`: the true place, or nothing where the words are gone; `near`: more than half of it;
`review`: a person has to look; `lost`: orphaned though there; `wrong`: other words; `gone`: a place
though the words are gone."""
STATUSES = ("exact", "changed", "moved", "needs-review", "orphaned")
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
        return "review" if case.true else "exact"
    if not case.true:
        return "gone"
    if tuple(found.spans) == case.true:
        return "exact"
    here = {n for a, b in found.spans for n in range(a, b)}
    true = {n for a, b in case.true for n in range(a, b)}
    return "near" if 2 * len(here & true) >= max(len(here), len(true)) else "wrong"


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
    yield f"{title:<28}{'n':>7}{head}"
    for name, row in [
        *((n, r) for n, r in rows.items() if n),
        ("all", rows.get("", Row(Counter(), Counter()))),
    ]:
        total = sum(row.verdicts.values())
        shares = "".join(f"{row.share(v):>8.2f}" for v in VERDICTS)
        given = "".join(f"{row.statuses[s]:>13}" for s in STATUSES)
        yield f"  {name:<26}{total:>7}{shares}  |{given}"


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
def main(folders: tuple[Path, ...], seed: int, count: int) -> None:
    """Edit the texts under FOLDERS in known ways and tell where annotations end up."""
    found = texts(folders)
    click.echo(f"{len(found)} texts, seed {seed}, {count} annotations a text and kind of edit")
    for title, cases in (("everyday edits", everyday), ("traps", traps)):
        for with_old in (True, False):
            name = f"{title}, {'with' if with_old else 'without'} old text"
            rows = measure(cases(found, seed, count), with_old=with_old)
            click.echo("\n" + "\n".join(table(name, rows)))


if __name__ == "__main__":
    main()
