"""The codebook as a page, with a place for every section and rule (see `anchors`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markupsafe import Markup

from ontherecord.codebook.labels import LABELS
from ontherecord.render.base import addresses
from ontherecord.render.base.anchors import tokens
from ontherecord.render.base.environment import render
from ontherecord.render.base.page import Heading, Page

SCROLLER = '<div class="scroller" tabindex="0" role="group" aria-label="Table, scrolls sideways">'


def _headings() -> Iterator[Heading]:
    for opening, token in pairwise(tokens()):
        if opening.type == "heading_open" and opening.tag != "h1":
            title = re.split(r"[:(]", token.content)[0].strip()
            yield Heading(title=title, id=str(opening.attrGet("id")), level=int(opening.tag[1]))


def page() -> Page:
    """The codebook's page."""
    markdown = MarkdownIt("commonmark", {"html": False})
    body = markdown.renderer.render(list(tokens()), markdown.options, {})
    title, end, body = body.partition("</h1>")
    scrolling = body.replace("<table>", f"{SCROLLER}<table>").replace("</table>", "</table></div>")
    return Page(
        url=addresses.CODEBOOK,
        title="Codebook",
        html=render(
            "codebook.html",
            title=Markup(title + end),
            body=Markup(scrolling),
            labels=LABELS,
            headings=list(_headings()),
        ),
        toc=tuple(_headings()),
        kind="codebook",
        description="The definition of every label, and the rules for giving it.",
        section=addresses.CODEBOOK,
    )
