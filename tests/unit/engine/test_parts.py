"""What a page says its paragraphs are, in the draft: each case is one kind of part."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from ontherecord.codebook.parts import PARTS, PartKind
from ontherecord.engine.draft import draft
from ontherecord.engine.records.draft import DraftInput
from ontherecord.engine.text.parts import beginning, following, placed
from ontherecord.model import Part
from tests.support.engine import cases, words


@pytest.mark.parametrize("case", cases("parts"))
def test_cases(case: dict[str, Any]) -> None:
    """Regions follow the parts, and statements the regions."""
    text = case["text"]
    given = tuple(Part(kind=kind, exact=exact) for kind, exact in case["parts"])
    found = draft(DraftInput(slug="x", text=text, title="Bridge reopens", parts=given))
    assert [p.region for p in found.paragraphs] == case["regions"]
    assert [
        f"{s.sources[0].speaker if s.sources else 'unspecified'}: "
        + " | ".join(words(text, s.content))
        for s in sorted((*found.statements, *found.possible), key=lambda s: s.content[0])
    ] == case["said"]


def test_equal_paragraphs_are_taken_in_their_order() -> None:
    """Each once; a part with the same words again is the next of them."""
    twice = (Part(kind="subhead", exact="Go"), Part(kind="list", exact="Go"))
    assert placed(twice, ["Go", "x", "Go"]) == [0, 2]
    assert placed(twice, ["Go", "x"]) == [0, None]


def test_blanks_do_not_count_and_a_slip_costs_nothing() -> None:
    """Line ends inside a paragraph are blanks; nine of ten letters are enough."""
    part = Part(kind="quotation", exact="Rents have doubled since the month of May.")
    assert placed([part], ["Rents have\ndoubled since the month of May."]) == [0]
    assert placed([part], ["Rents have doubled since the month of March."]) == [0]
    assert placed([part], ["Rents have fallen, and nobody knows why."]) == [None]


def test_captions_beside_the_text_follow_a_paragraph() -> None:
    """By its first words; before all of them if none is named, or it is gone."""
    paragraphs = ["One two three four five six seven eight nine ten.", "Other words."]
    after = beginning(paragraphs[0])
    assert after == "One two three four five six seven eight"
    assert following(Part(kind="caption", exact="x", after=after), paragraphs) == 0
    assert following(Part(kind="caption", exact="x", after="Gone"), paragraphs) is None
    beside = Part(kind="caption", exact="Other words.", after="")
    assert beside.beside and placed([beside], paragraphs) == [None]
    assert following(beside, paragraphs) is None


def test_every_part_has_its_words() -> None:
    """For readers and for editors."""
    assert tuple(PARTS) == get_args(PartKind)
    assert all(part.card and part.choice for part in PARTS.values())
