"""A page's bytes → its tree, with what no reader saw or no article says left out.

In: bytes. Out: lxml's tree, changed: hidden and deleted words, boxes over the page, labels of
adverts and pointers to other articles are gone; then come the changes of `elements`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement
from trafilatura.utils import load_html

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import linked, text_of
from ontherecord.importing.page.elements import CHANGES, with_captions

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BOX = re.compile(
    r"cookie|consent|gdpr|onetrust|didomi|sp_message|newsletter|paywall-?(modal|overlay)|wm-ipp",
    re.I,
)
"""Ids and classes of boxes that stand over or between an article's words."""
_FOR_READERS_ALOUD = re.compile(
    r"(^|\s)(sr-only|off-?screen|visually-?hidden|screen-?reader(-text)?|a11y-hidden)($|\s)", re.I
)
_GONE = (
    "//del|//s|//strike|//template|//dialog|//*[@role='dialog']|//*[@role='alertdialog']"
    "|//*[@aria-modal='true']"
)
_LABELLED = ("div", "span", "p", "small", "aside", "li", "section", "h2", "h3", "h4", "h5", "h6",
             "button", "label", "a")  # fmt: skip
MOST_PARTS = 8
"""Elements in one that is only a label or a pointer."""
MOST_HIDDEN = 0.3
"""Of the page's prose: more is an article that a script shows."""


def tree_of(data: bytes) -> HtmlElement | None:
    """The page as it came; None if there is none."""
    return load_html(data)


def cleaned(tree: HtmlElement) -> HtmlElement:
    """The same tree, changed in place."""
    for change in _CHANGES:
        change(tree)
    return tree


def _without_hidden(tree: HtmlElement) -> None:
    whole = max(1, sum(len(text_of(p)) for p in tree.iter("p")))
    for element in list(tree.iterdescendants()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        style = _HIDDEN.search(element.get("style", ""))
        aloud = _FOR_READERS_ALOUD.search(element.get("class", ""))
        if (
            style
            or aloud
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
        ):
            prose = sum(len(text_of(p)) for p in element.iter("p"))
            if prose < MOST_HIDDEN * whole or element.tag == "p":
                _drop(element)


def _without_boxes(tree: HtmlElement) -> None:
    for element in list(tree.xpath(_GONE)):
        _drop(element)
    whole = max(1, len(text_of(tree)))
    for element in list(tree.xpath("//body//*[@id or @class]")):
        named = f"{element.get('id', '')} {element.get('class', '')}"
        if _BOX.search(named) and element.tag not in ("html", "body", "article", "main"):
            has_heading = element.find(".//h1") is not None
            if not has_heading and len(text_of(element)) < MOST_HIDDEN * whole:
                _drop(element)
    for note in list(tree.iter("sup")):
        if (
            re.fullmatch(r"\[?\d{1,3}\]?|\*", text_of(note))
            and note.find(".//a[@href]") is not None
        ):
            _drop(note)


def _without_labels(tree: HtmlElement) -> None:
    for element in list(tree.iter(*_LABELLED)):
        if len(element) > MOST_PARTS:
            continue
        said = text_of(element)
        if not said or len(said) > 300 or element.find(".//h1") is not None:
            continue
        pointer = words.begins(said, "pointer") and linked(element) > 0.6
        if element.tag == "a":
            alone = linked(element.getparent()) > 0.9 or element.getparent().tag in (
                "div",
                "section",
            )
            pointer = words.begins(said, "pointer") and alone and len(said.split()) > 3
        if pointer or words.is_one_of(said, "label"):
            _drop(element)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


_CHANGES: tuple[Callable[[HtmlElement], None], ...] = (
    _without_hidden, _without_boxes, with_captions, _without_labels, *CHANGES,
)  # fmt: skip
