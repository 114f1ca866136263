"""What the archive holds of one entity, each sentence once. In: a `Catalogue`. Out: `Held`."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.model import Entity, Record
from ontherecord.render.base.catalogue import Catalogue, Named, Said
from ontherecord.render.profile.relations import Relations


class Held(Record, frozen=True):
    """What stands on the pages of one entity."""

    said: tuple[Said, ...]
    """Of a place: what others said of it."""
    named: tuple[Named, ...]
    handed_on: tuple[Said, ...]


def held(entity: Entity, catalogue: Catalogue, found: Relations) -> Held:
    """A sentence is quoted once: where a statement shows it, it is no further mention."""
    if entity.kind == "place":
        said = found.said_of.get(entity.id, ())
    else:
        said = catalogue.said_by.get(entity.id, ())
    handed_on = found.handed_on.get(entity.id, ())
    return Held(
        said=said,
        named=tuple(_further(catalogue.naming.get(entity.id, ()), (*said, *handed_on))),
        handed_on=handed_on,
    )


def _further(named: tuple[Named, ...], said: tuple[Said, ...]) -> Iterator[Named]:
    """The mentions outside the sentences that the statements are quoted with."""
    quoted: dict[str, list[tuple[int, int]]] = {}
    for one in said:
        parts = (*one.statement.content, *one.statement.cues)
        ends = (min(p.start for p in parts), max(p.end for p in parts))
        quoted.setdefault(one.article.slug, []).append(ends)
    for mention in named:
        span = mention.sentence.span
        around = quoted.get(mention.article.slug, ())
        if not any(start < span.end and end > span.start for start, end in around):
            yield mention
