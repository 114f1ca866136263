"""Whole names after a title of honour, a rank or a post: "Datuk Seri Salim Azman Mohd Noor".

In: the text. Out: spans of names without their titles, each as long as its capitals go. What the
language model makes of such a name is mostly a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ontherecord.engine.capacity.bodies import classify_body
from ontherecord.engine.entities import name_parts, names
from ontherecord.engine.entities.honorifics import LONGEST_TITLE, bare, title_size
from ontherecord.engine.lexicon import tables
from ontherecord.engine.text import wordlist
from ontherecord.model import Span

TOKEN = re.compile(r"\S+")
LINK = re.compile(r"(?:bin|binti|binte|bint|bte|bt|ibn|ibni|a/l|a/p|al|el|ul|ur|da|de|del|della"
                  r"|dela|der|den|di|do|dos|das|du|la|le|las|los|van|von|y|e|ter|zu|st|abu|ben"
                  r"|anak)$")  # fmt: skip
""" Small words inside a name."""
PART = re.compile(r"(?:[^\W\d_a-z]['’‘]?[^\W\d_][\w'’‘-]*|[^\W\d_a-z]\.?(?:[A-Z]\.?)*"
                  r"|(?:al|el|ad|as|an|ash)-[A-Z][\w'’]+|d['’][A-Z]\w+)$")  # fmt: skip
ORDINARY = wordlist.words(
    "general major captain commander chief pastor bishop king prince princess private corporal "
    "lieutenant detective inspector constable principal don advocate brigadier professor lic kap "
    "head constable cp sac si ps cs rep gov sen gen col dm"
)
LONGEST_NAME = 7
NUMERAL = re.compile(r"[IVX]+|Jr|Sr")
INITIAL = re.compile(r"(?:[A-Z]\.)+")
CLOSING = re.compile(r"(?:['’]s)?[\s.,;:!?)”\"'’]*$")


def titled(text: str) -> Iterator[Span]:
    """Names of two words and more after a title that stands before nothing but a person."""
    words = [Span(start=m.start(), end=m.end()) for m in TOKEN.finditer(text)]
    for at in range(len(words) - 2):
        if not text[words[at].start].isupper():
            continue
        ahead = words[at : at + LONGEST_TITLE]
        size = title_size([text[w.start : w.end] for w in ahead])
        if size:
            sure = " ".join(bare(text[w.start : w.end]) for w in ahead[:size]) not in _ordinary()
            rest = _line(text, words[at + size - 1 : at + size + LONGEST_NAME + LONGEST_TITLE])
            name = _name_after(text, rest)
            if name and (sure or personal(text[name.start : name.end])):
                yield name


def personal(name: str) -> bool:
    """Whether its first word is a given name, or a word of it a family name where those stand."""
    words = name.split()
    return bool(words) and (
        names.has_given_name(name) or words[-1] in tables.surnames("last")
        or (words[0] in tables.surnames("first") and len(words) > 1)
    )  # fmt: skip


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Titles that begin names of bodies and other things, too: "General", "Minister"."""
    return tables.honorifics() & {*tables.heads(), *ORDINARY}


def _line(text: str, words: list[Span]) -> list[Span]:
    """The words after the first one, as long as single spaces join them."""
    kept = []
    for before, word in pairwise(words):
        if text[before.end : word.start] != " " or text[before.end - 1] in ',;:)”"':
            break
        kept.append(word)
    return kept


def _name_after(text: str, words: list[Span]) -> Span | None:
    while words and (size := title_size([text[w.start : w.end] for w in words[:LONGEST_TITLE]])):
        words = words[size:]
    kept: list[Span] = []
    for word in words[:LONGEST_NAME]:
        seen = text[word.start : word.end]
        core = CLOSING.sub("", seen)
        initial = INITIAL.fullmatch(seen)
        if not (initial or PART.match(core) or (kept and LINK.match(seen))):
            break
        if kept and _is_no_part(core) and not _is_initial(text, kept[-1]):
            break
        if kept and NUMERAL.fullmatch(core):
            break
        kept.append(word)
        if core != seen and not initial:
            break
    while kept and LINK.match(text[kept[-1].start : kept[-1].end]):
        kept.pop()
    if len(kept) < 2:
        return None
    start, last = kept[0].start, text[kept[-1].start : kept[-1].end]
    end = kept[-1].start + len(last if INITIAL.fullmatch(last) else CLOSING.sub("", last))
    return Span(start=start, end=end) if _may_be_a_name(text[start:end]) else None


def _is_initial(text: str, word: Span) -> bool:
    """ "Ada T. King": after an initial stands a surname, whatever else the word means."""
    return INITIAL.fullmatch(text[word.start : word.end]) is not None


def _is_no_part(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low in tables.heads() or word in tables.adjectives() or title_size([word]) > 0


def _may_be_a_name(name: str) -> bool:
    words = name.split()
    first = words[0].lower().strip(".")
    country = words[0] in tables.adjectives() and words[-1] not in tables.surnames("last")
    if first in name_parts.NOT_IN_NAMES or first in tables.heads() or country:
        return False
    if any(len(w) > 3 and w.isupper() for w in words):
        return False
    last = words[-1].lower()
    return not (classify_body(name) or last in tables.heads() or name in tables.bodies())
