"""One page a person, place or organization: what they said, where they are named.

In: a `Catalogue`. Out: `Page`s. Roles are the articles' own words, dated by the articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from markupsafe import Markup

from build_tools.model import Entity, EntityKind, Fact, Record, Role
from build_tools.render import links, structured, tombstones, wording
from build_tools.render.browsing.passages import Passages
from build_tools.render.catalogue import Catalogue, Named, Said
from build_tools.render.directories import about
from build_tools.render.environment import render
from build_tools.render.maps.drawing import SMALL, draw
from build_tools.render.maps.points import points
from build_tools.render.page import Heading, Page
from build_tools.render.paging import Leaf, leaves

KINDS: dict[EntityKind, str] = {
    "person": "Person",
    "place": "Place",
    "organization": "Organization",
}


class RoleLine(Record, frozen=True):
    title: str
    article: str
    href: str | None
    date: str


class FactLine(Record, frozen=True):
    text: str
    source: str
    href: str | None
    date: str


def _role(role: Role, catalogue: Catalogue, url: str) -> RoleLine:
    article = catalogue.articles.get(role.article)
    date = role.date or (article.meta.date if article else None)
    words, href = _cited(role.article, catalogue, url)
    return RoleLine(
        title=role.title, article=words, href=href, date=wording.day(date) if date else ""
    )


def _fact(fact: Fact, catalogue: Catalogue, url: str) -> FactLine:
    """A fact with its source: an article of the archive, an address, or words."""
    words, href = _cited(fact.source.removeprefix("article:"), catalogue, url)
    if fact.source.startswith(("https://", "http://")):
        href = fact.source
    return FactLine(
        text=fact.text, source=words, href=href, date=wording.day(fact.date) if fact.date else ""
    )


def _cited(name: str, catalogue: Catalogue, url: str) -> tuple[str, str | None]:
    """An article's title and link; of one that was taken down, that it was; else the words."""
    article = catalogue.articles.get(name)
    if article:
        return article.meta.title, links.relative(url, links.article_url(article))
    removal = tombstones.of_article(catalogue.archive, name)
    if removal:
        return tombstones.CITED, links.relative(url, tombstones.address(removal))
    return name, None


def position(entity: Entity) -> str:
    """Where a place lies and who says so: "48.5° N, 39.3° E (source: …)"; "" if not known."""
    if entity.lat is None or entity.lon is None:
        return ""
    north = f"{abs(entity.lat):.2f}° {'N' if entity.lat >= 0 else 'S'}"
    east = f"{abs(entity.lon):.2f}° {'E' if entity.lon >= 0 else 'W'}"
    source = f" (source: {entity.position_source})" if entity.position_source else ""
    return f"{north}, {east}{source}"


def _map(entity: Entity) -> Markup:
    return draw(points((entity,), {}), SMALL, f"Map: where {entity.name} is")


def _seed(entity: Entity) -> str:
    """The glossary file behind the page; "" for a machine draft, which has none."""
    if entity.state == "draft":
        return ""
    return f"seeds/{links.FOLDERS[entity.kind]}/{entity.id}.yml"


def _toc(entity: Entity, first: bool, said: bool, named: bool) -> tuple[Heading, ...]:
    wanted = (
        (first and bool(entity.roles), "In the articles’ own words", "roles"),
        (first and bool(entity.facts), "Facts", "facts"),
        (said, "Statements", "said"),
        (named, "Mentions in context", "mentions"),
    )
    return tuple(Heading(title=title, id=key) for there, title, key in wanted if there)


def _page(
    entity: Entity, catalogue: Catalogue, passages: Passages, said: Leaf[Said] | None,
    named: Leaf[Named] | None,
) -> Page:  # fmt: skip
    leaf = max((x for x in (said, named) if x), key=lambda x: x.pager.total)
    url = leaf.url
    first = leaf.pager.number == 1
    said_here, named_here = said.items if said else (), named.items if named else ()
    html = render(
        "entity.html",
        name=entity.name,
        kind=KINDS[entity.kind],
        about=about(entity),
        state=wording.ENTRY_STATES[entity.state],
        first_leaf=first,
        speaks=entity.kind != "place",
        aliases=entity.aliases,
        position=position(entity),
        map=_map(entity) if first else "",
        roles=[_role(role, catalogue, url) for role in entity.roles],
        facts=[_fact(fact, catalogue, url) for fact in entity.facts],
        said=passages.listed(said_here, url, 3),
        said_total=len(catalogue.said_by.get(entity.id, ())),
        named=passages.listed(named_here, url, 3),
        named_total=len(catalogue.naming.get(entity.id, ())),
        leaf_pager=leaf.pager,
    )
    return Page(
        url=url,
        title=entity.name + ("" if first else f", page {leaf.pager.number}"),
        html=html,
        toc=_toc(entity, first, bool(said_here), bool(named_here)),
        kind=entity.kind,
        description=f"{entity.name} in the archive: statements and mentions, each in context.",
        section=f"{links.FOLDERS[entity.kind]}/",
        data=structured.entity(entity) if first else "",
        edit_path=_seed(entity),
    )  # fmt: skip


def entity_pages(entity: Entity, catalogue: Catalogue, passages: Passages) -> Iterator[Page]:
    """The entity's page, and further ones if its statements or mentions need them."""
    url = links.entity_url(entity)
    if url is None:
        return
    said = leaves(catalogue.said_by.get(entity.id, ()), url)
    named = leaves(catalogue.naming.get(entity.id, ()), url)
    for one, other in zip_longest(said, named):
        yield _page(entity, catalogue, passages, one, other)


def pages(catalogue: Catalogue, passages: Passages) -> Iterator[Page]:
    """The pages of every entity that has one."""
    for entity in catalogue.archive.entities:
        yield from entity_pages(entity, catalogue, passages)
