"""Entities of an article meet the glossary's entries."""

import msgspec

from build_tools.link import link
from build_tools.model import Article, Entity, Mention, Metadata, Role, Source, Span, Statement

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
