"""Glossary entries: facts lead to their source, positions and types say where they come from.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ontherecord.archive.joining.things import address
from ontherecord.archive.privacy.standing import is_public_role
from ontherecord.archive.publication import ARTICLE
from ontherecord.checks.letters import strange
from ontherecord.checks.views import Whole
from ontherecord.checks.words import invisible, written
from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.model import Entity, Problem
from ontherecord.problems.faults import error, nearest, offered, one_of, shown
from ontherecord.problems.unseen import INVISIBLE
from ontherecord.seeds.metadata import ADDRESS

SAME, DIFFERENT = "same_as", "different_from"
ENTRY = re.compile(r"(?:people|places|organizations)/[a-z0-9]+(?:-[a-z0-9]+)*\Z")
NAMES = ("name", "aliases")
"""Fields by which an article's words are found to mean the entry."""


def fact_sources(view: Whole) -> Iterator[Problem]:
    """A fact's source is an article of the archive or an address on the web."""
    for entity in view.seeds.entities:
        for index, fact in enumerate(entity.facts):
            slug = fact.source.removeprefix(ARTICLE)
            if ADDRESS.match(fact.source) or (slug != fact.source and slug in view.citable):
                continue
            path = view.file_of(entity)
            meant = offered(slug, view.slugs, index) or "the-articles-slug"
            yield error(
                path, view.place(path, ("facts", index, "source")), "unknown-source",
                f"the source “{fact.source}” leads nowhere.",
                "a fact comes from an article of the archive or from an address.",
                f"source: {ARTICLE}{meant}   (or an address that begins with https://)",
            )  # fmt: skip


def role_articles(view: Whole) -> Iterator[Problem]:
    """A role is what an article of the archive calls someone."""
    for entity in view.seeds.entities:
        for index, role in enumerate(entity.roles):
            if role.article in view.citable:
                continue
            path = view.file_of(entity)
            meant = offered(role.article, view.slugs, index) or "the-articles-slug"
            yield error(
                path, view.place(path, ("roles", index, "article")), "unknown-source",
                f"there is no article “{role.article}”.",
                "a role stands as an article of the archive gives it, dated by that article.",
                f"article: {meant}",
            )  # fmt: skip


def positions(view: Whole) -> Iterator[Problem]:
    """A position has both numbers, lies on the globe and says where it comes from."""
    for entity in view.seeds.entities:
        if entity.lat is None and entity.lon is None:
            continue
        fault = _position(entity)
        if fault:
            path = view.file_of(entity)
            name = "lat" if entity.lat is not None else "lon"
            yield error(
                path, view.place(path, (name,)), "invalid-position",
                f"the position is {entity.lat}, {entity.lon}: {fault}.",
                "a point on the map has lat (−90 to 90), lon (−180 to 180) and position_source.",
                'lat: 50.45 · lon: 30.52 · position_source: "GeoNames (geonames.org), CC BY 4.0"',
            )  # fmt: skip


def _position(entity: Entity) -> str:
    if entity.lat is None or entity.lon is None:
        return "one of the two is missing"
    if not (-90 <= entity.lat <= 90 and -180 <= entity.lon <= 180):
        return "that is not on the globe"
    return "" if entity.position_source else "position_source is missing"


def organization_types(view: Whole) -> Iterator[Problem]:
    """An organization's type is a source type of §6; `state-media` needs a cited address."""
    types = tuple(SOURCE_TYPES)
    for entity in view.seeds.entities:
        if entity.kind != "organization" or not entity.type:
            continue
        path = view.file_of(entity)
        if entity.type not in types:
            yield error(
                path, view.place(path, ("type",)), "invalid-value",
                f"“type” cannot be “{entity.type}”.",
                f"the codebook knows {one_of(types)}.",
                f"type: {nearest(entity.type, types) or 'unspecified'}",
            )  # fmt: skip
        elif entity.type == "state-media" and not any(
            ADDRESS.match(fact.source) for fact in entity.facts
        ):
            yield error(
                path, view.place(path, ("type",)), "uncited-state-media",
                f"“{entity.name}” is filed as state-media without a cited fact.",
                "ownership or funding is cited, at the same bar for every country (codebook §6).",
                "type: news-agency   (or add a fact on who owns it, with source: https://…)",
            )  # fmt: skip


def visible_names(view: Whole) -> Iterator[Problem]:
    """No invisible characters in anything that an entry says."""
    for entity in view.seeds.entities:
        path = view.file_of(entity)
        for name in entity.__struct_fields__:
            words = written(getattr(entity, name))
            if INVISIBLE.search(words):
                yield from invisible(path, view.place(path, (name,)), name, words)
            place = partial(view.place, path, (name,))
            yield from strange(path, place, name, words, named=name in NAMES)


def public_people(view: Whole) -> Iterator[Problem]:
    """`page: yes` for a person rests on a role that others know, or on a fact with its source."""
    for entity in view.seeds.entities:
        asked = entity.kind == "person" and entity.page_chosen and entity.page
        if not asked or entity.facts or any(is_public_role(r.title) for r in entity.roles):
            continue
        path = view.file_of(entity)
        yield error(
            path, view.place(path, ("page",)), "no-public-role",
            f"“{entity.name}” is to have a page, and nothing here says in which public role.",
            "a person has a page only if they speak or act in a public role.",
            "add the role an article gives, or a fact on the role with its source; or: page: no",
        )  # fmt: skip


def same_and_different(view: Whole) -> Iterator[Problem]:
    """`same_as` and `different_from` are addresses of other entries; an entry with a file of its
    own is no draft, and a draft is one entry's."""
    files = {address(e): view.file_of(e) for e in view.seeds.entities}
    claimed: dict[str, str] = {}
    for entity in view.seeds.entities:
        path = view.file_of(entity)
        for field in (SAME, DIFFERENT):
            for index, words in enumerate(getattr(entity, field)):
                where = view.place(path, (field, index))
                if not ENTRY.match(words) or words == address(entity):
                    yield error(
                        path, where, "invalid-value",
                        f"“{field}” cannot be {shown(words)}.",
                        "it lists the addresses of other entries: people/…, places/… or "
                        "organizations/…, and the last part of the page's address.",
                        f"{field}: [people/lind]",
                    )  # fmt: skip
                elif field == SAME and (fault := _same_fault(words, entity, files, claimed)):
                    yield error(path, where, "same-and-different", *fault)
                elif field == SAME:
                    claimed[words] = path


def _same_fault(
    words: str, entity: Entity, files: dict[str, str], claimed: dict[str, str]
) -> tuple[str, str, str] | None:
    """What, why and fix of a `same_as` that cannot be; None if there is nothing wrong."""
    if words in entity.different_from:
        return (
            f"“{words}” is called the same and different here.",
            "one of the two is wrong.",
            f"take it out of {SAME} or {DIFFERENT}",
        )
    if other := files.get(words) or claimed.get(words):
        return (
            f"“{words}” is the entry of {other}.",
            "a draft is one entry's; two files are never joined.",
            "put what they say into one of the files and delete the other, or take the line out",
        )
    return None


RULES = (
    fact_sources, role_articles, positions, organization_types, visible_names, public_people,
    same_and_different,
)  # fmt: skip
