"""For whom a spokesman, head or member speaks: the body that stands beside the word (codebook §6).

In: a `Phrase` whose head is relational. Out: a `Verdict`, or None if no body stands there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

from ontherecord.engine.capacity.bodies import Verdict, classify_body
from ontherecord.engine.capacity.offices import (
    BODY_HEAD,
    COUNTRY_ONLY,
    NAME_RUN,
    PRIVATE_BODIES,
    PRIVATE_POSTS,
    RANKS,
    SOURCES,
    WITHIN,
)
from ontherecord.engine.capacity.phrase import Phrase, key, plain
from ontherecord.engine.lexicon import gazetteer, tables
from ontherecord.engine.text import wordlist
from ontherecord.model import OFFICIAL_TYPES

ALLIES = frozenset(("ally", "allie", "associate", "confidant", "confidante", "insider"))
GENERIC = wordlist.words(
    "administration agency authority board bureau cabinet commission committee department"
    " directorate government government's inspectorate panel service"
)
"""Words for bodies that every level of government has: "the regional administration"."""
SOFT = frozenset(("board", "committee", "panel", "commission"))
OWNED_BY = frozenset(("ngo", "company", "party-candidate", "armed-group", "igo"))
""" "The mosque committee", "a company board": of whatever stands before them."""
LEVELS = frozenset(("regional", "local", "provincial", "district", "national"))
"""Words for how wide a post reaches; a body beside them tells more ("the union's regional …")."""
NARROW = wordlist.words(
    "city county municipal provincial town township village borough district cantonal shire "
    "communal prefectural city's county's town's village's"
)
CHAMBERS = wordlist.words(
    "parliament parliament's parliamentary senate congressional house legislature legislative "
    "assembly duma rada knesset bundestag commons lords"
)
FIELDS = frozenset(("military", "gov-national", "police-emergency"))
""" "Parliament's defence committee": what a chamber's committee is about."""
TRADES = frozenset(("company", "ngo"))
OFFICES = GENERIC | {"office"}
""" "The county sports office": a level right in front of a public body owns it."""
TRADED = ("manager", "supervisor", "boss")
"""Posts that a level of area makes none of a government's: "the regional manager"."""
GROUP_END = re.compile(
    r",|['’]s\s|\s(?:of|for|in|at|on|to|with|from|and|who|which|that|by)\s|(?<=[a-z])\s(?=[A-Z])"
)
ANOTHER_POST = re.compile(r"(?<=\w)\sand\s(?:an?|the|his|her|their)\s")
""" "Adviser to the minister and a friend of …": the first post is the one in question."""
PAST_OF = re.compile(r"^[Ee]x-")
""" "Ex-CIA chief": the chief is a former one, not the CIA."""
CAPITAL_RUN = re.compile(
    r"[A-Z][\w.&'’-]*(?:\s(?:(?:of|for|and|the|&)\s){0,2}[A-Z][\w.&'’-]*)+|\b[A-Z][\w-]+['’]s\b"
)
""" "Court Street Bakery": a name is read as a whole, no word of it tells (§6)."""
OWNER = re.compile(r"((?:[A-Z][\w.&-]*)(?: (?:&|and|[A-Z][\w.&-]*))*)'s?(?: [a-z-]+)*$")
FIELD_AT = re.compile(r"(?:of|for) [a-z][^,]*?\bat (?:the )?(.+)")
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.?\s[A-Z]")
Inner = Callable[[str], Verdict | None]
"""Reads a complement that is itself a description ("spokesman for the drugmaker")."""


def singular(head: str) -> str:
    """The head in the singular, as the sets of this module write it."""
    name = key(head)
    return name if name.endswith("ss") or name == "troops" else name.removesuffix("s")


def beside(phrase: Phrase, inner: Inner) -> Verdict | None:
    """For whom a relational head speaks: first what stands before it, then its complement.

    A mere country gives way to the body after "of" ("Sweden's director of public prosecutions"),
    and makes neither a firm's owner nor a nameless source official.
    """
    name = singular(phrase.head)
    found = _found(name, phrase.before, phrase.after, inner)
    if name in SOURCES and found and found.type in PRIVATE_BODIES:
        return None
    if found and found.words in LEVELS and name.endswith(TRADED):
        return None
    persons = name in ALLIES and found and found.ground not in COUNTRY_ONLY
    return None if persons else found  # “an ally of the mayor” speaks for no office


def _found(name: str, before: str, after: str, inner: Inner) -> Verdict | None:
    if before.endswith(" and"):
        before = ""  # "president and chief executive of": another office, no body
    if name in SOURCES:
        before = "" if "'s " in f"{before} " else before
        after = after if WITHIN.match(after) else ""
    found = _side(before, inner, last=True)
    if found is None and (field := FIELD_AT.match(after)):
        found = _side(field[1], inner, last=False)  # “head of research at the bank”: the bank's
        if found is not None:
            return found
    if found is None and after.startswith(("of ", "for ")) and (owner := _unknown_owner(before)):
        return Verdict(type="unspecified", words=owner, ground="unknown-body")
    if found and found.words in LEVELS and after.startswith(("of ", "for ", "at ")):
        wider = _side(BODY_HEAD.sub("", after), inner, last=False)
        found = wider if wider and is_body(wider) else found
    if found is None or not is_body(found):
        country = None if name in PRIVATE_POSTS or name in SOURCES or name in RANKS else found
        belongs = after.startswith(("of ", "for ")) and name != "secretary"
        if country is not None and not belongs:
            return country
        wider = _side(BODY_HEAD.sub("", after), inner, last=False)
        return country if wider is None or (name in RANKS and not is_body(wider)) else wider
    return found


def _unknown_owner(before: str) -> str:
    """ "Corvane's" before "head of fire safety": a name of which no table knows anything."""
    match = OWNER.match(before)
    name = match[1] if match else ""
    return "" if gazetteer.candidates(name) or name.split(" ")[0] in tables.given_names() else name


def _side(words: str, inner: Inner, *, last: bool) -> Verdict | None:
    text = plain(words)
    if not text:
        return None
    text = ANOTHER_POST.split(text, maxsplit=1)[0]
    body = named(text)
    word = context_word(text, last=last) if body is None or not is_body(body) else None
    if body and word and body.ground in COUNTRY_ONLY and word.type in TRADES:
        return word  # "the Lisbon cork exporter": no government's
    if body and word and (word.words in LEVELS or word.words in GENERIC or not last):
        return body
    if word and word.words in LEVELS and body is None:
        word = inner(text) or word  # "the local fishermen's cooperative": no government's
    return word or body or inner(text)


def named(text: str) -> Verdict | None:
    """The longest run of capitalised words that is a known body, or names one by its words."""
    for run in NAME_RUN.finditer(text):
        name = PAST_OF.sub("", run[0]).removesuffix("'s")
        if verdict := classify_body(name) or _owner_in(name):
            return verdict
    return None


def _owner_in(name: str) -> Verdict | None:
    """ "The World Food Programme's Haiti", before "director": the body that is the owner."""
    owner, _, rest = name.replace("’", "'").partition("'s ")
    found = classify_body(owner) if rest else None
    return found if found and found.ground not in COUNTRY_ONLY else None


def context_word(text: str, *, last: bool) -> Verdict | None:
    """The nearest word of the table: the last before the head, the last of the first group after.

    "Communications for digital security firm Norvex" tells a firm, not a guard.
    """
    if not last:
        if TITLED.match(text):
            return None  # “adviser to Mr. Roy”: a person, no body
        bare = CAPITAL_RUN.sub(" ", text)
        groups = (context_word(group, last=True) for group in GROUP_END.split(bare))
        return next((found for found in groups if found), None)
    table = tables.context()
    words = re.findall(r"[\w.'’]+", CAPITAL_RUN.sub(" ", text).lower().replace("’", "'"))
    words += [w.removesuffix("'s") for w in words if w.endswith("'s")]
    owners = [w.removesuffix("'s") for w in words]
    found = [w for w in (*_pairs(words), *_pairs(owners), *words) if w in table]
    if not found:
        return None
    owners = [w for w in found if w in NARROW]
    if owners and words and words[-1] in OFFICES:
        return Verdict(type=table[owners[0]], words=owners[0], ground="body-beside")
    if any(w not in LEVELS and w not in GENERIC for w in found):
        found = [w for w in found if w not in LEVELS]
    if any(table[w] in OWNED_BY for w in found if w not in GENERIC):
        found = [w for w in found if w not in SOFT]
    telling = [w for w in found if w not in GENERIC and table[w] in OFFICIAL_TYPES]
    if telling and {w for w in found if w not in GENERIC} == set(telling):
        found = telling
    if chamber := next((w for w in found if w in CHAMBERS), ""):
        found = [w for w in found if table[w] not in FIELDS] or [chamber]
    word = max(found, key=lambda w: (text.lower().rfind(w) + len(w), len(w)))
    return Verdict(type=table[word], words=word, ground="body-beside")


def _pairs(words: list[str]) -> list[str]:
    return [f"{a} {b}" for a, b in itertools.pairwise(words)]


def is_body(verdict: Verdict) -> bool:
    return verdict.ground not in COUNTRY_ONLY
