"""What of an article may be published (`publish` in `article.yml`): the archive cut to it, once,
before any page, file or index is made of it.

In: the archive. Out: the same, each text of an article that may not be published whole with a sign
in the place of what is left out. Its length stays, so every offset counts the code points of the
text as it was published. Nothing that is made of it can show more, since it does not have more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from ontherecord.archive.publication import ARTICLE
from ontherecord.archive.redaction.gaps import filled, gaps, word_spans
from ontherecord.archive.redaction.passages import passages
from ontherecord.archive.redaction.quoting import Quoting, quoting
from ontherecord.model import Archive, Article, Entity, LeftOut, Mention, Sentence

Quotings = Mapping[str, Quoting]
"""By slug, of the articles that are not published whole."""


def redact(archive: Archive) -> Archive:
    """The archive as it may be published. Doing it twice changes nothing."""
    quotings = {a.slug: quoting(a, _gaps(a)) for a in archive.articles if not _is_whole(a)}
    if not quotings:
        return archive
    return msgspec.structs.replace(
        archive,
        articles=tuple(
            redacted(a, quotings[a.slug]) if a.slug in quotings else a for a in archive.articles
        ),
        entities=tuple(_entity(entity, quotings) for entity in archive.entities),
    )


def _is_whole(article: Article) -> bool:
    return article.meta.publish in (None, "text") or article.left_out is not None


def _gaps(article: Article) -> LeftOut:
    return LeftOut(
        gaps=gaps(article, passages(article)),
        words=word_spans(article.text),
        sha256=article.text_sha256,
    )


def redacted(article: Article, limit: Quoting) -> Article:
    """One article, with only what `limit` leaves of it."""
    cut = msgspec.structs.replace(
        limit.record(article),
        text=filled(article.text, limit.left_out.gaps),
        left_out=limit.left_out,
    )
    mentions = tuple(m for m in cut.mentions if cut.shows(m.span))
    return msgspec.structs.replace(
        cut,
        meta=msgspec.structs.replace(cut.meta, regions=()),
        sentences=tuple(_sentence(s, cut) for s in cut.sentences),
        mentions=mentions,
        entities=tuple(_named(cut, mentions)),
        withheld=tuple(s for s in cut.withheld if cut.shows(s)),
        unsearched=tuple(s for s in cut.unsearched if cut.shows(s)),
    )


def _sentence(sentence: Sentence, article: Article) -> Sentence:
    """What somebody did not say is told where the words are shown."""
    flags = tuple(flag for flag in sentence.not_said if article.shows(flag.span))
    return msgspec.structs.replace(sentence, not_said=flags)


def _named(article: Article, mentions: tuple[Mention, ...]) -> Iterable[Entity]:
    """Everybody who is named in what is shown, and whoever speaks."""
    shown = {m.entity for m in mentions}
    shown |= {v.entity for s in article.statements for v in s.voices if v.entity}
    return (entity for entity in article.entities if entity.id in shown)


def _entity(entity: Entity, quotings: Quotings) -> Entity:
    """An entry, with no more of an article than may be published of it."""
    roles = tuple(
        quotings[role.article].record(role) if role.article in quotings else role
        for role in entity.roles
    )
    facts = tuple(
        quotings[slug].record(fact)
        if (slug := fact.source.removeprefix(ARTICLE)) in quotings
        else fact
        for fact in entity.facts
    )
    return msgspec.structs.replace(entity, roles=roles, facts=facts)
