"""Pages cut by rule, to see whether a cut is noticed: what walls, scripts and layouts do to them.

In: a page and its true paragraphs. Out: the page's bytes with everything behind `KEPT` of the
words gone, or where no article is looked for. The sentences put in are our own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from lxml import html
from lxml.html import HtmlElement

from ontherecord.importing.page.blocks import blocks, key_of
from ontherecord.importing.page.tree import tree_of

KEPT = 0.4
"""Of the true words, at most; one paragraph at least."""
Cut = Callable[[HtmlElement, Sequence[HtmlElement], Sequence[HtmlElement]], None]
OFFER = "Subscribe to continue reading this report and everything else we publish."


def cut(data: bytes, true: Sequence[str], rule: str) -> bytes | None:
    """The page, cut; None where fewer than two of its true paragraphs are found in it."""
    tree = tree_of(data)
    keys = {key_of(paragraph) for paragraph in true}
    found = [b for b in blocks(tree, everywhere=True) if b.key in keys] if tree is not None else []
    if tree is None or len(found) < 2:
        return None
    whole, kept, so_far = sum(len(b.text.split()) for b in found), 0, 0
    while kept < len(found) - 1:
        so_far += len(found[kept].text.split())
        if kept and so_far > KEPT * whole:
            break
        kept += 1
    first = [b.element for b in found[:kept]]
    RULES[rule](tree, first, [b.element for b in found[kept:]])
    return bytes(html.tostring(tree, encoding="utf-8"))


def _drop(rest: Sequence[HtmlElement]) -> None:
    for element in rest:
        element.drop_tree()


def _ended(_: HtmlElement, first: Sequence[HtmlElement], rest: Sequence[HtmlElement]) -> None:
    """The server sends a beginning that breaks off."""
    _drop(rest)
    last = first[-1]
    words = last.text_content().split()
    tail = last.tail
    last.clear()
    last.text, last.tail = " ".join(words[: max(8, len(words) * 2 // 3)]) + " …", tail


def _offered(_: HtmlElement, first: Sequence[HtmlElement], rest: Sequence[HtmlElement]) -> None:
    """An offer stands in place of the rest."""
    _drop(rest)
    box = html.fromstring(f"<div class='offer'><h3>{OFFER}</h3><a href='/in'>Log in</a></div>")
    first[-1].addnext(box)


def _unsaid(_: HtmlElement, __: Sequence[HtmlElement], rest: Sequence[HtmlElement]) -> None:
    """The rest is gone, and nothing tells."""
    _drop(rest)


def _elsewhere(name: str) -> Cut:
    """The rest stands in a box of its own at the page's end."""

    def moved(tree: HtmlElement, _: Sequence[HtmlElement], rest: Sequence[HtmlElement]) -> None:
        box = html.fromstring(name)
        for element in rest:
            element.drop_tree()
            box.append(element)
        tree.find(".//body").append(box)

    return moved


def _in_data(tree: HtmlElement, first: Sequence[HtmlElement], rest: Sequence[HtmlElement]) -> None:
    """A script would show the rest: it stands in the page's data."""
    body = " ".join(" ".join(e.itertext()) for e in [*first, *rest])
    node = {"@type": "NewsArticle", "articleBody": re.sub(r"\s+", " ", body)}
    _drop(rest)
    script = tree.makeelement("script", {"type": "application/ld+json"})
    script.text = json.dumps(node)
    tree.find(".//body").append(script)


RULES: dict[str, Cut] = {
    "breaks off": _ended,
    "an offer instead": _offered,
    "nothing told": _unsaid,
    "in an aside": _elsewhere("<aside></aside>"),
    "in a box of teasers": _elsewhere("<div class='related-stories'></div>"),
    "in the page’s data": _in_data,
}
"""What is done to the tree: the paragraphs that stay, and those behind them."""
