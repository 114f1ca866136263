"""`ids.yml` of an article ↔ the statement ids that were published (written by `record`).

In: the file's data, or records. Out: `Recorded`s and problems; or the file's text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ontherecord.anchoring.identity import is_statement_id
from ontherecord.model import Problem, Recorded
from ontherecord.problems.faults import error
from ontherecord.seeds.convert import Locate, record, unknown_field
from ontherecord.seeds.writing import selector_yaml

FILE = "ids.yml"
LIST = "ids"
HEAD = """\
# Statement ids that were published, so that links to them lead somewhere for good.
# Written by: ontherecord record
"""


def recorded(
    data: Any, *, path: str, locate: Locate
) -> tuple[tuple[Recorded, ...], tuple[Problem, ...]]:
    """The file's entries; a bad one never hides the next."""
    data = data if isinstance(data, dict) else {}
    problems = [unknown_field(path, locate((n,)), n, (LIST,)) for n in data if n != LIST]
    entries = data.get(LIST) or []
    found: dict[str, Recorded] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        one, faults = record(entry, Recorded, path=path, way=(LIST, index), locate=locate)
        problems.extend(faults)
        if one is not None and (one.id in found or not is_statement_id(one.id)):
            problems.append(
                error(
                    path, locate((LIST, index, "id")), "invalid-value",
                    f"“id” is “{one.id}”.",
                    "each entry is one published statement, “s-” and six or more of 0–9 and a–f.",
                    "delete the entry, then run: ontherecord record",
                )
            )  # fmt: skip
        elif one is not None:
            found[one.id] = one
    return tuple(found.values()), tuple(problems)


def as_yaml(entries: Iterable[Recorded]) -> str:
    """The file's text."""
    lines = [f"{HEAD}{LIST}:"]
    for entry in entries:
        lines += [f"  - id: {entry.id}", "    content:"]
        lines += [f"      - {selector_yaml(part)}" for part in entry.content]
    return "\n".join(lines) + "\n"
