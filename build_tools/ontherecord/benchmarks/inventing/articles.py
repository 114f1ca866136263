"""One made article. In: a cast, a seed and a number. Out: its text, and the statements in it."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ontherecord.benchmarks.inventing.cast import OUTLETS, Body, Cast, Draw, Person, Town
from ontherecord.benchmarks.inventing.grammar import Row, expand
from ontherecord.codebook.words import capital
from ontherecord.engine.entities.find import slug

WORDS = 650
"""Of an article, at least; one more paragraph is begun as long as it has fewer."""
FIRST_DAY = dt.date(2012, 1, 2)
YEARS = 13
EVENT = 25
"""Of so many articles two tell of one event, for pages that compare."""
NUMBERS = {"YEAR": (1950, 2011), "NUM": (3, 900), "PERCENT": (2, 60), "MONEY": (2, 90)}
MARKS = re.compile(r"[«»‹›\[\]]")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARAGRAPHS = (("said", "more"), ("body", "background"), ("said", "more", "background"),
              ("others", "background"), ("background", "said"))  # fmt: skip


class Said(NamedTuple):
    """A statement that the grammar knows of, its places in code points of the text."""

    content: tuple[int, int]
    cue: tuple[int, int] | None
    source: tuple[int, int]
    facts: Mapping[str, str]
    who: Person | Body | None


class Made(NamedTuple):
    slug: str
    title: str
    outlet: str
    published: dt.date
    event: str
    text: str
    said: tuple[Said, ...]
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    towns: tuple[Town, ...]


class _Stage:
    """Who stands on it: what the grammar's {CAPITALS} mean in one article."""

    def __init__(self, cast: Cast, draw: Draw, rng: random.Random) -> None:
        self.rng = rng
        self.outlet = rng.choice(OUTLETS)
        towns = cast.regional.get(self.outlet, cast.towns)
        self.people = [draw.of(cast.people) for _ in range(6)]
        self.bodies = [draw.of(cast.bodies) for _ in range(3)]
        self.towns = [draw.of(towns) for _ in range(3)]
        self.who = self.people[0]
        self.body = self.bodies[0]
        self.met: set[str] = set()

    def turn(self) -> None:
        """A new paragraph, another speaker."""
        self.who, self.body = self.rng.choice(self.people), self.rng.choice(self.bodies)

    def words(self, name: str) -> str:
        rng = self.rng
        if name in ("WHO", "LAST"):
            return self._person(name)
        if name in NUMBERS:
            low, high = {"YEAR": (1950, 2011), "NUM": (3, 900), "PERCENT": (2, 60)}.get(
                name, (2, 90)
            )
            number = str(rng.randint(low, high))
            return f"${number} million" if name == "MONEY" else number
        other = rng.choice(self.towns[1:])
        return {
            "HE": "she" if self.who.female else "he", "BODY": self.body.name,
            "OTHERBODY": rng.choice(self.bodies).name, "TOWN": self.towns[0].name,
            "OTHERTOWN": other.name, "REGION": self.towns[0].region,
            "COUNTRY": self.towns[0].country, "OTHERCOUNTRY": other.country,
            "OUTLET": rng.choice(OUTLETS), "DAY": rng.choice(DAYS),
            "STREET": rng.choice(("Mill", "Rope", "Lime", "Cooper", "Tanner")),
        }[name]  # fmt: skip

    def _person(self, name: str) -> str:
        if name == "LAST" or self.who.name in self.met:
            return self.who.last
        self.met.add(self.who.name)
        return self.who.full


def article(cast: Cast, number: int, of: int, seed: int) -> Made:
    """The article of this number, from 0, of an archive of `of` articles: it depends on nothing
    that other articles drew."""
    rng = random.Random(f"{seed} {number}")
    stage = _Stage(cast, Draw(rng), rng)
    title = MARKS.sub("", expand(rng, "headline", stage.words).words)
    title = capital(title)
    text, said = title, []
    paragraph = ["lead", "background"]
    while len(text.split()) < WORDS:
        text += "\n\n"
        for place, symbol in enumerate(paragraph):
            row = expand(rng, symbol, stage.words)
            text += " " if place else ""
            plain, found = _unmarked(row, len(text), stage)
            text += plain
            said.extend(found)
        paragraph = list(rng.choice(PARAGRAPHS))
        stage.turn()
    spread = round(number * YEARS * 365 / max(of, 1))
    published = FIRST_DAY + dt.timedelta(days=spread)
    event = f"Made event {number // EVENT + 1}" if number % EVENT < 2 else ""
    name = f"{slug(title)[:60].strip('-')}-{number}"
    return Made(
        name, title, stage.outlet, published, event, f"{text}\n",
        tuple(said), tuple(dict.fromkeys(stage.people)), tuple(dict.fromkeys(stage.bodies)),
        tuple(dict.fromkeys(stage.towns)),
    )  # fmt: skip


def _unmarked(row: Row, start: int, stage: _Stage) -> tuple[str, list[Said]]:
    """The sentence without marks, a capital first, and its statement if the row has one."""
    plain, at = "", {}
    for part in re.split(r"([«»‹›\[\]])", row.words):
        if MARKS.fullmatch(part):
            at[part] = start + len(plain)
        else:
            plain += part
    plain = capital(plain)
    if "by" not in row.facts:
        return plain, []
    facts = {key: value for key, value in row.facts.items() if key != "by"}
    speakers: dict[str, Person | Body] = {"person": stage.who, "body": stage.body}
    who = speakers.get(row.facts["by"])
    cue = (at["["], at["]"]) if "[" in at else None
    return plain, [Said((at["«"], at["»"]), cue, (at["‹"], at["›"]), facts, who)]


def articles(cast: Cast, count: int, seed: int) -> Iterator[Made]:
    """All of them, in the order of their dates."""
    return (article(cast, number, count, seed) for number in range(count))
