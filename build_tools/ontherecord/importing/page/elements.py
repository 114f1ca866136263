"""What a page says by its elements → words and kinds that every reader of it sees.

In: lxml's tree. Out: nothing; it is changed in place. Quotation marks, numbers of lists and rows of
tables become words; a caption says that it is one (`KIND`); containers of one body become one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from ontherecord.engine.lexicon.foreign_marks import marks_of
from ontherecord.importing.page.blocks import KIND, PROSE, linked, text_of

_CAPTION = re.compile(
    r"(^|[-_\s])(fig)?caption($|[-_\s])|(image|photo|media)-?caption|"
    r"(carousel|gallery|slideshow|lightbox)[\w-]*(caption|description)", re.I,
)  # fmt: skip


def _with_marks(tree: HtmlElement) -> None:
    """`<q>` has the marks that browsers show: those of the page's language."""
    lang = tree.get("lang") or "en"
    marks = marks_of(lang)
    opening, closing = ("“", "”") if lang.startswith("en") else (marks.opening[0], marks.closing[0])
    for quoted in list(tree.iter("q")):
        quoted.text = opening + (quoted.text or "")
        if len(quoted):
            quoted[-1].tail = (quoted[-1].tail or "") + closing
        else:
            quoted.text += closing
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
            said.set(KIND, "cite")


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


def with_captions(tree: HtmlElement) -> None:
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


CHANGES: tuple[Callable[[HtmlElement], None], ...] = (
    _with_marks, _with_numbers, _with_speakers, _with_tables, _with_links_as_words, _as_one_body,
)  # fmt: skip
"""In their order; `with_captions` goes before what leaves labels out, since captions have some."""
