"""Paragraphs that belong together on the page: a block quotation with its cite, a list, a table, an
interview's questions and answers; and captions that stand beside the text.

In: an article's `Block`s in order. Out: `Group`s in order, each with the captions that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from ontherecord.engine.text.parts import following
from ontherecord.model import Article, Record
from ontherecord.render.article.reading import Block

GroupKind = Literal["", "quotation", "list", "numbered", "table", "interview"]
_OF: dict[str, GroupKind] = {
    "quotation": "quotation", "cite": "quotation", "list": "list", "table": "table",
    "question": "interview", "answer": "interview",
}  # fmt: skip
_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")


class Group(Record, frozen=True):
    """One paragraph, or several that the page shows as one thing."""

    kind: GroupKind
    blocks: tuple[Block, ...]
    captions: tuple[str, ...] = ()
    """Those that stand beside the text behind it."""


def groups(article: Article, blocks: Sequence[Block]) -> Iterator[Group]:
    """Every block in a group, in order; a paragraph that belongs to nothing is alone in its own."""
    beside = captions(article)
    for kind, members in groupby(blocks, key=lambda b: _OF.get(b.part, "") or b.index):
        found = tuple(members)
        behind = tuple(words for block in found for words in beside.get(block.index, ()))
        shown: GroupKind = _OF[found[0].part] if isinstance(kind, str) else ""
        if shown == "list" and all(_is_numbered(article, block) for block in found):
            shown = "numbered"
        yield Group(kind=shown, blocks=found, captions=behind)


def captions(article: Article) -> dict[int, tuple[str, ...]]:
    """Captions beside the text by the paragraph that they follow; those before all, and those
    whose paragraph is gone, follow the first."""
    paragraphs = [article.text[p.span.start : p.span.end] for p in article.paragraphs]
    found: dict[int, tuple[str, ...]] = {}
    for part in article.meta.regions:
        if part.beside and paragraphs:
            at = following(part, paragraphs) or 0
            found[at] = (*found.get(at, ()), part.exact)
    return found


def _is_numbered(article: Article, block: Block) -> bool:
    return _NUMBER.match(article.text, article.paragraphs[block.index].span.start) is not None
