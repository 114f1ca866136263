"""Who can speak in this article: its people, its bodies, and what each is called.

In: people and bodies with their roles. Out: look-ups by surface form and by description.
"""

from __future__ import annotations

import re

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.model import Record, Span
from build_tools.rules.phrase import key, plain, take_apart

WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|Duchess|spokeswoman"
                   r"|congresswoman|chairwoman|councilwoman|businesswoman|woman|mother|wife|widow"
                   r"|daughter|sister|girl|actress|girlfriend|grandmother|aunt|niece|waitress"
                   r"|sportswoman|policewoman|nun|heroine|her husband|she)\b", re.I)  # fmt: skip
MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Baron|Duke|Pope|Archbishop|spokesman|congressman"
                 r"|chairman|councilman|businessman|man|father|husband|widower|son|brother|boy"
                 r"|boyfriend|grandfather|uncle|nephew|policeman|serviceman|fisherman|monk|imam"
                 r"|his wife|he)\b", re.I)  # fmt: skip


class Actor(Record):
    """A person or a body that the article names."""

    name: str
    is_person: bool
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    """In text order; for a body the words of its name do the work."""
    type: str = ""

    def words(self) -> str:
        return f"{self.name} {' '.join(self.roles)}".lower().replace("’", "'")


class Cast(Record):
    actors: tuple[Actor, ...]

    def at(self, start: int, end: int) -> tuple[Actor, ...]:
        """Actors with a mention inside the span, in text order; people before bodies."""
        found = [
            (m.start, not a.is_person, i)
            for i, a in enumerate(self.actors)
            for m in a.mentions
            if start <= m.start and m.end <= end
        ]
        return tuple(self.actors[i] for _, _, i in sorted(found, key=lambda f: (f[1], f[0])))

    def before(self, position: int, *, person: bool | None = None) -> list[tuple[int, Actor]]:
        """Actors by their last mention before a position, the nearest first."""
        found = []
        for actor in self.actors:
            if person is not None and actor.is_person != person:
                continue
            starts = [m.start for m in actor.mentions if m.start < position]
            if starts:
                found.append((max(starts), actor))
        return sorted(found, key=lambda f: -f[0])


def gender(text: str, actor: Actor) -> str:
    """ "she", "he" or "" if the article's own words do not tell."""
    words = " ".join(actor.roles)
    for m in actor.mentions:
        words += " " + text[max(0, m.start - 5) : m.start]
    woman, man = bool(WOMAN.search(words)), bool(MAN.search(words))
    return "" if woman == man else "she" if woman else "he"


def described(cast: Cast, words: str, position: int) -> Actor | None:
    """The actor that "the NATO chief" or "the service" means; None if nothing fits.

    The head must be in a role or a body's name, and so must every modifier; the last one named
    before `position` wins.
    """
    phrase = take_apart(words)
    bare = plain(words).lower()
    head = key(phrase.head) if phrase.head else (bare.split() or [""])[-1]
    modifiers = [
        _root(w) for w in re.findall(r"[\w'.]+", f"{phrase.before} {_complement(phrase.after)}")
        if w.lower() not in ("the", "of", "for", "at", "a", "an", "s", "in")
    ] if phrase.head else []  # fmt: skip
    for _, actor in cast.before(position):
        own = actor.words()
        if _has_head(actor, head) and all(m in _rooted(own) for m in modifiers):
            return actor
    return None


def _complement(after: str) -> str:
    return after if after.startswith(("of ", "for ", "at ")) else ""


def _has_head(actor: Actor, head: str) -> bool:
    if not actor.is_person:
        return bool(re.search(rf"\b{re.escape(head)}\b", actor.name.lower())) or (
            actor.type == "company" and head in ("company", "firm", "automaker", "retailer",
                                                 "airline", "carrier", "bank", "tech giant")
        ) or (actor.type in ("ngo", "expert") and head in ("group", "organization",
              "organisation", "charity", "union", "institute", "association"))  # fmt: skip
    heads = set()
    for role in actor.roles:
        phrase = take_apart(role)
        heads.add(key(phrase.head) if phrase.head else "")
        heads |= {key(phrase.head).split()[-1]} if phrase.head else set()
    alike = {head, head.replace("woman", "person").replace("man", "person")}
    return bool(heads & alike) or any(
        h.replace("woman", "person").replace("man", "person") in alike for h in heads
    ) or head.split()[-1:] == ["chief"] and bool(
        heads & {"secretary-general", "secretary general", "head", "director", "commander"})  # fmt: skip


def _root(word: str) -> str:
    """A country, its adjective and its possessive count as one word ("Russia's", "Russian")."""
    bare = names.POSSESSIVE.sub("", word)
    code = tables.adjectives().get(bare) or tables.government_names().get(bare)
    return code or gazetteer.fold(bare)


def _rooted(words: str) -> set[str]:
    found = {_root(w) for w in re.findall(r"[\w'.]+", words)}
    found |= {_root(w.title()) for w in re.findall(r"[\w'.]+", words)}
    return found | {_root(w.upper()) for w in re.findall(r"[\w'.]+", words)}
