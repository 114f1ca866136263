"""One page a person, place or organization: what they said, how, and where they are named.

In: a `Catalogue`. Out: pages; long lists go on at <address>/2/. A part without anything to tell
is not on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from ontherecord.codebook.labels import BY_KEY, LabelKey
from ontherecord.model import Entity, EntityKind, Record
from ontherecord.render.base import addresses, links, structured
from ontherecord.render.base.cast import Cast
from ontherecord.render.base.catalogue import Catalogue, Named, Said
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page
from ontherecord.render.base.plan import Planned
from ontherecord.render.browsing.pairs import PER_PAGE, is_on_entry, often
from ontherecord.render.browsing.passages import Passages, casts_of
from ontherecord.render.lists.directories import about
from ontherecord.render.lists.paging import Leaf, leaves
from ontherecord.render.profile import beside, mending
from ontherecord.render.profile.head import HEADLESS, Head, head
from ontherecord.render.profile.head import values as first_page
from ontherecord.render.profile.held import held
from ontherecord.render.profile.relations import Relations, relations
from ontherecord.render.words import wording

Parts = tuple[Leaf[Said] | None, Leaf[Named] | None, Leaf[Said] | None]
Only = tuple[tuple[LabelKey, int], ...]
"""As `often` has it."""
KINDS: dict[EntityKind, str] = {
    "person": "Person",
    "place": "Place",
    "organization": "Organization",
}


class Totals(Record, frozen=True):
    """Of all pages of an entry."""

    said: int
    named: int
    relay: int


def _seed(entity: Entity) -> str:
    """The glossary file behind the page; "" for a machine draft, which has none."""
    if entity.state == "draft":
        return ""
    return f"seeds/{addresses.FOLDERS[entity.kind]}/{entity.id}.yml"


def _toc(values: dict[str, Any]) -> tuple[Heading, ...]:
    wanted = (
        ("roles", "What articles call them", "roles"),
        ("facts", "Facts", "facts"),
        ("charts", "How they are quoted", "quoted"),
        ("said", "Statements", "said"),
        ("handed_on", "Handed on", "relay"),
        ("named", "Mentions in context", "mentions"),
    )
    return tuple(Heading(title=title, id=anchor) for key, title, anchor in wanted if values[key])


def _page(
    entity: Entity, first: Head | None, totals: Totals, only: Only, parts: Parts,
    casts: Mapping[str, Cast], passages: Passages,
) -> Page:  # fmt: skip
    leaf = _longest(parts)
    url = leaf.url
    said, named, handed_on = (
        passages.listed(p.items, casts, url, 3, own=entity.id) if p else "" for p in parts
    )
    values = {
        **(first_page(entity, first, url) if first else HEADLESS),
        "said": said, "named": named, "handed_on": handed_on,
    }  # fmt: skip
    html = render(
        "entity.html",
        name=entity.name,
        sort=entity.kind,
        kind=KINDS[entity.kind],
        about=about(entity),
        about_href=_about_href(entity, url),
        state=wording.ENTRY_STATES[entity.state],
        mend=mending.ways(entity, url),
        first_leaf=first is not None,
        totals=totals,
        only=[(addresses.only_id(key), BY_KEY[key].plural, count) for key, count in only],
        leaf_pager=leaf.pager,
        **values,
    )
    return Page(
        url=url,
        title=entity.name + ("" if first else f", page {leaf.pager.number}"),
        html=html,
        toc=_toc(values),
        kind=entity.kind,
        description=f"{entity.name} in the archive: statements and mentions, each in context.",
        section=addresses.directory_url(entity.kind),
        styles=("charts",) if values["charts"] else (),
        data=structured.entity(entity) if first else "",
        edit_path=_seed(entity),
    )  # fmt: skip


def _about_href(entity: Entity, url: str) -> str | None:
    """Where an organization's type is explained."""
    typed = entity.kind == "organization" and about(entity)
    return links.relative(url, beside.TYPES) if typed else None


def _longest(parts: Parts) -> Leaf[Said] | Leaf[Named]:
    """The part with the most pages, whose pager the page has."""
    return max((part for part in parts if part), key=lambda part: part.pager.total)


def _of_entity(
    entity: Entity, catalogue: Catalogue, found: Relations, known: Mapping[str, Cast],
    passages: Passages,
) -> Iterator[Planned]:  # fmt: skip
    """The entity's page, and further ones if its statements or mentions need them."""
    url = addresses.entity_url(entity)
    if url is None:
        return
    all_ = held(entity, catalogue, found)
    totals = Totals(said=len(all_.said), named=len(all_.named), relay=len(all_.handed_on))
    lists = (
        leaves(all_.said, url, PER_PAGE),
        leaves(all_.named, url, PER_PAGE),
        leaves(all_.handed_on, url, PER_PAGE),
    )
    alone = is_on_entry(entity, all_.said) and not catalogue.packed
    only = often(all_.said) if alone else ()
    first: Head | None = head(entity, catalogue, found, url)
    for parts in zip_longest(*lists):
        casts = casts_of((one for part in parts if part for one in part.items), known)
        given = (entity, first, totals, only, parts, casts)
        yield Planned(_longest(parts).url, _page, given, (passages,))
        first = None


def planned(
    catalogue: Catalogue, known: Mapping[str, Cast], passages: Passages
) -> Iterator[Planned]:
    """The pages of every entity that has one."""
    found = relations(catalogue)
    for entity in catalogue.archive.entities:
        yield from _of_entity(entity, catalogue, found, known, passages)
