"""What the paragraphs of a page are, beside plain prose: by their elements, not by their words, but
for the outlet's notes and the agencies' lines, which have their tables.

In: the article's paragraphs, each with its block. Out: a `Part` a paragraph, None for plain prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ontherecord.importing.page import words
from ontherecord.importing.page.blocks import Block, text_of
from ontherecord.model import Part, PartKind

Shown = tuple[str, Block | None]
_KINDS: dict[str, PartKind] = {
    "h2": "subhead", "h3": "subhead", "h4": "subhead", "li": "list", "table": "table",
    "cite": "cite", "dt": "question",
}  # fmt: skip
_NAMED: tuple[tuple[re.Pattern[str], PartKind], ...] = (
    (re.compile(r"(^|[-_\s])(correction|corrections|clarification|erratum|editors?-?note)", re.I),
     "correction"),
    (re.compile(r"(^|[-_\s])(agency|wire)-?(credit|line|name)?s?($|[-_\s])", re.I), "credit"),
    (re.compile(r"(^|[-_\s])question($|[-_\s])", re.I), "question"),
    (re.compile(r"(^|[-_\s])answer($|[-_\s])", re.I), "answer"),
)  # fmt: skip
"""Classes that say what a paragraph is; it is short where it is a credit."""
FEWEST = 2
"""Questions in bold type before the answers are taken for answers."""
SHORT = 80
"""Code points of an agency's line."""


def parts(shown: Sequence[Shown], *, first_is_lead: bool) -> list[Part | None]:
    """A part for each paragraph; `first_is_lead`: the first is the standfirst."""
    asked = _asked(shown)
    kinds = [_kind(words_, block) for words_, block in shown]
    if len(asked) >= FEWEST:
        kinds = list(_answered(kinds, asked))
    if first_is_lead and kinds:
        kinds[0] = "standfirst"
    return [Part(kind=kind, exact=words_) if kind else None
            for (words_, _), kind in zip(shown, kinds, strict=True)]  # fmt: skip


def _kind(said: str, block: Block | None) -> PartKind | None:
    if block is None:
        return _by_words(said)
    if block.kind == "cite":
        return "cite"
    if next(block.element.iterancestors("blockquote"), None) is not None:
        return "quotation"
    if block.kind in ("blockquote", *_KINDS):
        return "quotation" if block.kind == "blockquote" else _KINDS[block.kind]
    above = block.element.getparent()
    names = (block.element.get("class", ""), above.get("class", "") if above is not None else "")
    for pattern, kind in _NAMED:
        if any(map(pattern.search, names)) and (kind != "credit" or len(said) <= SHORT):
            return kind
    return _by_words(said)


def _by_words(said: str) -> PartKind | None:
    if len(said) <= SHORT and words.is_one_of(said, "agency"):
        return "credit"
    return "correction" if words.begins(said, "correction") else None


def _asked(shown: Sequence[Shown]) -> set[int]:
    """Paragraphs all in bold that end in a question mark: an interviewer's."""
    return {n for n, (said, block) in enumerate(shown)
            if block is not None and said.rstrip("\"'”’» ").endswith(("?", "？", "؟"))
            and _is_bold(block)}  # fmt: skip


def _is_bold(block: Block) -> bool:
    bold = "".join(text_of(element) for element in block.element.iter("strong", "b"))
    return block.element.tag in ("p", "div") and len(bold) >= len(block.text) - 2


def _answered(kinds: Sequence[PartKind | None], asked: set[int]) -> Iterator[PartKind | None]:
    """From the first question on, plain paragraphs answer, up to the last question's first answer:
    where the interview ends after it, nothing tells."""
    last = max(asked)
    for number, kind in enumerate(kinds):
        if number in asked:
            yield "question"
        elif kind is None and min(asked) < number <= last + 1:
            yield "answer"
        else:
            yield kind
