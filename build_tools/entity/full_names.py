"""Full names of people: which capitals are somebody's first and last name.

In: the text and the model's guesses. Out: names in text order, as written. The model calls people
companies and headlines people; an office beside the name and a given name correct it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.entity import names
from build_tools.entity.crossing import within
from build_tools.entity.parsed import Guessed, Parse
from build_tools.entity.roles import office_before
from build_tools.model import Span
from build_tools.rules.bodies import classify_body
from build_tools.rules.phrase import BODY_WORD, key, take_apart

NOT_PERSONAL = frozenset(
    ("company", "ngo", "news-outlet", "news-agency", "document-data", "armed-group", "igo")
)
PERSON_WORD = re.compile(
    r"(?:chief|executive|officer|founder|owner|director|manager|chair(?:m[ae]n|woman|person)?|boss"
    r"|head|president|business(?:wo)?man|entrepreneur|investor|billionaire|tycoon|trader|broker"
    r"|superintendent|coordinator|administrator|bishop|pope|priest|pastor|rabbi|imam|cleric"
    r"|principal|headteacher|dean|provost|curator|campaigner|reporter|\w*journalist|correspondent"
    r"|columnist|editor|anchor|presenter|commentator|critic|moderator|pundit|secretary-general"
    r"|agent|leader)$",
    re.I,
)
"""Heads that name a person although their type is that of a body."""
NO_TITLE = re.compile(r"\b(?:republicans?|democrats?|opponents?|of|for|the|in)$|s$", re.I)
"""Ends of a phrase after which capitals are no name: a party, a link, people in the plural."""
SAID = re.compile(
    r"\s+(?:said|says|told|added|wrote|tweeted|testified|replied|spoke|who|is a|was a)\b"
)


NO_NAME = frozenset(("VERB", "AUX", "ADP", "DET", "ADV", "PRON", "CCONJ", "SCONJ", "INTJ", "PART"))
"""Parts of speech that are in no name; the model sees them in headlines ("Lund Stands Tall")."""
INNER = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
WORD_BEFORE = re.compile(r"([a-z][\w-]+) [“\"]?$")
THING = re.compile(
    r"(?:\w*ship|frigate|destroyer|carrier|submarine|boat|vessel|tanker|ferry|yacht|cutter|aircraft"
    r"|jet|plane|missile|rocket|satellite|spacecraft|novel|book|memoir|film|movie|documentary|song"
    r"|album|single|musical|opera|play|game|videogame|show|series|sitcom|comic|podcast|app|software"
    r"|platform|browser|brand|band|group|team|club|horse|dog|cat|bear|storm|hurricane|typhoon"
    r"|cyclone|restaurant|pub|bar|hotel|store|shop|nightclub|character|superhero|website|site|webpage"
    r"|account|channel|blog|wiki|forum|statement|claim|release|hashtag|slogan)"
)
""" "The novel Anna Lund": what is named is no person; own list, a class a line."""
GAP = re.compile(r"\s+")
LATER_WORD = re.compile(r"(?<=\s)[A-Z]")
LAST_TWO = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")


def full_names(text: str, parse: Parse) -> list[str]:
    """Full names in text order: from the model, and from what stands beside and in them."""
    kinds = {t.start: t.pos for t in parse.tokens}
    found: set[tuple[int, str]] = set()
    for guess in parse.names:
        for start, end in _pieces(text, guess, kinds):
            name = text[start:end]
            if (
                names.is_full_name(" ".join(name.split()))
                and "\n" not in name
                and _is_person(text, start, end, guess)
            ):
                found.add((start, name))
    every = {*found, *_after_offices(text), *_by_given_names(text, parse)}
    return [name for _, name in sorted(every)]


def _pieces(text: str, guess: Guessed, kinds: dict[int, str]) -> Iterator[tuple[int, int]]:
    """The guess cut at a possessive inside, without titles and words that are in no name."""
    start = guess.start
    for cut in (*INNER.finditer(text, guess.start, guess.end), None):
        end = cut.start() if cut else guess.end
        a, b = names.trim(text, start, end)
        while (gap := GAP.search(text, a, b)) and _is_no_name(text[a:b], kinds.get(a, "")):
            a = gap.end()
        if guess.guess == "ORG" and (last := LAST_TWO.search(text, a, b)) and SAID.match(text, b):
            a = last.start() if names.has_given_name(last[0]) else a
        if not any(kinds.get(m.start(), "") in NO_NAME for m in LATER_WORD.finditer(text, a, b)):
            yield a, b
        start = cut.end() if cut else end


def _is_no_name(words: str, kind: str) -> bool:
    """Whether the first word only stands before a name: "Asserting Lund", "Follow Per Lund"."""
    _, *rest = words.split(maxsplit=1)
    if names.has_given_name(words):
        return False
    return kind in NO_NAME or (kind == "ADJ" and names.has_given_name("".join(rest)))


def _is_person(text: str, start: int, end: int, guess: Guessed) -> bool:
    name = text[start:end]
    given = names.has_given_name(name)
    if not given and _is_a_thing(text, start, name):
        return False
    known = _is_known_elsewise(name)
    if _has_title_before(text, start) or (not known and _has_office_after(text, end)):
        return True
    if known or guess.guess == "PERSON":
        return not known
    if classify_body(name) or len(name.split()) > 3:
        return False
    sure = given and not text.endswith(("the ", "The "), 0, start)
    return guess.guess != "OTHER" and (sure or bool(SAID.match(text, end)))


def _is_a_thing(text: str, start: int, name: str) -> bool:
    """ "the website Full Circle", "the frigate Orlan Bay", "Uber Eats", "Expo Norway"."""
    first, *_, last = name.split()
    before = WORD_BEFORE.search(text, max(0, start - 40), start)
    if before and (THING.fullmatch(before[1]) or _is_body_word(before[1])):
        return True
    if (
        last in tables.adjectives()
        or last in tables.government_names()
        or (len(last) > 1 and last.isupper() and last.isalpha())
    ):
        return True
    return first in tables.bodies() or first in tables.state_media()


def _by_given_names(text: str, parse: Parse) -> set[tuple[int, str]]:
    """Names that the model missed or saw only in part: "Timothy Weeks", a date to the model."""
    closed = sorted(Span(start=g.start, end=g.end) for g in parse.names)
    found = set()
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if not (
            (names.has_given_name(name) and len(name.split()) < 4) or names.has_patronymic(name)
        ):
            continue
        if within(closed, Span(start=start, end=end)):
            continue
        if names.is_full_name(name) and not (_is_known_elsewise(name) or classify_body(name)):
            found.add((start, name))
    return found


def _after_offices(text: str) -> list[tuple[int, str]]:
    """Names that the model missed right after an office ("NATO chief Per Lund")."""
    found = []
    for run in names.FULL_NAME.finditer(text):
        start, end = names.trim(text, run.start(), run.end())
        name = text[start:end]
        if len(name.split()) > 3 or not names.is_full_name(name) or _is_known_elsewise(name):
            continue
        if not names.has_given_name(name) and _is_a_thing(text, start, name):
            continue
        office = office_before(text, start)
        if office and _is_personal_phrase(office) and not NO_TITLE.search(office):
            found.append((start, name))
    return found


def _is_known_elsewise(name: str) -> bool:
    return bool(gazetteer.candidates(name)) or name.split(maxsplit=1)[0] in tables.adjectives()


def _is_body_word(word: str) -> bool:
    head = tables.heads().get(key(word))
    return bool(head and head.type in NOT_PERSONAL and not PERSON_WORD.search(word))


def _has_title_before(text: str, start: int) -> bool:
    before = re.search(r"([\w.’'-]+)\s$", text[max(0, start - 40) : start])
    return bool(before and is_personal(before[1]))


def _has_office_after(text: str, end: int) -> bool:
    after = re.match(r",\s+(?:\d+,\s+)?([^,.;()\n]{3,80})", text[end : end + 90])
    return bool(after and after[1][0].islower() and _is_personal_phrase(after[1]))


def is_personal(word: str) -> bool:
    low = word.lower().strip(".")
    head = tables.heads().get(key(word))
    if low in names.TITLES and word[0].isupper():
        return True
    personal = head and head.type not in NOT_PERSONAL and not BODY_WORD.match(key(word))
    return bool(personal) and not word.endswith("s")


def _is_personal_phrase(words: str) -> bool:
    phrase = take_apart(words)
    if not phrase.head:
        return False
    if PERSON_WORD.search(phrase.head):
        return True
    head = tables.heads()[key(phrase.head)]
    return head.type not in NOT_PERSONAL and not BODY_WORD.match(key(phrase.head))
