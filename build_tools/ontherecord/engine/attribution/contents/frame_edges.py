"""Where a frame begins and ends that stands inside or behind what was said (codebook B6).

In: a cue, its subject, the sentence. Out: tokens, or offsets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontherecord.engine.attribution.reading.grammar import FINITE
from ontherecord.engine.attribution.reading.reading import Reading, end_of
from ontherecord.model import Span

if TYPE_CHECKING:
    from ontherecord.engine.text.nlp import Token

_LEFT_OUT = frozenset(("and", "but", "while", "although", "though", "which", "who", "as", "whose"))
"""After "…, he said," these open what may be the outlet's own words (B4)."""
FRAME_TOKENS = 14
"""A frame that interrupts a clause is short: "…, he said in Kyiv on Monday, …"."""


def frame_start(reading: Reading, cue: Token, speaker: Token | None) -> Token | None:
    """The first token of "…, he said": the one behind a comma; None without a comma."""
    first = first_of_frame(reading, cue, speaker) if speaker is not None else 0
    if first == 0 or reading.doc[first - 1].text not in (",", "—", "–"):
        return None
    return reading.doc[first]


def frame_end(reading: Reading, cue: Token, sentence: Span) -> int | None:
    """Where the clause goes on after "…, he said on Monday,"; None if it does not."""
    for token in reading.doc[cue.i + 1 : cue.i + FRAME_TOKENS]:
        if token.idx >= sentence.end or reading.quotation_at(token.idx):
            return None
        if token.text in (",", "—", "–"):
            follows = reading.doc[token.i + 1] if token.i + 1 < len(reading.doc) else None
            if follows is None or follows.tag_ == "VBG" or follows.lower_ in _LEFT_OUT:
                return None
            return end_of(token)
        if token.tag_ in FINITE or token.tag_ == "VBG" or token.dep_ == "mark":
            return None
    return None


def first_of_frame(reading: Reading, cue: Token, speaker: Token | None) -> int:
    """Number of the frame's first token, helpers and connecting words included."""
    frame = cue.i
    if speaker is not None and speaker.i < cue.i:
        frame = min(frame, speaker.left_edge.i)
    while (
        frame > 1 and reading.doc[frame - 1].text == "-" and not reading.doc[frame - 1].whitespace_
    ):
        frame -= 2  # “co-founder” (B12)
    while frame > 0:
        before = reading.doc[frame - 1]
        if before.dep_ not in ("aux", "advmod", "cc", "det") or before.head.i < frame:
            break
        frame -= 1
    return frame
