"""Whose a bare post is by what the article is about: "the clerk" of a council meeting (§6).

In: a verdict that no body beside the post has decided, the voice, the text. Out: a verdict, or
None where the article is about none of the table's settings or the post belongs to none of them.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from ontherecord.engine.capacity.affiliation import GENERIC
from ontherecord.engine.capacity.bodies import Verdict
from ontherecord.engine.capacity.phrase import key, take_apart
from ontherecord.engine.lexicon import tables
from ontherecord.engine.records.grounds import CapacityGround
from ontherecord.engine.records.voice import Voice

BARE: frozenset[CapacityGround] = frozenset(("no-body-beside", "table-of-speakers",
                                            "no-issuer"))  # fmt: skip
OWNED = re.compile(r"['’]s\b|[A-Z]")
COMMITTEES = {"committee": "committee", "panel": "committee"}
"""Words for bodies that a chamber has, and how the table writes them."""
FIELD = re.compile(
    r"(?:of|for) (?:(?:and|the|&|[A-Za-z-]+,?) ){0,4}(?:services?|planning|works|housing"
    r"|finance|education"
    r"|environment|infrastructure|resources|engineering|development|parks|libraries|transport|roads"
    r"|culture|communit(?:y|ies)|health|operations|assets|governance|people|place|regeneration|leisure"
    r"|communications?|administration|facilities|sustainability|recreation|safety|waste|water)",
    re.I,
)
""" "Director of Corporate Services": what the post is about, not whose it is."""
QUALIFIED = 2
"""Words before a post that still leave it bare: "new", "deputy", "acting"."""


def by_setting(verdict: Verdict, voice: Voice, text: str) -> Verdict | None:
    """The post as one of the body that the article is about."""
    whose = verdict.ground == "body-beside" and verdict.words in GENERIC  # "board chair"
    bare = whose or verdict.ground in BARE or verdict.type == "unspecified"
    posts = _bare_posts(verdict, voice) if bare else ()
    if whose and verdict.words in COMMITTEES and not voice.post_type:
        posts = (*posts, COMMITTEES[verdict.words])  # "who chairs the committee"
    for post, setting in itertools.product(posts, _settings(text) if posts else ()):
        if kind := tables.settings()[setting].posts.get(post):
            return Verdict(type=kind, words=post, ground="post-in-setting", entry=setting)
    return None


def _bare_posts(verdict: Verdict, voice: Voice) -> tuple[str, ...]:
    """The post, longest first, if some words for the speaker are it alone, and not whose."""
    if voice.post_type or voice.patron_type not in ("", "unspecified"):
        return ()
    for phrase in map(take_apart, voice.roles if voice.is_person else (voice.words,)):
        before = phrase.before[:1].lower() + phrase.before[1:]
        names = (before, phrase.head.lower(), key(phrase.head))
        short = verdict.words.rstrip(".").lower()  # "Capt" of "Captain"
        same = phrase.head and (short in names or bool(short and names[1].startswith(short)))
        whose = phrase.after and not FIELD.fullmatch(phrase.after)
        if same and not (phrase.former or whose or OWNED.search(before)):
            head = key(phrase.head)
            many = len(before.split()) > QUALIFIED
            kinds: tuple[str, ...] = (f"{before} {head}".strip(), head)
            if head.endswith(" minister"):  # of whatever field
                kinds += ("minister",)
            return () if many else tuple(dict.fromkeys(kinds))
    return ()


@lru_cache(maxsize=16)
def _settings(text: str) -> tuple[str, ...]:
    """The settings that an article has, the one with most signs first."""
    low = text.lower()
    found: list[tuple[float, str]] = []
    for name, setting in tables.settings().items():
        count = sum(1 for _ in setting.signs.finditer(low))
        if count >= setting.fewest:
            found.append((count / setting.fewest, name))
    return tuple(name for _, name in sorted(found, key=lambda f: (-f[0], f[1])))
