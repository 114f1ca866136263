"""People whom an article names only by role: "the transport minister", "a second senator".

In: the cast and its noun groups. Out: `Somebody` for each that means a person: a new one, somebody
met before, or a named holder of the role. A pronoun after them is theirs (codebook §9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.engine.capacity.callings import is_calling
from ontherecord.engine.capacity.phrase import BODY_WORD, LINK, key, plain, take_apart
from ontherecord.engine.entities.called import called, described
from ontherecord.engine.entities.cast import Cast
from ontherecord.engine.entities.occupations import alike
from ontherecord.engine.entities.parsed import Described
from ontherecord.engine.records.actor import Actor, Told
from ontherecord.engine.speakers.beside_source import short
from ontherecord.engine.speakers.by_noun import beside_noun
from ontherecord.engine.speakers.epithets import protagonist
from ontherecord.engine.speakers.genders import of_words
from ontherecord.engine.speakers.parts import single
from ontherecord.engine.text.capitals import CAPITALS
from ontherecord.model import Record, Span

NEW = re.compile(
    r"^(?:an?|another|one|(?:the|an?)\s(?:second|third|fourth|fifth|other|different|unnamed)"
    r"|(?:his|her|their|its|[A-Z][\w.-]+['’]s)\s(?:second|other))\s",
    re.I,
)
""" "A second senator": nobody whom the text has had before."""
SAME_TRADE = re.compile(
    r"\b(?:colleague|co-?worker|counterpart|peer|team-?mate|classmate|comrade|fellow \w+)\b", re.I
)
""" "A colleague" of a nurse is a nurse, too."""
OF_ANY_TRADE = re.compile(r"\b(?:insider|employee|worker|staff member|staffer|source)\b", re.I)
""" "A source" is one of any trade but those of whom the police or a court has only one."""
SOLE = re.compile(r"\b(?:police|court|prosecution|security|military|government|ministry)\b", re.I)
SEX = re.compile(r"(?:the|this|that)\s(?:young\s|old\s)?(?:woman|man|boy|girl|lady|youth)", re.I)
STANDING = frozenset(
    ("candidate", "nominee", "front-runner", "frontrunner", "contender", "hopeful")
)
"""Descriptions of whoever stands for election."""
APPOSITION = re.compile(
    r",\s(?:(?:the|an?|his|her|its|their)\s[^,.;:“”\"\n]{2,80}\s)?(?:[A-Z][a-z]{1,9}\.?\s){0,3}"
)
"""Between a description and its name: an apposition, a title, or only a comma."""
NAMED = re.compile(
    rf",\s((?:(?:Sister|Brother|Father|Mother|Mr|Mrs|Ms|Dr)\.?\s)?[{CAPITALS}][\w’'-]+)(?=[,.;])"
)
""" "…, Sofia,": a lone name in apposition."""
LONGEST_APPOSITION = 130
REACH = 600
"""Characters back to the person whom a description may mean: own decision."""


DEFINITE = re.compile(r"(?:the|this|that)\s", re.I)


class Somebody(Record, frozen=True):
    """One place where the text speaks of a person by a description."""

    place: Described
    actor: Actor
    """The named person who is meant, or an actor whose name is the description."""
    new: bool
    """Whether nobody met before is meant."""
    other: Actor | None = None
    """Somebody else whom the words fit as well: a colleague of the one who has the role."""


def unnamed(text: str, cast: Cast) -> tuple[Somebody, ...]:
    """Everybody described without a name, in text order."""
    found: list[Somebody] = []
    for place in cast.descriptions:
        words = " ".join(text[place.start : place.end].split())
        head = text[place.head.start : place.head.end].lower()
        if lone := _lone_name(text, cast, place, words):
            found.append(Somebody(place=place, actor=lone, new=True))
            continue
        if (
            place.many
            or not (is_one_of(words) or (is_calling(head) and means_person(words)))
            or words.lower().startswith("whose ")
            or _is_named(text, cast, place)
        ):
            continue
        actor = None if NEW.match(words) else _met(text, cast, words, place.start, found)
        new, other = actor is None, _colleague(actor, found, place.start)
        if actor is None:
            spot = Span(start=place.start, end=place.end)
            actor = Actor(name=short(words), is_person=True, mentions=(spot,),
                          told=(Told(words=words),), gender=of_words(words),
                          described=True)  # fmt: skip
        found.append(Somebody(place=place, actor=actor, new=new, other=other))
    return tuple(sorted([*found, *_of_groups(text, cast)], key=lambda s: s.place.start))


def _of_groups(text: str, cast: Cast) -> Iterator[Somebody]:
    """ "The third", after "three teachers"."""
    for place, name in single(text, cast):
        spot = Span(start=place.start, end=place.end)
        actor = Actor(
            name=name, is_person=True, mentions=(spot,), told=(Told(words=name),), described=True
        )
        yield Somebody(place=place, actor=actor, new=True)


def _lone_name(text: str, cast: Cast, place: Described, words: str) -> Actor | None:
    """ "Her daughter, Sofia, …": a name of one word that the list of people lacks."""
    match = NAMED.match(text, place.end) if place.named and not place.many else None
    head = text[place.head.start : place.head.end].lower()
    if match is None or not is_calling(head) or cast.at(place.end, match.end()):
        return None
    spot = Span(start=place.start, end=match.end(1))
    return Actor(name=match[1], is_person=True, mentions=(spot,), told=(Told(words=words),),
                 gender=of_words(words))  # fmt: skip


def means_person(words: str) -> bool:
    """Whether the words describe one person: "the transport minister", no body and no document."""
    head = LINK.split(take_apart(words).head, maxsplit=1)[0]
    return bool(head) and is_calling(head.split()[-1].lower())


def is_body_noun(words: str) -> bool:
    """Whether the words can mean no person: "the council", "the committee of inquiry"."""
    head = LINK.split(take_apart(words).head, maxsplit=1)[0]
    return bool(head) and BODY_WORD.match(head.split()[-1].lower()) is not None


def is_one_of(words: str) -> bool:
    """ "One of the men"."""
    last = words.lower().split()[-1]
    plural = {"men": "man", "women": "woman", "people": "person"}.get(last, last.removesuffix("s"))
    return words.lower().startswith("one of ") and is_calling(plural)


def _is_named(text: str, cast: Cast, place: Described) -> bool:
    """Whether a name stands in the words or explains them."""
    if any(a.is_person for a in cast.at(place.start, place.end)):
        return True
    apposed = (m for a in cast.at(place.end, place.end + LONGEST_APPOSITION) if a.is_person
               for m in a.mentions_from(place.end, place.end + LONGEST_APPOSITION))  # fmt: skip
    if any(APPOSITION.fullmatch(text, place.end, m.start) for m in apposed):
        return True
    behind = re.compile(r",?\s").match(text, place.end)
    after = behind.end() if behind else place.end
    here = (m for a in cast.at(after, after + 60) if a.is_person for m in a.mentions)
    return place.named or any(m.start == after for m in here)


def _met(text: str, cast: Cast, words: str, at: int, before: list[Somebody]) -> Actor | None:
    """Whom a definite description means: whoever was described or named so last."""
    head = key(take_apart(words).head or plain(words))
    near = (s for s in reversed(before) if at - s.place.start < REACH)
    known = next((s for s in near if _is_like(s, words, head)), None)
    named = called(cast, words, at) or described(cast, words, at)
    named = named or protagonist(cast, at, words)
    if named is None and DEFINITE.match(words):
        named = beside_noun(text, cast, words, at)
    if named is None or not named.is_person:
        known = known or _by_sex(cast, words, at, before)
        return known.actor if known else _by_epithet(cast, words, at, head)
    if known is None or known.actor.name == named.name:
        return named
    last = max((m.start for m in named.mentions if m.start < at), default=-1)
    return known.actor if known.place.start > last else named


def _by_sex(cast: Cast, words: str, at: int, before: list[Somebody]) -> Somebody | None:
    """ "The woman" after "a choreographer", unless somebody by name came up since."""
    if not SEX.fullmatch(words):
        return None
    wanted = of_words(words)
    for one in reversed(before):
        if at - one.place.start >= REACH:
            break
        if one.actor.described and one.place.subject and one.actor.gender in ("", wanted):
            since = cast.before(at, reach=at - one.place.start)
            newer = any(a.is_person and a.gender in ("", wanted) for _, a in since)
            return None if newer else one
    return None


def _colleague(actor: Actor | None, before: list[Somebody], at: int) -> Actor | None:
    """Who came up after the role's named holder as one of the same trade: "a colleague"."""
    if actor is None or actor.described:
        return None
    last = max((m.start for m in actor.mentions if m.start < at), default=-1)
    nearer = (s for s in reversed(before) if s.new and s.place.start > last)
    return next((s.actor for s in nearer if _is_of_trade(s.actor.name)), None)


def _is_of_trade(words: str) -> bool:
    """Whether somebody so described may be of the same trade as a person with a name."""
    any_trade = OF_ANY_TRADE.search(words) and not SOLE.search(words)
    return bool(SAME_TRADE.search(words) or any_trade)


def _by_epithet(cast: Cast, words: str, at: int, head: str) -> Actor | None:
    """ "The Vermont senator": more than a calling, after a person whose calling may be that one."""
    phrase = take_apart(words)
    topics = [
        (m.start, actor)
        for _, actor in cast.before(at, reach=REACH) if actor.is_person
        for m in actor.mentions_from(at - REACH, at) if cast.is_topic(m)
    ]  # fmt: skip
    last = max(topics, key=lambda t: t[0], default=None)
    if last is None or last[1].gender not in ("", of_words(words) or last[1].gender):
        return None
    callings = {key(take_apart(role).head) for role in last[1].roles}
    may = not callings or any(alike(calling) & alike(head) for calling in callings)
    bare = not phrase.before and not phrase.after
    stands = last[1].contends and head in STANDING
    return last[1] if stands or (may and not bare) else None


def _is_like(somebody: Somebody, words: str, head: str) -> bool:
    """Whether somebody's description has the head, and everything else that these words say."""
    if not somebody.actor.described:
        return False
    there = somebody.actor.roles[0]
    mine = plain(words).lower().split()
    theirs = plain(there).lower().split()
    same = key(take_apart(there).head or plain(there))
    return set(mine[:-1]) <= set(theirs) and (head == same or head in alike(same))
