"""What the buttons behind an article's statements say.

In: an `Article` and the numbers of its statements. Out: `reading.Note`s for the text.
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.codebook.labels import BY_KEY, labels
from ontherecord.model import Article, Entity
from ontherecord.render.article import cards, reading
from ontherecord.render.words import speaking


def notes(
    article: Article, numbers: Mapping[str, str], entities: Mapping[str, Entity]
) -> dict[str, reading.Note]:
    """The button of each statement; its name tells labels, number and speaker."""
    settled = {s.id: cards.title(tuple(BY_KEY[k] for k in labels(s))) for s in article.statements}
    titles = {s.id: "Possible attribution, not settled" for s in article.possible} | settled
    return {
        s.id: reading.Note(
            number=numbers[s.id],
            name=f"{titles[s.id]}{', disputed' if s.disputed_by else ''}, "
            f"note {numbers[s.id]}: {speaking.in_words(s, entities)}",
        )
        for s in article.statements + article.possible
    }
