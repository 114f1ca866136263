"""He or she, as one article tells. In: articles. Out: a look-up by slug and person."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ontherecord.archive.joining.people import Gender
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.records.actor import Actor, Told
from ontherecord.engine.speakers.genders import with_genders
from ontherecord.model import Article, Span


def told_by(articles: Iterable[Article]) -> Gender:
    """Looks an article through only when somebody asks for one of its people."""
    by_slug = {article.slug: article for article in articles}

    @cache
    def told(slug: str) -> dict[str, str]:
        article = by_slug[slug]
        mentions: dict[str, list[Span]] = {}
        for mention in article.mentions:
            mentions.setdefault(mention.entity, []).append(mention.span)
        people = [e for e in article.entities if e.kind == "person"]
        actors = tuple(
            Actor(name=e.name, is_person=True, mentions=tuple(mentions.get(e.id, ())),
                  told=tuple(Told(words=r.title) for r in e.roles if r.article == slug))
            for e in people
        )  # fmt: skip
        starts = frozenset(span.start for actor in actors for span in actor.mentions)
        # Without the parse, whoever a sentence names alone is taken for what it is about.
        known = with_genders(article.text, Cast(actors=actors, topics=starts)).actors
        return {e.id: actor.gender for e, actor in zip(people, known, strict=True)}

    return lambda slug, person: told(slug).get(person, "")
