"""NITF 3, the news agencies' older XML (IPTC) → an article.

In: the root element, without namespaces. Out: a `Kept`. <https://iptc.org/standards/nitf/>
"""

from __future__ import annotations

import html
from typing import Any

from ontherecord.importing.files.embargo import Release, moment
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.files.xml import first, inside
from ontherecord.importing.page.blocks import KIND

_AS_HTML = {
    "hl2": "h2", "hl1": "h2", "bq": "blockquote", "credit": "cite", "block": "div", "a": "span",
    "nitf-table": "div", "location": "span", "person": "span", "org": "span", "event": "span",
    "object.title": "span", "function": "span", "num": "span", "money": "span", "chron": "span",
    "virtloc": "span", "alt-code": "span", "postaddr": "p", "pronounce": "span", "lang": "span",
}  # fmt: skip
"""NITF's elements, and those of HTML that mean the same to a reader."""


def kept(root: Any) -> Kept:
    """The message's article.

    Raises:
        NoArticle: it is under embargo, or cancelled.
    """
    release(root).check()
    content = next(iter(root.iter("body.content")), None)
    captions = tuple(words for one in root.iter("media-caption") if (words := first(one, ".")))
    return Kept(
        body=_standfirst(root) + ("" if content is None else _html(content)),
        html=True,
        headline=first(root, ".//hedline/hl1", ".//hedline", "head/title"),
        day=first(root, "head/docdata/date.issue/@norm", "head/docdata/date.release/@norm",
                  ".//pubdata/@date.publication", ".//dateline/story.date/@norm"),
        byline=first(root, ".//body.head/byline/person", ".//body.head/byline/byttl/person",
                     ".//body.head/byline"),
        outlet=first(root, ".//pubdata/@name", ".//body.head/distributor/org",
                     ".//body.head/distributor", ".//doc.copyright/@holder"),
        address=first(root, ".//pubdata/@ex-ref", "head/docdata/doc-id/@id-string"),
        language=first(root, "@lang", ".//*[@lang]/@lang", "body/@xml:lang", "@xml:lang"),
        dateline=first(root, ".//body.head/dateline"),
        captions=captions,
        where="the message’s own elements (NITF)",
    )  # fmt: skip


def release(root: Any) -> Release:
    """Which message it is, and when it may be used."""
    status = first(root, "head/docdata/@management-status")
    until = first(root, "head/docdata/date.release/@norm")
    return Release(
        id=first(root, "head/docdata/du-key/@key", "head/docdata/doc-id/@id-string"),
        version=first(root, "head/docdata/du-key/@version"),
        created=first(root, "head/docdata/date.issue/@norm"),
        embargo=until if status == "embargoed" or moment(until) else "",
        status=status,
    )


def _standfirst(root: Any) -> str:
    words = first(root, ".//hedline/hl2")
    return f'<p {KIND}="standfirst">{html.escape(words)}</p>' if words else ""


def _html(content: Any) -> str:
    """Its body with HTML's elements; media are kept as captions, and what they name is none."""
    for media in list(content.iter("media", "tagline", "body.end")):
        above = media.getparent()
        if above is not None:
            before = media.getprevious()
            if media.tail and before is not None:
                before.tail = (before.tail or "") + media.tail
            elif media.tail:
                above.text = (above.text or "") + media.tail
            above.remove(media)
    for element in content.iter():
        element.tag = _AS_HTML.get(element.tag, element.tag)
    return inside(content)
