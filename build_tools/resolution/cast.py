"""Who can speak in this article: its people, its bodies, and what each is called.

In: people and bodies with their roles. Out: look-ups by surface form and by description.
"""

from __future__ import annotations

import re

from build_tools import gazetteer, wordlist
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


SAME_OFFICE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split("|"))
    for group in (
        "president|king|queen|emperor|monarch|emir|sultan|head of state|leader",
        "prime minister|premier|chancellor|taoiseach|head of government|leader",
        "secretary-general|secretary general|chief|director|director-general|head|chairman"
        "|chairperson|commander|boss|executive director",
        "chief executive|chief executive officer|ceo|chief|boss|executive",
        "senator|sen|congressperson|representative|rep|mp|mep|lawmaker|legislator|politician",
        "professor|scientist|researcher|economist|historian|lead author|academic|expert",
        "novelist|writer|author|poet|playwright",
        "gen|lt gen|maj gen|brig gen|general|lieutenant general|major general|col|colonel|adm"
        "|admiral|cmdr|commander|officer",
        "spokesperson|press secretary|spokespeople|official",
        "lawyer|attorney|barrister|solicitor|counsel",
        "businessperson|entrepreneur|founder|billionaire|tycoon|owner|mogul",
        "candidate|nominee|front-runner|frontrunner|contender|hopeful|presidential candidate",
        "doctor|physician|surgeon|medic",
        "police chief|sheriff|chief constable|fire chief|chief",
        "coach|head coach|manager|trainer",
        "footballer|striker|midfielder|defender|goalkeeper|player|captain|forward",
    )
)
"""Offices and callings, and the general words a text may use for them later."""
TELLING = frozenset(("company", "ngo", "news-outlet", "news-agency", "state-media", "expert",
                     "igo", "armed-group"))  # fmt: skip
"""Types of bodies that a general word ("the company") may point back to."""
GENERAL = wordlist.words(
    "head_of_state leader head_of_government chief head boss lawmaker legislator politician "
    "academic expert researcher scientist author writer general officer official lawyer "
    "attorney executive candidate doctor coach player senator congressperson businessperson "
    "premier commander spokesperson billionaire tycoon "
)


class Actor(Record, frozen=True):
    """A person or a body that the article names."""

    name: str
    is_person: bool
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    """In text order; for a body the words of its name do the work."""
    type: str = ""
    signs: tuple[str, ...] = ()
    """What else in the text tells for whom a person speaks ("the Lee campaign"); no role."""

    def words(self) -> str:
        return f"{self.name} {' '.join(self.roles)}".lower().replace("’", "'")


class Cast(Record, frozen=True):
    actors: tuple[Actor, ...]
    subjects: frozenset[int] = frozenset()
    """Where tokens start that are the subject of a verb."""
    topics: frozenset[int] = frozenset()
    """Where tokens start that are the subject of a main clause."""

    def is_subject(self, mention: Span) -> bool:
        return any(at in self.subjects for at in range(mention.start, mention.end))

    def is_topic(self, mention: Span) -> bool:
        return any(at in self.topics for at in range(mention.start, mention.end))

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
        if re.search(rf"\b{re.escape(head)}\b", actor.name.lower()):
            return True
        known = tables.heads().get(head)
        return known is not None and actor.type in TELLING and known.type == actor.type
    wanted = _alike(head)
    for role in actor.roles:
        phrase = take_apart(role)
        if phrase.head and not phrase.former and wanted & _alike(key(phrase.head)):
            return True
    return False


def _alike(head: str) -> set[str]:
    """A head with everything the text may call the same person: sex, rank, general words."""
    neutral = re.sub(r"(?:wo)?man$", "person", head)
    last = neutral.split()[-1] if neutral else ""
    found = {neutral, last}
    for names_of_one in SAME_OFFICE:
        if found & names_of_one:
            found |= names_of_one & GENERAL if neutral not in GENERAL else names_of_one
    return found - {""}


def _root(word: str) -> str:
    """A country, its adjective and its possessive count as one word ("Russia's", "Russian")."""
    bare = names.POSSESSIVE.sub("", word)
    code = tables.adjectives().get(bare) or tables.government_names().get(bare)
    return code or gazetteer.fold(bare)


def _rooted(words: str) -> set[str]:
    found = {_root(w) for w in re.findall(r"[\w'.]+", words)}
    found |= {_root(w.title()) for w in re.findall(r"[\w'.]+", words)}
    return found | {_root(w.upper()) for w in re.findall(r"[\w'.]+", words)}
