"""What the words beside a name tell about it: a person's office, or a thing that is called so.

In: a text and where a name stands. Out: yes or no.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import BODY_WORD, key, take_apart
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.acting_bodies import acts_as
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text.capitals import NAME_RUN
from ontherecord.model import Span

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
WORD_BEFORE = re.compile(r"([a-z][\w-]+) [“\"]?$")
THING = re.compile(
    r"(?:\w*ship|frigate|destroyer|carrier|submarine|boat|vessel|tanker|ferry|yacht|cutter|aircraft"
    r"|jet|plane|missile|rocket|satellite|spacecraft|novel|book|memoir|film|movie|documentary|song"
    r"|album|single|musical|opera|play|game|videogame|show|series|sitcom|comic|podcast|app|software"
    r"|platform|browser|brand|band|group|team|club|horse|dog|cat|bear|storm|hurricane|typhoon"
    r"|cyclone|restaurant|pub|bar|hotel|store|shop|nightclub|character|superhero|website|site"
    r"|webpage"
    r"|account|channel|blog|wiki|forum|statement|claim|release|hashtag|slogan)"
)
""" "The novel Anna Lund": what is named is no person; own list, a class a line."""

TRADED = re.compile(
    r"(?:['’]s?)?\s(?:shares?|stocks?|earnings|revenues?|profits?|shareholders|customers|turnover"
    r"|dividends?|factory|factories|products|brands?|quarterly)\b"
)
TRADED_IN = re.compile(
    r"\b(?:[Ss]hares (?:of|in)|[Ss]take in|[Ss]tock of|[Uu]nit of|[Ss]ubsidiary of|owned by|made by"
    r"|sold by|[Cc]ustomers of|manufactured by|operated by)\s(?:the\s)?"
)
"""Around a name: what only a firm has."""
BODY_BEFORE = re.compile(
    r"\b(?:company|firm|airline|bank|retailer|carmaker|automaker|\w+maker|broadcaster|newspaper"
    r"|magazine|channel|station|network|charity|union|club|party|start-?up|brand|chain|agency"
    r"|think tank|platform|website|app)\s$"
)
"""Words for bodies that stand right before their names, and before nobody's."""
BODY_AFTER = re.compile(r",\s(?:an?|the)\s([^,.;:()“”\"\n]{3,60})(?=[,.;])")
MAKER = re.compile(
    r",\s(?:an?|the|one of)\s(?:[\w’'-]+\s){0,6}?(?:makers?|manufacturers?|producers?|retailers?"
    r"|distributors?|wholesalers?|importers?|exporters?|brewers?|airlines?|insurers?|lenders?"
    r"|operators?|suppliers?|subsidiar(?:y|ies)|start-?up|brokerage|listed|chain)\b"
)
""" "Ostwick Grills, a maker of stoves": a firm, whatever its name looks like."""
RUN = NAME_RUN
REACH = 60
"""Characters before and after such words in which the name stands."""


def is_a_thing(text: str, start: int, name: str) -> bool:
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


def is_traded(text: str, start: int, end: int) -> bool:
    """ "Shares in Tarn Kaya", "Norvex's customers": what only a firm has."""
    before = [m.end() for m in TRADED_IN.finditer(text, max(0, start - REACH), start)]
    return bool(TRADED.match(text, end)) or start in before


def traded(text: str) -> frozenset[str]:
    """Every name of several words that shares, profits or customers stand beside."""
    found: set[str] = set()
    for match in TRADED.finditer(text):
        before = RUN.findall(text, max(0, match.start() - REACH), match.start())
        found.update(run for run in before[-1:] if text.endswith(run, 0, match.start()))
    for match in TRADED_IN.finditer(text):
        if run := RUN.match(text, match.end(), match.end() + REACH):
            found.add(names.POSSESSIVE.sub("", run[0]))
    return frozenset(found)


def made(text: str) -> set[Span]:
    """Names that the text calls a maker or a seller: the model misses firms of most countries."""
    runs = (
        m for m in RUN.finditer(text)
        if MAKER.match(text, m.end())
        or (not m[0].startswith("The ") and acts_as(text, m.end()))
    )  # fmt: skip
    return {Span(start=m.start(), end=m.end()) for m in runs if not names.has_given_name(m[0])}


def body_word_before(text: str, start: int) -> bool:
    """ "The government-funded broadcaster Rimba": no person."""
    return bool(BODY_BEFORE.search(text, max(0, start - 40), start))


def is_called_a_body(text: str, end: int) -> bool:
    """ "Rimba, a state-owned broadcaster", "Halvex, which makes pumps": no person."""
    if text.startswith(", which ", end):
        return True
    if MAKER.match(text, end) or acts_as(text, end):
        return True
    match = BODY_AFTER.match(text, end)
    head = take_apart(match[1]).head if match else ""
    return bool(head) and _is_body_word(head) and not take_apart(match[1] if match else "").after


def _is_body_word(word: str) -> bool:
    head = tables.heads().get(key(word))
    return bool(head and head.type in NOT_PERSONAL and not PERSON_WORD.search(word))


def has_title_before(text: str, start: int) -> bool:
    before = re.search(r"([\w.’'-]+)\s$", text[max(0, start - 40) : start])
    return bool(before and is_personal(before[1]))


def has_office_after(text: str, end: int) -> bool:
    after = re.match(r",\s+(?:\d+,\s+)?([^,.;()\n]{3,80})", text[end : end + 90])
    return bool(after and after[1][0].islower() and is_personal_phrase(after[1]))


def is_personal(word: str) -> bool:
    low = word.lower().strip(".")
    head = tables.heads().get(key(word))
    if low in name_parts.TITLES and word[0].isupper():
        return True
    personal = head and head.type not in NOT_PERSONAL and not BODY_WORD.match(key(word))
    return bool(personal) and not word.endswith("s")


def is_personal_phrase(words: str) -> bool:
    phrase = take_apart(words)
    if not phrase.head:
        return False
    if PERSON_WORD.search(phrase.head):
        return True
    head = tables.heads()[key(phrase.head)]
    return head.type not in NOT_PERSONAL and not BODY_WORD.match(key(phrase.head))
