"""What a desk does to a published text, thought up apart from the rules that follow the words.

A second hand than `edits` and `rewriting`: whoever wrote these had not read the rules.
In: a `Draft` and a random source. Out: the changed draft; None where there is nothing to change.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from ontherecord.benchmarks.edits import Draft, Edit
from ontherecord.benchmarks.layout import LAYOUT, built, sentences
from ontherecord.benchmarks.newsroom import NEWSROOM

_WORDS = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*(?<=\d)\b")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_COMMA_CLAUSE = re.compile(r",\s[^,.!?\n“”\"]{8,90}(?=[,.])")
_CONJUNCTION = re.compile(r",? (and|but|while) (?=[a-z])")
_DAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_GAP = re.compile(r"(?<=[a-z]) (?=[a-z])")
_KEYS = dict(zip("qwertyuiopasdfghjklzxcvbn", "wertyuiopqsdfghjklaxcvbnm", strict=True))
_SPELLED = ("two", "three", "seven", "nine", "eleven", "fifteen", "some forty", "nearly sixty")
_FRESH = (
    "Ferries kept to their timetable throughout the weekend.",
    "Nobody at the harbour office picked up the telephone.",
    "The next session has been pencilled in for late autumn.",
    "Local shops reopened shortly before noon.",
    "A second inquiry, led by a retired judge, has yet to report.",
)
_ASIDES = (
    ", to the surprise of many,", " (see map)", ", as had long been expected,", " – at last –",
    ", our correspondent understands,",
)  # fmt: skip
_PHRASES = {
    "said": "told reporters", "was": "had been", "were": "had been", "will": "is going to",
    "also": "in addition", "about": "around", "because": "since", "after": "following",
    "has": "already has", "not": "never", "many": "a large number of", "people": "residents",
}  # fmt: skip
_MARKS: tuple[Sequence[str], ...] = (("« ", " »"), ("„", "“"), ("‘", "’"), ("”", "”"), ('"', '"'))
_SPELLINGS = (
    (r"is(?=(e|ed|ing|ation)\b)", "iz"), (r"(?<=[a-z])our(?=s?\b)", "or"),
    (r"\bpercent\b", "per cent"), (r"\bper cent\b", "%"), (r"\bMr\b", "Mr."),
)  # fmt: skip


def _one(pattern: re.Pattern[str], given: Draft, by: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(given.text))
    return by.choice(found) if found else None


def wrong_key(given: Draft, by: random.Random) -> Draft | None:
    """The neighbouring key was hit in a word or two."""
    for _ in range(by.randrange(1, 3)):
        match = _one(_WORDS, given, by)
        if match is None:
            return None
        at = by.randrange(match.start() + 1, match.end())
        given = given.put(at, at + 1, _KEYS.get(given.text[at], "e"))
    return given


def numbers(given: Draft, by: random.Random) -> Draft | None:
    """A figure becomes another one, in words or with a range."""
    match = _one(_NUMBER, given, by)
    if match is None:
        return None
    now = by.choice((by.choice(_SPELLED), f"{by.randrange(3, 900)}", "between 30 and 40"))
    return given.put(*match.span(), now)


def before(given: Draft, by: random.Random) -> Draft | None:
    """A sentence put before another one."""
    at = by.choice(sentences(given.text))[0]
    return given.put(at, at, by.choice(_FRESH) + " ", new=True)


def behind(given: Draft, by: random.Random) -> Draft | None:
    """A sentence put behind another one."""
    at = by.choice(sentences(given.text))[1]
    return given.put(at, at, " " + by.choice(_FRESH), new=True)


def aside(given: Draft, by: random.Random) -> Draft | None:
    """A remark put inside a sentence."""
    match = _one(_GAP, given, by)
    return match and given.put(match.start(), match.start(), by.choice(_ASIDES), new=True)


def split(given: Draft, by: random.Random) -> Draft | None:
    """One sentence made two where a conjunction stood."""
    match = _one(_CONJUNCTION, given, by)
    if match is None:
        return None
    at = match.end()
    given = given.put(at, at + 1, given.text[at].upper())
    return given.put(*match.span(), ". ", new=True)


def joined(given: Draft, by: random.Random) -> Draft | None:
    """Two sentences made one with a semicolon or a dash."""
    match = _one(re.compile(r"(?<=[a-z])\. (?=[A-Z][a-z])"), given, by)
    if match is None:
        return None
    at = match.end()
    given = given.put(at, at + 1, given.text[at].lower())
    return given.put(*match.span(), by.choice(("; ", " — ", ", while ")), new=True)


def clause_dropped(given: Draft, by: random.Random) -> Draft | None:
    """What stood between two commas is left out."""
    match = _one(_COMMA_CLAUSE, given, by)
    return match and given.put(*match.span(), "")


def marks_restyled(given: Draft, by: random.Random) -> Draft | None:
    """All pairs of quotation marks in another country's style."""
    one, other = by.choice(_MARKS)
    for match in reversed(list(re.finditer(r"[“\"]([^“”\"\n]+)[”\"]", given.text))):
        given = given.put(match.end() - 1, match.end(), other)
        given = given.put(match.start(), match.start() + 1, one)
    return given


def name_spelled(given: Draft, by: random.Random) -> Draft | None:
    """A name with another ending or another letter, everywhere."""
    match = _one(_CAPITAL, given, by)
    if match is None:
        return None
    old = match[0]
    new = by.choice((old[:-1] + "yi", old.replace("e", "ie", 1), old[0] + old[1] * 2 + old[2:]))
    for place in reversed(list(re.finditer(rf"\b{old}\b", given.text))):
        given = given.put(*place.span(), new)
    return given


def lead_rewritten(given: Draft, by: random.Random) -> Draft | None:
    """The first long sentence said anew, or turned round at its comma."""
    place = next(((a, b) for a, b in sentences(given.text) if b - a > 60), None)
    if place is None:
        return None
    a, b = place
    comma = given.text.find(", ", a + 15, b - 15)
    if comma < 0 or by.random() < 0.4:
        return given.put(a, b, by.choice(_FRESH), new=True)
    return built(given, [(0, a), (comma + 2, b - 1), ", ", (a, comma), (b - 1, len(given.text))])


def phrases(given: Draft, by: random.Random) -> Draft | None:
    """One to four common words said otherwise."""
    pattern = re.compile(rf"\b({'|'.join(_PHRASES)})\b")
    for _ in range(by.randrange(1, 5)):
        match = _one(pattern, given, by)
        if match is None:
            return None
        given = given.put(*match.span(), _PHRASES[match[0]])
    return given


def house_style(given: Draft, by: random.Random) -> Draft | None:
    """Another house's spelling: -ize, per cent, ellipses, dates written out."""
    for old, new in _SPELLINGS:
        if by.random() < 0.5:
            for match in reversed(list(re.finditer(old, given.text))):
                given = given.put(*match.span(), new)
    day = _one(_DAY, given, by)
    return given.put(day.end(), day.end(), ", 5 May", new=True) if day else given


def sentence_dropped(given: Draft, by: random.Random) -> Draft | None:
    """A sentence taken out, and nothing in its place."""
    a, b = by.choice(sentences(given.text))
    return built(given, [(0, a), (b, len(given.text))])


def new_edition(given: Draft, by: random.Random) -> Draft | None:
    """Three to eight of these at once."""
    single = [edit for edit in DESK.values() if edit is not new_edition]
    for _ in range(by.randrange(3, 9)):
        given = by.choice(single)(given, by) or given
    return given


DESK: dict[str, Edit] = {
    "wrong key": wrong_key,
    "figure renewed": numbers,
    "sentence before": before,
    "sentence behind": behind,
    "remark inside": aside,
    "sentence split": split,
    "sentences run together": joined,
    "clause dropped": clause_dropped,
    "quotation marks restyled": marks_restyled,
    "name spelled otherwise": name_spelled,
    "lead rewritten": lead_rewritten,
    "phrases": phrases,
    "house style": house_style,
    "sentence dropped": sentence_dropped,
    **LAYOUT,
    **NEWSROOM,
    "new edition": new_edition,
}
