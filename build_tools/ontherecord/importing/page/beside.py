"""What stands beside an article's paragraphs: its standfirst, its captions.

In: the page's blocks. Out: which of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ontherecord.engine.text.parts import beginning
from ontherecord.importing.page.blocks import PROSE, Block, key_of, linked
from ontherecord.model import Part

_STANDFIRST = re.compile(
    r"standfirst|(^|[-_\s])(dek|deck|subtitle|sub-title|summary|lead|lede|intro|excerpt|teaser|"
    r"description|subheadline|sub-headline|abstract)($|[-_\s])", re.I,
)  # fmt: skip
SHORTEST, LONGEST = 40, 600
"""Characters of a standfirst."""
NEAR = 25
"""Blocks before the first paragraph that may be a standfirst, where there is no headline."""


def standfirst(
    all_of: list[Block], first: int, title: str, descriptions: Sequence[str], told: set[str]
) -> int | None:
    """The block before the first paragraph that is the page's own description or is named so."""
    heads = [i for i in range(first) if all_of[i].element.tag == "h1"]
    start = heads[-1] + 1 if heads else max(0, first - NEAR)
    for at in range(start, first):
        block = all_of[at]
        if (
            block.key in told
            or not SHORTEST <= len(block.text) <= LONGEST
            or block.kind == "caption"
        ):
            continue
        if block.key == key_of(title) or linked(block.element) > 0.3:
            continue
        if is_standfirst(block, descriptions):
            return at
    return None


def is_standfirst(block: Block, descriptions: Sequence[str]) -> bool:
    """Whether the block is the page's own description, or prose of a standfirst's class."""
    keys = [key for text in descriptions if len(key := key_of(text.rstrip("…."))) >= SHORTEST]
    if any(block.key.startswith(key) or key.startswith(block.key) for key in keys):
        return True
    above = block.element.getparent()
    named = block.element.get("class", ""), above.get("class", "") if above is not None else ""
    return any(map(_STANDFIRST.search, named)) and block.text.endswith(PROSE)


def captions(
    all_of: list[Block], title: str, last: int, places: Mapping[int, str]
) -> list[tuple[int, Part]]:
    """Captions from the headline on to the last paragraph, each once; `places` are the paragraphs
    by their blocks: each caption tells how the one begins that it follows."""
    heads = [i for i, b in enumerate(all_of[:last]) if b.key == key_of(title)]
    found: dict[str, tuple[int, Part]] = {}
    after = ""
    for at, block in enumerate(all_of[: last + 1]):
        near = not heads or at > heads[0] - 5
        if near and block.kind == "caption":
            part = Part(kind="caption", exact=block.text, after=after)
            found.setdefault(block.key, (at, part))
        after = beginning(places[at]) if at in places else after
    return list(found.values())
