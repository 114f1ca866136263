"""The article's entities → the glossary's entries, where a name or another name is the same.

In: an article and the glossary, indexed once for all articles. Out: the article whose entities,
mentions and sources carry the glossary's ids, names and facts; the roles that the article gives
are kept beside them. Full names of entries that the engine passed over become mentions, too.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping

import msgspec

from ontherecord.engine.entities.overlap import overlaps
from ontherecord.engine.lexicon import gazetteer
from ontherecord.model import Article, Entity, Mention, Sentence, Source, Span, Statement

Key = tuple[str, str]
Known = Mapping[Key, Entity]
fold = functools.lru_cache(maxsize=65536)(gazetteer.fold)
"""As the gazetteer's: the same names come in article after article."""
WORD = re.compile(r"\w+")
LONGEST_NAME = 7
"""Words of a name that is looked for: "State Emergency Service of Ukraine" has five."""


class Index(dict[Key, Entity]):
    """Entries by kind and folded name."""

    def __init__(self) -> None:
        super().__init__()
        self._folded: dict[str, bool] = {}
        self._starts: set[str] = set()

    def close(self) -> None:
        """Remember how the names begin, once all are in."""
        names = {name for _, name in self}
        self._starts = {name[:end] for name in names for end in range(1, len(name) + 1)}

    def may_begin(self, word: str) -> bool:
        """Whether any name begins with these letters; a text's words come again and again."""
        if word not in self._folded:
            self._folded[word] = self.begins(fold(word))
        return self._folded[word]

    def begins(self, folded: str) -> bool:
        """The same of letters that are folded already."""
        return folded in self._starts


def link(article: Article, known: Index) -> Article:
    """Same kind and same name (case and diacritics aside) are the same entry; all else is kept."""
    if not known:
        return article
    homes = {e.id: home for e in article.entities if (home := _home(e, known)) is not None}
    done = rehomed(article, homes, known)
    passed_over = tuple(_outright(article, done.mentions, known))
    named = {(e.kind, e.id): e for _, e in passed_over}
    for entity in done.entities:
        named.pop((entity.kind, entity.id), None)
    found = (Mention(span=span, entity=e.id) for span, e in passed_over)
    return msgspec.structs.replace(
        done,
        entities=(*done.entities, *named.values()),
        mentions=tuple(sorted((*done.mentions, *found), key=lambda m: m.span)),
    )


def rehomed(article: Article, homes: Mapping[str, Entity], known: Known) -> Article:
    """The article whose drafts are other entries: each entity, mention and source leads there.

    `homes`: by the draft's id. Sources without an id are looked up in `known` by their name.
    """
    return msgspec.structs.replace(
        article,
        mentions=tuple(_mention(m, homes) for m in article.mentions),
        entities=_entities(article.entities, homes),
        statements=tuple(_statement(s, homes, known) for s in article.statements),
        possible=tuple(_statement(s, homes, known) for s in article.possible),
        outlet=tuple(_statement(s, homes, known) for s in article.outlet),
        sentences=tuple(_sentence(s, homes, known) for s in article.sentences),
    )


def _outright(
    article: Article, mentions: tuple[Mention, ...], known: Index
) -> Iterator[tuple[Span, Entity]]:
    """Where the text has the full name of an entry, and nothing is mentioned yet; longest first.

    Only an entry's own name counts, since another name may be somebody else's. A word in a
    longer name is no mention of its own: "Ukraine" in "Security Service of Ukraine".
    """
    taken = sorted(mention.span for mention in mentions)
    text = article.text
    words = [found.span() for found in WORD.finditer(text)]
    after = 0
    for at, (start, end) in enumerate(words):
        if at < after or not text[start].isupper() or not known.may_begin(text[start:end]):
            continue
        length, entity = _longest(text, words[at : at + LONGEST_NAME], taken, known)
        if entity:
            yield Span(start=start, end=words[at + length - 1][1]), entity
            after = at + length


def _longest(
    text: str, words: list[tuple[int, int]], taken: list[Span], known: Index
) -> tuple[int, Entity | None]:
    """How many of the words are an entry's name, and the entry; (0, None) if none are."""
    start = words[0][0]
    names = (fold(text[start:end]) for _, end in words)
    begun = list(itertools.takewhile(known.begins, names))
    for length in range(len(begun), 0, -1):
        name = begun[length - 1]
        for kind in ("place", "organization", "person"):
            entity = known.get((kind, name))
            if entity and fold(entity.name) == name and (kind != "person" or length > 1):
                if _free(words[:length], taken):
                    return length, entity
                break
    return 0, None


def _free(words: list[tuple[int, int]], taken: list[Span]) -> bool:
    return not any(overlaps(taken, Span(start=start, end=end)) for start, end in words)


def index(glossary: tuple[Entity, ...]) -> Index:
    """By id, name and other names; an entry's own name wins over another's alias."""
    found = Index()
    for entry in glossary:
        found.setdefault((entry.kind, fold(entry.name)), entry)
    for entry in glossary:
        for alias in (*entry.aliases, entry.id):
            found.setdefault((entry.kind, fold(alias)), entry)
    found.close()
    return found


def _home(entity: Entity, known: Known) -> Entity | None:
    """By the full name first; a surname alone is no proof for a person."""
    if exact := known.get((entity.kind, fold(entity.name))):
        return exact
    forms = [a for a in entity.aliases if entity.kind != "person" or " " in a]
    return next((e for a in forms if (e := known.get((entity.kind, fold(a))))), None)


def _entities(entities: tuple[Entity, ...], homes: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """Each once, in order; two drafts of one entry become one with the roles of both."""
    joined: dict[str, Entity] = {}
    for entity in entities:
        home = homes.get(entity.id)
        mine = _joined(joined.get(home.id, home), entity) if home else entity
        joined[mine.id] = mine
    return tuple(joined.values())


def _joined(home: Entity, draft: Entity) -> Entity:
    roles = tuple(dict.fromkeys((*home.roles, *draft.roles)))
    aliases = tuple(
        dict.fromkeys(a for a in (*home.aliases, draft.name, *draft.aliases) if a != home.name)
    )
    return msgspec.structs.replace(
        home, roles=roles, aliases=aliases, type=home.type or draft.type,
        country=home.country or draft.country,
        lat=draft.lat if home.lat is None else home.lat,
        lon=draft.lon if home.lon is None else home.lon,
        position_source=home.position_source or draft.position_source,
    )  # fmt: skip


def _mention(mention: Mention, homes: Mapping[str, Entity]) -> Mention:
    home = homes.get(mention.entity)
    return msgspec.structs.replace(mention, entity=home.id) if home else mention


def _statement(statement: Statement, homes: Mapping[str, Entity], known: Known) -> Statement:
    unsaid = statement.not_said
    return msgspec.structs.replace(
        statement,
        sources=tuple(_source(s, homes, known) for s in statement.sources),
        candidates=tuple(_source(s, homes, known) for s in statement.candidates),
        not_said=_source(unsaid, homes, known) if unsaid else None,
    )


def _sentence(sentence: Sentence, homes: Mapping[str, Entity], known: Known) -> Sentence:
    if not sentence.not_said:
        return sentence
    found = (msgspec.structs.replace(n, who=_source(n.who, homes, known))
             for n in sentence.not_said)  # fmt: skip
    return msgspec.structs.replace(sentence, not_said=tuple(found))


def _source(source: Source, homes: Mapping[str, Entity], known: Known) -> Source:
    """By the entity's id, else by the speaker's name among people, then bodies."""
    home = homes.get(source.entity) if source.entity else None
    for kind in ("person", "organization"):
        home = home or known.get((kind, fold(source.speaker)))
    if home is None:
        return source
    return msgspec.structs.replace(source, entity=home.id, speaker=home.name)
