"""The swap test as a measurement."""

from typing import Any

from ontherecord.evaluation.symmetry import NEUTRAL, SENTENCES, SIDES, Symmetry, audit, swapped


def test_names_are_exchanged_as_whole_words() -> None:
    """Both sides change places at once; longer words that hold a name stay."""
    before = "Russia's army and Ukrainian police met in Kyiv; a Russianist wrote."
    after = "Ukraine's army and Russian police met in Moscow; a Russianist wrote."
    assert swapped(before, SIDES) == after
    assert swapped(after, SIDES) == before


def test_an_exchange_moves_no_word() -> None:
    """Every own sentence is changed by both exchanges and keeps its number of words."""
    for sentence in SENTENCES:
        for names in (SIDES, NEUTRAL):
            other = swapped(sentence, names)
            assert other != sentence
            assert len(other.split()) == len(sentence.split())


def one_sided(text: str) -> dict[str, Any]:
    """A bad engine: what Russia says counts as official, what others say does not."""
    kind = "official-claim" if text.startswith("Russia") else "attributed-claim"
    content = [[text.index("it rains"), len(text)]]
    return {"statements": [{"content": content, "kind": kind, "source_type": "", "unverified": []}]}


def test_a_label_that_takes_sides_is_counted() -> None:
    """The audit finds what changes with the side, and leaves out texts that name neither."""
    texts = ["Russia says it rains.", "Nobody says it rains."]
    found = audit(texts, one_sided, "Russia ↔ Ukraine")
    assert found == Symmetry(swap="Russia ↔ Ukraine", statements=1, unchanged=0)


def test_a_statement_that_vanishes_counts_as_changed() -> None:
    """Finding fewer statements for one side is taking sides."""

    def deaf(text: str) -> dict[str, Any]:
        return one_sided(text) if text.startswith("Russia") else {"statements": []}

    assert audit(["Russia says it rains."], deaf, "other countries").unchanged == 0
    assert audit(["Norway says it rains in Russia."], deaf, "other countries").statements == 0
