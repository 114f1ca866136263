"""The day an article was published: only from what states a publication.

A copyright year, a day told in the text, an update or somebody else's post states none.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil import parser
from lxml.html import HtmlElement

from ontherecord.importing.page.blocks import text_of
from ontherecord.importing.page.linked_data import Said

_METAS = (
    "article:published_time", "og:published_time", "article:published", "datepublished",
    "date.published", "pubdate", "publish-date", "publishdate", "publish_date", "publication_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "cxenseparse:recs:publishtime", "article.published", "published_at",
    "rnews:datepublished", "citation_publication_date", "displaydate", "date", "dc.date",
)  # fmt: skip
_OTHER_DAY = re.compile(r"updat|modif|edit|comment|related|expire", re.I)
_OWN_DAY = re.compile(r"publi|post(ed)?[-_]?(date|on|time)|date|time|byline", re.I)
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH = re.compile(r"[^\W\d_]{3,}")


def published(tree: HtmlElement, said: Said) -> tuple[str, str]:
    """The day, year-month-day, and where it stands; two empty strings if nothing states one."""
    for node in said.articles():
        if isinstance(value := node.get("datePublished"), str) and (day := as_day(value)):
            return day, "datePublished of its JSON-LD"
    for name in _METAS:
        value, where = said.meta(name)
        if day := as_day(value):
            return day, f"meta {where}"
    for element in tree.xpath("//*[@itemprop='datePublished']|//time"):
        if day := _of_element(element):
            return day, f"its element {element.tag}"
    return "", ""


def _of_element(element: HtmlElement) -> str:
    """The day of an element among the article's head that says when it was published."""
    above = element.getparent()
    named = f"{element.get('class', '')} {above.get('class', '') if above is not None else ''}"
    around = " ".join(e.get("class", "") for e in element.iterancestors())
    stated = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    if not stated:
        in_list = next(element.iterancestors("aside", "li", "nav", "footer", "p"), None)
        if in_list is not None or not _OWN_DAY.search(named) or _OTHER_DAY.search(named + around):
            return ""
    given = element.get("content"), element.get("datetime"), text_of(element)
    return next((day for value in given if value and (day := as_day(value))), "")


def as_day(value: str) -> str:
    """A day in whatever shape, if it can be read in one way only; as its own clock has it."""
    try:
        if found := _ISO.match(value):
            return dt.date(*map(int, found.groups())).isoformat()
        if re.fullmatch(r"\s*\d{8}(T.*)?", value):
            return dt.datetime.strptime(value.strip()[:8], "%Y%m%d").date().isoformat()
        if not _MONTH.search(value) or len(value) > 60:
            return ""
        ways = {_read(value, start) for start in (dt.datetime(2001, 1, 1), dt.datetime(2002, 2, 2))}
        return ways.pop() if len(ways) == 1 else ""
    except (ValueError, OverflowError):
        return ""


def _read(value: str, start: dt.datetime) -> str:
    words = re.sub(r"(?i)\b(published|posted|on|at)\b:?", " ", value)
    day: dt.datetime = parser.parse(words, default=start, ignoretz=True)
    return day.date().isoformat()
