"""One file of `annotations/` → one `Contribution`, its annotations converted one by one.

In: the file's data. Out: the record and its problems; a bad annotation never hides the next.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from ontherecord.model import REFERENCE, Annotation, Contribution, Handle, Problem, Record
from ontherecord.problems.faults import START, error, shown
from ontherecord.seeds.convert import Locate, record, unknown_field

FIELDS = ("codebook", "by", "made", "text", "independent", "annotations")
_HEAD = ("codebook", "made", "text", "independent")
_YES_NO = {"yes": "true", "no": "false"}


class _Head(Record, frozen=True):
    codebook: str
    made: dt.date
    text: str
    independent: bool = False


def contribution(
    data: Any, *, path: str, locate: Locate
) -> tuple[Contribution | None, tuple[Problem, ...]]:
    """The contribution, without the annotations that cannot be used; None if it is no entry."""
    if not isinstance(data, dict):
        return None, (_no_entry(path),)
    problems = [
        unknown_field(path, locate((name,)), name, FIELDS) for name in data if name not in FIELDS
    ]
    fields = {name: data[name] for name in _HEAD if name in data}
    if fields.get("independent") in ("yes", "no"):
        fields["independent"] = _YES_NO[fields["independent"]]
    head, faults = record(fields, _Head, path=path, way=(), locate=locate)
    problems.extend(faults)
    by, faults = _by(data.get("by"), path, locate)
    problems.extend(faults)
    found = _annotations(data.get("annotations"), path, locate, problems)
    head = head or _Head(codebook="", made=dt.date.min, text="")
    return Contribution(
        path=path, codebook=head.codebook, by=by, made=head.made, text=head.text,
        independent=head.independent,
        annotations=tuple(a for _, a in found), entries=tuple(i for i, _ in found),
        lines=tuple(locate(("annotations", i))[0] for i, _ in found),
    ), tuple(problems)  # fmt: skip


def _annotations(
    entries: Any, path: str, locate: Locate, problems: list[Problem]
) -> list[tuple[int, Annotation]]:
    """The annotations that can be used, each with its position in the list."""
    if not isinstance(entries, list) or not entries:
        problems.append(_none_inside(path, locate))
        return []
    found: list[tuple[int, Annotation]] = []
    for index, entry in enumerate(entries):
        way = ("annotations", index)
        annotation, faults = record(entry, Annotation, path=path, way=way, locate=locate)
        problems.extend(faults)
        if annotation is not None:
            found.append((index, annotation))
    return found


def _by(value: Any, path: str, locate: Locate) -> tuple[str, tuple[Problem, ...]]:
    if value == REFERENCE:
        return REFERENCE, ()
    if isinstance(value, dict):
        found, faults = record(value, Handle, path=path, way=("by",), locate=locate)
        return (found.handle if found else ""), faults
    what = "“by” is missing." if value is None else f"“by” is {shown(value)}."
    handle = value if isinstance(value, str) else "your-handle"
    return "", (
        error(
            path, locate(("by",)), "missing-field" if value is None else "invalid-value",
            what,
            "every contribution says whose reading it is.",
            f"by: {{handle: {handle}}}",
        ),
    )  # fmt: skip


def _no_entry(path: str) -> Problem:
    return error(
        path, START, "invalid-value",
        "the file holds no entry.",
        "a contribution has the fields codebook, by, made, text and annotations.",
        "copy the example in docs/contributing/files.md",
    )  # fmt: skip


def _none_inside(path: str, locate: Locate) -> Problem:
    return error(
        path, locate(("annotations",)), "missing-field",
        "there is no annotation in this file.",
        "“annotations” is a list with at least one entry that starts with “- id:”.",
        "annotations: [{id: a1, action: add, …}], or delete the file",
    )  # fmt: skip
