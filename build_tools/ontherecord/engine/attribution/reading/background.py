"""Ends of a clause that may be the reporter's own words (codebook B4: when in doubt, leave it out).

In: a stretch of text. Out: the offset, or the token, where the source's words end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.engine.lexicon.cues import VERBS, lemma_of

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

MIN_CONTENT = 12
"""Code points that must be left when background is cut off."""
_BACKGROUND = re.compile(
    r",\s+(?:(?:who|which|whose|whom)\b|(?:the|a|an)\s+(?:latest|first|second|third|move|charge"
    r"|claim|decision|figure|reference|remark|step)\b)"
)
"""A comma and the beginning of what may be the reporter's background (B4)."""
_OUTLOOK = re.compile(
    r",\s+(?:thus |thereby |further )?(?:raising|prompting|sparking|fuel+ing|stoking|underscoring"
    r"|underlining|highlighting|triggering|deepening|complicating|reigniting|marking)\s"
    r"|\s(?:even as (?=[a-z])|as (?=(?:they|he|she)\b))"
    r"|(?:\s[—–-]{1,2}\s|—)and (?=(?:whom|which|who)\b)",
)
"""Beginnings of what a reporter adds about consequences or circumstances."""
_OTHERS = re.compile(r",\s+(which|whom|who|with)\b")
_POINTING = frozenset(("which", "who", "whom", "that"))


def without_background(reading: Reading, start: int, end: int) -> int:
    """B4: the end of the content before a last comma-phrase that may be the reporter's."""
    end = _until_other_speaker(reading, start, _without_outlook(reading, start, end))
    last = None
    for match in _BACKGROUND.finditer(reading.text, start + 1, end):
        if reading.quotation_at(match.start()) is None:
            last = match
    if last is None or reading.quotations_in(last.start(), end):
        return end
    tail = reading.text[last.end() : end]
    if "," in tail:  # the background may end at that comma; then the clause goes on (B5)
        return end
    return last.start() if last.start() - start >= MIN_CONTENT else end


def without_apposition(reading: Reading, cue: Token, first: int, last: int) -> int:
    """B4: the last token before a closing apposition after a comma ("…, a rise of a third")."""
    doc = reading.doc
    for token in doc[first : last + 1]:
        if token.dep_ not in ("appos", "npadvmod") or token.right_edge.i < last or token.i <= cue.i:
            continue
        opening = token.left_edge
        comma = doc[opening.i - 1] if opening.i > first + 2 else None
        article = opening.lower_ in ("a", "an", "the")
        if (
            comma is not None
            and comma.text == ","
            and article
            and not reading.quotations_in(int(comma.idx), end_of(doc[last]))
        ):
            return int(comma.i - 1)
    return last


def _without_outlook(reading: Reading, start: int, end: int) -> int:
    """“…, raising questions about …”, “… even as he …”: the reporter looks at what it means."""
    for match in _OUTLOOK.finditer(reading.text, start + MIN_CONTENT, end):
        if not reading.quotations_in(match.start(), end):
            return match.start()
    return end


def _until_other_speaker(reading: Reading, start: int, end: int) -> int:
    """“…, which officials say …”, “…, with reports suggesting …”: another’s statement (B7)."""
    for match in _OTHERS.finditer(reading.text, start + 1, end):
        opening = reading.token_at(match.start(1))
        if opening is None or reading.quotation_at(match.start()) is not None:
            continue
        cues = [opening.head, opening.head.head] if match[1] != "with" else _cue_of_with(opening)
        if any(lemma_of(cue) in VERBS and _has_own_subject(cue) for cue in cues):
            return match.start()
    return end


def _cue_of_with(link: Token) -> list[Token]:
    """“suggesting” in “with some reports suggesting …”."""
    for child in link.children:
        if child.dep_ == "pcomp":
            return [child]
        if child.dep_ == "pobj":
            return [c for c in child.children if c.dep_ == "acl" and c.tag_ == "VBG"][:1]
    return []


def _has_own_subject(cue: Token) -> bool:
    if cue.dep_ == "acl":
        return True
    subjects = [c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(c.lower_ not in _POINTING for c in subjects)
