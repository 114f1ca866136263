"""Articles and glossary become one archive."""

import datetime as dt

from ontherecord.archive.collect import collect
from ontherecord.model import Article, Entity, Fact, Known, Metadata, Role


def article(slug: str, date: str, *entities: Entity) -> Article:
    meta = Metadata(title=slug, sha256="", published=Known(value=date))
    return Article(slug=slug, text="", meta=meta, entities=entities)


def person(name: str, title: str, slug: str, date: str) -> Entity:
    role = Role(title=title, article=slug, date=dt.date.fromisoformat(date))
    return Entity(id="ana-costa", kind="person", name=name, roles=(role,))


def test_one_person_in_two_articles_is_one_entry_with_both_roles_by_date() -> None:
    """Roles are dated by the article that gives them, and kept in order."""
    later = article("b", "2025-02-01", person("Ana Costa", "mayor", "b", "2025-02-01"))
    early = article("a", "2024-02-01", person("A. Costa", "councillor", "a", "2024-02-01"))
    (entity,) = collect((later, early), (), ()).entities
    assert [role.title for role in entity.roles] == ["councillor", "mayor"]
    assert entity.aliases == ("A. Costa",)


def test_glossary_entry_keeps_its_own_words() -> None:
    """A person's edit is never overwritten by a draft."""
    fact = Fact(text="Mayor since May.", source="article:a")
    entry = Entity(
        id="ana-costa", kind="person", name="Ana Costa", facts=(fact,), state="confirmed"
    )
    draft = person("Costa", "mayor", "a", "2024-02-01")
    (entity,) = collect((article("a", "2024-02-01", draft),), (entry,), ()).entities
    assert (entity.name, entity.facts, entity.state) == ("Ana Costa", (fact,), "confirmed")
    assert entity.aliases == ("Costa",) and entity.roles == draft.roles


def test_a_draft_that_no_article_names_or_quotes_has_no_entry() -> None:
    """Its page would have nothing to show; a glossary entry stays, as somebody wrote it."""
    works = Entity(id="elm-works", kind="organization", name="Elm Works")
    silent = article("a", "2024-02-01", works)
    assert collect((silent,), (), ()).entities == ()
    assert len(collect((silent,), (works,), ()).entities) == 1


def test_newest_article_first_and_undated_last() -> None:
    """The archive's order does not depend on the order of folders."""
    articles = (article("old", "2020-01-01"), article("undated", ""), article("new", "2024-01-01"))
    assert [a.slug for a in collect(articles, (), ()).articles] == ["new", "old", "undated"]


def test_a_person_and_a_place_may_share_an_id() -> None:
    """Entities are told apart by kind: Paris the city and Paris the person."""
    both = (
        Entity(id="paris", kind="place", name="Paris"),
        Entity(id="paris", kind="person", name="Paris"),
    )
    assert len(collect((), both, ()).entities) == 2
