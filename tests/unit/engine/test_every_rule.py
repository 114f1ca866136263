"""Each finder of cues and each fact rule is proved by the case file of its name.

A rule's name is its module's; its case file holds at least one text where it decides, and one near
miss that looks alike and where it does not. Whether the whole engine gives what the cases say is
held by `test_attribute` and `test_rules`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from ontherecord.engine import classify
from ontherecord.engine.attribution import RULES as FINDERS
from ontherecord.engine.attribution.reading.finding import Finding
from ontherecord.engine.attribution.reading.reading import Reading
from ontherecord.engine.facts import RULES, Case, Rule
from ontherecord.model import Statement
from tests.support.engine import CASES, attributions_of, reading_of
from tests.support.marked import statements_of

pytestmark = pytest.mark.usefixtures("rules_alone")

Finder = Callable[[Reading], Any]
Fact = Callable[[Statement], object]
FACTS: dict[str, Fact] = {
    "source_type": lambda s: [source.type for source in s.sources],
    "naming": lambda s: [source.naming for source in s.sources],
    "kind": lambda s: s.kind,
    "u1_stated": lambda s: "U1" in s.unverified,
    "u2_hearsay": lambda s: "U2" in s.unverified,
    "u3_relayed": lambda s: "U3" in s.unverified,
    "u4_unaccountable": lambda s: "U4" in s.unverified,
    "channel": lambda s: s.channel,
    "act": lambda s: s.act,
    "said_when": lambda s: s.said_when,
    "hedges": lambda s: s.hedges,
    "cue_flags": lambda s: s.cue_flags,
}
"""What each fact rule decides; before it, a statement has what it has when nothing is known."""
ALWAYS = ("source_type", "naming")
"""These decide on every statement; a near miss says what it is unlike."""


def module_of(rule: Any) -> str:
    return str(rule.__module__).rsplit(".", 1)[-1]


def read(folder: str, module: str) -> list[dict[str, Any]]:
    path = CASES / folder / f"{module}.yml"
    assert path.is_file(), f"the rule “{module}” has no case file: write {path}"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def is_near_miss(name: str) -> bool:
    return name.lower().startswith("near miss")


@pytest.mark.parametrize("finder", FINDERS, ids=lambda f: f.__name__)
def test_a_finder_of_cues_has_a_hit_and_a_near_miss(finder: Finder) -> None:
    """Called alone it finds a hit's content, which then stands; in a near miss it finds nothing."""
    hits, misses = 0, 0
    for case in read("attribute", module_of(finder)):
        found: list[Finding] = list(finder(reading_of(case["text"])))
        if is_near_miss(case["case"]):
            assert not found, case["case"]
            misses += 1
        hits += any(_stands(case["text"], one) for one in found)
    assert hits, "no text of its case file is decided by it"
    assert misses, "no case whose name begins with “Near miss:”"


def _stands(text: str, found: Finding) -> bool:
    """Whether an attribution of the text is this finding: its cue, its reason, its content."""
    reason = found.reasons[0].name
    return any(
        one.cues == found.cues
        and reason in {r.name for r in one.reasons}
        and one.content[0].start == found.content[0].start
        for one in attributions_of(text)
    )


@pytest.mark.parametrize("rule", RULES, ids=module_of)
def test_a_fact_rule_has_a_hit_and_a_near_miss(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hit has another value after the rule than before it; a near miss has a statement, the
    only one or beside a hit, that keeps its value."""
    module = module_of(rule)
    fact, seen = FACTS[module], list[tuple[object, object]]()

    def watched(statement: Statement, case: Case) -> Statement:
        after = rule(statement, case)
        seen.append((fact(statement), fact(after)))
        return after

    monkeypatch.setattr(classify, "RULES", [watched if r is rule else r for r in RULES])
    hits, misses = list[object](), list[dict[str, Any]]()
    for case in read("rules", module):
        seen.clear()
        statements_of(case["text"], case.get("date", "2024-05-27"))
        assert seen, case["name"]
        values = [after for before, after in seen if before != after]
        if not is_near_miss(case["name"]):
            hits += values
            continue
        misses.append(case)
        assert module in ALWAYS or len(values) < len(seen), case["name"]
        assert module not in ALWAYS or case["unlike"] not in values[0], case["name"]  # type: ignore[operator]
    assert hits, "no text of its case file is decided by it"
    assert misses, "no case whose name begins with “near miss:”"
    alike = {case["unlike"] for case in misses if module in ALWAYS}
    assert alike <= {name for value in hits if isinstance(value, list) for name in value}


def test_every_fact_rule_is_watched() -> None:
    """A new rule says here what it decides."""
    assert set(FACTS) == {module_of(rule) for rule in RULES}
