"""`published.yml` ↔ the articles that were published once (`record` writes them, people say what
became of those that are there no more).

In: the file's data, or records. Out: `Published` records and problems; or the file's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ontherecord.anchoring.identity import is_statement_id
from ontherecord.model import Problem, Published
from ontherecord.problems.faults import error, shown
from ontherecord.seeds.convert import Locate, record, unknown_field
from ontherecord.seeds.shapes import is_name
from ontherecord.seeds.writing import scalar

FILE = "published.yml"
LIST = "published"
HEAD = """\
# Articles that were published, so that links to them lead somewhere for good.
# Written by: ontherecord record. By hand, where one is there no more: renamed: its-new-name,
# or gone: the day it was taken out.
"""


def published(
    data: Any, *, path: str, locate: Locate
) -> tuple[tuple[Published, ...], tuple[Problem, ...]]:
    """The file's entries; a bad one never hides the next."""
    data = data if isinstance(data, dict) else {}
    problems = [unknown_field(path, locate((n,)), n, (LIST,)) for n in data if n != LIST]
    entries = data.get(LIST) or []
    found: dict[str, Published] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        one, faults = record(entry, Published, path=path, way=(LIST, index), locate=locate)
        problems.extend(faults)
        if one is None:
            continue
        problems += _unfit(one, path, index, locate)
        if one.article in found:
            problems.append(
                error(
                    path, locate((LIST, index, "article")), "duplicate-id",
                    f"“{one.article}” is taken: an entry above has it too.",
                    "an address leads to one place.",
                    "delete this entry",
                )
            )  # fmt: skip
        elif is_name(one.article):
            found[one.article] = one
    return tuple(found.values()), tuple(problems)


def _unfit(one: Published, path: str, index: int, locate: Locate) -> Iterator[Problem]:
    """What can be no part of an address."""
    values = {"article": (one.article,), "renamed": (one.renamed,), "statements": one.ids}
    for name, words in values.items():
        fits = is_statement_id if name == "statements" else is_name
        wrong = next((word for word in words if word and not fits(word)), None)
        if wrong is not None:
            like = "s-3fa2c1 s-77b1e0" if name == "statements" else "bridge-will-reopen"
            yield error(
                path, locate((LIST, index, name)), "invalid-value",
                f"“{name}” has {shown(wrong)}.",
                "slugs have a-z, 0-9 and single hyphens; statements are ids, a blank between each.",
                f"{name}: {like}   (or put the file back as it was: git checkout seeds/{FILE})",
            )  # fmt: skip


def as_yaml(entries: Iterable[Published]) -> str:
    """The file's text."""
    lines = [f"{HEAD}{LIST}:"]
    for entry in entries:
        lines += [f"  - article: {scalar(entry.article)}"]
        lines += [f"    title: {scalar(entry.title, quote=True)}"]
        lines += [f"    renamed: {scalar(entry.renamed)}"] if entry.renamed else []
        lines += [f"    gone: {entry.gone.isoformat()}"] if entry.gone else []
        lines += [f"    statements: {entry.statements}"] if entry.statements else []
    return "\n".join(lines) + "\n"
