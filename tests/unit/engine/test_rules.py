"""Every rule of the codebook on readable cases, near misses included."""

from typing import Any

import pytest
import yaml

from ontherecord.engine.capacity.capacity import OFFICIAL, capacity
from ontherecord.engine.facts import RULES
from ontherecord.engine.facts.channel import UNWRITTEN
from ontherecord.engine.lexicon import tables
from ontherecord.model import Statement
from tests.support.building import ROOT
from tests.support.marked import statements_of, unmark

pytestmark = pytest.mark.usefixtures("rules_alone")

FOLDER = ROOT / "tests/cases/rules"
TYPES = yaml.safe_load((FOLDER / "capacity.yml").read_text(encoding="utf-8"))
UNVERIFIED = ("u1_stated", "u2_hearsay", "u3_relayed", "u4_unaccountable")
WORDS = [(words, kind) for kind, phrases in TYPES.items() for words in phrases]


def cases(name: str) -> list[Any]:
    read = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return [pytest.param(case, id=f"{name}: {case['name']}") for case in read]


def drafted(case: dict[str, Any]) -> tuple[Statement, ...]:
    return statements_of(case["text"], case.get("date", "2024-05-27"))


@pytest.mark.parametrize(("words", "kind"), WORDS, ids=[w for w, _ in WORDS])
def test_a_description_gives_the_source_type(words: str, kind: str) -> None:
    """The words that describe a speaker decide the source type of §6."""
    verdict = capacity(words)
    assert verdict is not None
    assert verdict.type == kind


@pytest.mark.parametrize("case", [c for n in UNVERIFIED for c in cases(n)])
def test_unverified_only_for_the_four_reasons(case: dict[str, Any]) -> None:
    """U1 to U4 are given exactly where §5 says, and each has a reason that says why."""
    found = drafted(case)
    assert [list(s.unverified) for s in found] == case["unverified"]
    for statement in found:
        assert set(statement.unverified) <= {r.name for r in statement.reasons}


@pytest.mark.parametrize("case", [c for n in ("kind", "channel", "act", "cue_flags", "said_when")
                                  for c in cases(n)])  # fmt: skip
def test_a_rule_decides_one_fact(case: dict[str, Any]) -> None:
    """Kind, channel, act, cue flags and date follow the words of the frame."""
    field = next(f for f in ("kind", "channel", "act", "cue_flags", "said_when") if f in case)
    found = [getattr(s, field) for s in drafted(case)]
    assert [list(f) if isinstance(f, tuple) else f for f in found] == case[field]


@pytest.mark.parametrize("case", [*cases("source_type"), *cases("type_compositions")])
def test_a_source_has_a_type(case: dict[str, Any]) -> None:
    """All that the text says of a source decides its type (§6)."""
    assert [s.sources[0].type for s in drafted(case)] == case["source_type"]


@pytest.mark.parametrize("case", cases("naming"))
def test_naming_says_how_the_source_is_named(case: dict[str, Any]) -> None:
    """Anonymity on request only if the text says so (§6)."""
    assert [s.sources[0].naming for s in drafted(case)] == case["naming"]


@pytest.mark.parametrize("case", cases("hedges"))
def test_hedges_are_tagged_inside_the_content(case: dict[str, Any]) -> None:
    """Only the hedge words are tagged, and only those of the statement."""
    text, _ = unmark(case["text"])
    found = [[text[h.start : h.end] for h in s.hedges] for s in drafted(case)]
    assert found == case["hedges"]


def test_what_is_no_document_would_else_be_one() -> None:
    """Each head that is kept from being a document is a document in the table of heads."""
    assert {tables.heads()[head].type for head in UNWRITTEN} == {"document-data"}


def test_every_decided_fact_has_a_reason_with_its_section() -> None:
    """A reader can ask why: type and kind name their words and their codebook section."""
    statement = drafted({"text": "{The Health Ministry} [said] «the ward was full»."})[0]
    reasons = {r.name: r for r in statement.reasons}
    assert reasons["source-type"].section == "§6"
    assert "Ministry" in reasons["source-type"].why
    assert reasons["capacity"].section == "§4"


def test_rules_run_in_an_order_that_their_inputs_need() -> None:
    """Source type comes before naming and kind, and kind before the four reasons."""
    names = [rule.__module__.rsplit(".", 1)[-1] for rule in RULES]
    assert names.index("source_type") < names.index("naming") < names.index("kind")
    assert names.index("kind") < names.index("u1_stated") < names.index("u4_unaccountable")


def test_what_is_unclear_in_the_outlets_voice_is_a_flag_and_no_statement() -> None:
    """ "It remains unclear whether …" flags the sentence (§9)."""
    from ontherecord.engine.classify import classify
    from tests.support.marked import Unparsed, article_of

    article = article_of("A bank was robbed. It remains unclear whether anyone was hurt.")
    done = classify(Unparsed(), article, ())
    assert [s.flags for s in done.sentences] == [(), ("U1",)]
    assert done.statements == ()


def test_all_official_types_make_official_claims() -> None:
    """Group A of §6 and nothing else is official."""
    assert {kind for kind in TYPES if kind in OFFICIAL} == OFFICIAL
