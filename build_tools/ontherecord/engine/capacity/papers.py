"""Documents, pictures and people of the press: whose they are (codebook §6, §9).

In: a `Phrase`, its head as the table writes it. Out: a `Verdict`, or None for any other head.
"""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.capacity.affiliation import context_word, named
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.offices import BODY_HEAD, ISSUED_BY, PICTURES, POSTED
from ontherecord.engine.capacity.phrase import Phrase, key, plain, take_apart
from ontherecord.engine.lexicon import tables
from ontherecord.model import OFFICIAL_TYPES

OWNER = re.compile(r"((?:[a-z][\w-]*\s)*[a-z][\w-]+)['’]s?(?:\s[a-z-]+)?$")
BY_SOMEBODY = re.compile(
    r"^(?:(?:written|drawn up|prepared|issued|carried out|made|conducted|compiled|collected"
    r"|gathered"
    r"|produced|provided|supplied|published|released|done|led)\s)?(?:by|from)\s(?:an?\s|the\s)?"
    r"((?!(?:last|this|next|early|mid|late|around|about|january)\b)[a-z][^,.;]{2,60})"
)
NOBODYS = frozenset(("document-data", "unnamed-source", "witness-affected", "unspecified"))
"""Whose document stays a document: a diary, a letter of a resident."""


def of_record(phrase: Phrase, name: str) -> Verdict | None:
    """Documents and pictures, and media by the medium in front of them."""
    head = tables.heads()[name]
    if head.type == "document-data":
        return _issuer(phrase) or Verdict(type=head.type, words=phrase.head, ground="no-issuer")
    if head.type == "news-outlet":
        for words in (phrase.before, BODY_HEAD.sub("", phrase.after)):
            if (medium := named(words)) and medium.type in MEDIA:
                return medium
    if name in PICTURES and not POSTED.search(f"{phrase.before} {phrase.after}"):
        return Verdict(type="document-data", words=phrase.head, ground="record")
    return None


def _issuer(phrase: Phrase) -> Verdict | None:
    """A document takes the type of the body that issued it, if one is named (§9)."""
    by = ISSUED_BY.search(phrase.after)
    if issuer := named(plain(phrase.before)) or (named(plain(by[1])) if by else None):
        return issuer
    if owner := _owner(phrase):
        return owner
    word = context_word(plain(phrase.before), last=True) if phrase.before else None
    return (
        word
        if word and word.type in (*OFFICIAL_TYPES, "party-candidate", "company", "ngo")
        else None
    )


def _owner(phrase: Phrase) -> Verdict | None:
    """ "The consultant's report", "tests by the provincial lab": whoever wrote or made them."""
    before = OWNER.search(phrase.before)
    after = BY_SOMEBODY.match(phrase.after)
    for words in (after[1] if after else "", before[1] if before else ""):
        found = tables.heads().get(key(take_apart(words).head)) if words else None
        if found and not found.relational and found.type not in NOBODYS:
            return Verdict(type=found.type, words=words, ground="body-beside")
    return None
