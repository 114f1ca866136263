"""What must hold for any words: comparing keys, slugs, phrases, and any classified text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.codebook.labels import overlap
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.engine.capacity.phrase import plain, take_apart
from ontherecord.engine.entities.find import slug
from ontherecord.engine.lexicon.gazetteer import fold
from tests.support.effort import examples
from tests.support.marked import article_of, statements_of

WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@given(WORDS)
def test_folding_twice_changes_nothing(words: str) -> None:
    """A folded name is its own folded name."""
    assert fold(fold(words)) == fold(words)


@given(WORDS)
def test_slugs_are_safe_in_paths(words: str) -> None:
    """Ids hold only small letters, digits and hyphens, and are never empty."""
    assert re.fullmatch(r"[a-z0-9-]+", slug(words))


@given(WORDS)
def test_a_phrase_taken_apart_loses_no_head(words: str) -> None:
    """The head, if there is one, stands in the phrase."""
    phrase = take_apart(words)
    assert phrase.head in plain(words)


@given(WORDS)
def test_any_description_gets_a_verdict_or_none(words: str) -> None:
    """No description is too strange for the tables."""
    verdict = capacity(words)
    assert verdict is None or verdict.words is not None


@settings(max_examples=examples(40))
@given(st.lists(st.sampled_from(["Rain fell.", "Police said «it was late».", "“No,” he said.",
                                 "It is not clear whether it rained.", "\n\n", "🙂 é."]),
                max_size=8))  # fmt: skip
def test_hedges_lie_inside_their_statement(parts: list[str]) -> None:
    """Every span that a rule adds lies in the statement's content."""
    for statement in statements_of(" ".join(parts).replace("Police", "{Police}")):
        for hedge in statement.hedges:
            assert any(overlap(hedge, part) for part in statement.content)


@given(WORDS)
def test_text_without_attributions_gives_no_statements(words: str) -> None:
    """The rules add nothing of their own."""
    assert article_of(words).statements == ()
