"""Where in the codebook a section or rule stands: an id for each, and `anchor_for` a reason.

In: `codebook/codebook.md`, the one definition of every label. Out: its tokens with ids and links.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from ontherecord.model import Reason

SECTION = re.compile(r"(\d+)\. ")
RULE = re.compile(r"([BU]\d{1,2}[a-z]?) ")
DECISION_TEST = re.compile(r"\*\*([A-Z][\w-]+ test)\.\*\*")
REFERENCE = re.compile(r"\[R(\d+)\]|§+(\d+)|\b([BU]\d{1,2}[a-z]?)\b")
SOURCES_SECTION = "s13"


def codebook_text() -> str:
    """The codebook as it is published, in Markdown."""
    return (files("ontherecord.codebook") / "codebook.md").read_text(encoding="utf-8")


@functools.cache
def tokens() -> tuple[Token, ...]:
    """The codebook's tokens with ids on sections, rules and tests, and links between them."""
    found = MarkdownIt("commonmark", {"html": False}).enable("table").parse(codebook_text())
    _name(found)
    ids = _ids(found)
    section = ""
    for opening, token in pairwise(found):
        if opening.type == "heading_open":
            section = str(opening.attrGet("id") or "")
        elif token.type == "inline" and token.children:
            linked = [piece for child in token.children for piece in _linked(child, section, ids)]
            token.children = linked
    return tuple(found)


def _ids(tokens: list[Token]) -> frozenset[str]:
    return frozenset(str(token.attrGet("id")) for token in tokens if token.attrGet("id"))


def _name(tokens: list[Token]) -> None:
    """Give an id to each heading, each row or item that opens with a rule, each decision test."""
    holder: Token | None = None
    named: set[str] = set()
    for token in tokens:
        if token.type in ("heading_open", "tr_open", "list_item_open"):
            holder = token
        elif token.type == "inline" and holder is not None:
            name = _id_of(holder, token.content)
            if name and name not in named:  # a rule that goes on in a second item has one place
                holder.attrSet("id", name)
                named.add(name)
            holder = None  # only the first words of a row or an item can name it


def _id_of(holder: Token, words: str) -> str:
    if holder.type == "heading_open":
        numbered = SECTION.match(words)
        if holder.tag == "h1":
            return "codebook"
        return f"s{numbered[1]}" if numbered else _slug(words.split(":", maxsplit=1)[0])
    if rule := RULE.match(words):
        return rule[1].lower()
    test = DECISION_TEST.match(words)
    return _slug(test[1]) if test else ""


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def _linked(token: Token, section: str, ids: frozenset[str]) -> Iterator[Token]:
    """A text token cut at the rules, sections and sources it refers to, each made a link."""
    if token.type != "text":
        yield token
        return
    end = 0
    for found in REFERENCE.finditer(token.content):
        if found.start() == 0 and found[3]:
            continue  # a rule's own name, at the start of its definition
        yield Token("text", "", 0, content=token.content[end : found.start()])
        yield Token("html_inline", "", 0, content=_reference(found, section, ids))
        end = found.end()
    yield Token("text", "", 0, content=token.content[end:])


def _reference(found: re.Match[str], section: str, ids: frozenset[str]) -> str:
    source, numbered, rule = found.groups()
    if source and section == SOURCES_SECTION:
        return str(Markup('<b id="r{}">{}</b>').format(source, found[0]))
    goal = f"r{source}" if source else f"s{numbered}" if numbered else rule.lower()
    if not source and goal not in ids:
        return str(Markup.escape(found[0]))
    return str(Markup('<a href="#{}">{}</a>').format(goal, found[0]))


@functools.cache
def anchors() -> frozenset[str]:
    """Every id that a link into the codebook page may end in."""
    return _ids(list(tokens()))


def anchor_for(reason: Reason) -> str:
    """The id of the rule behind a reason, else of its section; "codebook" if it names neither."""
    known = anchors()
    name = _slug(reason.name)
    section = re.search(r"\d+", reason.section)
    tried = (name, f"{name}-test", f"s{section[0]}" if section else "")
    return next((goal for goal in tried if goal in known), "codebook")
