"""The archive's best example and best near miss of a label.

In: a `Catalogue`. Out: `Entry` records; None where the archive has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from ontherecord.codebook.labels import LabelKey, overlap
from ontherecord.model import State
from ontherecord.render.about.help_texts import HELPS
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue, Said, Unsourced
from ontherecord.render.lists import entries

SHORT = 260
"""Code points: longer passages teach worse."""
STATES: tuple[State, ...] = ("confirmed", "reference", "draft")
LOOKED_AT = 500
"""So many candidates are weighed; enough to find a good one in an archive of any size."""


Found = Said | Unsourced


def example(key: LabelKey, catalogue: Catalogue, used: frozenset[str]) -> Found | None:
    """The clearest settled statement with the label; one that is `used` only if need be."""
    if key == "outlet-voice":
        return min(catalogue.own_voice[:LOOKED_AT], key=_own_rank, default=None)
    return _best(catalogue.labelled[key][:LOOKED_AT], used)


def near_miss(key: LabelKey, catalogue: Catalogue, used: frozenset[str]) -> Found | None:
    """The clearest settled statement that comes close to the label without having it."""
    having = {id(said.statement) for said in catalogue.labelled.get(key, ())}
    official, other = catalogue.labelled["official-claim"], catalogue.labelled["attributed-claim"]
    return _best(
        (
            said
            for said in chain(official[:LOOKED_AT], other[:LOOKED_AT])
            if id(said.statement) not in having and HELPS[key].is_near(said.statement)
        ),
        used,
    )


def identity(found: Found) -> str:
    """What tells one passage of an archive from another."""
    if isinstance(found, Said):
        return f"{found.article.slug} {found.statement.id}"
    return f"{found.article.slug} {found.sentence.span.start}"


def entry(found: Found, catalogue: Catalogue, url: str) -> entries.Entry:
    """The passage for a page at `url`."""
    if isinstance(found, Said):
        return entries.of_statement(found, catalogue.entities, url)
    article, sentence = found.article, found.sentence
    goal = f"{addresses.article_url(article)}#p{sentence.paragraph}"
    return entries.Entry(
        quote=entries.quoted(article, sentence.span, (), ""),
        href=links.relative(url, goal),
        article=article.meta.title,
        place=entries.place(article),
    )


def _best(found: Iterable[Said], used: frozenset[str]) -> Said | None:
    settled = [s for s in found if not s.statement.disputed_by and not s.statement.ambiguous]
    return min(settled, key=lambda s: (*_rank(s), identity(s) in used), default=None)


def _rank(said: Said) -> tuple[bool, bool, bool, int]:
    """Reviewed before drafted, explicit, in the body, of a length that can be taken in."""
    statement = said.statement
    place = entries.window(said.article, [*statement.content, *statement.cues])
    plain = statement.attribution == "explicit" and statement.region == "body"
    return (
        statement.state == "draft",
        not plain,
        place.end - place.start > SHORT,
        STATES.index(statement.state),
    )


def _own_rank(found: Unsourced) -> tuple[bool, bool, bool]:
    """Marked by a reader before unmarked, body before headline, of a length to take in."""
    span, article = found.sentence.span, found.article
    marked = any(overlap(span, part) for s in article.outlet for part in s.content)
    body = article.paragraphs[found.sentence.paragraph].region == "body"
    return (not marked, not body, not 40 <= span.end - span.start <= SHORT)
