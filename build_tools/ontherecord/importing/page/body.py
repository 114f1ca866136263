"""A cleaned page → the article's paragraphs, and what is no plain paragraph.

In: lxml's tree. Out: the paragraphs and regions. Trafilatura's precise setting says where the
article begins and ends; between, its plain setting's paragraphs are taken, then what stands
between two of them in the page and is prose as they are; before them the standfirst.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import trafilatura
from lxml.html import HtmlElement

from ontherecord.importing.page import words
from ontherecord.importing.page.beside import captions, is_standfirst, standfirst
from ontherecord.importing.page.blocks import PROSE, Block, blocks, key_of, linked
from ontherecord.importing.page.parts import parts
from ontherecord.model import Part


class Body(NamedTuple):
    """An article's words without its headline."""

    paragraphs: tuple[str, ...]
    regions: tuple[Part, ...]


def body(tree: HtmlElement, title: str, descriptions: Sequence[str]) -> Body:
    """The article's body; empty where none is found. `descriptions` are the page's own."""
    all_of = blocks(tree)
    plain = _lines(tree, precise=False)
    lines = _between(_lines(tree, precise=True), plain)
    lines += _going_on(lines, plain, all_of)
    told = list(_told(lines, _places(lines, all_of), all_of))
    while told and (told[0].key == key_of(title) or _is_label(told[0], all_of)):
        told.pop(0)
    first = next((one.at for one in told if one.at is not None), None)
    last = max((one.at for one in told if one.at is not None), default=None)
    if first is None or last is None:
        return Body(tuple(one.text for one in told), ())
    lead = standfirst(all_of, first, title, descriptions, {one.key for one in told})
    if lead is not None:
        told.insert(0, _Line(all_of[lead].text, all_of[lead].key, lead))
    shown = [(one.text, None if one.at is None else all_of[one.at]) for one in told]
    begins = shown[0][1]
    is_lead = lead is not None or (begins is not None and _sums_up(begins, told, descriptions))
    known = parts(shown, first_is_lead=is_lead)
    places = {one.at: one.text for one in told if one.at is not None}
    regions = captions(all_of, title, last, places)
    for one, part in zip(told, known, strict=True):
        if one.at is not None and part is not None:
            regions.append((one.at, part))
    paragraphs = tuple(one.text for one in told)
    return Body(paragraphs, tuple(part for _, part in sorted(regions, key=lambda r: r[0])))


def _sums_up(block: Block, told: list[_Line], descriptions: Sequence[str]) -> bool:
    """Whether the first of several paragraphs is a standfirst that no headline parts from them: it
    is named so, or is the page's description and of another kind than the next."""
    following = next((one.at for one in told[1:] if one.at is not None), None)
    return (following is not None and is_standfirst(block, ())) or (
        bool(descriptions) and block.element.tag in ("h2", "h3", "h4", "header")
        and is_standfirst(block, descriptions)
    )  # fmt: skip


class _Line(NamedTuple):
    text: str
    key: str
    at: int | None
    """Which block it is, if one."""


def _lines(tree: HtmlElement, *, precise: bool) -> list[str]:
    found = trafilatura.bare_extraction(
        copy.deepcopy(tree), favor_precision=precise, include_comments=False, include_tables=False,
    )  # fmt: skip
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _between(precise: list[str], plain: list[str]) -> list[str]:
    """Of the plain setting's lines, those from the first to the last that the precise one keeps."""
    if not precise:
        return plain
    kept = {key_of(line) for line in precise}
    shared = [at for at, line in enumerate(plain) if key_of(line) in kept]
    if len(shared) * 2 < len(precise):
        return precise
    return plain[shared[0] : shared[-1] + 1]


def _going_on(lines: list[str], plain: list[str], all_of: list[Block]) -> list[str]:
    """The plain setting's next lines that lie in the page as the last one does, with what heads
    them."""
    if not lines or lines[-1] not in plain:
        return []
    at = len(plain) - plain[::-1].index(lines[-1])
    where = {block.key: block for block in all_of}
    last = where.get(key_of(lines[-1]))
    found: list[str] = []
    waiting: list[str] = []
    for line in plain[at:]:
        block = where.get(key_of(line))
        if last is None or block is None or linked(block.element) >= 0.5:
            break
        waiting.append(line)
        if block.kind == "p" and block.text.endswith(PROSE) and _lies(block) == _lies(last):
            found += waiting
            waiting = []
        elif block.kind not in ("h2", "h3", "h4") or len(waiting) > 1:
            break
    return found


def _lies(block: Block) -> tuple[str, ...]:
    """Which element a block is, and in which: tags and classes."""
    above = block.element.getparent()
    return tuple(f"{e.tag} {e.get('class', '')}" for e in (block.element, above) if e is not None)


def _is_label(line: _Line, all_of: list[Block]) -> bool:
    """Whether words before the article are only the name of a section."""
    is_link = line.at is not None and linked(all_of[line.at].element) > 0.9
    return not line.text.endswith(PROSE) and (is_link or len(line.text.split()) <= 2)


def _places(lines: list[str], all_of: list[Block]) -> list[int | None]:
    """For each line the block it is, in order; of equal blocks the next one on."""
    where: dict[str, list[int]] = {}
    for number, block in enumerate(all_of):
        where.setdefault(block.key, []).append(number)
    found: list[int | None] = []
    last = -1
    for line in lines:
        at = next((i for i in where.get(key_of(line), ()) if i > last), None)
        found.append(at)
        last = at if at is not None else last
    return found


def _told(lines: list[str], places: list[int | None], all_of: list[Block]) -> Iterator[_Line]:
    """The lines, with the blocks' own letters, and what stands between two of them as they do."""
    seen: set[str] = {key_of(line) for line in lines}
    every = "".join(map(key_of, lines))  # a block with breaks in it is several lines
    before: int | None = None
    for line, at in zip(lines, places, strict=True):
        if at is not None:
            if before is not None:
                for i in range(before + 1, at):
                    belongs = _belongs(all_of[i], all_of[before], all_of[at], seen)
                    if belongs and all_of[i].key not in every:
                        seen.add(all_of[i].key)
                        yield _Line(all_of[i].text, all_of[i].key, i)
            before = at
        text = line if at is None else all_of[at].text
        yield _Line(re.sub(r"^- ", "", text), key_of(text), at)


def _belongs(block: Block, before: Block, after: Block, seen: set[str]) -> bool:
    """Whether a block between two paragraphs is one, too: it lies where they do, and is prose."""
    if block.key in seen or block.kind in ("caption", "figcaption"):
        return False
    if block.kind == "table":
        return True
    above = {before.element.getparent(), after.element.getparent()}
    element = block.element
    if len(above) == 1 and element.getparent() in above and linked(element) == 0:
        return block.kind in ("p", "div", "h2", "h3", "h4")
    if next(element.iterancestors("blockquote", "ol"), None) is not None:
        element = next(element.iterancestors("blockquote", "ol"))
        return element.getparent() in above or element in set(before.element.iterancestors())
    prose = block.kind == "p" and block.text.endswith(PROSE) and linked(element) < 0.5
    return prose and element.getparent() in above and not words.begins(block.text, "pointer")
