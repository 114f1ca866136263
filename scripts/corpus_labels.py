"""A reader's table of labels for one text of the corpus → labels with offsets.

    python scripts/corpus_labels.py corpus corpus/readers/a

tells every fault of a reader's tables against the texts, with file:line. How a table is written
stands in corpus/LABELLING.md. Labels have the shape of `annotate --json`: spans are half-open
[start, end) pairs in code points of the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ontherecord.codebook.source_types import OFFICIAL_TYPES, SOURCE_TYPES
from ontherecord.codebook.values import ACTS, CHANNELS, FORMS, KINDS, UNVERIFIED

COLUMNS = 7
NONE = "-"
FACTS: dict[str, Mapping[Any, Any]] = {
    "kind": KINDS,
    "channel": CHANNELS,
    "act": ACTS,
}
"""What the last column may set, and the values it may have."""
FREE = ("u", "chain", "candidates", "note")
MARKS = re.compile(
    r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»|»[^«]*«|„[^“”]*[“”]|(?<!\w)‘(?:[^’]|’(?=\w))*’"
    r"|(?<!\w)'(?:[^']|'(?=\w))*'(?!\w)"
)
Pair = tuple[int, int]
Row = dict[str, Any]


class Fault(Exception):
    """A line that cannot be read, in words for whoever wrote it."""


class Table(NamedTuple):
    """One reader's labels of one text."""

    statements: list[Row]
    """In text order."""
    flags: list[Row]
    lines: dict[int, str]
    """The line behind each statement and flag, by `id()`."""
    faults: list[str]


def read(text: str, path: Path) -> Table:
    """Every line of a table that can be read, and the faults of the others."""
    table = Table([], [], {}, [])
    after = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("//"):
            continue
        try:
            cells = line.split("\t")
            if line.startswith("!"):
                row = flag(text, cells[1:])
                table.flags.append(row)
            else:
                row = statement(text, cells, after)
                _apart(row, table.statements)
                table.statements.append(row)
                after = row["content"][0][0]
            table.lines[id(row)] = line
        except Fault as fault:
            table.faults.append(f"{path}:{number}: {fault}")
    return table


def statement(text: str, cells: list[str], after: int) -> Row:
    """One line; its content is looked for from the code point `after` on.

    Raises:
        Fault: a value is none of the codebook's, or words are not in the text.
    """
    if len(cells) != COLUMNS:
        raise Fault(f"{len(cells)} columns, not {COLUMNS}")
    said, source, cue, form, type_, speaker, more = (cell.strip() for cell in cells)
    if form not in FORMS or form == "outlet":
        raise Fault(f"form {form!r}")
    if type_ not in SOURCE_TYPES:
        raise Fault(f"source type {type_!r}")
    facts = _facts(more)
    parts = _content(text, said, after)
    official = "official-claim" if type_ in OFFICIAL_TYPES else "attributed-claim"
    row: Row = {
        "content": parts,
        "quotes": [] if form == "indirect" else _quotes(text, parts),
        "form": form,
        "kind": facts.get("kind", official),
        "unverified": _listed(facts, "u", ","),
        "speaker": "unspecified" if speaker == NONE else speaker,
        "source_type": type_,
        "chain": _listed(facts, "chain", ">"),
        "channel": facts.get("channel", "not-stated"),
        "act": facts.get("act", "assert"),
        "attribution": "inferred" if cue == NONE else "explicit",
        "candidates": _listed(facts, "candidates", "|"),
        "note": facts.get("note", ""),
    }
    if strange := set(row["unverified"]) - set(UNVERIFIED):
        raise Fault(f"u={', '.join(sorted(strange))}")
    for key, words in (("source", source), ("cue", cue)):
        if words != NONE:
            row[key] = _nearest(text, words, parts)
    return row


def flag(text: str, cells: list[str]) -> Row:
    """Words of a sentence with the flag `not-said`, and who did not say it.

    Raises:
        Fault: the words are not in the text.
    """
    words, who = (*cells, "")[:2]
    return {"flag": "not-said", "span": places(text, words)[0], "who": who.strip()}


def places(text: str, words: str) -> list[Pair]:
    """Every span of these words; `a ~~ b` is everything from a to the next b.

    Raises:
        Fault: there is none.
    """
    first, _, last = (part.strip() for part in words.strip().partition("~~"))
    found = [_up_to(text, m.start(), m.end(), last) for m in re.finditer(re.escape(first), text)]
    if not any(found):
        raise Fault(f"not in the text: {words!r}")
    return [pair for pair in found if pair]


def _up_to(text: str, start: int, end: int, last: str) -> Pair | None:
    stop = text.find(last, end) if last else end
    return None if stop < 0 else (start, stop + len(last))


def _content(text: str, cell: str, after: int) -> list[Pair]:
    """Each part behind the one before; `#2` at the end means the second place in the text."""
    match = re.fullmatch(r"(.*?)(?:#(\d+))?", cell, re.S)
    assert match is not None
    parts: list[Pair] = []
    for words in match[1].split("||"):
        found = places(text, words)
        if match[2] and not parts:
            if int(match[2]) > len(found):
                raise Fault(f"no place {match[2]} of {words!r}")
            parts.append(found[int(match[2]) - 1])
            continue
        floor = parts[-1][1] if parts else after
        parts.append(next((pair for pair in found if pair[0] >= floor), found[0]))
    return parts


def _nearest(text: str, cell: str, parts: list[Pair]) -> Pair:
    """Of all places outside the content, in its paragraph, in whole words: the nearest."""

    def far(pair: Pair) -> tuple[bool, bool, bool, int]:
        start, end = pair
        cut = text[start - 1 : start + 1].isalnum() and start > 0
        cut = cut or (text[end - 1 : end + 1].isalnum() and end < len(text))
        inside = any(a <= start < b for a, b in parts)
        apart = all("\n\n" in text[min(start, a) : max(start, a)] for a, _ in parts)
        return cut, inside, apart, min(max(a - end, start - b, 0) for a, b in parts)

    return min(places(text, cell.split("||", maxsplit=1)[0]), key=far)


def _quotes(text: str, parts: list[Pair]) -> list[Pair]:
    return [(a + m.start(), a + m.end()) for a, b in parts for m in MARKS.finditer(text[a:b])]


def _facts(cell: str) -> dict[str, str]:
    if cell in (NONE, ""):
        return {}
    pairs = (fact.partition("=") for fact in cell.split(";") if fact.strip())
    facts = {name.strip(): value.strip() for name, _, value in pairs}
    for name, value in facts.items():
        if name in FREE:
            continue
        if name not in FACTS or value not in FACTS[name]:
            raise Fault(f"{name}={value}")
    return facts


def _listed(facts: dict[str, str], name: str, mark: str) -> list[str]:
    return [one.strip() for one in facts.get(name, "").split(mark) if one.strip()]


def _apart(row: Row, others: list[Row]) -> None:
    if any(a < d and c < b for a, b in row["content"] for o in others for c, d in o["content"]):
        raise Fault("its content overlaps that of another line")


def faults(corpus: Path, tables: Path) -> Iterator[str]:
    """What is wrong with the tables of a folder; the texts lie in the corpus's parts."""
    texts = {path.stem: path for path in corpus.glob("*/*.txt")}
    for path in sorted(tables.glob("*.tsv")):
        if path.stem in texts:
            yield from read(texts[path.stem].read_text(encoding="utf-8"), path).faults
        else:
            yield f"{path}: no text {path.stem}"


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1]), Path(sys.argv[2])))
    print(*found, f"{len(found)} faults", sep="\n")
    sys.exit(bool(found))
