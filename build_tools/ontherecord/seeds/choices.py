"""Fields that hold one of a few words, or some of them: what those are, and what was meant.

In: a field's type. Out: its words; or a `Problem`.
"""

from __future__ import annotations

import types
import typing
from typing import Any, Literal, get_args, get_origin

from ontherecord.model import Problem
from ontherecord.problems.faults import Place, error, nearest, one_of, shown


def choices(kind: Any) -> tuple[str, ...]:
    """The words a field may hold, if its type lists them."""
    if get_origin(kind) is Literal:
        return tuple(map(str, get_args(kind)))
    if get_origin(kind) in (tuple, typing.Union, types.UnionType):
        return tuple(word for part in get_args(kind) for word in choices(part))
    return ()


def no_choice(path: str, where: Place, name: str, given: Any, field: Any, *, bare: bool) -> Problem:
    """A word that the field does not have, or a `bare` one that wants brackets around it."""
    allowed = choices(field)
    many = is_list(field)
    same = (word for word in allowed if word.lower() == str(given).lower())
    meant = next(same, None) or nearest(str(given), allowed)
    bare = bare and many
    written = f"{name}: [{meant}]" if many else f"{name}: {meant}"
    others = f"write the one that fits: {one_of(allowed)}"
    return error(
        path, where, "invalid-value",
        f"“{name}” is {shown(given)} and no list." if bare
        else f"“{name}” cannot be {shown(given)}.",
        f"the codebook knows {one_of(allowed)}{', and there may be several' * bare}.",
        written if meant else others,
    )  # fmt: skip


def is_list(kind: Any) -> bool:
    """Whether a field holds a list."""
    return get_origin(kind) is tuple or any(get_origin(part) is tuple for part in get_args(kind))
