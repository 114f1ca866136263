"""Who speaks in an article, and for how many of its words.

In: an `Article`. Out: figures for the bar, its table and the list of speakers (design §5).
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.codebook import source_types
from ontherecord.codebook.drafted import NOT_LOOKED_FOR
from ontherecord.codebook.labels import BY_KEY
from ontherecord.codebook.words import counted
from ontherecord.model import UNSPECIFIED, Article, Entity, Kind, Record, Source, Statement
from ontherecord.render.base import addresses, links
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.words.mix import words

KINDS: tuple[Kind, ...] = ("official-claim", "attributed-claim", "outlet-voice")
IN_SHORT: dict[Kind, str] = {
    "official-claim": "mostly official claims",
    "attributed-claim": "mostly claims of people without a public office",
    "outlet-voice": "mostly the outlet’s own voice",
}


class Row(Record, frozen=True):
    """Words of one kind; each word of headline, captions and body counts once."""

    key: Kind
    title: str
    words: int
    share: float
    """0 to 1."""
    unverified: int
    quoted: int


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


OPEN = "the article leaves open which"
"""Behind the names of those whom a pronoun or surname fits (§4.5)."""


def rows(article: Article) -> tuple[Row, ...]:
    """The bar's parts, empty ones included, in a fixed order."""
    read = (p.span for p in article.paragraphs if p.region in READ_REGIONS)
    total = sum(words(article, span) for span in read)
    rest = total
    found = []
    for kind in KINDS[:2]:
        mine = [s for s in article.statements if s.kind == kind]
        number = _content(article, mine)
        rest -= number
        unverified = _content(article, [s for s in mine if s.unverified])
        quoted = sum(words(article, q) for s in mine for q in s.quotes)
        found.append(_row(kind, number, total, unverified, quoted))
    return (*found, _row("outlet-voice", max(0, rest), total, 0, 0))


def _row(kind: Kind, number: int, total: int, unverified: int, quoted: int) -> Row:
    share = number / total if total else 0.0
    return Row(key=kind, title=BY_KEY[kind].title, words=number, share=share,
               unverified=unverified, quoted=quoted)  # fmt: skip


def _content(article: Article, statements: list[Statement]) -> int:
    return sum(words(article, part) for s in statements for part in s.content)


def in_short(found: tuple[Row, ...], voices: tuple[Voice, ...], unverified: int) -> str:
    """The figure's caption: what most of the words are, how many speak, what was not checked."""
    most = next((IN_SHORT[row.key] for row in found if row.share > 0.5), "a mix")
    if not voices:
        return "only the outlet’s own voice"
    who = counted(_told_apart(voices), "speaker")
    rests = counted(unverified, "statement")
    verb = "is an unverified report" if unverified == 1 else "are unverified reports"
    return f"{most}, {who}" + (f"; {rests} {verb}" if unverified else "")


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
    return source.speaker[:1].upper() + source.speaker[1:]


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
