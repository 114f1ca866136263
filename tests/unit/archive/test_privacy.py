"""Who is shown to act in public, and what is left of everybody else."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from ontherecord.archive.privacy import withhold
from ontherecord.archive.privacy.standing import is_child, is_harmed, is_public_role
from ontherecord.model import Archive, Article, Entity, Mention, Removal, Role, Source, Span
from tests.support import town
from tests.support.town import span

TEXT = """School opens again

Mayor Ada Quill said the school was safe. "The bus was full," said Mia Lund, 9.

Her uncle Jon Lund said he had waited for hours. Lund lives next door.

Sam Orre, 61, was killed on Monday. President Eva Storm sent flowers.
"""
PEOPLE = ("Ada Quill", "Mia Lund", "Jon Lund", "Sam Orre", "Eva Storm")
ROLES = {"Ada Quill": "Mayor", "Jon Lund": "uncle", "Eva Storm": "President"}


def ident(name: str) -> str:
    return name.lower().replace(" ", "-")


def source(name: str, kind: str) -> Source:
    return Source(speaker=name, entity=ident(name), type=kind, naming="named",
                  span=span(TEXT, name))  # type: ignore[arg-type]  # fmt: skip


def school(slug: str = "school-opens") -> Article:
    """An invented article: a mayor, a child, an uncle speak; a victim and a president do not."""
    said = (
        ("the school was safe", source("Ada Quill", "gov-subnational")),
        ('"The bus was full,"', source("Mia Lund", "witness-affected")),
        ("he had waited for hours", source("Jon Lund", "witness-affected")),
    )
    statements = tuple(
        town.statement(TEXT, f"{n:06}", words, sources=(who,))
        for n, (words, who) in enumerate(said)
    )
    mentions = [Mention(span=span(TEXT, name), entity=ident(name)) for name in PEOPLE]
    mentions.append(Mention(span=span(TEXT, "Lund", TEXT.index("Lund lives")), entity="jon-lund"))
    return town.article(slug, TEXT, "The Elm Gazette", "2024-05-01", statements=statements,
                        mentions=tuple(mentions))  # fmt: skip


def person(name: str, **fields: object) -> Entity:
    roles = (Role(title=ROLES[name], article="school-opens"),) if name in ROLES else ()
    return Entity(**{"id": ident(name), "kind": "person", "name": name, "roles": roles, **fields})


def archive(*people: Entity, removed: tuple[Removal, ...] = ()) -> Archive:
    return Archive(articles=(school(),), entities=people, removed=removed)


def everyone(**changes: object) -> tuple[Entity, ...]:
    return tuple(person(name, **changes) for name in PEOPLE)


def withheld(found: Archive) -> set[str]:
    article = found.articles[0]
    return {article.text[s.start : s.end] for s in article.withheld}


def test_only_who_speaks_in_a_public_role_has_an_entry() -> None:
    """The mayor has one. A child, a relative and a victim have none, nor has who is silent."""
    found = withhold(archive(*everyone()))
    assert [(e.name, e.page) for e in found.entities] == [("Ada Quill", True)]


def test_private_names_are_known_with_their_places() -> None:
    """Of those who are private, every place of the name; the silent president may be named."""
    assert withheld(withhold(archive(*everyone()))) == {"Mia Lund", "Jon Lund", "Lund", "Sam Orre"}


def test_a_private_person_keeps_the_articles_words() -> None:
    """Their statements stay, say who spoke in the article's words, and lead nowhere."""
    article = withhold(archive(*everyone())).articles[0]
    child = article.statements[1].sources[0]
    assert (child.speaker, child.entity, child.private) == ("Mia Lund", None, True)
    assert {m.entity for m in article.mentions} == {"ada-quill"}


def test_twice_is_once() -> None:
    """Withholding again changes nothing."""
    once = withhold(archive(*everyone()))
    assert withhold(once) == once


def test_the_glossary_decides_for_its_entries() -> None:
    """A silent office holder with a file has a page; `page: no` and `page: yes` are obeyed."""
    storm = person("Eva Storm", state="reference")
    quill = person("Ada Quill", state="reference", page=False, page_chosen=True)
    reed = person("Jon Lund", state="reference", page_chosen=True)
    found = withhold(archive(storm, quill, reed))
    assert [e.id for e in found.entities] == ["eva-storm", "jon-lund"]
    assert "Ada Quill" in withheld(found)
    assert found.articles[0].statements[0].sources[0].private


def test_a_glossary_entry_without_a_public_role_has_no_page() -> None:
    """To have a file is not enough."""
    assert withhold(archive(person("Jon Lund", state="reference"))).entities == ()


def test_a_namesake_is_somebody_else() -> None:
    """A child with the name of an expert elsewhere is not put on the expert's page."""
    text = "Buses\n\nProfessor Mia Lund said buses were safe.\n"
    speaks = Source(speaker="Mia Lund", entity="mia-lund", type="expert", naming="named")
    other = town.article(
        "buses", text, "Elm Radio", "2024-05-02",
        statements=(town.statement(text, "999999", "buses were safe", sources=(speaks,)),),
        mentions=(Mention(span=span(text, "Mia Lund"), entity="mia-lund"),),
        entities=(person("Mia Lund", aliases=("Professor Lund",)),),
    )  # fmt: skip
    local = msgspec.structs.replace(school(), entities=(person("Mia Lund", aliases=("Mimi",)),))
    both = person("Mia Lund", aliases=("Mimi", "Professor Lund"),
                  roles=(Role(title="Professor", article="buses"),
                         Role(title="pupil", article="school-opens")))  # fmt: skip
    found = withhold(Archive(articles=(other, local), entities=(both,)))
    (entity,) = found.entities
    assert [r.title for r in entity.roles] == ["Professor"]
    assert entity.aliases == ("Professor Lund",)
    assert found.articles[0].statements[0].sources[0].entity == "mia-lund"
    assert found.articles[1].statements[1].sources[0].entity is None
    assert "Mia Lund" in {TEXT[s.start : s.end] for s in found.articles[1].withheld}


def test_a_reader_who_names_a_witness_in_words_gives_no_name_away() -> None:
    """A private speaker without an entry is withheld, too."""
    speaks = Source(speaker="Sam Orre", type="witness-affected", naming="named")
    one = town.statement(TEXT, "777777", "sent flowers", sources=(speaks,))
    article = msgspec.structs.replace(school(), statements=(one,), mentions=())
    found = withhold(Archive(articles=(article,), entities=()))
    assert found.articles[0].statements[0].sources[0].private
    assert withheld(found) == {"Sam Orre"}


def test_what_was_taken_down_is_gone() -> None:
    """A person who was taken down is withheld, from search too; an article leaves altogether."""
    date = dt.date(2024, 6, 1)
    gone = (Removal(address="people/ada-quill", date=date),)
    found = withhold(archive(*everyone(), removed=gone))
    assert found.entities == ()
    article = found.articles[0]
    assert [TEXT[s.start : s.end] for s in article.unsearched] == ["Ada Quill"]
    assert "Ada Quill" in withheld(found)
    gone = (Removal(address="articles/school-opens", date=date, policy="rights"),)
    assert withhold(archive(*everyone(), removed=gone)).articles == ()


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("said Mia, 9, who", True), ("said Mia, aged 17.\n", True), ("Mia (12) said", True),
        ("nine-year-old Mia said", True), ("12-year-old pupil Mia said", True),
        ("said Mia, 19, who", False), ("the 40-year-old Mia said", False), ("Mia said 9 of", False),
        ("schoolgirl Mia said", True), ("Mia, 9 May", False),
    ],
)  # fmt: skip
def test_an_age_tells_a_child(text: str, young: bool) -> None:
    """An age below eighteen beside the name, in figures or words."""
    at = text.index("Mia")
    assert is_child(text, Span(start=at, end=at + 3)) is young


@pytest.mark.parametrize(
    ("text", "harmed"),
    [("Mia, 61, lives there", True), ("Mia was badly injured", True), ("Mia died", True),
     ("Mia wrote a book", False)],
)  # fmt: skip
def test_harm_and_age_tell_a_private_person(text: str, harmed: bool) -> None:
    """News gives ages of people nobody knew, and tells what was done to them."""
    assert is_harmed(text, Span(start=0, end=3)) is harmed


@pytest.mark.parametrize(
    ("title", "public"),
    [("Kremlin spokesman", True), ("mayor", True), ("economist", True), ("chief executive", True),
     ("journalist", True), ("a dock worker", False), ("mayor's wife", False), ("pupil", False),
     ("resident", False), ("", False)],
)  # fmt: skip
def test_a_role_is_public_or_not(title: str, public: bool) -> None:
    """Whoever speaks for a body, an office or a field of knowledge holds a public role."""
    assert is_public_role(title) is public
