"""Words that describe a speaker → source type (codebook §6): the capacity a person speaks in.

In: the description as the text gives it. Out: a `Verdict`. The same tables for every country.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.affiliation import GENERIC, beside, named, singular
from ontherecord.engine.capacity.anonymity import unnamed
from ontherecord.engine.capacity.appositions import told_beside
from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.employed import OBSERVED, employed, observing, owned_post
from ontherecord.engine.capacity.fields import PEOPLE, of_field
from ontherecord.engine.capacity.former import of_the_past
from ontherecord.engine.capacity.levels import own_level
from ontherecord.engine.capacity.offices import (
    BARE_OFFICES,
    DEFENCE,
    INSTALLED,
    LOCAL,
    LOCAL_TOO,
    NAME_RUN,
    OF_NAME,
    OLOGIST,
    ONLINE,
    RANKS,
    SELF_MADE,
    SOURCES,
    SPEAKS_FOR,
)
from ontherecord.engine.capacity.papers import of_record
from ontherecord.engine.capacity.phrase import BODY_WORD, Phrase, key, plain, take_apart
from ontherecord.engine.capacity.regional import ends_in_region, ends_in_town, starts_in_region
from ontherecord.engine.capacity.serving import of_chamber, of_public_body
from ontherecord.engine.capacity.shared_offices import first_is_country, of_private_body
from ontherecord.engine.capacity.titled import without_name
from ontherecord.engine.capacity.whole_phrases import as_a_whole
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES, SourceType

OFFICIAL = OFFICIAL_TYPES
NO_BODY = frozenset(("unnamed-source", "document-data"))
"""Types of words for whom or what nobody speaks ("an investigation agency")."""
PUBLIC = wordlist.words(
    "authority authorities department office bureau agency inspectorate directorate council"
)
"""Bodies of some level of government, also where nothing else tells which."""
PLACES = wordlist.words("city town county village province region state borough township")
""" "The city said": its government."""
COURTEOUS = re.compile(r"(?<=[a-z]) (?:Mrs?|Ms|Miss)\.?(?: [A-Z][\w’'-]*)?$")
""" "Returning officer Mrs Charity" before a surname: a given name, no word of a body's."""
OWN_NAME = re.compile(r"[A-Z]\w+'s [A-Z]")
""" "The owner of the Bishop's Arms": a name, no description."""
AFTER_POST = re.compile(r"(?<=[a-z]) (?:Cr|Cllr|Ald|Hon|Dr|Prof)\.?$")
""" "Mayor Cr" before a name: the post says more than the seat or the degree."""
SPELT = ((re.compile(r"\b[a-z]+ major(?= (?:at|from) )"), "student"),
         (re.compile(r"^(?:The )?Collector(?=$|,| of [A-Z])"), "District Collector"),
         (re.compile(r"^Captain(?=$|,| (?:of|in|with|from)\b)"), "Capt"),
         (re.compile(r"^Major(?=$|,| (?:of|in|with|from)\b)"), "Maj"),
         (re.compile(r"\bFather(?= [A-Z]|$)"), "Fr"), (re.compile(r"^Sister(?= [A-Z]|$)"), "Nun"),
         (re.compile(r"^Brother(?= [A-Z]|$)"), "Friar"), (re.compile(r"^Mother$"), "Nun"),
         (re.compile(r"^Private(?=$|,| (?:of|in|with)\b)"), "Pvt"))  # fmt: skip
"""Titles that are other words, too: written out alone they say what their abbreviations say."""
OPENS = re.compile(r"([A-Z][a-z]+)(?: [a-z][a-z-]+)+$")
COMMON = GENERIC | wordlist.words(
    "club school union company party church team race festival hospital trust charity group "
    "factory "
    "plant hotel court council city county town village police fire station association federation"
)
""" "Board chair" at the start of a sentence: no name of a body."""
OFFICE_OF = re.compile(
    r"(?:[A-Z][\w-]+ ){0,3}(?:[Vv]ice-?)?(?:[Mm]inister|[Ss]ecretary|[Dd]irector|[Hh]ead"
    r"|[Cc]hair\w*"
    r"|[Cc]ommissioner|[Pp]resident|[Mm]anager|[Ss]pokes\w+) (?:for|of) "
)
PRESS = wordlist.words("photographer witness cameraman camerawoman videographer stringer crew team")
LINKED = re.compile(r" (?:of|in|for|at|from|on) ")


@lru_cache(maxsize=4096)
def capacity(words: str) -> Verdict | None:
    """The type that a description decides; None if no word of it is in the tables."""
    return unnamed(words, _capacity(words))


def _capacity(words: str) -> Verdict | None:
    for pattern, short in SPELT:
        words = pattern.sub(short, plain(words))
    post = without_name(words)
    titled = post != words  # "Economist Raúl Roe" is no Economist
    words = AFTER_POST.sub("", COURTEOUS.sub("", post))
    text = plain(words)
    if not text:
        return None
    if (opens := OPENS.match(text)) and opens[1].lower() in COMMON:
        text = text[0].lower() + text[1:]
        words = text
    if told := as_a_whole(text):
        return told
    if (kind := told_beside(text)) and (told := _capacity(kind)):
        return told
    body = text.removeprefix("of ")
    is_name = (body[:1].isupper() and not titled) or body[:3] in ("al-", "el-")
    whole = classify_body(body) if is_name else None
    if whole and whole.ground == "name-end" and OFFICE_OF.match(text):
        whole = None  # "Minister for Youth and Sports": no paper's name
    if whole and (whole.ground != "name-words" or whole.type == "document-data"):
        return whole
    return _of_parts(words, text, whole)


def _of_parts(words: str, text: str, whole: Verdict | None) -> Verdict | None:
    """By the head of the phrase; `whole`: what the words are if they are one name."""
    phrase = take_apart(words)
    if not phrase.head:
        return _ologist(text) or whole or _body_inside(text)
    verdict = _from_head(phrase) or whole
    if whole and verdict and verdict.type != whole.type and _is_name_of_body(text):
        return whole
    alone = verdict is not None and verdict.ground == "no-body-beside" and not _is_source(phrase)
    if whole and verdict and (alone or _is_named_ngo(text, whole, verdict)):
        verdict = whole
    if verdict and verdict.type in OFFICIAL and _is_installed(phrase.before):
        return _verdict("de-facto-authority", phrase.before, "unrecognised")
    return of_the_past(verdict, phrase) if verdict and phrase.former else verdict


def _is_name_of_body(text: str) -> bool:
    """ "Refugee Council", "Association of Growers": a name, not a council that grows."""
    words = text.split()
    whole = all(w[0].isupper() or w in ("of", "for", "and", "the", "in", "&") for w in words)
    last = LINKED.split(text, maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    names_one = BODY_WORD.match(last.lower()) or last in tables.name_words()
    return whole and len(words) > 1 and bool(names_one) and key(text) not in tables.heads()


def _is_source(phrase: Phrase) -> bool:
    return singular(phrase.head) in SOURCES


def _is_named_ngo(text: str, whole: Verdict, verdict: Verdict) -> bool:
    """ "Danish Clean Rivers Network": the country in a body's name makes it no government's."""
    words = text.split()
    capital = len(words) > 2 and all(word[0].isupper() for word in words)
    return whole.type == "ngo" and verdict.ground == "country-beside" and capital


def _is_installed(before: str) -> bool:
    """ "the self-proclaimed president", "the Danish-installed mayor"."""
    if SELF_MADE.search(before):
        return True
    return any(
        first_is_country(m[1]) or m[1] in tables.bodies() for m in INSTALLED.finditer(before)
    )


def _from_head(phrase: Phrase) -> Verdict | None:
    return own_level(phrase, _by_head(phrase))


def _by_head(phrase: Phrase) -> Verdict | None:
    name = key(phrase.head)
    head = tables.heads()[name]
    if name in PLACES and not phrase.head.islower():
        return None  # "Leeds City": a name
    if found := of_record(phrase, name) or of_chamber(phrase) or _of_press(phrase, name):
        return found
    if head.relational and head.type == "online-poster":
        near = beside(phrase, _inner)
        official = near if near and near.type in OFFICIAL else None
        return official or _verdict(head.type, phrase.head, "table-of-speakers")
    if head.type in ("unnamed-source", "witness-affected") and (m := ONLINE.search(phrase.after)):
        return _verdict("online-poster", m[0].strip(), "posts-there")
    if name.removesuffix("s") in OBSERVED and (found := observing(phrase, beside(phrase, _inner))):
        return found
    if head.relational:
        ground: CapacityGround = "table-of-speakers" if name in RANKS else "no-body-beside"
        kind = _refined(head.type, phrase)
        told = kind != "unnamed-source" or not SPEAKS_FOR.fullmatch(name)
        alone = _verdict(kind if told else "unspecified", phrase.head, ground)
        near = beside(phrase, _inner)
        return of_field(phrase, near) or _of_town(phrase, near) or alone
    if body := of_public_body(phrase) or employed(phrase, head.type, _inner):
        return body
    if owner := owned_post(phrase, head.type):
        return owner
    if name in BARE_OFFICES and (body := of_private_body(phrase, name, beside(phrase, _inner))):
        return body
    return _verdict(_refined(head.type, phrase), phrase.head, "table-of-speakers")


def _of_press(phrase: Phrase, name: str) -> Verdict | None:
    """ "A dpa photographer", "a Reuters witness": of the medium."""
    before = phrase.before
    if name not in PRESS or not before:
        return None
    found = named(before) or classify_body(before.rsplit(" ", maxsplit=1)[-1])
    return found if found and found.type in MEDIA else None


def _of_town(phrase: Phrase, found: Verdict | None) -> Verdict | None:
    """ "Leeds aviation commissioner": a field of government beside a town's name is the town's."""
    national = found and found.type == "gov-national" and found.ground == "body-beside"
    if found and national and found.words.islower() and ends_in_town(phrase.before):
        return _verdict("gov-subnational", phrase.before, "body-beside")
    return found


def _refined(found: SourceType, phrase: Phrase) -> SourceType:
    """A defence ministry is military, its minister is not; a region's government is subnational."""
    near = f"{phrase.before} {phrase.head} {phrase.after[:40]}"
    if found != "gov-national":
        return found
    name = key(phrase.head)
    if name.endswith(("ministry", "ministries")) and DEFENCE.search(near):
        return "military"
    local = name in LOCAL_TOO and LOCAL.search(phrase.before)
    of = OF_NAME.match(phrase.after)
    regional = ends_in_region(phrase.before) or (of is not None and ends_in_region(of[1]))
    town = tables.heads()[name].relational and ends_in_town(phrase.before)
    of_region = "minister" in name and starts_in_region(phrase.before)
    return "gov-subnational" if local or regional or town or of_region else found


def _inner(text: str) -> Verdict | None:
    """ "spokesman for the drugmaker": the complement is itself a description."""
    if OWN_NAME.match(text):
        return None
    phrase = take_apart(text)
    head = tables.heads()[key(phrase.head)] if phrase.head else None
    named_so = text[:1].isupper() and head and head.type == "online-poster"  # "the Tarn Forum"
    body = head and (not head.relational or key(phrase.head) in PUBLIC | {"premier"})
    if head and head.type in PEOPLE and NAME_RUN.fullmatch(text) and " " in text:
        return None  # "Medics Across": a name
    if head and body and head.type not in NO_BODY and not named_so:
        return _from_head(phrase)
    first = text.split(" ", maxsplit=1)[0].removesuffix("'s")
    if first in tables.adjectives():
        return _verdict("gov-national", first, "country-beside")
    return None


def _body_inside(text: str) -> Verdict | None:
    """ "Matthew Ingram of The Globe and Mail": the body after "of" tells."""
    link = re.search(r"\b(?:of|at|from|with|for)\s+(?:the\s+)?([A-Z].*)$", text)
    behind = re.fullmatch(r"(?:[a-z][a-z-]*\s){1,3}([A-Z].*)", text)  # "the far-right AfD"
    match = link or behind
    return named(match[1]) if match else None


def _ologist(text: str) -> Verdict | None:
    match = OLOGIST.search(text.split(",", maxsplit=1)[0])
    return _verdict("expert", match[0], "science") if match else None


def _verdict(source_type: SourceType, words: str, ground: CapacityGround) -> Verdict:
    return Verdict(type=source_type, words=words, ground=ground)
