"""The table of cue words: each row's example is found by that row, and without it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ontherecord.engine.attribution import Attribution, attribute
from ontherecord.engine.classify import classify
from ontherecord.engine.lexicon.cues import ADJECTIVES, VERBS, Cue, by_lemma, cues, row_of
from ontherecord.engine.text import nlp
from ontherecord.model import Article
from tests.support.engine import article_of, words
from tests.support.marked import unmark

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Doc

TABLES = {"VERB": VERBS, "ADJ": ADJECTIVES, "NOUN": by_lemma("NOUN")}
ROWS = [pytest.param(row, id=f"{row.lemma} {row.part} {row.frames}") for row in cues()]


def without(row: Cue, doc: Doc, article: Article) -> tuple[Attribution, ...]:
    """What the engine would find if the table had not this row."""
    table = TABLES[row.part]
    whole = table[row.lemma]
    try:
        table[row.lemma] = tuple(other for other in whole if other != row)
        if not table[row.lemma]:
            del table[row.lemma]
        return attribute(doc, article)
    finally:
        table[row.lemma] = whole


@pytest.mark.parametrize("row", ROWS)
def test_a_rows_example_is_found_by_it(row: Cue) -> None:
    """Content, source, cue, class, act and flags are those of the row; no row is dead."""
    text, marks = unmark(row.example)
    article = article_of(text)
    doc = nlp.parse(text, article.paragraphs)
    found = attribute(doc, article)
    assert len(found) == 1
    one = found[0]
    for name, spans in (("content", one.content), ("source", one.sources), ("cue", one.cues)):
        assert words(text, spans) == [text[s.start : s.end] for n, s in marks if n == name]
    assert (one.cue_lemma, one.cue_class) == (row.lemma, row.cue_class)
    made = classify(doc, article, found)
    (statement,) = (*made.statements, *made.possible)
    assert (statement.act, statement.cue_flags) == (row.act, row.flags)
    if row.part != "NOUN":  # which nouns are cues stands in lexicon/vocabulary.py
        assert without(row, doc, article) != found


def test_rows_of_one_word_and_class_do_the_same() -> None:
    """Act and flags are looked up by word and class, so two rows of both cannot differ."""
    facts = {(r.lemma, r.cue_class): (r.act, r.flags) for r in cues()}
    assert all(facts[r.lemma, r.cue_class] == (r.act, r.flags) for r in cues())


def test_a_passive_does_what_its_verb_does() -> None:
    """A class without a row of its own takes the verb's first; a noun never does."""
    passive = row_of("accuse", "passive")
    assert passive is not None
    assert passive.act == "evaluate"
    assert row_of("charge", "noun") is None
    assert row_of("quibble", "say") is None


def test_a_language_is_a_folder_of_tables() -> None:
    """The language is an argument: another one has its own folder, and no English rows."""
    assert cues("en") == cues()
    with pytest.raises(FileNotFoundError):
        cues("xx")
