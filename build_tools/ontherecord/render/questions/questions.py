"""At most three questions for a reader to take elsewhere (design §5).

In: an `Article`. Out: `Question`s, each with what the page shows and links to where it shows it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.model import Article, Entity, Record
from ontherecord.render.questions.facts import facts
from ontherecord.render.questions.rules import NOTHING_SAID, RULES, Found

MOST_LINKS = 6
"""Statements one question leads to; the filter and the lists have the rest."""


class Question(Record, frozen=True):
    """One question: what the page shows, what to ask, the statements concerned."""

    topic: str
    shown: str
    ask: str
    said: tuple[tuple[str, str], ...]
    """Pairs of a statement's number and its id."""


def questions(
    article: Article, numbers: Mapping[str, str], entities: Mapping[str, Entity]
) -> tuple[Question, ...]:
    """One from each group of rules; none of a text that the engine does not read in full, since
    what is not marked there was not looked at."""
    if article.meta.drafted != "full":
        return ()
    if not article.statements:
        return () if article.possible else (_question("sources", NOTHING_SAID, numbers),)
    known = facts(article, entities)
    if not known.statements:
        return ()
    firsts = (
        (topic, next((found for rule in rules if (found := rule(known))), None))
        for topic, rules in RULES.items()
    )
    return tuple(_question(topic, found, numbers) for topic, found in firsts if found)


def _question(topic: str, found: Found, numbers: Mapping[str, str]) -> Question:
    said = tuple((numbers[id_], id_) for id_ in found.ids[:MOST_LINKS])
    return Question(topic=topic, shown=found.shown, ask=found.ask, said=said)
