"""What is no article: pages that stand where one was looked for, each by its name.

In: the page's tree and data, the body that was found. Out: why it is none, or "".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import key_of, linked, text_of
from ontherecord.importing.page.linked_data import Said

SHORT = 150
"""Words: an article that stands on its own has more, and a page in its stead has fewer."""
TEASERS = 8
"""Linked headlines, outside menus, of a page that lists articles."""


class Looked(NamedTuple):
    """A page and what was found in it."""

    tree: HtmlElement
    said: Said
    title: str
    paragraphs: Sequence[str]
    address: str

    @property
    def length(self) -> int:
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    @property
    def heads(self) -> list[str]:
        """Its titles: of the window, and on the page."""
        return [self.title, *(text_of(e) for e in self.tree.xpath("//head/title|//h1"))]

    @property
    def says_article(self) -> bool:
        """Whether its own data call it an article."""
        dated = self.said.meta("article:published_time")[0]
        return bool(self.said.articles() or dated or self.said.meta("og:type")[0] == "article")


def refusal(page: Looked) -> str:
    """Why the page is no article, and what to do instead; "" if it may be one."""
    return next((why for holds, why in _RULES if holds(page)), "")


def _browser_check(page: Looked) -> bool:
    named = any(words.begins(head, "check") for head in page.heads)
    short = page.length < SHORT and not page.says_article
    return short and (named or words.held(text_of(page.tree), "check_phrase") > 0)


def _consent(page: Looked) -> bool:
    """Most of its paragraphs speak of consent, and so does the first."""
    if page.says_article:
        return False
    about = [words.held(paragraph, "consent") >= 2 for paragraph in page.paragraphs]
    whole = words.held(" ".join(page.paragraphs), "consent")
    return (
        page.length < 3 * SHORT and whole >= 4 and sum(about) * 2 >= len(about) and any(about[:2])
    )


def _log_in(page: Looked) -> bool:
    asks = page.tree.find(".//input[@type='password']") is not None
    named = any(words.is_one_of(head, "log_in") for head in page.heads[:1] + page.heads[-1:])
    return page.length < SHORT and (named or (asks and not page.says_article and page.length < 60))


def _missing(page: Looked) -> bool:
    return page.length < SHORT and not page.said.articles() and any(
        words.is_one_of(part, "missing")
        for head in page.heads for part in (head, *head.replace("|", " - ").split(" - "))
    )  # fmt: skip


def _paywall(page: Looked) -> bool:
    closed = any(str(n.get("isAccessibleForFree")).lower() == "false" for n in page.said.articles())
    return closed and page.length < SHORT


def _list(page: Looked) -> bool:
    """The home page of a site, or one that is mostly linked headlines, and says nothing else."""
    if page.says_article:
        return False
    at_root = bool(page.address) and not urlsplit(page.address).path.strip("/")
    heads = {key_of(text_of(head)) for head in page.tree.iter("h2", "h3") if linked(head) > 0.8}
    listed = sum(key_of(paragraph) in heads for paragraph in page.paragraphs)
    mostly = page.length < SHORT or listed * 4 >= len(page.paragraphs)
    return (at_root and len(heads) >= 3) or (len(heads) >= TEASERS and mostly)


_RULES: tuple[tuple[Callable[[Looked], bool], str], ...] = (
    (_browser_check, "this is a check for robots, and no article: open the address in a browser, "
                     "save the page and add the file"),
    (_consent, "this is a box that asks for consent, and no article: answer it in a browser, save "
               "the page and add the file"),
    (_missing, "this page says that there is no such page"),
    (_log_in, "this is a log-in page, and no article: log in with a browser, save the page and add "
              "the file"),
    (_paywall, "this is only the beginning of an article that has to be paid for "
               "(isAccessibleForFree: false): save the whole page and add the file"),
    (_list, "this is a front page or a list of articles: add the articles one by one"),
)  # fmt: skip
