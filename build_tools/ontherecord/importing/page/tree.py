"""A page's bytes → its tree, with what no reader saw or no article says left out.

In: bytes. Out: lxml's tree, changed: hidden and deleted words, boxes over the page, labels of
adverts and pointers to other articles are gone; quotation marks, numbers of lists and rows of
tables are words; what is a caption says so (`KIND`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement
from trafilatura.utils import load_html

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import KIND, PROSE, linked, text_of

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BOX = re.compile(
    r"cookie|consent|gdpr|onetrust|didomi|sp_message|newsletter|paywall-?(modal|overlay)|wm-ipp",
    re.I,
)
"""Ids and classes of boxes that stand over or between an article's words."""
_CAPTION = re.compile(
    r"(^|[-_\s])(fig)?caption($|[-_\s])|(image|photo|media)-?caption|"
    r"(carousel|gallery|slideshow|lightbox)[\w-]*(caption|description)", re.I,
)  # fmt: skip
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


def _with_marks(tree: HtmlElement) -> None:
    for quoted in list(tree.iter("q")):
        quoted.text = "“" + (quoted.text or "")
        if len(quoted):
            quoted[-1].tail = (quoted[-1].tail or "") + "”"
        else:
            quoted.text += "”"
        quoted.drop_tag()
    for added in list(tree.iter("ins")):
        added.drop_tag()


def _with_numbers(tree: HtmlElement) -> None:
    for numbered in tree.iter("ol"):
        start = numbered.get("start", "1")
        for number, item in enumerate(numbered.findall("li"), int(start) if start.isdigit() else 1):
            if linked(item) > 0.6:
                continue
            first = item.find("p")
            place = first if first is not None and not (item.text or "").strip() else item
            place.text = f"{number}. {(place.text or '').lstrip()}"


def _with_speakers(tree: HtmlElement) -> None:
    for block in tree.iter("blockquote"):
        for said in [*block.iter("footer"), *block.findall("cite")]:
            said.tag = "p"


def _with_tables(tree: HtmlElement) -> None:
    for table in reversed(list(tree.iter("table"))):
        cells = list(table.iter("td", "th"))
        prose = any(c.find(".//p") is not None or c.find(".//h1") is not None for c in cells)
        if prose or len(cells) < 4 or table.find(".//div") is not None:
            for part in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                part.tag = "div"
            continue
        rows = [[text_of(cell) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        tail = table.tail
        table.clear()
        table.tag, table.tail = "div", tail
        for row in rows:
            line = table.makeelement("p", {KIND: "table"})
            line.text = " | ".join(filter(None, row))
            table.append(line)


def _with_captions(tree: HtmlElement) -> None:
    for element in list(tree.iter("figcaption", "div", "p", "span")):
        is_one = element.tag == "figcaption" or _CAPTION.search(element.get("class", ""))
        if not is_one or element.getparent() is None or element.find(".//h1") is not None:
            continue
        inner = any(
            _CAPTION.search(e.get("class", "")) for e in element.iterdescendants("div", "p", "span")
        )
        if inner or element.find(".//h2") is not None or element.find(".//h3") is not None:
            continue
        said = text_of(element)
        if len(said) > 1000 or len(element.findall(".//p")) > 2:
            continue
        for child in list(element):
            element.remove(child)
        element.text, element.tag = said, "figcaption"
        element.set(KIND, "caption")


def _with_links_as_words(tree: HtmlElement) -> None:
    for paragraph in tree.iter("p"):
        said = text_of(paragraph)
        if linked(paragraph) > 0.9 and len(said) >= 60 and said.endswith(PROSE):
            for link in list(paragraph.iter("a")):
                link.drop_tag()
    for element in tree.xpath("//*[contains(@class, 'teaser')]"):
        prose = [p for p in element.iter("p") if len(text_of(p)) >= 80 and linked(p) < 0.3]
        if len(prose) >= 2:
            del element.attrib["class"]


def _as_one_body(tree: HtmlElement) -> None:
    """Containers of one name below one article are one body: the first takes in the others."""
    firsts: dict[tuple[object, str], HtmlElement] = {}
    for element in list(tree.xpath("//div[@class]|//section[@class]")):
        name = element.get("class", "")
        if not re.search(r"body|content|text", name, re.I) or element.getparent() is None:
            continue
        prose = [p for p in element.findall("p") if len(text_of(p)) >= 80 and linked(p) < 0.3]
        if len(prose) < 2 or element.find(".//h1") is not None:
            continue
        around = next(element.iterancestors("article", "main", "body"), None)
        first = firsts.setdefault((around, name), element)
        if first is not element and first not in element.iterancestors():
            first.extend(list(element))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


_CHANGES: tuple[Callable[[HtmlElement], None], ...] = (
    _without_hidden, _without_boxes, _with_captions, _without_labels, _with_marks, _with_numbers,
    _with_speakers, _with_tables, _with_links_as_words, _as_one_body,
)  # fmt: skip
