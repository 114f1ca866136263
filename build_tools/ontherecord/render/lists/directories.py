"""The lists of people, places and organizations. In: a `Catalogue`. Out: `Page`s."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.words import counted
from ontherecord.model import Entity, EntityKind, Record
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import Catalogue
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.lists import jumps
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.maps.drawing import NARROW, WIDE, Point, draw
from ontherecord.render.maps.points import points

PER_PAGE = 200
Counts = Mapping[str, tuple[int, int]]
"""By an entity's id: its statements, and the sentences that name it."""
DRAFTED = "drafted by software, not yet checked"
LISTS: dict[EntityKind, tuple[str, str]] = {
    "person": (
        "People",
        "People who speak or act in a public role in the archive’s articles.",
    ),
    "place": ("Places", "Places that the archive’s articles name."),
    "organization": (
        "Organizations",
        "Governments, services, media and other bodies that the archive’s articles name.",
    ),
}

BY_FIRST_NAME = "By first name"
"""Which name of a person is the family's differs between languages: the first is the first."""


class Row(Record, frozen=True):
    """An entity in a list, in words."""

    href: str
    name: str
    about: str
    counts: str
    draft: bool


class Group(Record, frozen=True):
    id: str
    title: str
    rows: tuple[Row, ...]


def sort_key(entity: Entity) -> tuple[str, str]:
    """Alphabetical, accents and case aside; the id breaks ties."""
    plain = unicodedata.normalize("NFKD", entity.name).casefold()
    return ("".join(c for c in plain if not unicodedata.combining(c)), entity.id)


def _letter(entity: Entity) -> str:
    first = sort_key(entity)[0][:1].upper()
    return first if first.isalpha() else "0–9"


def about(entity: Entity) -> str:
    """What an entity is, in a few words: a person's latest role, a place's type and country."""
    if entity.kind == "person":
        return f"“{entity.roles[-1].title}”" if entity.roles else ""
    if entity.kind == "place":
        known = entity.type if entity.type != "other" else ""
        country = entity.country if entity.country != entity.name else ""
        return ", ".join(filter(None, (known, country)))
    return source_types.IN_WORDS.get(entity.type, "")


def _row(entity: Entity, numbers: Counts, page_url: str) -> Row:
    said, named = numbers[entity.id]
    counts = ((said, "statement"), (named, "mention"))
    return Row(
        href=links.relative(page_url, addresses.entity_url(entity) or ""),
        name=entity.name,
        about=about(entity),
        counts=", ".join(counted(number, noun) for number, noun in counts if number),
        draft=entity.state == "draft",
    )


def _groups(entities: Iterable[Entity], counts: Counts, page_url: str) -> Iterator[Group]:
    for number, (letter, members) in enumerate(groupby(entities, key=_letter)):
        rows = tuple(_row(entity, counts, page_url) for entity in members)
        yield Group(id=f"g{number}", title=letter, rows=rows)


def _page(
    leaf: Leaf[Entity], kind: EntityKind, counts: Counts, ways: tuple[jumps.Jump, ...],
    shown: tuple[Point, ...],
) -> Page:  # fmt: skip
    title, lede = LISTS[kind]
    number = f", page {leaf.pager.number}" if leaf.pager.number > 1 else ""
    html = render(
        "directory.html",
        title=title,
        lede=lede,
        policy=links.relative(leaf.url, addresses.PRIVACY) if kind == "person" else "",
        jumps=jumps.shown(ways, leaf.url),
        by=BY_FIRST_NAME if kind == "person" else "",
        lettered=bool(ways),
        maps=_maps(shown),
        groups=list(_groups(leaf.items, counts, leaf.url)),
        drafted=DRAFTED,
        leaf_pager=leaf.pager,
    )
    return Page(
        url=leaf.url, title=title + number, html=html, kind="index", description=lede,
        section=addresses.directory_url(kind),
    )  # fmt: skip


def _counts(entities: Iterable[Entity], catalogue: Catalogue) -> Counts:
    return {
        e.id: (len(catalogue.said_by.get(e.id, ())), len(catalogue.naming.get(e.id, ())))
        for e in entities
    }


def _points(catalogue: Catalogue) -> tuple[Point, ...]:
    """The archive's places, most named first."""
    named = {key: len(found) for key, found in catalogue.naming.items()}
    return points((e for e in catalogue.archive.entities if e.page), named)


def _maps(shown: tuple[Point, ...]) -> tuple[Markup, ...]:
    """The places for a wide and for a narrow screen; nothing where there are none."""
    maps = (draw(shown, size, "Map of the places in the archive") for size in (WIDE, NARROW))
    return tuple(one for one in maps if one)


def planned(catalogue: Catalogue) -> Iterator[Planned]:
    """people/, places/, organizations/ and their further pages."""
    for kind in addresses.FOLDERS:
        shown = [e for e in catalogue.archive.entities if e.kind == kind and e.page]
        shown.sort(key=sort_key)
        cut = tuple(leaves(shown, addresses.directory_url(kind), PER_PAGE))
        ways = jumps.jumps(cut, _letter)
        for leaf in cut:
            first_of_places = kind == "place" and leaf.pager.number == 1
            on_map = _points(catalogue) if first_of_places else ()
            given = (leaf, kind, _counts(leaf.items, catalogue), ways, on_map)
            yield Planned(leaf.url, _page, given)
