"""Who speaks and who is named. In: an `Article`, the archive's entities. Out: TEI lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ontherecord.export.tei.facts import PRIVATE
from ontherecord.export.tei.markup import NONE, Xml, el, joined, words
from ontherecord.model import UNSPECIFIED, Article, Entity, EntityKind, Fact, Source
from ontherecord.render.base import links

LISTS: dict[EntityKind, str] = {
    "person": "listPerson", "place": "listPlace", "organization": "listOrg",
}  # fmt: skip


def named(article: Article, entities: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """The entities that the article names or that speak in it, of those that may be shown."""
    spoken = {source.entity for s in article.statements for source in s.voices}
    ids = {m.entity for m in article.mentions} | spoken
    return tuple(entities[name] for name in sorted(filter(None, ids)) if name in entities)


def voices(article: Article, shown: Sequence[Entity]) -> dict[Source, str]:
    """Where each source is described; one that the text does not name at all has no voice."""
    known = {entity.id for entity in shown}
    others: dict[str, str] = {}
    found: dict[Source, str] = {}
    for source in (source for s in article.statements for source in s.voices):
        if source.entity in known:
            found[source] = f"#e.{source.entity}"
        elif source.speaker != UNSPECIFIED:
            found[source] = others.setdefault(source.speaker, f"#v.{len(others) + 1}")
    return found


def lists(shown: Sequence[Entity], found: Mapping[Source, str]) -> Xml:
    """Everybody and every place, a list for each kind; then voices without an entry."""
    parts = []
    for kind, name in LISTS.items():
        some = [_entity(entity) for entity in shown if entity.kind == kind]
        parts.append(el(name, *some) if some else NONE)
    return joined([*parts, _others(found)])


def _others(found: Mapping[Source, str]) -> Xml:
    others = {
        at[1:]: PRIVATE if source.private else source.speaker
        for source, at in found.items()
        if at.startswith("#v.")
    }
    entries = [el("personGrp", el("p", words(said)), xml_id=at) for at, said in others.items()]
    return el("listPerson", *entries, type="without-entry") if entries else NONE


def _entity(entity: Entity) -> Xml:
    return {"person": _person, "place": _place, "organization": _organization}[entity.kind](entity)


def _person(entity: Entity) -> Xml:
    roles = (
        el("occupation", words(r.title), when=r.date.isoformat() if r.date else None)
        for r in entity.roles
    )
    return el("person", _spelled("persName", entity), *roles, _notes(entity), xml_id=_id(entity))


def _place(entity: Entity) -> Xml:
    country = el("country", words(entity.country)) if entity.country else NONE
    geo = f"{entity.lat} {entity.lon}" if entity.lat is not None and entity.lon is not None else ""
    where = el("location", el("geo", words(geo))) if geo else NONE
    return el(
        "place", _spelled("placeName", entity), country, where, _notes(entity),
        xml_id=_id(entity), type=_one_word(entity.type),
    )  # fmt: skip


def _organization(entity: Entity) -> Xml:
    return el(
        "org", _spelled("orgName", entity), _notes(entity),
        xml_id=_id(entity), type=_one_word(entity.type),
    )  # fmt: skip


def _one_word(kind: str) -> str:
    """TEI's `type` is a name without spaces."""
    return "-".join(kind.split())


def _id(entity: Entity) -> str:
    return f"e.{entity.id}"


def _spelled(name: str, entity: Entity) -> Xml:
    aliases = (el(name, words(alias), type="alias") for alias in entity.aliases)
    return joined((el(name, words(entity.name)), *aliases))


def _notes(entity: Entity) -> Xml:
    """Every fact with its source; who looked the entry up, or that a machine made it."""
    state = el("note", words(entity.confirmed_by or entity.state), type="state")
    return joined((*map(_fact, entity.facts), state))


def _fact(fact: Fact) -> Xml:
    shown = f", {fact.date.isoformat()}" if fact.date else ""
    source = el("ref", words(fact.source), target=links.on_the_web(fact.source))
    return el("note", words(f"{fact.text} ("), source, words(f"{shown})"), type="fact")
