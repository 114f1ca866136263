"""attribute: each case file is one part of the codebook's §§1, 4, 7, 8 and 9."""

from __future__ import annotations

from typing import Any

import pytest

from ontherecord.engine.attribution import Attribution, attribute
from ontherecord.engine.text import nlp
from tests.support.counting import lines
from tests.support.engine import article_of, attributions_of, cases, words
from tests.support.hostile import ENDLESS

LINES_A_TOKEN = 300
"""Of Python, to attribute a text: news articles take 110, an endless sentence that is read 900."""


def as_case(text: str, found: Attribution) -> dict[str, Any]:
    """An attribution as the case files write it: words, and only what is not empty."""
    facts: dict[str, Any] = {
        "content": words(text, found.content),
        "cue": " … ".join(words(text, found.cues)),
        "sources": words(text, found.sources),
        "relays": words(text, found.relays),
        "quotes": words(text, found.quotes) if found.quotes != found.content else [],
        "inserts": words(text, found.inserts),
        "form": found.form,
        "class": found.cue_class,
        "unsaid": found.unsaid,
    }
    if found.basis == "inferred":
        facts |= {"basis": found.basis, "inferred_from": found.inferred_from}
    if found.region != "body":
        facts["region"] = found.region
    return {key: value for key, value in facts.items() if value or key == "inferred_from"}


@pytest.mark.parametrize("case", cases("attribute"))
def test_cases(case: dict[str, Any]) -> None:
    """A text gives exactly the attributions that its case lists."""
    found = [
        as_case(case["text"], one)
        for one in attributions_of(case["text"], outlet=case.get("outlet", ""))
    ]
    assert found == case["statements"]


def test_every_attribution_says_why() -> None:
    """Reasons name a rule and a codebook section, and quote the words that decided."""
    text = 'The harbour master said the ferry was safe. "We lost the roof," Petra Novak said.'
    for found in attributions_of(text):
        assert found.reasons[0].why.startswith("“said” hands these words to “")
        assert all(
            reason.by == "rule" and reason.section.startswith("§") for reason in found.reasons
        )


def test_a_listed_cue_is_trusted_more_than_a_guess() -> None:
    """Confidence falls from a cue with a clause, to an unlisted verb, to a quotation alone."""
    listed = attributions_of("Dana Whitlock said that the figures were a year old.")
    unlisted = attributions_of("Dana Whitlock quibbled that the figures were a year old.")
    alone = attributions_of("The river rose again.\n\n“We have checked every gate twice.”")
    assert listed[0].confidence > unlisted[0].confidence > alone[0].confidence


def test_an_empty_text_has_no_attributions() -> None:
    """Nothing in, nothing out."""
    assert attributions_of("") == ()
    assert attributions_of(" \n\n ") == ()


def test_the_outlet_is_no_source_to_itself() -> None:
    """A name that is told things twice is the outlet; what it says of itself is its own voice."""
    text = (
        "Ann Lee told Harbour.example the gate was shut. Bo Hall told Harbour.example it was"
        " open. The gate was moved in May, Harbour.example has reported."
    )
    sources = [words(text, found.sources) for found in attributions_of(text)]
    assert sources == [["Ann Lee"], ["Bo Hall"]]


def test_a_recorded_outlet_is_the_outlet_whoever_is_told_things() -> None:
    """Where the outlet is known, another name that is told things twice is another medium."""
    text = (
        "Ann Lee told Harbourwatch the gate was shut. Bo Hall told Harbourwatch it was open."
        " The gate was moved in May, Harbourwatch has reported."
        " The gate was mended in June, Ternline has reported."
    )
    found = attributions_of(text, outlet="Ternline")
    assert [words(text, one.sources) for one in found] == [
        ["Ann Lee"],
        ["Bo Hall"],
        ["Harbourwatch"],
    ]


@pytest.mark.parametrize("piece", ENDLESS)
def test_hostile_text_costs_its_length(piece: str) -> None:
    """A run of hundreds of cues without a sentence's end is left alone, not chewed over."""
    attributions_of(piece)  # tables are read once
    text = piece * ENDLESS[piece]
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    assert lines(lambda: attribute(doc, article)) < LINES_A_TOKEN * len(doc)
