"""Which nouns mean people, also where no table has them: "a cheesemaker", "three glaziers".

In: words. Out: yes or no. By the table of persons, else by the endings that English gives to those
who do something; an ending that things have as often ("-er" alone) is none.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.phrase import LINK, plain
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist

AGENT = re.compile(
    r"[a-z-]*(?:man|men|woman|women|boy|girl|lad|folk|person|people|ists?|ians?|eers?|smiths?"
    r"|wrights?|mongers?|keepers?|makers?|holders?|goers?|workers?|drivers?|owners?|farmers?"
    r"|riders?|players?|singers?|dancers?|teachers?|leaders?|traders?|sellers?|buyers?|dealers?"
    r"|growers?|breeders?|hunters?|fishers?|climbers?|walkers?|runners?|lovers?|users?|givers?"
    r"|takers?|bearers?|writers?|painters?|builders?|cutters?|cleaners?|sweepers?|pickers?"
    r"|packers?|minders?|sitters?|hands?|mates?|mothers?|fathers?|sons?|daughters?|sisters?"
    r"|brothers?|parents?|members?|watchers?|carers?|bakers?|herds?|herders?|seekers?|comers?"
    r"|dwellers?|lookers?|fighters?|attenders?)"
)
NO_PEOPLE = wordlist.words(
    "hand hands second-hand herd herds human pioneer career beer ton season lesson reason poison "
    "prison horizon comparison list lists mist twist waist wrist fist gist insist mission mansion "
    "median guardian steer peer sheer veneer person's"
)
"""Things with such an ending."""
AGED = re.compile(r"\d{1,3}-year-old\b|(?:man|woman|boy|girl) (?:aged|of) \d", re.I)
""" "The 29-year-old"."""
CO = re.compile(r"(?:co|ex|vice)-?(?=[a-z]{4})")
BODIES = frozenset(("cooperative", "co-operative", "cooperatives", "co-operatives"))
"""No operatives."""
IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "individual",
             "passers-by": "passer-by", "wives": "wife", "ladies": "lady"}  # fmt: skip


def is_calling(word: str) -> bool:
    """Whether a word in small letters means one person: "co-founder"."""
    if word in tables.persons():
        return True
    return word not in BODIES and CO.sub("", word, count=1) in tables.persons()


def means_people(words: str) -> bool:
    """Whether the noun group that the words begin with is of people, one or more."""
    if AGED.search(words):
        return True
    group = LINK.split(plain(words), maxsplit=1)[0].split()
    noun = group[-1] if group else ""
    if not noun.islower():
        return False
    single = IRREGULAR.get(noun) or (noun if is_calling(noun) else noun.removesuffix("s"))
    if is_calling(single) or (noun.endswith("ies") and is_calling(f"{noun[:-3]}y")):
        return True
    return noun not in NO_PEOPLE and AGENT.fullmatch(noun) is not None
