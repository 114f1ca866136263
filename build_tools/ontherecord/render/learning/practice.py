"""Practice: guess the sourcing of a sentence first, then see the answer.

In: an `Article`. Out: the section of a page that is a quiz without scripts; practice.mjs makes it
interactive.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.labels import BY_KEY, LABELS, Label, LabelKey, labels
from ontherecord.model import Article, Entity, Record
from ontherecord.render.article.cards import chain
from ontherecord.render.base import addresses, links, spans
from ontherecord.render.base.environment import render
from ontherecord.render.learning.choosing import chosen
from ontherecord.render.learning.items import Item
from ontherecord.render.learning.questions import QUESTIONS, Asked, asked, state_words
from ontherecord.render.words.speaking import named, speaker_name

Entities = Mapping[str, Entity]
REGIONS = {"headline": "This is the headline.", "caption": "This is a photo caption."}


class Exercise(Record, frozen=True):
    """One passage with its questions, ready for the template."""

    id: str
    before: str
    quote: Markup
    """The passage; the words that are asked about are marked, their labels are not."""
    region: str
    asked: tuple[Asked, ...]
    labels: tuple[Label, ...]
    who: str
    """Whom the text holds responsible, in words."""
    href: str
    state: str
    state_words: str
    finds: str
    """What may be found here, as keys for the tally."""


def section(article: Article, entities: Entities, url: str) -> Markup:
    """The questions about one article, for the page `url`."""
    exercises = tuple(exercise(article, item, entities, url) for item in chosen(article))
    return render(
        "practice.html",
        slug=article.slug,
        lang=article.meta.lang,
        exercises=exercises,
        questions=QUESTIONS,
        labels=LABELS,
        drafts=sum(one.state == "draft" for one in exercises),
        article=links.relative(url, addresses.article_url(article)),
        codebook=links.relative(url, addresses.CODEBOOK),
        learn=links.relative(url, addresses.LEARN),
        teachers=links.relative(url, addresses.TEACHERS),
        methods=links.relative(url, addresses.METHODS),
    )


def exercise(article: Article, item: Item, entities: Entities, page_url: str) -> Exercise:
    """An item in words; links are relative to `page_url`."""
    goal = f"{addresses.article_url(article)}#{item.anchor}"
    marks = [spans.mark(span, spans.STATEMENT, "mark", {"class": "asked"}) for span in item.asked]
    keys = labels_of(item)
    return Exercise(
        id=item.id,
        before=article.text[item.before.start : item.before.end] if item.before else "",
        quote=Markup(spans.render(article.text, item.window, marks)),
        region=REGIONS.get(item.region, ""),
        asked=asked(item),
        labels=tuple(BY_KEY[key] for key in keys),
        who=who(article, item, entities),
        href=links.relative(page_url, goal),
        state=item.state,
        state_words=state_words(item),
        finds=" ".join(keys),
    )


def labels_of(item: Item) -> tuple[LabelKey, ...]:
    """The reader's labels of an item."""
    return labels(item.statement) if item.statement is not None else ("outlet-voice",)


def who(article: Article, item: Item, entities: Entities) -> str:
    """Whom the text names, of what sort, and through whom it came: in words."""
    statement = item.statement
    if statement is None or statement.kind == "outlet-voice" or not statement.sources:
        return ""
    source = statement.sources[0]
    if not named(source):
        return "The text names no source."
    found = f"{speaker_name(source, entities)} ({source_types.IN_WORDS[source.type]})"
    if statement.chain:
        return f"It came this way: {' ← '.join(chain(article, statement, entities))}. " + (
            f"At the end of the trail: {source_types.IN_WORDS[source.type]}.")  # fmt: skip
    return f"The text names: {found}."
