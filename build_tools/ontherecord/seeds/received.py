"""`received.yml` of an article ↔ what it was taken from, and what was left out (written by `add`).

In: the file's data, or a record. Out: the record and problems; or the file's text. Builds do not
read it; `check` does.
"""

from __future__ import annotations

from typing import Any

from ontherecord.model import Problem, Received
from ontherecord.seeds.convert import Locate, record
from ontherecord.seeds.writing import scalar, schema_line

FILE = "received.yml"
HEAD = """\
# What this article was taken from, and what of the page is not in article.txt: read it over.
# Written by: ontherecord add
"""


def received(
    data: Any, *, path: str, locate: Locate
) -> tuple[tuple[Received, ...], tuple[Problem, ...]]:
    """The file's record, if it is one."""
    found, problems = record(data, Received, path=path, way=(), locate=locate)
    return (() if found is None else (found,)), problems


def as_yaml(one: Received, path: str) -> str:
    """The text of the file at `path`, seen from the archive's folder."""
    lines = [f"came_from: {scalar(one.came_from, quote=True)}"]
    lines += [f"part: {scalar(one.part, quote=True)}"] if one.part else []
    lines += [f"sha256: {one.sha256}", f"words: {one.words}"]
    if one.doubts:
        lines += ["doubts:", *(f"  - {scalar(why, quote=True)}" for why in one.doubts)]
    if one.left_out:
        lines.append("left_out:")
        lines += [
            f"  - {{kind: {left.kind}, where: {left.where}, words: {left.words}, "
            f"begins: {scalar(left.begins, quote=True)}}}"
            for left in one.left_out
        ]
    lines += [f"more: {one.more}"] if one.more else []
    return schema_line(path, "received") + HEAD + "\n".join(lines) + "\n"
