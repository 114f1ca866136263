"""What the mere form of a source's words tells, where no table and no description does (§6).

In: a `Voice`. Out: a `Verdict`: a person, a body of unknown kind, people without a name, a site. No
name is made a firm or an aid group; names of any origin are read alike.
"""

from __future__ import annotations

import re

from ontherecord.engine.capacity.bodies import Verdict, is_country
from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.phrase import plain
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.voice import Voice

NAMELESS_PERSON = Verdict(type="witness-affected", words="", ground="no-capacity")
UNKNOWN_BODY = Verdict(type="unspecified", words="", ground="unknown-body")
A_SITE = Verdict(type="news-outlet", words="", ground="site-address")
DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|co|io|[a-z]{2})$", re.I)
ACRONYM = re.compile(
    r"[A-Z][A-Z&]{1,11}|[A-Z]{2,}[a-z]+|(?!Mc|Mac|De|La|Le|Di|Fitz|Van|O)[A-Z][a-z]+[A-Z]\w+"
)
"""Never a person."""
UNNAMED = Verdict(type="unnamed-source", words="", ground="no-name-no-office")
LOCALS = re.compile(
    r"(?:some|many|most|others|people|those|a few|several)?\s?(?:in|from|across)\s[A-Z]", re.I
)
""" "Some in Marsh End": people of that place."""
PLURAL = re.compile(
    r"^(?:both|several|neither|either|each|others?|another|any|such)\b"
    r"|^[A-Z][a-z]+(?:[eo]rs|ists|ians|ees|ants|ents)$",
    re.I,
)
""" "Mediators", "Neither side": a capital only because the sentence begins there."""


def is_issued(voice: Voice) -> bool:
    """Whether the speaker is whoever issued the document that the words name."""
    return voice.by is not None and voice.by.ground == "issued"


def by_form(voice: Voice) -> Verdict:
    """What the mere form of the words tells, where no table and no description does."""
    bare = plain(voice.speaker if is_issued(voice) else voice.words or voice.speaker)
    if DOMAIN.search(bare):
        return A_SITE
    if LOCALS.match(bare) or means_people(bare):
        return NAMELESS_PERSON
    if voice.words.lower() in ("he", "she"):
        return NAMELESS_PERSON
    if not bare[:1].isupper() or PLURAL.search(bare) or not _is_name(bare):
        return UNNAMED
    person = _may_be_person(voice.words, bare) and not is_issued(voice)
    return NAMELESS_PERSON if person else UNKNOWN_BODY


def _may_be_person(words: str, bare: str) -> bool:
    """Whether a bare name of one or two words can be a person's: the same for names of any origin,
    whatever the language model takes them for. A person takes no article."""
    bare = bare.split(",", maxsplit=1)[0]  # “Orlenko, 41”
    parts = bare.split()
    if (
        words.startswith(("the ", "The "))
        or ACRONYM.fullmatch(bare)
        or (is_country(parts[0]) and parts[0] not in tables.place_given_names())
    ):
        return False
    if len(parts) == 1:
        return True
    return (
        len(parts) == 2
        and bool(names.FULL_NAME.fullmatch(bare))
        and parts[1] not in name_parts.BODIES_OF
    )


def _is_name(bare: str) -> bool:
    """Whether the last word of the noun group has a capital: "Full-blown capitalists" has none."""
    group = re.split(r",| (?:of|in|for) ", bare, maxsplit=1)[0].split()
    return bool(group) and not group[-1][:1].islower()
