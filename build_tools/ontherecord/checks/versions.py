"""A file stays valid for the codebook it names (§12.6), and holds nothing that this one lacks.

In: one annotation's view. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

import msgspec

from ontherecord.checks.views import Noted
from ontherecord.codebook.table import Value
from ontherecord.codebook.values import LISTS
from ontherecord.codebook.version import before
from ontherecord.model import Annotation, Problem
from ontherecord.problems.faults import error
from ontherecord.seeds.yamlfile import Path

FIELDS: Mapping[str, str] = {"candidates": "1.2", "not_said": "1.2"}
"""The first version of the codebook that has a field; all others were in the first."""


def _literals(kind: Any) -> Iterator[Any]:
    if get_origin(kind) is Literal:
        yield kind
    for part in () if get_origin(kind) is Literal else get_args(kind):
        yield from _literals(part)


_TABLES = dict(LISTS)
_LISTED: tuple[tuple[str, Mapping[Any, Value[Any]]], ...] = tuple(
    (field.name, _TABLES[kind])
    for field in msgspec.structs.fields(Annotation)
    for kind in _literals(field.type)
    if kind in _TABLES
)
"""The fields that hold values of the codebook's lists."""


def nothing_newer(view: Noted) -> Iterator[Problem]:
    """No field and no value that came with a later codebook than the file's."""
    version = view.contribution.codebook
    for way, words, since in _newer(view):
        if before(version, since):
            yield error(
                view.path, view.at(*way), "newer-codebook",
                f"{words} came with codebook {since}, and this file names {version}.",
                "a file's labels are read by the version it was made under.",
                f'codebook: "{since}"   (after a look at its other labels: the codebook\'s last '
                "section says what changed), or take this out",
            )  # fmt: skip


def _newer(view: Noted) -> Iterator[tuple[Path, str, str]]:
    """(where, what, since) of every field and value that has a version of its own."""
    for name, since in FIELDS.items():
        if getattr(view.annotation, name):
            yield (name,), f"“{name}”", since
    for name, rows in _LISTED:
        given = getattr(view.annotation, name)
        for one in given if isinstance(given, tuple) else (given,):
            if one in rows:
                yield (name,), f"“{name}: {one}”", rows[one].since


RULES = (nothing_newer,)
