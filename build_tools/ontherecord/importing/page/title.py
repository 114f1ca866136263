"""The headline as the page shows it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import text_of
from ontherecord.importing.page.linked_data import Said

ALIKE = 60
"""Per cent of likeness from which one of several headings is the headline that the page's own data
give."""


def title(tree: HtmlElement, said: Said, outlet: str) -> str:
    """The headline; "" if the page has none."""
    shown = [text for head in tree.iter("h1") if (text := text_of(head))]
    shown = [t for t in shown if words.plain(t) not in ("", words.plain(outlet))]
    given = _given(tree, said)
    shown = [t for t in shown if not any(_names_site(t, head) for head in given)]
    if not shown:
        return re.split(r"\s+[|–—]\s+", given[0])[0].strip() if given else ""
    if len(set(shown)) == 1 and (len(shown[0].split()) > 1 or not given):
        return shown[0]
    likes = [max((fuzz.ratio(t, g) for g in given), default=0.0) for t in shown]
    best = max(range(len(shown)), key=lambda i: (likes[i], -i))
    enough = likes[best] >= ALIKE or len(shown[best].split()) >= 4 or not given
    return shown[best] if enough else given[0]


def _names_site(heading: str, head: str) -> bool:
    """Whether a heading is what stands behind the headline in the window's title."""
    return bool(re.search(rf"\s[|–—-]\s+{re.escape(heading)}$", head))


def _given(tree: HtmlElement, said: Said) -> list[str]:
    """What the page's own data call it."""
    heads = [node.get("headline") for node in said.articles()]
    heads += [said.meta("og:title")[0], said.meta("twitter:title")[0]]
    heads += [text_of(element) for element in tree.xpath("//head/title")]
    return [" ".join(head.split()) for head in heads if isinstance(head, str) and head.strip()]
