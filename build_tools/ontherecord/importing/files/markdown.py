"""A Markdown file → its words, and what stands in the lines at its head (front matter).

In: its text. Out: a `Kept`. The head is YAML between lines of `---`, or TOML between lines of
`+++`, as note programs, clippers and site generators write it.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from markdown_it import MarkdownIt

from ontherecord.importing.files.fields import kept_of
from ontherecord.importing.files.kept import Kept
from ontherecord.importing.page.taken import NoArticle
from ontherecord.seeds.yamlfile import read

_HEAD = re.compile(r"\A(---|\+\+\+)[^\S\n]*\n(.*?)^\1[^\S\n]*$\n?", re.S | re.M)
_WIKI = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")


def from_markdown(text: str) -> Kept:
    """The words without Markdown's signs, lists with their numbers, and what its head states.

    Raises:
        NoArticle: its head cannot be read.
    """
    head = _HEAD.match(text)
    found = _stated(head[1], head[2]) if head else {}
    body = "\n\n".join(_blocks(text[head.end() :] if head else text))
    return kept_of({**found, "body_text": body}, where="the lines at its head")


def _stated(fence: str, lines: str) -> dict[str, Any]:
    try:
        found: Any = tomllib.loads(lines) if fence == "+++" else read(lines, "")[0]
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise NoArticle(f"the lines at its head cannot be read as TOML: {fault}") from fault
    if found is None and lines.strip():
        raise NoArticle("the lines at its head cannot be read as YAML: mend or delete them")
    if not isinstance(found, dict):
        return {}
    return {str(name).lower(): _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Any:
    """Dates as words, links of note programs as the words that they show."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, dict) else _WIKI.sub(r"\1", str(value))


def _blocks(text: str) -> list[str]:
    """The words of each block."""
    found, sign = [], ""
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(text):
        if token.type == "list_item_open":
            sign = f"{token.info}. " if token.info else ""
        elif token.type == "inline":
            said = "".join(
                "\n" if c.type in ("softbreak", "hardbreak") else c.content
                for c in token.children or ()
            )
            found.append(sign + " ".join(said.split()))
            sign = ""
    return [block for block in found if block]
