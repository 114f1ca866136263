"""What somebody did not say → flags on sentences (codebook §4.0).

In: sentences with the draft's flags, the statements people's readings left. Out: the sentences with
the flags that stand: people's own, and the draft's where nobody read its words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from ontherecord.codebook.labels import overlap
from ontherecord.model import NotSaid, Sentence, Statement


def flagged(
    sentences: tuple[Sentence, ...], statements: Sequence[Statement]
) -> tuple[Sentence, ...]:
    """Each sentence with what it says that somebody did not say; doing it twice changes nothing."""
    read = [part for s in statements if s.by for part in s.content]
    starts = [sentence.span.start for sentence in sentences]
    marked: dict[int, list[NotSaid]] = {}
    for s in statements:
        if s.not_said is not None:
            at = max(0, bisect_right(starts, s.content[0].start) - 1)
            found = NotSaid(who=s.not_said, span=s.content[0], by=s.by)
            marked.setdefault(at, []).append(found)
    return tuple(
        _with(sentence, [
            *(one for one in sentence.not_said
              if not one.by and not any(overlap(one.span, part) for part in read)),
            *marked.get(at, ()),
        ]) if sentence.not_said or at in marked else sentence
        for at, sentence in enumerate(sentences)
    )  # fmt: skip


def _with(sentence: Sentence, found: Sequence[NotSaid]) -> Sentence:
    in_order = tuple(sorted(found, key=lambda one: one.span))
    return msgspec.structs.replace(sentence, not_said=in_order)
