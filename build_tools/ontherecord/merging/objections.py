"""Disputes of what nobody reads anew: they stand beside what is shown.

In: the disputed statements and whose dispute each is. Out: the boards, changed in place.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ontherecord.merging.disputes import Voice
from ontherecord.merging.span_index import OnWords
from ontherecord.model import Statement


def object_to(
    against: Sequence[tuple[Statement, Voice]], shown: list[Statement], possible: list[Statement]
) -> None:
    """Add each dispute to the statement that is shown, else to the possible one.

    Where there is neither, the words are the outlet's, and the dispute stands beside them.
    """
    if not against:
        return
    boards = [(board, _places(board)) for board in (shown, possible)]
    for target, voice in against:
        content = target.content
        hits = ((board, index) for board, places in boards for index in places.on(content))
        board, index = next(hits, (shown, len(shown)))
        if index == len(board):
            boards[0][1].add(content, index)
            board.append(_outlets_words(target))
        known = board[index]
        board[index] = msgspec.structs.replace(
            known, disputed_by=(*known.disputed_by, voice.annotation),
            disputants=(*known.disputants, voice.by),
        )  # fmt: skip


def _places(board: Sequence[Statement]) -> OnWords[int]:
    found: OnWords[int] = OnWords()
    for index, statement in enumerate(board):
        found.add(statement.content, index)
    return found


def _outlets_words(target: Statement) -> Statement:
    return Statement(
        id="", content=target.content, form="outlet", kind="outlet-voice", region=target.region
    )
