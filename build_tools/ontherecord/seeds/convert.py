"""Plain data → one record, with every fault in it told, not only the first.

In: an entry's data and where it stands. Out: the record, or None if what is left is not enough
for one. msgspec does the converting and finds the faults; this module words them and carries on:
a faulty value is taken out and the rest tried again.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from typing import Any, TypeVar, get_args

import msgspec

from ontherecord.model import Problem, Record
from ontherecord.problems.faults import Place, error, nearest, one_of, shown
from ontherecord.seeds.choices import choices, no_choice
from ontherecord.seeds.shapes import example, expected
from ontherecord.seeds.yamlfile import Path

T = TypeVar("T", bound=Record)
Locate = Callable[[Path], Place]
"""Where a value stands in the file at hand."""

MOST = 50
"""Faults of one entry that are told: it has some twenty fields, so more is no slip."""
_STEP = re.compile(r"\.([^.\[\]`]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"unknown field `(.*?)`(?: - at `\$[^`]*`)?\Z", re.S)
_MISSING = re.compile(r"missing required field `(.+?)`")


def record(
    data: Any, kind: type[T], *, path: str, way: Path, locate: Locate
) -> tuple[T | None, tuple[Problem, ...]]:
    """The entry at `way` as a record of `kind`.

    An unknown field or a faulty optional value is reported and left out; a fault anywhere else
    is reported and the entry is not used.
    """
    problems: list[Problem] = []
    usable = True
    left = data
    # Each round takes one value out, so there are at most as many rounds as values.
    while True:
        try:
            found = msgspec.convert(left, kind, strict=False)
            return (found if usable else None), tuple(problems)
        except msgspec.ValidationError as fault:
            step = _steps(str(fault))
            problems.append(_told(str(fault), kind, left, step, path, way, locate))
            if len(problems) == MOST:
                return None, (*problems, _too_many(path, locate(way)))
            gone = _UNKNOWN.search(str(fault))
            if gone and gone[1] in _value(left, step):
                left = _without(left, (*step, gone[1]))
                continue
            if not step or step[0] in _required(kind):
                return None, tuple(problems)
            usable = usable and len(step) == 1
            left = _without(left, step[:1])


def _too_many(path: str, where: Place) -> Problem:
    return error(
        path, where, "too-many-faults",
        f"this entry has {MOST} faults and more.",
        "the others are not told, and the entry is not read.",
        "compare the file with the example in docs/contributing/files.md",
    )  # fmt: skip


def fields_at(kind: Any, step: Path) -> tuple[str, ...]:
    """The fields of the record that stands at `step` inside a record of `kind`."""
    for name in step:
        if isinstance(name, str):
            kind = typing.get_type_hints(_struct(kind))[name]
    return tuple(_struct(kind).__struct_fields__)


def _struct(kind: Any) -> Any:
    """The record type inside a tuple or a choice of types."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    inner = [_struct(part) for part in get_args(kind) if part is not Ellipsis]
    return next((part for part in inner if part is not None), None)


def _required(kind: type[Record]) -> frozenset[str]:
    fields = msgspec.structs.fields(kind)
    return frozenset(field.name for field in fields if field.required)


def _steps(message: str) -> Path:
    """“… - at `$.content[0].start`” → ("content", 0, "start")."""
    way = message.rpartition("`$")[2] if "`$" in message else ""
    return tuple(int(i) if i else name for name, i in _STEP.findall(way.removesuffix("`")))


def _without(data: Any, step: Path) -> Any:
    """The data without the value at `step`; the original is left alone."""
    first, *rest = step
    copy: Any = dict(data) if isinstance(data, dict) else list(data)
    if rest:
        copy[first] = _without(copy[first], tuple(rest))
    else:
        del copy[first]
    return copy


def _value(data: Any, step: Path) -> Any:
    for name in step:
        try:
            data = data[name]
        except (KeyError, IndexError, TypeError):
            return data
    return data


def _told(
    message: str, kind: type[Record], data: Any, step: Path, path: str, way: Path, locate: Locate
) -> Problem:
    """msgspec's message as a problem with what, why and fix."""
    if gone := _UNKNOWN.search(message):
        where = locate((*way, *step, gone[1]))
        return unknown_field(path, where, gone[1], fields_at(kind, step))
    if lacking := _MISSING.search(message):
        return _lacking(path, locate((*way, *step)), lacking[1], step)
    where = locate((*way, *step))
    value = shown(_value(data, step)) if step else "this entry"
    name = next((str(s) for s in reversed(step) if isinstance(s, str)), "entry")
    field = _type(kind, step)
    if choices(field):
        return no_choice(
            path, where, name, _value(data, step), field, bare=isinstance(step[-1], str)
        )
    wanted = expected(message)
    return error(
        path, where, "invalid-value",
        f"“{name}” is {value}.",
        f"it has to be {wanted[0]}.",
        f"write it like this: {name}: {example(name, wanted[1])}",
    )  # fmt: skip


def _type(kind: type[Record], step: Path) -> Any:
    """The type of the field that `step` leads to."""
    here: Any = kind
    for name in step:
        if isinstance(name, str):
            struct = _struct(here)
            here = typing.get_type_hints(struct).get(name) if struct else None
    return here


def _lacking(path: str, where: Place, name: str, step: Path) -> Problem:
    whose = f"this “{next(s for s in reversed(step) if isinstance(s, str))}”" if step else "it"
    return error(
        path, where, "missing-field",
        f"“{name}” is missing here.",
        f"{'an entry' if whose == 'it' else whose} cannot be read without “{name}”.",
        f"add a line: {name}: {example(name, '…')}",
    )  # fmt: skip


def unknown_field(path: str, where: Place, name: str, known: tuple[str, ...]) -> Problem:
    """A field that no record has, with the one that may have been meant."""
    meant = nearest(name, known)
    return error(
        path, where, "unknown-field",
        f"there is no field “{name}” here.",
        f"the fields are {one_of(known)}.",
        f"write “{meant}:” instead of “{name}:”" if meant else f"delete the line “{name}:”",
    )  # fmt: skip
