"""Every reason's sentence stands in one table, and no rule reads it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import ontherecord
from ontherecord.engine.records.grounds import CapacityGround, Ground
from ontherecord.engine.records.reasons import TABLE, Row, because, quoted, together

PACKAGE = Path(ontherecord.__file__).parent
TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
RULES = {name: tree for name, tree in TREES.items() if name.startswith(("engine/", "merging/"))}
MADE_IN = "engine/records/reasons.py"


def fields(row: Row) -> set[str]:
    """The names in braces of a row's sentence."""
    return {name for _, name, _, _ in Formatter().parse(row.sentence) if name}


def nodes(name: str, kind: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for node in ast.walk(TREES[name]) if isinstance(node, kind))


def given(node: ast.expr) -> list[str]:
    """The grounds that an argument may be, as far as the code itself says it."""
    if isinstance(node, ast.IfExp):
        return given(node.body) + given(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


CALLS = [
    pytest.param(ground, call, id=f"{name}: {ground}")
    for name in RULES
    for call in nodes(name, ast.Call)
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "because"
    for ground in given(call.args[0])
]


def test_the_table_has_a_row_for_each_ground_in_the_order_of_the_list() -> None:
    """The list is what rules may give, the table is what readers see of it."""
    assert tuple(TABLE) == get_args(Ground)


@pytest.mark.parametrize("ground", TABLE)
def test_an_example_is_its_sentence_filled_in(ground: Ground) -> None:
    """Whoever rewords a sentence rewords its example, and sees that it still reads well."""
    row = TABLE[ground]
    pattern = "".join(
        re.escape(words) + (".+" if name else "")
        for words, name, _, _ in Formatter().parse(row.sentence)
    )
    assert re.fullmatch(pattern, row.example)
    assert re.fullmatch(r"§\d+(?:\.\d+)?", row.section)
    assert row.rule


def test_every_ground_is_given_by_some_rule() -> None:
    """A row that nothing gives is dead."""
    said = {
        node.value
        for name in RULES
        for node in nodes(name, ast.Constant)
        if isinstance(node, ast.Constant)
    }
    assert set(get_args(Ground)) - said == set()


@pytest.mark.parametrize(("ground", "call"), CALLS)
def test_a_call_gives_what_the_sentence_names(ground: str, call: ast.Call) -> None:
    """Else filling it in would fail on the first article that needs it."""
    named = {keyword.arg for keyword in call.keywords} | ({"words"} if call.args[1:] else set())
    assert fields(TABLE[ground]) <= named
    assert {k.arg for k in call.keywords} <= fields(TABLE[ground]), "it names what nobody sees"


@pytest.mark.parametrize("ground", get_args(CapacityGround))
def test_a_verdicts_sentence_needs_no_more_than_its_rule_gives(ground: CapacityGround) -> None:
    """`source_type` fills in all of them alike."""
    assert fields(TABLE[ground]) <= {"words", "speaker", "type", "entry"}


def test_reasons_are_made_in_one_place() -> None:
    """No other module makes a `Reason`, or could word it."""
    makers = {
        name
        for name in TREES
        for call in nodes(name, ast.Call)
        if isinstance(call, ast.Call) and "Reason" in (getattr(call.func, "id", ""),
                                                       getattr(call.func, "attr", ""))
    }  # fmt: skip
    assert makers == {MADE_IN}


@pytest.mark.parametrize("name", sorted(set(RULES) - {MADE_IN}))
def test_no_rule_reads_a_sentence(name: str) -> None:
    """What readers are told may be reworded at any time; rules branch on grounds and words."""
    read = [n.lineno for n in nodes(name, ast.Attribute)
            if isinstance(n, ast.Attribute) and n.attr == "why"]  # fmt: skip
    assert read == []


def test_a_reason_carries_its_rule_its_section_and_the_words_that_decided() -> None:
    """The words stand by themselves, so that nobody has to find them in the sentence."""
    found = because("day-counted", "Tuesday", published="2024-03-06")
    assert (found.by, found.name, found.section) == ("rule", "said-when", "§3")
    assert (found.ground, found.words) == ("day-counted", "Tuesday")
    assert found.why == "“Tuesday”, counted from 2024-03-06."


def test_several_reasons_as_one_tell_each_sentence_once() -> None:
    """The first source decides (§9); who speaks twice is told of once."""
    nobody, cue = because("no-source"), because("colon", "wrote")
    told = together([nobody, cue, nobody])
    assert told.why == "The text names no source. “wrote” and a colon announce it."
    assert told.ground == "no-source"


def test_several_words_are_quoted_each() -> None:
    """Each in its own marks, in the order given."""
    assert quoted(["Ada", "Jo"]) == "“Ada” and “Jo”"
    assert quoted(["did", "say"], " … ") == "“did” … “say”"
