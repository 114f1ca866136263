"""`removed.yml` → `Removal`s: the pages that were taken down at request.

In: the file's data. Out: the records and their problems; each entry is converted by itself, so a
bad one never hides the next.
"""

from __future__ import annotations

from typing import Any

from ontherecord.model import Problem, Removal
from ontherecord.seeds.convert import Locate, record, unknown_field

FILE = "removed.yml"
LIST = "removed"


def removals(
    data: Any, *, path: str, locate: Locate
) -> tuple[tuple[Removal, ...], tuple[Problem, ...]]:
    """The file's entries, in its order."""
    data = data if isinstance(data, dict) else {}
    problems = [unknown_field(path, locate((n,)), n, (LIST,)) for n in data if n != LIST]
    entries = data.get(LIST) or []
    found = []
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        one, faults = record(entry, Removal, path=path, way=(LIST, index), locate=locate)
        problems.extend(faults)
        if one is not None:
            found.append(one)
    return tuple(found), tuple(problems)
