"""Two readers' tables of the corpus, compared and settled by a third.

    python scripts/corpus_settle.py agree          how far the readers agree
    python scripts/corpus_settle.py differences    every difference, numbered, for the third
    python scripts/corpus_settle.py settle         writes corpus/<part>/<id>.json

Tables are corpus/readers/a and b, decisions corpus/readers/settled: a line a difference, its number
TAB `A`, `B`, `-` (neither), or `+` or `!` and a line of the third's own; `+` alone adds a
statement.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from corpus_labels import Fault, Row, Table, flag, read, statement

from ontherecord.evaluation.scoring import matched, same, words

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
PARTS = ("rules", "development", "test")
COMPARED = ("form", "kind", "source_type", "speaker", "unverified", "candidates", "channel", "act")
LABELLED = "2026-11-30"
NEAR = 300
"""Code points before a difference from which on the third's own words are looked for."""
SAME_EXTENT = 0.9


class Difference(NamedTuple):
    at: int
    what: str
    a: Row | None
    b: Row | None


class Compared(NamedTuple):
    text: str
    a: Table
    b: Table
    pairs: list[tuple[Row, Row]]
    agreed: list[Row]
    differences: list[Difference]
    """In text order."""


def texts() -> Iterator[tuple[str, str]]:
    """(id, part) of every text that both readers read."""
    with (CORPUS / "index.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            if all((CORPUS / f"readers/{r}/{row['id']}.tsv").exists() for r in "ab"):
                yield row["id"], row["part"]


def compare(ident: str, part: str) -> Compared:
    """Raises SystemExit if a table has faults."""
    text = (CORPUS / part / f"{ident}.txt").read_text(encoding="utf-8")
    a, b = (read(text, CORPUS / f"readers/{reader}/{ident}.tsv") for reader in "ab")
    if a.faults or b.faults:
        raise SystemExit("\n".join((*a.faults, *b.faults)))
    found = matched(text, a.statements, b.statements)
    pairs = [(a.statements[i], b.statements[j]) for i, j in found]
    agreed, differences = [], []
    for one, other in pairs:
        if differ := _differing(text, one, other):
            differences.append(Difference(_at(one), ", ".join(differ), one, other))
        else:
            agreed.append(one)
    alone_a = [r for n, r in enumerate(a.statements) if n not in {i for i, _ in found}]
    alone_b = [r for n, r in enumerate(b.statements) if n not in {j for _, j in found}]
    differences += [Difference(_at(r), "in A alone", r, None) for r in alone_a]
    differences += [Difference(_at(r), "in B alone", None, r) for r in alone_b]
    for one in a.flags:
        if any(_touch(one, other) for other in b.flags):
            agreed.append(one)
        else:
            differences.append(Difference(_at(one), "flag of A", one, None))
    differences += [
        Difference(_at(r), "flag of B", None, r)
        for r in b.flags if not any(_touch(r, other) for other in a.flags)
    ]  # fmt: skip
    return Compared(text, a, b, pairs, agreed, sorted(differences, key=lambda d: d.at))


def _at(row: Row) -> int:
    return int(row["span"][0] if "flag" in row else row["content"][0][0])


def _touch(one: Row, other: Row) -> bool:
    return bool(one["span"][0] < other["span"][1] and other["span"][0] < one["span"][1])


def _differing(text: str, one: Row, other: Row) -> list[str]:
    alike = words(text, one["content"]) == words(text, other["content"])
    unlike = [fact for fact in COMPARED if not _same(fact, one, other)]
    return unlike if alike else ["content", *unlike]


def _same(fact: str, one: Row, other: Row) -> bool:
    if fact in ("unverified", "candidates"):
        return sorted(one[fact]) == sorted(other[fact])
    return same(fact, one, other)


def agree() -> None:
    """Statements found by both (F1), and of those how often each label is the same."""
    count: Counter[str] = Counter()
    for ident, part in texts():
        compared = compare(ident, part)
        count["texts"] += 1
        count["a"] += len(compared.a.statements)
        count["b"] += len(compared.b.statements)
        count["both"] += len(compared.pairs)
        count["differences"] += len(compared.differences)
        for one, other in compared.pairs:
            x, y = (words(compared.text, row["content"]) for row in (one, other))
            count["extent"] += len(x & y) / len(x | y) >= SAME_EXTENT
            count.update(fact for fact in COMPARED if _same(fact, one, other))
    both, all_ = count["both"], count["a"] + count["b"]
    print(f"{count['texts']} texts: A {count['a']} statements, B {count['b']}")
    print(f"statements F1 {2 * both / all_:.3f}, {count['differences']} differences")
    for fact in ("extent", *COMPARED):
        print(f"  {fact:12} {count[fact] / both:.3f}")


def differences() -> None:
    """Each with its number and its paragraph, as the third reads them."""
    for ident, part in texts():
        compared = compare(ident, part)
        for number, found in enumerate(compared.differences, 1):
            start = compared.text.rfind("\n\n", 0, found.at) + 2
            paragraph = compared.text[max(start, 0) :].split("\n\n")[0].strip()
            print(f"{ident} {number}. ({found.what}) {paragraph}")
            for name, row, table in (("A", found.a, compared.a), ("B", found.b, compared.b)):
                print(f"  {name}: {table.lines[id(row)] if row is not None else '-'}")


def settle() -> None:
    """Raises SystemExit if a difference is not decided, or what is decided overlaps."""
    wrong = []
    for ident, part in texts():
        compared = compare(ident, part)
        try:
            rows = [*compared.agreed, *_decided(ident, compared)]
        except Fault as fault:
            wrong.append(f"{ident}: {fault}")
            continue
        statements = sorted((r for r in rows if "content" in r), key=_at)
        for one, other in pairwise(statements):
            if any(a < d and c < b for a, b in one["content"] for c, d in other["content"]):
                wrong.append(f"{ident}: statements overlap at {_at(other)}")
        record = {
            "article": ident,
            "codebook": "1.2",
            "labelled": LABELLED,
            "sha256": hashlib.sha256(compared.text.encode()).hexdigest(),
            "statements": statements,
            "flags": sorted((r for r in rows if "flag" in r), key=_at),
        }
        written = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        (CORPUS / part / f"{ident}.json").write_text(written, encoding="utf-8")
    if wrong:
        raise SystemExit("\n".join(wrong))


def _decided(ident: str, compared: Compared) -> Iterator[Row]:
    path = CORPUS / f"readers/settled/{ident}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    decisions = [line.split("\t") for line in lines if line.strip() and not line.startswith("//")]
    given = {cells[0].strip().rstrip("."): cells[1:] for cells in decisions}
    for number, found in enumerate(compared.differences, 1):
        cells = given.get(str(number))
        if not cells:
            raise Fault(f"no decision on difference {number}")
        taken = {"A": found.a, "B": found.b}.get(cells[0])
        if taken is not None:
            yield taken
        elif cells[0] == "+":
            yield statement(compared.text, cells[1:], max(found.at - NEAR, 0))
        elif cells[0] == "!":
            yield flag(compared.text, cells[1:])
    yield from (statement(compared.text, c[1:], 0) for c in decisions if c[0] == "+")


if __name__ == "__main__":
    {"agree": agree, "differences": differences, "settle": settle}[sys.argv[1]]()
