"""What an article is good for in class. In: an `Article`. Out: words."""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.codebook.labels import labels
from ontherecord.codebook.values import UNVERIFIED
from ontherecord.codebook.words import counted
from ontherecord.model import Article, Statement
from ontherecord.render.base.catalogue import READ_REGIONS
from ontherecord.render.learning.items import PLATFORMS
from ontherecord.render.words.mix import words

A_MINUTE = 180
"""Words a pupil reads in a minute, roughly and with care."""
MANY = 3


def reading_time(article: Article) -> str:
    """How long it takes to read, roughly."""
    read = (p.span for p in article.paragraphs if p.region in READ_REGIONS)
    minutes = max(1, round(sum(words(article, span) for span in read) / A_MINUTE))
    return f"about {counted(minutes, 'minute')} to read"


def good_for(article: Article) -> str:
    """What can be found in it, the rarest first: "hearsay, quotations (9)"."""
    return ", ".join(_found(article)) or "a first look: few statements, easy to count"


def _found(article: Article) -> Iterator[str]:
    said = article.statements
    codes = {code for s in said for code in s.unverified}
    yield from (reason.lesson for code, reason in UNVERIFIED.items() if code in codes)
    if any(s.channel in PLATFORMS and not s.unverified for s in said):
        yield "named speakers on a platform"
    if _count(said, "attributed-claim") >= MANY and _count(said, "official-claim") >= MANY:
        yield "telling offices from other sources"
    elif _count(said, "official-claim") >= MANY:
        yield f"official claims ({_count(said, 'official-claim')})"
    elif _count(said, "attributed-claim") >= MANY:
        yield f"sources without an office ({_count(said, 'attributed-claim')})"
    if _count(said, "direct-quote") >= MANY:
        yield f"quotations ({_count(said, 'direct-quote')})"


def _count(said: tuple[Statement, ...], key: str) -> int:
    return sum(key in labels(s) for s in said)
