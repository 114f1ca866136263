"""One page a person, place or organization: what they said, where they are named.

In: a `Catalogue`. Out: `Page`s. Roles are the articles' own words, dated by the articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from markupsafe import Markup

from build_tools.model import Article, Entity, EntityKind, Fact, Record, Role
from build_tools.render import entries, links, structured, wording
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
Articles = Mapping[str, Article]


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


def _role(role: Role, articles: Articles, url: str) -> RoleLine:
    article = articles.get(role.article)
    date = role.date or (article.meta.date if article else None)
    return RoleLine(
        title=role.title,
        article=article.meta.title if article else role.article,
        href=links.relative(url, links.article_url(article)) if article else None,
        date=wording.day(date) if date else "",
    )


def _fact(fact: Fact, articles: Articles, url: str) -> FactLine:
    """A fact with its source: an article of the archive, an address, or words."""
    article = articles.get(fact.source.removeprefix("article:"))
    href = fact.source if fact.source.startswith(("https://", "http://")) else None
    return FactLine(
        text=fact.text,
        source=article.meta.title if article else fact.source.removeprefix("article:"),
        href=links.relative(url, links.article_url(article)) if article else href,
        date=wording.day(fact.date) if fact.date else "",
    )


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
    entity: Entity, catalogue: Catalogue, said: Leaf[Said] | None, named: Leaf[Named] | None
) -> Page:
    leaf = max((x for x in (said, named) if x), key=lambda x: x.pager.total)
    url, articles = leaf.url, catalogue.articles
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
        roles=[_role(role, articles, url) for role in entity.roles],
        facts=[_fact(fact, articles, url) for fact in entity.facts],
        said=entries.grouped(entries.of_statement(s, catalogue.entities, url) for s in said_here),
        said_total=len(catalogue.said_by.get(entity.id, ())),
        named=entries.grouped(entries.of_mention(n, url) for n in named_here),
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


def entity_pages(entity: Entity, catalogue: Catalogue) -> Iterator[Page]:
    """The entity's page, and further ones if its statements or mentions need them."""
    url = links.entity_url(entity)
    if url is None:
        return
    said = leaves(catalogue.said_by.get(entity.id, ()), url)
    named = leaves(catalogue.naming.get(entity.id, ()), url)
    for one, other in zip_longest(said, named):
        yield _page(entity, catalogue, one, other)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The pages of every entity that has one."""
    for entity in catalogue.archive.entities:
        yield from entity_pages(entity, catalogue)
