"""Who speaks in an article.

In: an `Article`. Out: the list of speakers, and the bar's figures in short (design §5).
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.codebook import source_types
from ontherecord.codebook.drafted import NOT_LOOKED_FOR
from ontherecord.codebook.words import capital, counted
from ontherecord.model import UNSPECIFIED, Article, Entity, Kind, Record, Source, Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.words.mix import Row

IN_SHORT: dict[Kind, str] = {
    "official-claim": "mostly official claims",
    "attributed-claim": "mostly claims of people without a public office",
    "outlet-voice": "mostly the outlet’s own voice",
}


class Said(Record, frozen=True):
    """Where one statement of a speaker is."""

    number: str
    id: str
    open: bool = False
    """Whether it may as well be somebody else’s."""


class Voice(Record, frozen=True):
    """One speaker of the article."""

    name: str
    role: str
    href: str | None
    said: tuple[Said, ...]


NO_SOURCE = source_types.NO_SOURCE.capitalize()


DETERMINERS = ("the", "a", "an")


OPEN = "the article leaves open which"
"""Behind the names of those whom a pronoun or surname fits (§4.5)."""


def in_short(found: tuple[Row, ...], voices: tuple[Voice, ...]) -> str:
    """The figure's caption: what most of the words are, how many speak."""
    total = sum(row.words for row in found)
    most = next((IN_SHORT[row.key] for row in found if row.words * 2 > total), "a mix")
    if not voices:
        return "only the outlet’s own voice"
    return f"{most}, {counted(_told_apart(voices), 'speaker')}"


def doubted(article: Article) -> str:
    """How many statements are unverified reports, as a sentence; "" if none is."""
    number = sum(bool(s.unverified) for s in article.statements)
    verb = "is an unverified report" if number == 1 else "are unverified reports"
    return f"{counted(number, 'statement')} {verb}." if number else ""


def _told_apart(voices: tuple[Voice, ...]) -> int:
    """How many speak: of several whom the same words fit, one does."""
    named = [v for v in voices if v.name != NO_SOURCE]
    sure = {v.name for v in named if any(not said.open for said in v.said)}
    fitting: dict[str, set[str]] = {}
    for v in named:
        for said in v.said:
            if said.open:
                fitting.setdefault(said.id, set()).add(v.name)
    return len(sure) + len({frozenset(some) for some in fitting.values() if not some & sure})


def voices(
    article: Article, numbers: Mapping[str, str], entities: Mapping[str, Entity], page_url: str
) -> tuple[Voice, ...]:
    """Every speaker, who says most first; `numbers` are the notes' by statement id."""
    said: dict[str, list[Said]] = {}
    first: dict[str, Source] = {}
    for statement in article.statements:
        for source in statement.voices:
            key = source.entity or source.speaker.casefold()
            first.setdefault(key, source)
            open_ = source in statement.candidates
            entry = Said(number=numbers[statement.id], id=statement.id, open=open_)
            said.setdefault(key, []).append(entry)
    found = [_voice(article, first[key], tuple(said[key]), entities, page_url) for key in said]
    return tuple(sorted(found, key=lambda v: -len(v.said)))


def _voice(
    article: Article, source: Source, said: tuple[Said, ...], entities: Mapping[str, Entity],
    page_url: str,
) -> Voice:  # fmt: skip
    entity = entities.get(source.entity or "")
    goal = addresses.entity_url(entity) if entity else None
    return Voice(
        name=speaker_name(source, entities),
        role=(role_in(article, entity) or source_types.IN_WORDS[source.type])
        if named(source)
        else "",
        href=links.relative(page_url, goal) if goal else None,
        said=said,
    )


def named(source: Source) -> bool:
    """Whether the text says anything at all of who it is."""
    return bool(source.entity) or source.speaker != UNSPECIFIED


def speaker_name(source: Source, entities: Mapping[str, Entity]) -> str:
    """The glossary's name of a source, else the text's own; in words if there is none."""
    entity = entities.get(source.entity or "")
    if entity:
        return entity.name
    if not named(source):
        return NO_SOURCE
    return capital(source.speaker)


def in_a_sentence(article: Article, source: Source, entities: Mapping[str, Entity]) -> str:
    """A source's name in the middle of a sentence: "the ministry", "a local official", if that is
    how the article has it."""
    entity = entities.get(source.entity or "")
    if not named(source) or not source.span:
        return speaker_name(source, entities)
    name = entity.name if entity else source.speaker
    words = " ".join(article.text[source.span.start : source.span.end].split())
    around = article.text[max(0, source.span.start - 4) : source.span.start].split(" ")[-2:-1]
    for begun in (words, " ".join([*around, words])):
        first, _, rest = begun.partition(" ")
        if first.lower() in DETERMINERS and rest.casefold().startswith(name.casefold()):
            return f"{first.lower()} {rest[: len(name)]}"
    return name


def in_words(statement: Statement, entities: Mapping[str, Entity]) -> str:
    """Everybody who says it: "Ada Lind and Bo Reyes"; "or" where the text leaves open which; that
    nobody looked, where only marks were read."""
    if statement.by_marks:
        return NOT_LOOKED_FOR
    names = [speaker_name(source, entities) for source in statement.voices]
    if not statement.candidates:
        return " and ".join(names)
    number = len(statement.candidates)
    return " and ".join([" or ".join(names[:number]), *names[number:]])


def role_in(article: Article, entity: Entity | None) -> str:
    """What the article calls them, at its date; empty if it gives no role."""
    if entity is None:
        return ""
    return next((role.title for role in entity.roles if role.article == article.slug), "")


def unheard(article: Article, entities: Mapping[str, Entity]) -> list[Entity]:
    """Everyone and everything with a page that the article names and that is no source in it."""
    sources = {source.entity for s in article.statements for source in s.voices}
    ids = dict.fromkeys(m.entity for m in sorted(article.mentions, key=lambda m: m.span))
    known = (entities[name] for name in ids if name in entities and name not in sources)
    return [entity for entity in known if addresses.entity_url(entity)]
