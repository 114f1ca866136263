"""Private persons stay in the text (design §5). In: the archive. Out: the same, with them withheld.

A person has an entry only if they speak or act in a public role. Everybody else keeps what the
article says of them, on the article's own pages, and is known to no other: their entry, their
mentions and the links of their statements are gone, so that no page, list, map, feed or data file
can show them. What was taken down at request is left out in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ontherecord.archive.privacy.naming import spans_of, unlinked
from ontherecord.archive.privacy.standing import (
    People,
    Standing,
    Standings,
    public_people,
    standings,
)
from ontherecord.model import Archive, Article, Entity

MAY_BE_NAMED: frozenset[Standing] = frozenset(("office", "unknown"))
"""Silent people in a quoted sentence keep their name there, if nothing shows them to be private."""
FOLDERS = {"person": "people", "place": "places", "organization": "organizations"}


def withhold(archive: Archive) -> Archive:
    """Leave out what was taken down, and everybody who is not shown to be a public person.

    Doing it twice changes nothing.
    """
    gone = frozenset(removal.address for removal in archive.removed)
    articles = tuple(a for a in archive.articles if f"articles/{a.slug}" not in gone)
    people = {e.id: e for e in archive.entities if e.kind == "person"}
    removed = frozenset(name for name in people if f"people/{name}" in gone)
    found = standings(articles, people)
    public = public_people(people, found) - removed
    shown = _aliases_beside_namesakes(articles, found)
    entities = (e for e in archive.entities if f"{FOLDERS[e.kind]}/{e.id}" not in gone)
    return msgspec.structs.replace(
        archive,
        articles=tuple(_article(a, people, found[a.slug], public, removed) for a in articles),
        entities=tuple(
            _public(e, found, shown) if e.kind == "person" else e
            for e in entities
            if e.kind != "person" or e.id in public
        ),
    )


def _article(
    article: Article, people: People, here: Mapping[str, Standing], public: frozenset[str],
    removed: frozenset[str],
) -> Article:  # fmt: skip
    """A namesake of a public person, who speaks for themselves here, is not that person."""
    drafts = frozenset(name for name in here if people[name].state == "draft")
    hidden = frozenset(
        name
        for name, standing in here.items()
        if name not in public or (name in drafts and standing == "private")
    )
    named = frozenset(n for n in hidden & drafts if here[n] in MAY_BE_NAMED) - removed
    spans = spans_of(article, hidden - named)
    if not hidden and not spans:
        return article
    unsearched = spans_of(article, hidden & removed) if hidden & removed else ()
    return msgspec.structs.replace(
        unlinked(article, hidden),
        withheld=tuple(sorted({*article.withheld, *spans})),
        unsearched=tuple(sorted({*article.unsearched, *unsearched})),
    )


def _aliases_beside_namesakes(
    articles: tuple[Article, ...], found: Standings
) -> dict[str, set[str]]:
    """By person with a private namesake: the spellings of the articles they stand in themselves."""
    shown: dict[str, set[str]] = {
        name: set() for here in found.values() for name in here if here[name] == "private"
    }
    for article in articles:
        here = found[article.slug]
        for entity in article.entities:
            if entity.id in shown and here.get(entity.id) != "private":
                shown[entity.id].update((entity.name, *entity.aliases))
    return shown


def _public(person: Entity, found: Standings, shown: Mapping[str, set[str]]) -> Entity:
    """A person with a page; a draft without what articles say of its private namesakes."""
    if person.state != "draft":
        return msgspec.structs.replace(person, page=True)
    roles = (r for r in person.roles if found.get(r.article, {}).get(person.id) != "private")
    known = shown.get(person.id, person.aliases)
    aliases = tuple(alias for alias in person.aliases if alias in known)
    return msgspec.structs.replace(person, page=True, roles=tuple(roles), aliases=aliases)
