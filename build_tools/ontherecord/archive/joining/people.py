"""Lone surnames → the one person of the archive who is meant; full names that may be one person's.

In: things. Out: `Likeness`es. A surname joins nobody by itself: the office that its article gives
has to be the person's, in the same surroundings; a private person is left alone (design §5).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from ontherecord.archive.joining.grounds import Ground
from ontherecord.archive.joining.likeness import Likeness
from ontherecord.archive.joining.offices import NATIONAL, Office, countries_in, office
from ontherecord.archive.joining.things import Key, Thing, is_lone
from ontherecord.archive.link import fold
from ontherecord.engine.entities import names
from ontherecord.engine.lexicon import tables
from ontherecord.model import Record

Gender = Callable[[str, str], str]
"""Article and entity → "he", "she" or "", as that article tells."""
Denied = Callable[[Thing, Thing], bool]
"""Whether a keeper says that the two are different."""
WELL_KNOWN = 2
"""Articles that name somebody in full, so that a third may leave it at the surname: own
decision."""
MOST_BEARERS = 5
"""People of one surname between whom a keeper is still asked to choose: own decision."""


class Told(Record, frozen=True):
    """What articles, or a keeper's file, tell of one person."""

    offices: frozenset[Office]
    countries: frozenset[str]
    """Those that titles name."""
    around: frozenset[str]
    """Countries that the articles name."""
    places: frozenset[str]
    genders: frozenset[str]
    articles: int
    """How many tell it; of a keeper's entry, enough."""

    @property
    def is_national(self) -> bool:
        return any(one.type in NATIONAL for one in self.offices)


def surnames(found: Mapping[Key, Thing], gender: Gender, denied: Denied) -> Iterator[Likeness]:
    """For each lone surname of an article, the person it joins or may join."""
    bearers = _bearers(found.values())
    given = _given_names(found.values())
    elsewhere = {fold(t.entity.name) for t in found.values() if t.key[0] != "person"}

    @cache
    def told(key: Key) -> Told:
        return _of(found[key], gender)

    for lone in found.values():
        name = fold(lone.entity.name)
        if not _is_open(lone) or name in given or lone.entity.name in tables.given_names():
            continue
        named = bearers.get(name, [])
        people = [b for b in named if not denied(lone, b)] if len(named) <= MOST_BEARERS else []
        here = told(lone.key)
        fitting = [p for p in people if _is_public(p) and not _other_gender(here, told(p.key))]
        if len(people) == 1:
            for person in fitting:
                ground = _ground(here, told(person.key), shared=name in elsewhere)
                if ground:
                    yield Likeness(one=lone.key, other=person.key, ground=ground)
            continue
        if holder := _only_holder(fitting, here, told):
            yield Likeness(one=lone.key, other=holder.key, ground="surname-holder")
            continue
        for person in fitting:
            if _types(here) & _types(told(person.key)):
                yield Likeness(one=lone.key, other=person.key, ground="surname-shared")


def _only_holder(people: list[Thing], here: Told, told: Callable[[Key], Told]) -> Thing | None:
    """Of several people of a surname the one who holds the office that the article gives, there.

    Others whose office is of its type are as likely. Somebody written with a middle name, too, is
    one person: then the form that most articles have.
    """
    likely = [p for p in people if _types(here) & _types(told(p.key))]
    likely.sort(key=lambda p: (p.kept, len(p.whole), p.key), reverse=True)
    if not likely or _ground(here, told(likely[0].key), shared=False) != "surname-office":
        return None
    name = likely[0].entity.name
    alone = all(_is_middle_form(name, other.entity.name) for other in likely[1:])
    return likely[0] if alone else None


def _is_middle_form(one: str, other: str) -> bool:
    """ "Ada B. Lind" and "Ada Lind"."""
    ends = [(words[0], words[-1]) for words in (fold(one).split(), fold(other).split())]
    return ends[0] == ends[1] and names.same_person(one, other)


def spellings(found: Mapping[Key, Thing]) -> Iterator[Likeness]:
    """Full names of public people that are one name in another spelling, or with an initial."""
    alike: defaultdict[tuple[str, str], list[Thing]] = defaultdict(list)
    for person in _full(found.values()):
        if _is_public(person):
            first, last = map(names.spelling, names.parts(person.entity.name))
            alike[last, first.replace("ol", "l")].append(person)
    for same in alike.values():
        *rest, full = sorted(same, key=lambda t: (t.kept, len(t.whole), t.key))
        for person in rest:
            if names.same_person(person.entity.name, full.entity.name):
                yield Likeness(one=person.key, other=full.key, ground="spelling")


def _full(found: Iterable[Thing]) -> Iterator[Thing]:
    return (t for t in found if t.key[0] == "person" and not is_lone(t.entity.name))


def _bearers(found: Iterable[Thing]) -> dict[str, list[Thing]]:
    """People known by full name, by each surname that they have; a keeper's other names count."""
    bearers: dict[str, dict[Key, Thing]] = {}
    for person in _full(found):
        lasts = {names.surname(person.entity.name)}
        if person.kept:
            lasts |= {names.surname(n) for n in person.entity.aliases}
        for last in lasts:
            bearers.setdefault(fold(last), {})[person.key] = person
    return {last: list(same.values()) for last, same in bearers.items()}


def _given_names(found: Iterable[Thing]) -> set[str]:
    """Words that begin a full name in as many articles as they end one in: "Obama Hid" in one
    headline makes no given name of a surname."""
    begin: Counter[str] = Counter()
    for person in _full(found):
        weight = len(person.whole) + person.kept
        begin[fold(person.entity.name.split()[0])] += weight
        begin[fold(names.surname(person.entity.name))] -= weight
    return {word for word, more in begin.items() if more >= 0}


def _is_open(lone: Thing) -> bool:
    """A draft of a surname that its article does not show to be a private person's."""
    return (
        lone.key[0] == "person" and not lone.kept and is_lone(lone.entity.name)
        and not any(s.standing == "private" for s in lone.sightings)
    )  # fmt: skip


def _is_public(person: Thing) -> bool:
    return person.kept or any(s.standing in ("public", "office") for s in person.whole)


def _other_gender(one: Told, other: Told) -> bool:
    """Whether both are told, each without contradiction, and differ."""
    return len(one.genders) == 1 and len(other.genders) == 1 and one.genders != other.genders


def _ground(here: Told, there: Told, *, shared: bool) -> Ground | None:
    """How the one person of that surname fits; None if the text speaks of somebody else."""
    near = _are_near(here, there)
    if not here.offices:
        fits = near and there.is_national and there.articles >= WELL_KNOWN and not shared
        return "surname-setting" if fits else None
    if _agree(here, there):
        if here.countries and there.countries and not here.countries & there.countries:
            return None
        return "surname-office" if near else "surname-alone"
    return "surname-other-office" if near else None


def _of(person: Thing, gender: Gender) -> Told:
    """What articles tell of somebody; of a full name, those that write it in full."""
    seen = person.sightings if is_lone(person.entity.name) else person.whole
    own = tuple(role.title for role in person.entity.roles) if person.kept else ()
    titles = {*own, *(title for s in seen for title in s.titles)}
    kinds = {t for s in seen if s.standing == "public" for t in s.speaks}
    found = {one for title in titles if (one := office(title))}
    found |= {Office(head="", type=t) for t in kinds if t not in ("", "unspecified")}
    return Told(
        offices=frozenset(found),
        countries=frozenset(c for title in titles for c in countries_in(title)),
        around=frozenset(c for s in seen for c in s.countries),
        places=frozenset(p for s in seen for p in s.places),
        genders=frozenset(gender(s.slug, person.entity.id) for s in seen) - {""},
        articles=WELL_KNOWN if person.kept else len(seen),
    )


def _agree(one: Told, other: Told) -> bool:
    """Whether an office is the same: by its head; or its type, where one side has no head."""
    heads, others = ({o.head for o in t.offices} - {""} for t in (one, other))
    if heads and others:
        return bool(heads & others)
    return bool(_types(one) & _types(other))


def _types(told: Told) -> set[str]:
    return {office.type for office in told.offices}


def _are_near(one: Told, other: Told) -> bool:
    """The same country for those whom a country knows; else a town or region of both."""
    if other.is_national:
        return bool((one.countries or one.around) & (other.countries or other.around))
    return bool(one.places & other.places)
