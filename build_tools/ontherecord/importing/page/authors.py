"""Who wrote an article: persons that the page names as its authors, or nobody.

Roles, desks, agencies, outlets and remains of mail addresses are no authors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import text_of
from ontherecord.importing.page.linked_data import Said, kinds

_METAS = ("author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
          "article:author", "article:author_name", "citation_author",
          "cxenseparse:author")  # fmt: skip
_ELEMENTS = (
    "//*[@itemprop='author']//*[@itemprop='name']", "//*[@itemprop='author']", "//a[@rel='author']",
    "//*[contains(concat(' ', @class, ' '), ' byline ')]",
    "//*[contains(concat(' ', @class, ' '), ' author ')]",
    "//*[contains(concat(' ', @class, ' '), ' author-name ')]",
)  # fmt: skip
_BY = re.compile(r"^\W*(?:(?:story|words|written|reported|posted)\s+)?by:?\s+", re.I)
_PARTS = re.compile(r"\s*(?:;|,\s+and\s|,|\||•|·|/|\n|\s&\s|\s+(?:and|et|und)\s+|\s[–—-]\s)\s*")
_REST = re.compile(r"\([^)]*\)|\S*@\S*|https?://\S+|\S+\.(?:com|org|net)\b")
_PLACE = re.compile(r"\s+(?:for|in|at|of)\s+.*$")
_NAME_WORDS = range(2, 6)


def authors(tree: HtmlElement, said: Said, outlet: str) -> tuple[str, str]:
    """The names, parted by commas, and where they stand; two empty strings if there are none."""
    for raw, where in (*_in_data(said), *_on_page(tree)):
        names = persons(raw, outlet)
        if names:
            return ", ".join(names), where
    return "", ""


def _in_data(said: Said) -> Iterator[tuple[list[str], str]]:
    for node in said.articles():
        yield [n for a in _each(node.get("author")) if (n := _name(said.known(a)))], "its JSON-LD"
    for name in _METAS:
        yield said.metas.get(name, []), f"meta {name}"


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(author: Any) -> str:
    if isinstance(author, dict):
        if kinds(author) and "Person" not in kinds(author):
            return ""
        author = author.get("name")
    if isinstance(author, list):
        author = "; ".join(a for a in author if isinstance(a, str))
    return author if isinstance(author, str) else ""


def _on_page(tree: HtmlElement) -> Iterator[tuple[list[str], str]]:
    for path in _ELEMENTS:
        found = [
            element for element in tree.xpath(path)
            if next(element.iterancestors("aside", "footer", "nav", "li", "figure"), None) is None
        ]  # fmt: skip
        said = [text_of(element) for element in found[:3]]
        named = "@class" not in path
        yield [text for text in said if named or _BY.match(text)], "the byline on the page"


def persons(raw: list[str], outlet: str) -> list[str]:
    """The persons' names in bylines, each once."""
    names: dict[str, str] = {}
    for byline in raw:
        for part in _PARTS.split(_REST.sub(" ", _BY.sub("", byline.strip()))):
            name = _PLACE.sub("", _BY.sub("", " ".join(part.split()))).strip(" .,:")
            if _is_person(name, outlet):
                names.setdefault(words.plain(name), name)
    return list(names.values())


def _is_person(name: str, outlet: str) -> bool:
    parts = name.split()
    if len(parts) not in _NAME_WORDS or len(name) > 60 or re.search(r"[\d_@:{}<>]", name):
        return False
    if words.is_one_of(name, "agency") or words.plain(name) == words.plain(outlet):
        return False
    if parts[0].lower() in ("the", "a", "our"):
        return False
    if any(words.is_one_of(part, "desk") for part in parts):
        return False
    return not parts[0][0].islower() and not parts[-1][0].islower()
