"""A card per statement: who says it, through whom it came, and why it has its label.

In: a `Statement` and its article. Out: a `Card` of words and links for `card.html`.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from ontherecord.codebook import source_types
from ontherecord.codebook.labels import BY_KEY, Label, labels
from ontherecord.codebook.values import NAMINGS, UNVERIFIED
from ontherecord.codebook.words import capital
from ontherecord.model import Article, Entity, Reason, Record, Statement
from ontherecord.render.article import disputes
from ontherecord.render.article import edited as edits
from ontherecord.render.article.card_facts import Fact, facts
from ontherecord.render.base import addresses, anchors, links
from ontherecord.render.base.notes import note
from ontherecord.render.words import wording
from ontherecord.render.words.plain_sentence import plain_sentence
from ontherecord.render.words.speaking import in_words, named, role_in, speaker_name
from ontherecord.render.words.statements import flat

OUTLET_IN_WORDS = "the outlet"
ORIGIN = "origin-test"
"""The codebook's test on who speaks, and on whom a pronoun or surname fits (§4.5)."""


class Who(Record, frozen=True):
    """One source on a card."""

    name: str
    href: str | None
    about: str
    """Role, type and how it is named, in words."""


class Why(Record, frozen=True):
    """One reason, with the address of its rule in the codebook."""

    why: str
    rule: str
    href: str


class Card(Record, frozen=True):
    """Everything a card shows; texts are plain unless they are `Markup`."""

    id: str
    number: str
    look: str
    """The first label's key, or "possible"."""
    title: str
    labels: tuple[Label, ...]
    state: str
    """The state's key, for its mark."""
    state_words: str
    plain: str
    """What stands first: who said it, through whom it came, whether anyone checked."""
    words: str
    """The statement itself, for the list."""
    lang: str
    """The article's language; empty for English, the page's own."""
    which_href: str
    """The codebook's test on whom a pronoun or surname fits."""
    which: str
    """The words of the text that several of `who` fit: "he"; empty where it is settled."""
    who: tuple[Who, ...]
    chain: tuple[str, ...]
    facts: tuple[Fact, ...]
    unverified: tuple[Why, ...]
    why: tuple[Why, ...]
    note: Markup
    edited: tuple[edits.Edited, ...]
    """How its words changed since people annotated them."""
    readings: disputes.Readings | None
    """What people read differently, side by side; None if nobody does."""
    cite: str
    """Where its citation is."""
    embed: str
    """Where it stands alone, for other sites to show."""
    suggest: str
    """The address of the page where a change is suggested…"""
    confirm: str
    """…and where it is confirmed as it is."""


def card(
    article: Article, statement: Statement, number: str, entities: Mapping[str, Entity],
    page_url: str,
) -> Card:  # fmt: skip
    """The card of one statement, on the page `page_url`."""
    found = tuple(BY_KEY[key] for key in labels(statement))
    settled = not number.startswith("?")
    change = links.relative(page_url, addresses.contribute_url(article))
    return Card(
        id=statement.id,
        number=number,
        look=found[0].key if settled else "possible",
        title=title(found) if settled else f"Possible, not settled: {title(found).lower()}",
        labels=found,
        state=statement.state,
        state_words=wording.state_words(statement),
        lang="" if article.meta.lang == "en" else article.meta.lang,
        plain=plain_sentence(article, statement, entities),
        words=" … ".join(flat(article, part) for part in statement.content),
        which_href=links.relative(page_url, f"{addresses.CODEBOOK}#{ORIGIN}"),
        which=statement.sources[0].speaker if statement.candidates else "",
        who=tuple(_who(article, statement, entities, page_url)),
        chain=chain(article, statement, entities),
        facts=facts(article, statement, page_url),
        unverified=tuple(_unverified(statement, page_url)),
        why=tuple(_why(statement, page_url)),
        note=note(statement.note),
        edited=edits.edited(article, statement),
        readings=disputes.readings(article, statement),
        cite=links.relative(page_url, addresses.cite_url(article, statement.id)),
        embed=links.relative(page_url, addresses.embed_url(article, statement.id)),
        suggest=f"{change}#{statement.id}",
        confirm=f"{change}?do=confirm#{statement.id}",
    )


def title(found: tuple[Label, ...]) -> str:
    """The labels in words: "Official claim, direct quote"."""
    return capital(", ".join(label.title.lower() for label in found))


def chain(
    article: Article, statement: Statement, entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """How it reached the reader: the outlet, then the relays, then the origin."""
    outlet = article.meta.outlet
    nearest = outlet.value if outlet.basis == "stated" and outlet.value else OUTLET_IN_WORDS
    if statement.kind == "outlet-voice":
        return (nearest,)
    if statement.chain:
        return (nearest, *statement.chain)
    return (nearest, in_words(statement, entities))


def _who(
    article: Article, statement: Statement, entities: Mapping[str, Entity], page_url: str
) -> list[Who]:
    found = []
    for source in statement.voices:
        entity = entities.get(source.entity or "")
        goal = addresses.entity_url(entity) if entity else None
        about = (_role(article, entity), source_types.IN_WORDS[source.type],
                 NAMINGS[source.naming].card)  # fmt: skip
        found.append(
            Who(
                name=speaker_name(source, entities),
                href=links.relative(page_url, goal) if goal else None,
                about="; ".join(words for words in about if words) if named(source) else "",
            )
        )
    return found


def _role(article: Article, entity: Entity | None) -> str:
    """What the article calls them, with the date that this is true of."""
    role = role_in(article, entity)
    if not role:
        return ""
    day = f", {wording.day(article.meta.date)}" if article.meta.date else ""
    return f"{role} (in this article{day})"


def _unverified(statement: Statement, page_url: str) -> list[Why]:
    return [
        Why(
            why=UNVERIFIED[code].card,
            rule=code,
            href=links.relative(page_url, f"{addresses.CODEBOOK}#{code.lower()}"),
        )
        for code in statement.unverified
    ]


def _why(statement: Statement, page_url: str) -> list[Why]:
    return [
        Why(
            why=reason.why,
            rule=reason.section or "codebook",
            href=links.relative(page_url, f"{addresses.CODEBOOK}#{anchors.anchor_for(reason)}"),
        )
        for reason in _reasons(statement)
    ]


def _reasons(statement: Statement) -> tuple[Reason, ...]:
    """What its label rests on; of very many people's readings the first."""
    people = [reason for reason in statement.reasons if reason.by == "person"]
    others = [reason for reason in statement.reasons if reason.by != "person"]
    return (*people[: wording.MOST_NAMES], *others)
