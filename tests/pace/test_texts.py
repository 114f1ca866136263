"""How long texts take that were made to take long, in sizes that nobody sends by accident.

Unit tests count the lines of Python that smaller ones take; a regular expression that tries
everything with everything is seen here alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from ontherecord.engine.attribution import attribute
from ontherecord.engine.entities.find import find
from ontherecord.engine.entities.parsed import Parse
from ontherecord.engine.records.draft import Draft
from ontherecord.engine.text import nlp, quotations
from ontherecord.engine.text.segment import segment
from tests.pace.conftest import Row
from tests.support.engine import article_of
from tests.support.hostile import EDITED, ENDLESS, MARKS, ODD_NAMES, find_again

pytestmark = pytest.mark.pace

SENTENCES = 'Mr. Haddad of the U.S. office said "no." He left… Why? It rained.\n\n'


def seconds(work: Callable[[], object]) -> float:
    """Of CPU."""
    before = time.process_time()
    work()
    return time.process_time() - before


def test_a_million_characters_are_segmented(row: Row) -> None:
    """In a moment."""
    text = SENTENCES * 16_000
    row("segment a million characters", seconds(lambda: segment(text, None)), 5, "s")


@pytest.mark.parametrize("mark", MARKS)
def test_marks_by_the_thousand(mark: str, row: Row) -> None:
    """Five thousand quotation marks that nothing closes."""
    text = f"He said {mark * 5_001} and left."
    paragraphs = segment(text, None)[0]
    taken = seconds(lambda: list(quotations.find(text, paragraphs)))
    row(f"find quotations in {mark!r} by the thousand", taken, 1, "s")


@pytest.mark.parametrize("piece", ENDLESS)
def test_cues_without_end(piece: str, row: Row) -> None:
    """Beside parsing them, nothing."""
    article = article_of(piece * 3 * ENDLESS[piece])
    doc = nlp.parse(article.text, article.paragraphs)
    row(f"attribute {piece!r} again and again", seconds(lambda: attribute(doc, article)), 2, "s")


@pytest.mark.parametrize("piece", ODD_NAMES)
def test_names_without_end(piece: str, row: Row) -> None:
    """Forty thousand characters of one kind."""
    text = piece * (40_000 // len(piece))
    article = Draft(slug="x", text=text)
    row(f"find names in {piece!r} again and again", seconds(lambda: find(article, Parse())), 5, "s")


@pytest.mark.parametrize("kind", EDITED)
def test_edits_of_one_letter_repeated(kind: str, row: Row) -> None:
    """Two hundred thousand characters, with the old text and without."""
    old, new = EDITED[kind](200_000)
    row(f"find words again after an edit: {kind}", seconds(lambda: find_again(old, new)), 10, "s")
