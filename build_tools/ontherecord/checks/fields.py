"""Fields that an annotation needs, and those whose form a type cannot state.

In: one annotation's view. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.anchoring.identity import ids_in, is_statement_id
from ontherecord.checks.views import Noted
from ontherecord.model import Problem
from ontherecord.problems.faults import error
from ontherecord.seeds.shapes import is_day

NOT_RESOLVABLE = "not-resolvable"
TARGET = "target: s-3fa2c1   (the id on the statement's card)"


def has_what_it_needs(view: Noted) -> Iterator[Problem]:
    """`add` brings its words; every other action names the statement it is about."""
    a = view.annotation
    if a.action == "add" and not view.gives("content"):
        yield error(
            view.path, view.at(), "missing-field",
            f"“{a.id}” adds a statement and does not say which words it is.",
            "a statement is the words of its content.",
            'content: [{exact: "the words of the article"}]',
        )  # fmt: skip
    if a.action != "add" and not (view.gives("target") or view.gives("content")):
        yield error(
            view.path, view.at("action"), "missing-field",
            f"“{a.id}” does not say which statement it is about.",
            f"“{a.action}” speaks of a statement that is there.",
            TARGET,
        )  # fmt: skip
    inside = ids_in(a.target)
    if a.target and not is_statement_id(a.target):
        yield error(
            view.path, view.at("target"), "invalid-value",
            f"“target” is “{a.target}”.",
            "a statement's id is “s-” and at least six of the signs 0–9 and a–f.",
            f"target: {inside[0]}" if inside else TARGET,
        )  # fmt: skip


def said_when(view: Noted) -> Iterator[Problem]:
    """`said_when` is a day or `not-resolvable` (§9)."""
    value = view.annotation.said_when
    if value is None or value == NOT_RESOLVABLE or is_day(value):
        return
    yield error(
        view.path, view.at("said_when"), "invalid-value",
        f"“said_when” is “{value}”.",
        f"it has to be a date, written year-month-day, or {NOT_RESOLVABLE}.",
        "said_when: 2024-05-27",
    )  # fmt: skip


def speaks_for_someone(view: Noted) -> Iterator[Problem]:
    """An added statement says what it is: its kind and its form (§2)."""
    a = view.annotation
    if a.action != "add":
        return
    for name, example in (("form", "indirect"), ("kind", "attributed-claim")):
        if getattr(a, name) is None and not view.gives(name):
            yield error(
                view.path, view.at(), "missing-field",
                f"“{a.id}” has no “{name}”.",
                "an added statement says whose words are on the page and whose claim it is (§2).",
                f"add a line: {name}: {example}",
            )  # fmt: skip


RULES = (has_what_it_needs, speaks_for_someone, said_when)
