"""U4: the origin is unnamed or pseudonymous posters, channels, users, bare "media reports" (§5)."""

from __future__ import annotations

import re

from ontherecord.codebook.source_types import MEDIA
from ontherecord.engine.facts.case import Case
from ontherecord.engine.facts.unverified import marked
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.reasons import because
from ontherecord.engine.text.wordlist import words
from ontherecord.model import Statement

NAMELESS = ("unnamed-source", "witness-affected", "unspecified")
TOOK_TO = re.compile(
    r"\b(?:took|taken|taking|turned) to (?:social media|Twitter|X|Facebook|Instagram|TikTok|Reddit"
    r"|Telegram|YouTube|VK|Weibo|the internet)\b"
)
USER = re.compile(
    r"\b(?:user|account|netizen|poster|commenter|redditor|channel|\w*blogger|vlogger|streamer"
    r"|tweeter|hacker|hacktivist|influencer|youtuber|tiktoker|troll)\b",
    re.I,
)
"""Who posts, in one word: whatever they call themselves is no name that answers for it."""
HANDLE = re.compile(r"[@#_\d]")
UNDER_NAME = re.compile(
    r"\b(?:go(?:es|ing)|posts|posting) (?:by|under|as)\b|\b(?:under|by|with) the (?:\w+ )?"
    r"(?:name|handle|username|pseudonym)\b",
    re.I,
)
_MEDIA_WORDS = re.compile(
    r"\b(?:media|press|(?:news|media|press) (?:media|outlets|sites|websites|reports)|newspapers"
    r"|(?:tv|radio|television) (?:stations|channels)|broadcasters|news agencies)$",
    re.I,
)
_WHICH = words(
    "the some several many most various multiple other local regional national foreign domestic"
    " international independent opposition mainstream western us u.s uk u.k news"
)
"""None of these tells which medium; "state media" have an owner that is known."""


def rule(statement: Statement, case: Case) -> Statement:
    """A named person or body answers for what it posts: there the platform is a channel."""
    first = statement.sources[0]
    if first.type in MEDIA and _is_bare(case.origin.words):
        return marked(statement, "U4", because("no-medium-named", case.origin.words))
    if first.type in NAMELESS and first.naming != "named" and TOOK_TO.search(case.frame()):
        return marked(statement, "U4", because("posted-by-unnamed", first.speaker))
    if first.type != "online-poster" or case.origin.is_person:
        return statement
    if first.naming == "named" and not _is_pseudonym(first.speaker, case):
        return statement
    return marked(statement, "U4", because("unaccountable", first.speaker))


def _is_pseudonym(name: str, case: Case) -> bool:
    """ "A user who goes by ‘Blue Kettle’", "@kettle": nobody can be held to account."""
    if not USER.search(case.origin.words):
        return False
    return bool(HANDLE.search(name) or UNDER_NAME.search(case.frame()))


def _is_bare(named: str) -> bool:
    """“Local media”, “several Norwegian newspapers”: media of which none is named."""
    match = _MEDIA_WORDS.search(named)
    if match is None:
        return False
    before = named[: match.start()].split()
    return all(w in tables.adjectives() or w.lower().rstrip(".") in _WHICH for w in before)
