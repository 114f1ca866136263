"""Short lists that lead on: who speaks for a body, who hands on, places of the same country.

In: an `Entity` and the `Relations`. Out: `Beside` lists; one without members is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ontherecord.codebook.words import counted
from ontherecord.model import Entity, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue
from ontherecord.render.lists.directories import about
from ontherecord.render.profile.relations import Relations

MOST = 24
"""Members of a list; the directory has all of them."""
TYPES = f"{addresses.CODEBOOK}#s6"


class Member(Record, frozen=True):
    name: str
    href: str | None
    about: str


class Beside(Record, frozen=True):
    """A titled list."""

    id: str
    title: str
    hint: str
    members: tuple[Member, ...]
    rest: str = ""
    """How many are not shown."""


def beside(entity: Entity, found: Relations, catalogue: Catalogue, url: str) -> tuple[Beside, ...]:
    """The lists of one page."""
    lists = (_people(entity, found, url), _through(entity, found, catalogue, url),
             _neighbours(entity, found, catalogue, url))  # fmt: skip
    return tuple(one for one in lists if one.members)


def _people(entity: Entity, found: Relations, url: str) -> Beside:
    people = found.speaking_for.get(entity.id, ())
    members = (Member(name=p.name, href=_href(p, url), about=about(p)) for p in people)
    return _listed("people", f"People of {entity.name} in the archive",
                   "Those whose role, in an article’s own words, names it.", members)  # fmt: skip


def _through(entity: Entity, found: Relations, catalogue: Catalogue, url: str) -> Beside:
    """Relays of a speaker's words, most used first."""
    counts = found.through.get(entity.id, {})
    hint = "Media whose reports the outlets cite for these words, instead of having heard them."
    return _listed("through", "Quoted through", hint,
                   _relays(counts.items(), found, catalogue, url))  # fmt: skip


def _relays(
    counts: Iterable[tuple[str, int]], found: Relations, catalogue: Catalogue, url: str
) -> Iterator[Member]:
    for words, number in sorted(counts, key=lambda item: (-item[1], item[0])):
        body = catalogue.entities.get(found.body(words) or "")
        yield Member(
            name=body.name if body else words,
            href=_href(body, url) if body else None,
            about=counted(number, "statement"),
        )


def _neighbours(entity: Entity, found: Relations, catalogue: Catalogue, url: str) -> Beside:
    """Other places of the country, most named first."""
    country = entity.country or (entity.name if entity.type == "country" else "")
    if entity.kind != "place" or not country:
        return Beside(id="", title="", hint="", members=())
    places = (p for p in found.same_country.get(country, ()) if p.id != entity.id)
    members = (Member(name=p.name, href=_href(p, url), about=_named(p, catalogue)) for p in places)
    title = f"Other places in {country}"
    if entity.type == "country":
        title = f"Places in {entity.name}"
    return _listed("neighbours", title, "As far as the archive’s articles name them.", members)


def _named(place: Entity, catalogue: Catalogue) -> str:
    number = counted(len(catalogue.naming.get(place.id, ())), "mention")
    return ", ".join(filter(None, (place.type if place.type != "other" else "", number)))


def _href(entity: Entity, url: str) -> str | None:
    goal = addresses.entity_url(entity)
    return links.relative(url, goal) if goal else None


def _listed(ident: str, title: str, hint: str, members: Iterable[Member]) -> Beside:
    every = tuple(members)
    rest = f"and {len(every) - MOST:,} more" if len(every) > MOST else ""
    return Beside(id=ident, title=title, hint=hint, members=every[:MOST], rest=rest)
