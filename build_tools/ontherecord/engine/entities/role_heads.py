"""Who a description may mean: actors by the heads of their roles and the words of their names.

In: the actors of an article. Out: look-ups by head, made once for each head that is asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.entities import names
from ontherecord.engine.entities.occupations import alike
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.records.actor import Actor, Mark, backwards, marks

TELLING = frozenset(("company", "ngo", "news-outlet", "news-agency", "state-media", "expert",
                     "igo", "armed-group"))  # fmt: skip
"""Types of bodies that a general word ("the company") may point back to."""
RUN = re.compile(r"\w+")


class Headings:
    """Read-only view of the actors; what is computed is kept."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.actors = actors
        self._by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for i, actor in enumerate(actors):
            for heading in _headings(actor):
                self._by_key[heading].append(i)
        self._by_head: dict[str, list[Mark]] = {}
        self._roots: dict[int, frozenset[str]] = {}

    def before(self, position: int, head: str) -> Iterator[int]:
        """Indices of those whom this head may describe, the nearest before a position first."""
        if head not in self._by_head:
            self._by_head[head] = marks(self.actors, self._with_head(head))
        return (i for _, i in backwards(self._by_head[head], position))

    def roots(self, index: int) -> frozenset[str]:
        """The words of an actor's name and roles; a country and its adjective are one word."""
        if index not in self._roots:
            self._roots[index] = _rooted(self.actors[index].words())
        return self._roots[index]

    def _with_head(self, head: str) -> set[int]:
        known = tables.heads().get(head)
        found = {i for calling in alike(head) for i in self._by_key.get(("calling", calling), ())}
        types = tables.body_nouns().get(head, frozenset())
        for kind in {*types, known.type} if known is not None else types:
            found.update(self._by_key.get(("type", kind), ()))
        if first := RUN.search(head):
            whole = re.compile(rf"\b{re.escape(head)}\b")
            some = self._by_key.get(("word", first[0]), ())
            found.update(i for i in some if whole.search(self.actors[i].name.lower()))
        return found


def _headings(actor: Actor) -> set[tuple[str, str]]:
    """What finds an actor: a body's type and the words in its name, a person's callings."""
    if not actor.is_person:
        kind = {("type", actor.type)} if actor.type in TELLING else set()
        return kind | {("word", run) for run in RUN.findall(actor.name.lower())}
    phrases = (take_apart(role) for role in actor.roles)
    heads = (key(p.head) for p in phrases if p.head and not p.former)
    return {("calling", calling) for head in heads for calling in alike(head)}


def root(word: str) -> str:
    """A country, its adjective and its possessive count as one word ("Russia's", "Russian")."""
    bare = names.POSSESSIVE.sub("", word)
    code = tables.adjectives().get(bare) or tables.government_names().get(bare)
    return code or gazetteer.fold(bare)


def _rooted(words: str) -> frozenset[str]:
    every = re.findall(r"[\w'.]+", words)
    return frozenset(root(form) for w in every for form in (w, w.title(), w.upper()))
