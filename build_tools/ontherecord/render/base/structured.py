"""A page in schema.org's words, for machines that read along. In: records. Out: JSON-LD.

An article page is a `NewsArticle` with its direct quotes as `Quotation`s. There is never a
`ClaimReview`: that type states a verdict, and labels here say how a statement is sourced, not
whether it is true. A person is named as a `Person` only if they have a page here (design §5).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.codebook.source_types import MEDIA
from ontherecord.model import OFFICIAL_TYPES, Article, Entity, Known, Source, Statement
from ontherecord.render.base import addresses, links

CONTEXT = "https://schema.org"
MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Inside a script element these would end it or start a comment; JSON reads them the same."""


def as_text(data: Mapping[str, Any]) -> str:
    """The data as JSON that may stand inside a `script` element."""
    return json.dumps(data, ensure_ascii=False).translate(MARKUP)


def article(found: Article, entities: Mapping[str, Entity]) -> str:
    """The article and its quotations; what is not stated in our copy is left out."""
    url, meta = addresses.article_url(found), found.meta
    parts = [*_quotations(found, entities, url)]
    data = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": meta.title,
        "inLanguage": meta.lang,
        "datePublished": meta.published.value,
        "author": _named("Person", meta.authors),
        "publisher": _named("NewsMediaOrganization", meta.outlet),
        "isBasedOn": meta.url.value,
        "copyrightNotice": meta.rights,
        "hasPart": parts,
        "mentions": [*_mentions(found, entities, url)],
    }
    return as_text({key: value for key, value in data.items() if value})


def entity(found: Entity) -> str:
    """A person, place or organization that has a page."""
    return as_text({"@context": CONTEXT, **_thing(found), **_position(found)})


def _named(kind: str, known: Known) -> dict[str, str]:
    return {"@type": kind, "name": known.value} if known.value else {}


def _quotations(
    found: Article, entities: Mapping[str, Entity], url: str
) -> Iterator[dict[str, Any]]:
    """Every direct quote: the words, whose they are, where on the page they stand."""
    for statement in found.statements:
        if statement.quotes:
            text = " … ".join(found.text[q.start : q.end] for q in statement.quotes)
            speakers = [*_speakers(statement, entities, url)]
            yield {
                "@type": "Quotation",
                "@id": f"#{statement.id}",
                "text": text,
                **({"spokenByCharacter": speakers} if speakers else {}),
            }


def _speakers(
    statement: Statement, entities: Mapping[str, Entity], url: str
) -> Iterator[dict[str, Any]]:
    if statement.candidates:
        return  # nobody is named as the one who spoke where the text leaves it open
    for source in statement.sources:
        speaker = _speaker(source, entities)
        if speaker:
            yield {
                **_thing(speaker),
                "url": links.relative(url, addresses.entity_url(speaker) or ""),
            }


def _speaker(source: Source, entities: Mapping[str, Entity]) -> Entity | None:
    """The one who speaks, if they have a page here."""
    found = entities.get(source.entity or "")
    return found if found and found.page else None


def _mentions(found: Article, entities: Mapping[str, Entity], url: str) -> Iterator[dict[str, Any]]:
    ids = dict.fromkeys(m.entity for m in sorted(found.mentions, key=lambda m: m.span))
    for known in (entities[key] for key in ids if key in entities):
        goal = addresses.entity_url(known)
        if goal:
            yield {**_thing(known), "url": links.relative(url, goal)}


def _thing(found: Entity) -> dict[str, Any]:
    data = {"@type": _type(found), "name": found.name}
    return {**data, "alternateName": list(found.aliases)} if found.aliases else data


def _type(found: Entity) -> str:
    if found.kind == "person":
        return "Person"
    if found.kind == "place":
        return "Country" if found.type == "country" else "Place"
    if found.type in MEDIA:
        return "NewsMediaOrganization"
    return "GovernmentOrganization" if found.type in OFFICIAL_TYPES else "Organization"


def _position(found: Entity) -> dict[str, Any]:
    if found.lat is None or found.lon is None:
        return {}
    return {"geo": {"@type": "GeoCoordinates", "latitude": found.lat, "longitude": found.lon}}
