"""Contributions as YAML that a person would write."""

from __future__ import annotations

import datetime as dt

import pytest
import yaml

from ontherecord.model import AnnotatedSource, Annotation, Contribution, Selector
from ontherecord.seeds.writing import as_yaml, scalar, selector_yaml

CONTRIBUTION = Contribution(
    path="", codebook="1.1", by="ada", made=dt.date(2024, 6, 5), text="0f3a",
    annotations=(
        Annotation(
            id="a1", action="add", content=(Selector(exact='He said "no": so', start=4),),
            cue=Selector(exact="said"), form="indirect", kind="attributed-claim", unverified=(),
            source=(AnnotatedSource(exact="He", speaker="bo-ek", type="expert"),),
            ambiguous=True, note="Plain words.",
        ),
        Annotation(id="a2", action="confirm", target="s-123456"),
    ),
)  # fmt: skip
EXPECTED = """\
codebook: "1.1"
by: {handle: ada}
made: 2024-06-05
text: 0f3a
annotations:
  - id: a1
    action: add
    content:
      - {exact: 'He said "no": so', start: 4}
    cue: {exact: "said"}
    source:
      - {exact: "He", speaker: bo-ek, type: expert}
    form: indirect
    kind: attributed-claim
    unverified: []
    ambiguous: true
    note: "Plain words."
  - id: a2
    action: confirm
    target: s-123456
"""


def test_a_contribution_as_a_person_would_write_it() -> None:
    """Fields in the record's order, one line each, nothing that says nothing."""
    assert as_yaml(CONTRIBUTION) == EXPECTED


@pytest.mark.parametrize(
    "words",
    ["plain", "a: b", "# c", 'it\'s "so"', "tab\there", "a\u00a0b", "\u2028", "- x", "", "'"],
)
def test_any_words_come_back(words: str) -> None:
    """Whatever quoting is chosen, YAML reads the same words."""
    assert yaml.load(scalar(words), Loader=yaml.BaseLoader) == words


def test_a_selector_to_paste() -> None:
    """One line, with the fields that say something."""
    assert selector_yaml(Selector(exact="so", suffix=" it")) == '{exact: "so", suffix: " it"}'
