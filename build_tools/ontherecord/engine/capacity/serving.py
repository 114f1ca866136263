"""Experts, lawyers and party members who speak as part of a public body (codebook §6).

In: a `Phrase` whose head alone would be a calling or a party. Out: a `Verdict`, or None where the
head decides: an economist at the central bank speaks for it, one at a university does not.
"""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.affiliation import context_word, is_body, named, singular
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.chambers import of_floor
from ontherecord.engine.capacity.offices import (
    ACADEMIC,
    IGO_POSTS,
    INVESTIGATES,
    NAME_RUN,
    STUDIES,
)
from ontherecord.engine.capacity.phrase import Phrase, key, plain
from ontherecord.engine.capacity.shared_offices import first_is_country
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES, SourceType

LAWYERS = wordlist.words("lawyer attorney counsel solicitor barrister")
MEDICAL = wordlist.words(
    "vet doctor surgeon physician consultant pharmacist radiologist anaesthetist"
)
WARD = re.compile(
    r"\b(?:[Hh]ospital|[Cc]linic|[Ss]helter|[Ss]anctuary|[Zz]oo|[Hh]ospice|[Ii]nfirmary"
    r"|(?:[Mm]edical|[Hh]ealth) [Cc]ent(?:er|re))\b"
)
""" "A surgeon at the hospital" speaks for it, as its other staff do (§6)."""
PARTISANS = wordlist.words(
    "democrat republican conservative liberal labour tory socialist green nationalist"
)
WORKS_AT = re.compile(r"^(?:at|with|for)\s+(?:the\s+)?(?=[A-Z])")
OWNED = re.compile(r"((?:[a-z][a-z-]+ )*[a-z][a-z-]+)'s\b")
STAFF = wordlist.words("librarian curator gardener forester archivist treasurer accountant")
ACTIVISTS = wordlist.words("activist campaigner organiser organizer protester environmentalist")
NAMED_WITH = re.compile(
    r"(?:with|for|at|from)\s(?:the\s)?([A-Z][\w&'-]*(?:\s(?:(?:of|for|and|the"
    r"|&)\s)*[A-Z][\w&'-]*)*)"
)
TOPICAL = wordlist.words(
    "historian observer scholar biographer author strategist pollster consultant commentator "
    "co-author"
)
"""They write about a body more often than they work in one."""
WATCHED = frozenset(("Kremlin", "White House", "Congress", "Supreme Court", "NATO", "EU", "Vatican",
                     "European Union", "Senate", "Parliament", "Pentagon"))  # fmt: skip
"""Bodies that stand before "expert" or "analyst" as what is watched."""
WATCHERS = wordlist.words("expert analyst specialist")
LEARNED = re.compile(
    r"\b(?:Cent(?:er|re)s? (?:for|of|on)|Institute|University|College|School|Academy|Hospital"
    r"|Polytechnic)\b"
)
"""A body of learning, whatever else its name says ("the Naval History Center of …")."""
PLEADS_FOR = re.compile(
    r"^(?:for|of|representing|acting for|appearing for)\s+(?:the\s+)?"
    r"(?:municipal |civic |city |town |county |federal |union |central |national )?"
    r"(?P<body>government|state|prosecution|crown|county|city|town|municipality|corporation|council"
    r"|ministry|regulator|department|municipal board|school board|port authority)\b",
    re.I,
)
PLEADER: dict[str, SourceType] = {
    "prosecution": "legislature-court", "crown": "legislature-court",
    "government": "gov-national", "ministry": "gov-national", "state": "gov-subnational",
    "county": "gov-subnational", "city": "gov-subnational", "council": "gov-subnational",
    "town": "gov-subnational", "corporation": "gov-subnational", "municipality": "gov-subnational",
    "municipal board": "gov-subnational", "school board": "gov-subnational",
    "port authority": "gov-subnational", "regulator": "gov-national",
    "department": "gov-national",
}  # fmt: skip
SITS_IN = re.compile(
    r"^(?:in|on|of|from)\s+(?:the\s+|a\s+|both\s+)?(?:[\w.'-]+\s+){0,4}?(?:Congress|House|Senate"
    r"|Commons"
    r"|Lords|[Pp]arliament|[Aa]ssembly|[Ll]egislature|[Cc]ommittee|[Pp]anel|Capitol Hill|[Cc]hamber"
    r"|Bundestag|Knesset|Duma|Rada)\b"
)
""" "Republicans in Congress", "a Democrat on the panel"."""
SEATED = re.compile(
    r"(?:\b(?:House|Senate|Commons|[Cc]ongressional|[Pp]arliamentary|[Ll]egislative|Assembly)"
    r"|\b(?:[Cc]ommittee|[Pp]anel|[Cc]hamber|House|Senate)'s(?:\s[a-z-]+){0,2})$"
)
""" "the committee's top Democrat", "congressional Republicans"."""
SHADOW = re.compile(r"\b[Ss]hadow\b")
""" "The shadow home secretary": an opposition's spokesman in parliament."""


def of_chamber(phrase: Phrase) -> Verdict | None:
    """Who has a seat by a word beside the head ("shadow minister"), or by a title before a name."""
    if SHADOW.search(phrase.before):
        return Verdict(
            type="legislature-court", words=f"shadow {phrase.head}", ground="table-of-speakers"
        )
    if phrase.head == "Representative" and not phrase.after:
        return Verdict(type="legislature-court", words=phrase.head, ground="title-before-name")
    return None


def of_public_body(phrase: Phrase) -> Verdict | None:
    """The body that somebody with a calling, a post of several kinds of bodies or a party is in."""
    if body := _of_science(phrase) or _of_nations(phrase) or of_floor(phrase):
        return body
    name = singular(phrase.head)
    kind = tables.heads()[key(phrase.head)].type
    if name in PARTISANS:
        return _seated(phrase)
    if name.split()[-1] in ACTIVISTS:
        return _organization(phrase)
    if name.split()[-1] in MEDICAL and (ward := WARD.search(f"{phrase.before} {phrase.after}")):
        return Verdict(type="ngo", words=ward[0], ground="body-beside")
    if (kind == "expert" and name not in ACADEMIC) or name.split()[-1] in STAFF:
        return _employer(phrase) or _owner(phrase)
    if kind == "witness-affected" and name.split()[-1] in LAWYERS:
        return _pleading(phrase) or _employer(phrase)
    return None


def _of_science(phrase: Phrase) -> Verdict | None:
    """ "Chief investigator on the trial": no police."""
    if singular(phrase.head) not in INVESTIGATES:
        return None
    match = STUDIES.search(f"{phrase.before} {phrase.after}")
    if match is None:
        return None
    return Verdict(type="expert", words=match[0], ground="studies")


def _of_nations(phrase: Phrase) -> Verdict | None:
    """ "UN nuclear watchdog"; "the US envoy to the UN" stays the state's."""
    if singular(phrase.head) not in IGO_POSTS or first_is_country(phrase.before):
        return None
    body = named(phrase.before)
    return body if body and body.type == "igo" else None


def _seated(phrase: Phrase) -> Verdict | None:
    if match := SITS_IN.match(phrase.after):
        return _verdict("legislature-court", match[0])
    match = SEATED.search(phrase.before)
    return _verdict("legislature-court", match[0]) if match else None


def _owner(phrase: Phrase) -> Verdict | None:
    """ "The county's librarian", "the ministry's chief engineer": an officer of that body."""
    match = OWNED.match(phrase.before)
    body = context_word(match[1], last=True) if match else None
    head = tables.heads().get(key(match[1])) if match else None
    if match and head and head.type in OFFICIAL_TYPES:  # "the health institute's leading expert"
        return Verdict(type=head.type, words=match[1], ground="body-beside")
    return body if body and body.type in OFFICIAL_TYPES else None


def _organization(phrase: Phrase) -> Verdict | None:
    """ "An activist with Clean Tarn", "Clean Tarn organiser": who is named with an organization
    speaks for it (§6); a place or a people beside the word is none."""
    after = NAMED_WITH.match(phrase.after)
    before = NAME_RUN.fullmatch(phrase.before.removesuffix("'s"))
    name = after[1] if after else before[0] if before else ""
    if not name or gazetteer.candidates(name) or first_is_country(name):
        return None
    body = named(name)
    if body and body.type in OFFICIAL_TYPES:
        return None
    if body is None and before and " " not in name:
        return None
    return Verdict(type=body.type if body else "ngo", words=name, ground="body-beside")


def _employer(phrase: Phrase) -> Verdict | None:
    at = WORKS_AT.match(phrase.after)
    name = singular(phrase.head).split()[-1]
    before = "" if name in TOPICAL else phrase.before
    for words in (before, phrase.after[at.end() :] if at else ""):
        body = named(plain(words)) if words else None
        watched = words == before and name in WATCHERS and body and body.words in WATCHED
        if body and _employs(body, words) and not watched:
            return body
    return None


def _employs(body: Verdict, words: str) -> bool:
    """A body of the state, or a newsroom, that is no place of learning and no mere country."""
    serves = body.type in OFFICIAL_TYPES or body.type in MEDIA
    return serves and is_body(body) and not LEARNED.search(words)


def _pleading(phrase: Phrase) -> Verdict | None:
    match = PLEADS_FOR.match(phrase.after)
    return _verdict(PLEADER[match["body"].lower()], match[0]) if match else None


def _verdict(source_type: SourceType, words: str) -> Verdict:
    return Verdict(type=source_type, words=words, ground="body-beside")
