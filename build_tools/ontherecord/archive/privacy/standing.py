"""Who speaks or acts in a public role, article by article (design §5).

In: articles and the archive's people. Out: each person's standing in each article, and who gets a
page. The article's own words decide: the role it gives, and the source type of what they say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from ontherecord.codebook.source_types import SOURCE_TYPES
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.model import Article, Entity, Span

Standing = Literal["public", "office", "private", "unknown"]
"""Speaks in a public role; has one and is silent; speaks for themselves; nothing tells."""
People = Mapping[str, Entity]
Standings = Mapping[str, Mapping[str, Standing]]
"""By article slug, then by person."""
PRIVATE_TYPES = frozenset(key for key, row in SOURCE_TYPES.items() if row.private)
"""Source types of codebook §6 that speak for nobody but themselves."""
OWN_BEHALF = frozenset(("witness-affected", "online-poster"))
"""The two of them that say so outright."""
AGES = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen" \
       r"|fourteen|fifteen|sixteen|seventeen"  # fmt: skip
BEFORE = re.compile(rf"\b({AGES})[- ]years?[- ]old\b[^.;:\n]{{0,30}}$", re.I)
CHILDREN = ("schoolboy", "schoolgirl", "pupil", "toddler", "infant", "baby", "child")
YOUNG = re.compile(rf"\b(?:{'|'.join(CHILDREN)})\b,?\s$", re.I)
AFTER = re.compile(rf",?\s\(?(?:aged?\s)?({AGES})(?=,|\)|\.\s|[- ]years?[- ]old)", re.I)
ADULT = 18
HARMED = re.compile(
    r"[^.;:\n]{0,30}?\b(?:(?:was|were|been|being)\s(?:\w+ly\s)?(?:killed|shot|stabbed|injured|wounded"
    r"|hurt|abducted|kidnapped|raped|beaten|burned|found dead|hospitali[sz]ed)|died|drowned)\b"
)
AGED = re.compile(r",?\s\(?(?:aged?\s)?\d{1,3}(?=,|\)|\.\s|[- ]years?[- ]old)")
"""News gives the age of people whom nobody knew before; of the well-known it gives the office."""


def is_child(text: str, mention: Span) -> bool:
    """Whether the words beside a name give an age below eighteen, or say it in another way."""
    before = text[max(0, mention.start - 60) : mention.start]
    words = before.casefold()  # without these words there is nothing to search for
    if words.rstrip().rstrip(",").endswith(CHILDREN) and YOUNG.search(before):
        return True
    ages = ("year" in words and BEFORE.search(before), AFTER.match(text, mention.end))
    return any(m and _years(m[1]) < ADULT for m in ages)


def _years(words: str) -> int:
    return int(words) if words.isdigit() else 0  # the words spelt out end at seventeen


def is_harmed(text: str, mention: Span) -> bool:
    """Whether the words behind a name give an age, or tell of a harm that was done to them."""
    return bool(AGED.match(text, mention.end) or HARMED.match(text, mention.end))


def standings(articles: Iterable[Article], people: People) -> dict[str, dict[str, Standing]]:
    """How each person stands in each article that names them or quotes them."""
    roles: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for person in people.values():
        for role in person.roles:
            roles[role.article, person.id].append(role.title)
    return {a.slug: dict(_in_article(a, people, roles)) for a in articles}


def _in_article(
    article: Article, people: People, roles: Mapping[tuple[str, str], list[str]]
) -> Iterator[tuple[str, Standing]]:
    mentions: defaultdict[str, list[Span]] = defaultdict(list)
    for mention in article.mentions:
        mentions[mention.entity].append(mention.span)
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    for source in (source for s in article.statements for source in s.sources):
        if source.entity:
            spoken[source.entity].add(source.type)
    maybe = (
        *(source for s in article.possible for source in s.voices),
        *(source for s in article.statements for source in s.candidates),
    )
    for source in maybe:
        if source.entity and source.type in PRIVATE_TYPES:
            spoken[source.entity].add(source.type)
    others = {e.id for e in article.entities if e.kind != "person"}
    for name in dict.fromkeys((*mentions, *spoken)):
        if name in people and name not in others:
            titles = roles.get((article.slug, name), [])
            spans = mentions.get(name, [])
            if any(is_child(article.text, span) for span in spans):
                yield name, "private"
                continue
            found = _standing(spoken.get(name, set()), titles)
            harmed = found == "unknown" and any(is_harmed(article.text, s) for s in spans)
            yield name, "private" if harmed else found


def _standing(spoken: set[str], titles: list[str]) -> Standing:
    if spoken - PRIVATE_TYPES:
        return "public"
    if spoken & OWN_BEHALF:
        return "private"
    if any(map(is_public_role, titles)):
        return "public" if spoken else "office"
    return "private" if spoken or titles else "unknown"


def is_public_role(title: str) -> bool:
    """Whether an article's words for someone name a role of codebook §6 that others know."""
    verdict = capacity(title)
    return verdict is not None and verdict.type not in PRIVATE_TYPES


def public_people(people: People, found: Standings) -> frozenset[str]:
    """Who gets a page. A machine draft has to speak; the glossary's own word comes before all."""
    spoke: set[str] = set()
    acted: set[str] = set()
    for here in found.values():
        spoke.update(name for name, standing in here.items() if standing == "public")
        acted.update(name for name, standing in here.items() if standing == "office")
    return frozenset(
        name for name, person in people.items() if _has_page(person, name in spoke, name in acted)
    )


def _has_page(person: Entity, spoke: bool, acted: bool) -> bool:
    if person.state == "draft":
        return spoke
    if person.page_chosen or not person.page:
        return person.page
    return spoke or acted or any(is_public_role(role.title) for role in person.roles)
