"""Who is named between a comma and a closing cue, by the words alone (codebook B10).

In: a reading, a cue, its sentence. Out: the spans of those who are named, and the comma before
them, or None where the words name nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.boundaries import trim
from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.capacity.callings import means_people
from ontherecord.engine.capacity.capacity import capacity
from ontherecord.model import Record, Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

LONGEST = 40
"""Tokens before the cue in which its frame begins: own decision."""
_NO_FIRST = ("ADP", "SCONJ", "CCONJ", "VERB", "AUX", "ADV")
_ASIDE = frozenset(("who", "which", "whose"))


class Frame(Record, frozen=True):
    """The sources of a frame, and the offset of the comma that opens it."""

    sources: tuple[Span, ...]
    comma: int


Words = list["Token"]


def frame_sources(reading: Reading, cue: Token, sentence: Span) -> Frame | None:
    """A list with “and” before its last, or one person with an aside between commas."""
    groups = _between_commas(reading, cue, sentence)
    if len(groups) < 2:
        return None
    if not groups[-1]:  # a comma right before the cue closes an aside
        return _with_aside(reading, groups[:-1])
    return _listed(reading, groups) or _titled(reading, groups[-1])


def _between_commas(reading: Reading, cue: Token, sentence: Span) -> list[Words]:
    """The tokens of the sentence before the cue, cut at its commas."""
    groups: list[Words] = [[]]
    for token in reading.doc[max(0, cue.i - LONGEST) : cue.i]:
        if token.idx < sentence.start:
            continue
        if token.text == "," and reading.quotation_at(token.idx) is None:
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _with_aside(reading: Reading, groups: list[Words]) -> Frame | None:
    """“…, Ada Roy, head of the union,” “…, the head of the union, Ada Roy,”."""
    if len(groups) < 3:
        return None
    name, aside = groups[-2], groups[-1]
    told = bool(aside) and (aside[0].lower_ in _ASIDE or _is_somebody(reading, aside))
    one_named = _is_name(name) or bool(aside and _is_name(aside))
    if not (told and one_named and _is_somebody(reading, name)):
        return None
    last = name if aside[0].lower_ in _ASIDE else aside
    return _frame(reading, [(name[0], last[-1])], name[0])


def _listed(reading: Reading, groups: list[Words]) -> Frame | None:
    """“…, survivors, a port official and the coast guard”: the longest list of somebodies."""
    pairs = _halves(groups[-1])
    if pairs is None or not all(_is_somebody(reading, part) for part in pairs):
        return None
    parts = list(pairs)
    for group in reversed(groups[1:-1]):
        if any(t.lower_ in ("and", "or") for t in group) or not _is_somebody(reading, group):
            break
        parts.insert(0, group)
    return _frame(reading, [(p[0], p[-1]) for p in parts], parts[0][0])


def _titled(reading: Reading, group: Words) -> Frame | None:
    """“…, presiding judge Dr. Henrike Vollmann”: a calling right before a name."""
    first = next((n for n, t in enumerate(group) if t.text[:1].isupper()), 0)
    if first == 0 or not _is_name(group[first:]) or group[0].pos_ in _NO_FIRST[:3]:
        return None
    calling = reading.words(Span(start=int(group[0].idx), end=end_of(group[first - 1])))
    return _frame(reading, [(group[0], group[-1])], group[0]) if means_people(calling) else None


def _halves(group: Words) -> tuple[Words, Words] | None:
    """The two parts around the only “and”."""
    places = [n for n, t in enumerate(group) if t.lower_ == "and"]
    if len(places) != 1 or places[0] in (0, len(group) - 1):
        return None
    return group[: places[0]], group[places[0] + 1 :]


def _frame(reading: Reading, parts: list[tuple[Token, Token]], first: Token) -> Frame | None:
    spans = [trim(reading, int(a.idx), end_of(b)) for a, b in parts]
    found = tuple(s for s in spans if s is not None)
    return Frame(sources=found, comma=int(first.nbor(-1).idx)) if found else None


def _is_somebody(reading: Reading, part: Words) -> bool:
    """A noun group without a verb that means people or a body, or a name."""
    if not part or any(reading.quotation_at(t.idx) is not None for t in part):
        return False
    if _is_name(part):
        return True
    if part[0].pos_ in _NO_FIRST or len(part) > LONGEST // 2:
        return False
    if any(t.tag_ in FINITE or t.tag_ == "VBG" for t in part):
        return False
    words = reading.words(Span(start=int(part[0].idx), end=end_of(part[-1])))
    told = capacity(words)
    return means_people(words) or (told is not None and told.type != "document-data")


def _is_name(part: Words) -> bool:
    """Two or more words with capitals, and nothing but age or initials beside them."""
    capital = [t for t in part if t.text[:1].isupper()]
    return len(part) >= 2 and len(capital) == len(part) and part[-1].ent_type_ not in (
        "GPE", "LOC", "DATE", "FAC")  # fmt: skip
