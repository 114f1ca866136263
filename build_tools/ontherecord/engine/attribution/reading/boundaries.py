"""Where a content begins and ends (codebook §8). In: token or text ranges. Out: spans or None."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.background import without_apposition, without_background
from ontherecord.engine.attribution.reading.endings import without_tail
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.attribution.reading.second_cues import second_cue
from ontherecord.engine.attribution.reading.second_verbs import speaker_goes_on
from ontherecord.engine.lexicon.cues import VERBS, lemma_of
from ontherecord.engine.lexicon.vocabulary import TIME_WORDS
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_EDGE = " \t\n\u00a0,;:—–-―•*|/"
_BRACKETS = {")": "(", "]": "["}
INSERT = re.compile(r"\[[^\[\]\n]{1,80}\]")
"""Editor's brackets (B11)."""
_CONTRAST = frozenset(("while", "whereas", "but", "though", "although"))
_DASH = re.compile(r"\s(?:-{1,2}|[–—])\s|—")


def trim(reading: Reading, start: int, end: int) -> Span | None:
    """The span without loose edges: final full stop out (B1), marks in (B2)."""
    text = reading.text
    while start < end and (text[start] in _EDGE + "." or _is_bullet(text, start)):
        start += 1
    while end > start:
        char = text[end - 1]
        if reading.quotation_at(end - 1) and not char.isspace():
            break
        token = reading.token_at(end - 1)
        if char == "-" and text[end : end + 1].isalnum():
            break  # inside a word (B12)
        loose = char in _EDGE or (char == "." and (token is None or not token.text[0].isalnum()))
        unpaired = char in _BRACKETS and _BRACKETS[char] not in text[start:end]
        if not (loose or unpaired or char == "…"):
            break
        end -= 1
    return Span(start=start, end=end) if start < end else None


def _is_bullet(text: str, at: int) -> bool:
    return text[at] in "»›" and text[at + 1 : at + 2].isspace()


def widen(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A content never begins or ends in the middle of a quotation (B2)."""
    for quotation in reading.quotations_in(start, end):
        start = min(start, quotation.span.start)
        end = max(end, quotation.span.end)
    beside = reading.quotation_at(end + (reading.text[end : end + 1] in (",", ".")))
    touches = beside is not None and not reading.text[end - 1 : end].isspace()
    if beside is not None and touches and end <= beside.span.start <= end + 1:
        end = beside.span.end
    return start, end


def span_of(reading: Reading, start: int, end: int) -> Span | None:
    """Widen, cut background off the end (B4), trim."""
    start, end = widen(reading, start, end)
    end = _until_closing_dash(reading, start, end)
    return trim(reading, start, without_background(reading, start, end))


def _until_closing_dash(reading: Reading, start: int, end: int) -> int:
    """“ – the minister said it was safe – ”: the second dash ends what the first one opened."""
    sentence = reading.sentence_at(start).span
    before = list(_DASH.finditer(reading.text, sentence.start, start))
    if len(before) % 2 == 0:
        return end
    for match in _DASH.finditer(reading.text, start, end):
        if reading.quotation_at(match.start()) is None:
            return match.start()
    return end


def clause_range(reading: Reading, cue: Token, head: Token) -> tuple[int, int]:
    """Offsets of the clause under `head`, right of the cue if the cue stands before it (B1, B5)."""
    first, last = head.left_edge.i, head.right_edge.i
    if head.i > cue.i:
        first = max(first, cue.i + 1)
    last = max(head.i, _last_of_clause(reading, cue, head, last))
    last = max(head.i, without_apposition(reading, cue, first, last))
    if head.i > cue.i:
        last = max(head.i, without_tail(reading, cue, first, last))
    first = _skip_time_words(reading, cue, first, head)
    doc = reading.doc
    return int(doc[first].idx), end_of(doc[last])


def _skip_time_words(reading: Reading, cue: Token, first: int, head: Token) -> int:
    """B1: "said Monday that": the day belongs to the saying, if it directly follows the cue."""
    doc = reading.doc
    token = doc[first]
    timed = token.lower_ in TIME_WORDS or token.lower_ in ("afterwards", "beforehand")
    if first == cue.i + 1 and timed and token.dep_ not in ("nsubj", "poss"):
        return min(first + 1, head.i)
    return first


def _last_of_clause(reading: Reading, cue: Token, head: Token, last: int) -> int:
    """The clause ends where another cue takes over (B7: two cues, two statements)."""
    doc = reading.doc
    for token in doc[max(head.i, cue.i) + 1 : last + 1]:
        if token.i < 2 or reading.quotation_at(token.idx) is not None:
            continue
        if token.lower_ == "according" and doc[token.i - 1].text == ",":
            return int(token.i - 2)
        if token.tag_[:1] != "V":
            continue
        start = _hands_over(reading, cue, token) if lemma_of(token) in VERBS else None
        start = speaker_goes_on(cue, token) if start is None else start
        if start is not None and start - 1 >= head.i:
            return start - 1
    return last


def _hands_over(reading: Reading, cue: Token, token: Token) -> int | None:
    """The token number at which a later cue's own clause begins, if it is not part of this one."""
    doc = reading.doc
    before = doc[token.i - 1]
    if before.pos_ == "ADV" and token.i > 1:
        before = doc[token.i - 2]
    if token.tag_ == "VBG":
        takes = any(child.dep_ in ("ccomp", "dobj", "prt", "dative") for child in token.children)
        follows = reading.text[end_of(token) : end_of(token) + 3].strip()[:1] in '"“‘:'
        return int(before.i) if before.text == "," and (takes or follows) else None
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return second_cue(token)
    opening = doc[subject.left_edge.i - 1] if subject.left_edge.i else None
    if opening is None or opening.i < 1 or subject.i > token.i:
        return None
    if opening.lower_ in ("and", "but") and _says_the_same(cue, token):
        return int(opening.i)
    if opening.lower_ not in _CONTRAST:
        return None
    return int(opening.i) if doc[opening.i - 1].text == "," else None


def _says_the_same(cue: Token, token: Token) -> bool:
    """“Norway says … and Sweden says …”: the same verb, in the same tense, with its own clause."""
    alike = lemma_of(cue) == lemma_of(token) and cue.tag_ == token.tag_
    return alike and any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)
