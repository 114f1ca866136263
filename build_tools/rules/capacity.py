"""Words that describe a speaker → source type (codebook §6): the capacity a person speaks in.

In: the description as the text gives it. Out: a `Verdict`. The same tables for every country.
"""

from __future__ import annotations

import re
from functools import lru_cache

from build_tools import gazetteer
from build_tools.data import tables
from build_tools.model import OFFICIAL_TYPES, SourceType
from build_tools.rules.beside import beside, context_word, is_body, named, singular
from build_tools.rules.bodies import Verdict, classify_body
from build_tools.rules.phrase import Phrase, key, plain, take_apart
from build_tools.rules.posts import (
    ALONE,
    BARE_OFFICES,
    COUNTRY,
    DEFENCE,
    DEMONYM,
    IGO_POSTS,
    INSTALLED,
    ISSUED_BY,
    LOCAL,
    LOCAL_TOO,
    MEDIA,
    NO_ISSUER,
    OF_NAME,
    OLOGIST,
    ONLINE,
    ONLINE_GROUP,
    PARTY,
    PICTURES,
    POSTED,
    PRIVATE_PRESIDENT,
    SELF_MADE,
    STATE_WORD,
    TABLE,
    UNKNOWN_BODY,
    VICE_OF,
)
from build_tools.rules.regional import ends_in_region

OFFICIAL = OFFICIAL_TYPES


@lru_cache(maxsize=4096)
def capacity(words: str) -> Verdict | None:
    """The type that a description decides; None if no word of it is in the tables."""
    text = plain(words)
    if not text:
        return None
    whole = classify_body(text) if text[0].isupper() else None
    if whole and whole.why != "in the name of the body":
        return whole
    if match := ONLINE_GROUP.search(text):
        return Verdict(type="online-poster", words=match[0], why="is where they post")
    phrase = take_apart(words)
    if not phrase.head:
        return _ologist(text) or whole or _body_inside(text)
    verdict = _from_head(phrase) or whole
    if whole and verdict and verdict.why == ALONE:
        verdict = whole
    if verdict and verdict.type in OFFICIAL and _is_installed(phrase.before):
        return Verdict(type="de-facto-authority", words=phrase.before,
                       why="governs without wide recognition, by the text's own words")  # fmt: skip
    if verdict and phrase.former and verdict.type in OFFICIAL:
        return Verdict(type="former-official", words=f"former … {phrase.head}",
                       why="is a capacity of the past")  # fmt: skip
    return verdict


def _is_installed(before: str) -> bool:
    """ "the self-proclaimed president", "the Danish-installed mayor"."""
    if SELF_MADE.search(before):
        return True
    return any(
        _first_is_country(m[1]) or m[1] in tables.bodies() for m in INSTALLED.finditer(before)
    )


def _from_head(phrase: Phrase) -> Verdict | None:
    name = key(phrase.head)
    head = tables.heads()[name]
    if head.type == "document-data":
        return _issuer(phrase) or _verdict(head.type, phrase.head, NO_ISSUER)
    if head.type == "news-outlet" and (medium := named(phrase.before)) and medium.type in MEDIA:
        return medium
    if phrase.head == "Representative" and not phrase.after:
        return _verdict("legislature-court", phrase.head, "is a title in front of a name")
    if name in PICTURES and not POSTED.search(f"{phrase.before} {phrase.after}"):
        return _verdict("document-data", phrase.head, "is a record, not somebody who posts")
    if head.relational and head.type == "online-poster":
        near = beside(phrase, _inner)
        official = near if near and near.type in OFFICIAL else None
        return official or _verdict(head.type, phrase.head, TABLE)
    if head.type in ("unnamed-source", "witness-affected") and (m := ONLINE.search(phrase.after)):
        return _verdict("online-poster", m[0].strip(), "is where they post")
    if head.relational:
        return beside(phrase, _inner) or _verdict(head.type, phrase.head, ALONE)
    if singular(phrase.head) in IGO_POSTS and (body := named(phrase.before)) and body.type == "igo":
        return body if not _first_is_country(phrase.before) else None
    if name in BARE_OFFICES and (body := _of_private_body(phrase, name)):
        return body
    return _verdict(_refined(head.type, phrase), phrase.head, TABLE)


def _of_private_body(phrase: Phrase, name: str) -> Verdict | None:
    """Offices that states and bodies have alike: "president of the union", "Fed governor"."""
    near = beside(phrase, _inner)
    party = near and near.type == "party-candidate" and not PARTY.search(phrase.after)
    if near and near.type in PRIVATE_PRESIDENT and not party:
        return near
    if name == "governor" and near and near.type == "gov-national" and is_body(near):
        return near
    if name.startswith("vice") and VICE_OF.match(phrase.after):
        return _verdict("company", f"{phrase.head} {phrase.after}", "is a post in a firm")
    run = OF_NAME.match(phrase.after)
    for body in (phrase.before, run[1] if run else ""):
        if name.endswith("president") and _is_unknown_body(body):
            return _verdict("company", body, "is a body that is no country's")
    return None


def _first_is_country(words: str) -> bool:
    first = words.split(" ", maxsplit=1)[0].removesuffix("'s")
    return first in tables.adjectives() or first in tables.government_names()


def _is_unknown_body(before: str) -> bool:
    """ "Acme President": a name that is neither a country nor looks like an adjective of one."""
    if not UNKNOWN_BODY.fullmatch(before) or classify_body(before) or DEMONYM.search(before):
        return False
    if STATE_WORD.search(before) or gazetteer.candidates(before):
        return False
    return before not in tables.adjectives()


def _issuer(phrase: Phrase) -> Verdict | None:
    """A document takes the type of the body that issued it, if one is named (§9)."""
    by = ISSUED_BY.search(phrase.after)
    if issuer := named(plain(phrase.before)) or (named(plain(by[1])) if by else None):
        return issuer
    word = context_word(plain(phrase.before), last=True) if phrase.before else None
    return word if word and word.type in (*OFFICIAL, "party-candidate", "company", "ngo") else None


def _refined(found: SourceType, phrase: Phrase) -> SourceType:
    """Defence ministries are military, a region's government is subnational (§6)."""
    near = f"{phrase.before} {phrase.head} {phrase.after[:40]}"
    if found != "gov-national":
        return found
    name = key(phrase.head)
    if name.endswith(("minister", "ministry", "secretary")) and DEFENCE.search(near):
        return "military"
    local = name in LOCAL_TOO and LOCAL.search(phrase.before)
    return "gov-subnational" if local or ends_in_region(phrase.before) else found


def _inner(text: str) -> Verdict | None:
    """ "spokesman for the drugmaker": the complement is itself a description."""
    phrase = take_apart(text)
    if phrase.head and not tables.heads()[key(phrase.head)].relational:
        return _from_head(phrase)
    first = text.split(" ", maxsplit=1)[0].removesuffix("'s")
    if first in tables.adjectives():
        return _verdict("gov-national", first, COUNTRY)
    return None


def _body_inside(text: str) -> Verdict | None:
    """ "Matthew Ingram of The Globe and Mail": the body after "of" tells."""
    link = re.search(r"\b(?:of|at|from|with|for)\s+(?:the\s+)?([A-Z].*)$", text)
    return named(link[1]) if link else None


def _ologist(text: str) -> Verdict | None:
    match = OLOGIST.search(text.split(",", maxsplit=1)[0])
    return _verdict("expert", match[0], "names a science") if match else None


def _verdict(source_type: SourceType, words: str, why: str) -> Verdict:
    return Verdict(type=source_type, words=words, why=why)
