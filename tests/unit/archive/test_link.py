"""Entities of an article meet the glossary's entries."""

import msgspec

from ontherecord.archive.link import index
from ontherecord.archive.link import link as link_indexed
from ontherecord.model import Article, Entity, Mention, Metadata, Role, Source, Span, Statement

TEXT = "Ada Peña said it rained. Lyon slept."
ROLE = Role(title="Mayor", article="case")
ARTICLE = Article(
    slug="case",
    text=TEXT,
    meta=Metadata(title="", sha256=""),
    entities=(
        Entity(id="ada-pena", kind="person", name="Ada Peña", roles=(ROLE,)),
        Entity(id="lyon", kind="place", name="Lyon", lat=45.7, lon=4.8),
    ),
    mentions=(Mention(span=Span(start=0, end=8), entity="ada-pena"),),
    statements=(
        Statement(
            id="s-1",
            content=(Span(start=14, end=23),),
            sources=(Source(speaker="Ada Peña", entity="ada-pena"),),
        ),
    ),
)


def link(article: Article, glossary: tuple[Entity, ...]) -> Article:
    return link_indexed(article, index(glossary))


GLOSSARY = (Entity(id="mayor-pena", kind="person", name="Adela Peña", aliases=("ADA PENA",)),)


def test_an_alias_leads_to_the_entry_and_keeps_the_articles_role() -> None:
    """Case and marks aside, a name or another name of an entry is that entry."""
    done = link(ARTICLE, GLOSSARY)
    assert done.entities[0].id == "mayor-pena"
    assert done.entities[0].roles == (ROLE,)
    assert done.mentions[0].entity == "mayor-pena"
    assert done.statements[0].sources[0].entity == "mayor-pena"
    assert done.statements[0].sources[0].speaker == "Adela Peña"


def test_another_kind_of_the_same_name_is_not_linked() -> None:
    """A place and a person of one name stay apart."""
    town = (Entity(id="lyon-fr", kind="person", name="Lyon"),)
    assert link(ARTICLE, town).entities[1].id == "lyon"


def test_a_surname_alone_links_nobody() -> None:
    """Two people may share a surname, so only a fuller alias counts."""
    article = msgspec.structs.replace(
        ARTICLE, entities=(Entity(id="x", kind="person", name="Peña", aliases=("Peña",)),)
    )
    assert link(article, GLOSSARY).entities[0].id == "x"


def test_linking_twice_is_linking_once() -> None:
    """Nothing changes when it is done again, and an empty glossary changes nothing."""
    once = link(ARTICLE, GLOSSARY)
    assert link(once, GLOSSARY) == once
    assert link(ARTICLE, ()) == ARTICLE


def named(text: str, *entries: Entity) -> list[tuple[str, str]]:
    """What of a text without any mention becomes one: the words and the entry's id."""
    bare = Article(slug="case", text=text, meta=ARTICLE.meta)
    done = link(bare, entries)
    return [(text[m.span.start : m.span.end], m.entity) for m in done.mentions]


FRANCE = Entity(id="france", kind="place", name="France")
AGENCY = Entity(id="agency", kind="organization", name="Safety Agency of France")


def test_an_entrys_full_name_is_a_mention_wherever_it_stands() -> None:
    """A glossary entry is linked although the engine passed it over."""
    assert named("Then France’s envoy left.", FRANCE) == [("France", "france")]
    assert named("They asked france nothing.", FRANCE) == []
    assert named("Frances left.", FRANCE) == []


def test_the_longest_name_wins() -> None:
    """A place inside a body's name is not named for itself."""
    found = named("The Safety Agency of France met in France.", FRANCE, AGENCY)
    assert found == [("Safety Agency of France", "agency"), ("France", "france")]


def test_a_single_word_never_names_a_person() -> None:
    """Surnames and first names belong to many."""
    assert named("May came.", Entity(id="may", kind="person", name="May")) == []


def test_words_that_are_mentions_already_stay_so() -> None:
    """The engine's mention of the same words is not doubled."""
    lyon = (Entity(id="lyon", kind="person", name="Ada Peña"),)
    assert len(link(ARTICLE, lyon).mentions) == 1
