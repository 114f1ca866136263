"""What newsrooms do to a text after it was published, each with what became of every character.

In: a `Draft` and a random source. Out: the changed draft; None where there is nothing to change.
A word that replaces another carries the origin of the old one, inserted words carry none.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

_FIGURE = re.compile(r"\b\d[\d.,]*\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SPACE = re.compile(r"(?<=\w) (?=\w)")
_SENTENCE = re.compile(r"(?<=[.!?][\"”’]) +(?=[A-Z“\"])|(?<=[.!?]) +(?=[A-Z“\"])")
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_DASHES = {"—": "–", "–": "-", "-": "–"}
INSERTED = (
    "reportedly", "in a statement", "on Thursday", "according to a spokesperson", "again",
    "for the first time this year", "the agency added later", "still", "in part",
)  # fmt: skip
NONE = -1


class Draft(NamedTuple):
    """A text with the old offset that each character comes from (`NONE` if from nowhere)."""

    text: str
    origins: list[int]

    def put(self, start: int, end: int, words: str, *, new: bool = False) -> Draft:
        """`text[start:end]` replaced; with `new`, by words that come from nowhere."""
        origin = NONE if new or start == end else self.origins[start]
        last = NONE if new or start == end else self.origins[end - 1]
        tags = [origin] * (len(words) - 1) + [last] if words else []
        return Draft(
            self.text[:start] + words + self.text[end:],
            [*self.origins[:start], *tags, *self.origins[end:]],
        )

    def paragraphs(self) -> list[tuple[int, int]]:
        """The paragraphs' places."""
        return [m.span() for m in re.finditer(r"[^\n]+(?:\n(?!\n)[^\n]+)*", self.text)]


def draft(text: str) -> Draft:
    return Draft(text, list(range(len(text))))


Edit = Callable[[Draft, random.Random], Draft | None]


def _pick(found: list[re.Match[str]], by: random.Random) -> tuple[int, int] | None:
    return by.choice(found).span() if found else None


def typo(given: Draft, by: random.Random) -> Draft | None:
    """A typing slip in one word: two letters swapped, one doubled or one lost."""
    start, end = _pick(list(_WORD.finditer(given.text)), by) or (0, 0)
    if start == end:
        return None
    word, at = given.text[start:end], by.randrange(1, end - start - 1)
    slip = by.choice((
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 :],
    ))  # fmt: skip
    return given.put(start, end, slip)


def marks(given: Draft, by: random.Random) -> Draft | None:
    """All quotation marks or all dashes of the text in another style."""
    table = by.choice((_STRAIGHT, _DASHES, {'"': "“", "'": "’"}))
    return Draft("".join(table.get(char, char) for char in given.text), given.origins)


def spaces(given: Draft, by: random.Random) -> Draft | None:
    """A space doubled, or one that does not break."""
    place = _pick(list(_SPACE.finditer(given.text)), by)
    return place and given.put(*place, by.choice(("  ", "\u00a0", " \n")))


def inserted(given: Draft, by: random.Random) -> Draft | None:
    """Some words put in between two others."""
    place = _pick(list(_SPACE.finditer(given.text)), by)
    return place and given.put(place[1], place[1], by.choice(INSERTED) + " ", new=True)


def figure(given: Draft, by: random.Random) -> Draft | None:
    """A figure brought up to date, sometimes with a word before it."""
    place = _pick(list(_FIGURE.finditer(given.text)), by)
    if place is None:
        return None
    now = str(by.randrange(2, 5000))
    return given.put(*place, by.choice((now, now, f"at least {now}", f"{now[0]},{now[0] * 3}")))


def word(given: Draft, by: random.Random) -> Draft | None:
    """A word replaced by another one."""
    place = _pick(list(_WORD.finditer(given.text)), by)
    return place and given.put(*place, by.choice(("officials", "struck", "announced", "nearly")))


def sentence_in(given: Draft, by: random.Random) -> Draft | None:
    """A new sentence between two others."""
    place = _pick(list(_SENTENCE.finditer(given.text)), by)
    sentence = f"The agency said on {by.choice(('Monday', 'Friday'))} it had no further comment. "
    return place and given.put(place[1], place[1], sentence, new=True)


def sentence_out(given: Draft, by: random.Random) -> Draft | None:
    """A sentence cut."""
    found = list(_SENTENCE.finditer(given.text))
    at = by.randrange(max(1, len(found) - 1))
    if len(found) < 3:
        return None
    start, end = found[at].end(), found[at + 1].end()
    return given.put(start, end, "") if "\n" not in given.text[start:end] else None


def paragraph_in(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph added that uses the text's own words, as background does."""
    at = by.choice(given.paragraphs())[0]
    known = _WORD.findall(given.text)
    words = " ".join(by.choice(known) for _ in range(by.randrange(15, 45)) if known)
    return given.put(at, at, f"{words.capitalize()}.{parting(given)}", new=True)


def paragraph_out(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph deleted."""
    places = given.paragraphs()
    if len(places) < 4:
        return None
    at = by.randrange(len(places) - 1)
    return given.put(places[at][0], places[at + 1][0], "")


def paragraph_moved(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph put elsewhere."""
    places = given.paragraphs()
    if len(places) < 4:
        return None
    at, to = by.sample(range(len(places) - 1), 2)
    start, end, there = places[at][0], places[at + 1][0], places[to][0]
    piece = Draft(given.text[start:end], given.origins[start:end])
    rest = given.put(start, end, "")
    there -= end - start if there > start else 0
    return Draft(
        rest.text[:there] + piece.text + rest.text[there:],
        [*rest.origins[:there], *piece.origins, *rest.origins[there:]],
    )


def paragraph_split(given: Draft, by: random.Random) -> Draft | None:
    """A paragraph parted between two sentences."""
    place = _pick(list(_SENTENCE.finditer(given.text)), by)
    return place and given.put(*place, parting(given))


def paragraphs_merged(given: Draft, by: random.Random) -> Draft | None:
    """Two paragraphs made one."""
    places = given.paragraphs()
    if len(places) < 3:
        return None
    at = by.randrange(len(places) - 1)
    return given.put(places[at][1], places[at + 1][0], " ")


def mixed(given: Draft, by: random.Random) -> Draft | None:
    """Four to ten edits of all kinds, as between two versions of a story."""
    for _ in range(by.randrange(4, 11)):
        given = by.choice(SINGLE)(given, by) or given
    return given


def parting(given: Draft) -> str:
    """What stands between two paragraphs of the text."""
    return "\n\n" if "\n\n" in given.text.strip("\n") else "\n"


EVERYDAY: dict[str, Edit] = {
    "typing slips": typo,
    "quotes and dashes": marks,
    "spaces": spaces,
    "words inserted": inserted,
    "figures updated": figure,
    "words replaced": word,
    "sentence inserted": sentence_in,
    "sentence cut": sentence_out,
    "paragraph inserted": paragraph_in,
    "paragraph deleted": paragraph_out,
    "paragraph moved": paragraph_moved,
    "paragraph split": paragraph_split,
    "paragraphs merged": paragraphs_merged,
    "many of these": mixed,
}
SINGLE = tuple(edit for edit in EVERYDAY.values() if edit is not mixed)
