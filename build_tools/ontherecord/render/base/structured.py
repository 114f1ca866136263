"""A page in schema.org's words, for machines that read along. In: records. Out: JSON-LD.

An article page is a `NewsArticle` with its direct quotes as `Quotation`s. There is never a
`ClaimReview`: that type states a verdict, and labels here say how a statement is sourced, not
whether it is true. A person is named as a `Person` only if they have a page here (design §5), or
would have one if another article named them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ontherecord.codebook.source_types import MEDIA
from ontherecord.model import OFFICIAL_TYPES, Article, Entity, Known, Statement
from ontherecord.render.base import addresses, links

CONTEXT = "https://schema.org"
Entities = Mapping[str, Entity]
NOBODY: Entities = {}
Thing = dict[str, Any]
"""A person, place or organization in schema.org's words."""
MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Inside a script element these would end it or start a comment; JSON reads them the same."""


def as_text(data: Mapping[str, Any]) -> str:
    """The data as JSON that may stand inside a `script` element."""
    return json.dumps(data, ensure_ascii=False).translate(MARKUP)


def article(found: Article, entities: Entities, alone: Entities = NOBODY) -> str:
    """The article and its quotations; what is not stated in our copy is left out.

    `alone`: entries without a page, since no other article names them: they are named, not linked.
    """
    url, meta = addresses.article_url(found), found.meta
    things = {one.id: {**_thing(one), "url": links.relative(url, goal)}
              for one in entities.values() if (goal := addresses.entity_url(one))}  # fmt: skip
    things |= {one.id: _thing(one) for one in alone.values()}
    parts = [*_quotations(found, things)]
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
        "mentions": [*_mentions(found, things)],
    }
    return as_text({key: value for key, value in data.items() if value})


def entity(found: Entity) -> str:
    """A person, place or organization that has a page."""
    return as_text({"@context": CONTEXT, **_thing(found), **_position(found)})


def _named(kind: str, known: Known) -> dict[str, str]:
    return {"@type": kind, "name": known.value} if known.value else {}


def _quotations(found: Article, things: Mapping[str, Thing]) -> Iterator[dict[str, Any]]:
    """Every direct quote: the words, whose they are, where on the page they stand."""
    for statement in found.statements:
        if statement.quotes:
            text = " … ".join(found.words_at(q) for q in statement.quotes)
            speakers = [*_speakers(statement, things)]
            yield {
                "@type": "Quotation",
                "@id": f"#{statement.id}",
                "text": text,
                **({"spokenByCharacter": speakers} if speakers else {}),
            }


def _speakers(statement: Statement, things: Mapping[str, Thing]) -> Iterator[Thing]:
    if statement.candidates:
        return  # nobody is named as the one who spoke where the text leaves it open
    known = (one.entity for one in statement.sources if one.entity)
    yield from (things[name] for name in known if name in things)


def _mentions(found: Article, things: Mapping[str, Thing]) -> Iterator[Thing]:
    ids = dict.fromkeys(m.entity for m in sorted(found.mentions, key=lambda m: m.span))
    yield from (things[key] for key in ids if key in things)


def _thing(found: Entity) -> Thing:
    data: Thing = {"@type": _type(found), "name": found.name}
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
