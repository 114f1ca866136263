"""How fast a reader goes: what is left at this pace, and whether anybody can read so fast.

In: answers with the seconds and words each took. Out: figures, and a sentence for the reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ontherecord.codebook.words import counted
from ontherecord.model import Article, Record, Statement

READING = 238
"""Words a minute that adults read silently in English: non-fiction, the mean of 190 studies
(Brysbaert 2019, doi 10.1016/j.jml.2019.104047)."""
FAR_ABOVE = 3
"""Times that: own decision, since a practised reader looks only at what is marked."""
RECENT = 20
"""Answers that a pace is taken from."""
FEWEST = 10
"""Answers under which nothing is said of it."""
PAUSE = 300.0
"""Seconds after which somebody was away: such an answer tells nothing of their pace."""
TOO_FAST = (
    "You answer faster than people read: about {pace:,} words a minute, and {reading} is usual. "
    "Nothing is lost by slowing down."
)


class Step(Record, frozen=True):
    """One answer."""

    seconds: float
    words: int
    """Words that stood before the reader: the statement's sentence."""
    changed: bool = False


class Coach(Record, frozen=True):
    """What the line under the text says."""

    left: int
    minutes: int | None
    """Until nothing is left, at this pace; None as long as there is none."""
    answered: int
    changed: int
    fast: str
    """A sentence, or nothing."""

    @property
    def words(self) -> str:
        """The line itself."""
        found = [f"{self.left:,} left"]
        if self.minutes is not None and self.left:
            found.append(f"about {_time(self.minutes)} at this pace")
        if self.answered:
            share = round(100 * self.changed / self.answered)
            found.append(f"{self.changed:,} of {self.answered:,} drafts changed ({share} %)")
        return " · ".join(found)


def coach(steps: Sequence[Step], left: int) -> Coach:
    """What there is to say after these answers of one sitting."""
    recent = [step for step in steps if step.seconds < PAUSE][-RECENT:]
    minutes = None
    fast = ""
    if recent:
        minutes = max(1, round(left * median(step.seconds for step in recent) / 60))
    if len(recent) >= FEWEST:
        pace = 60 * sum(s.words for s in recent) / max(0.001, sum(s.seconds for s in recent))
        if pace > FAR_ABOVE * READING:
            fast = TOO_FAST.format(pace=10 * round(pace / 10), reading=READING)
    changed = sum(step.changed for step in steps)
    return Coach(left=left, minutes=minutes, answered=len(steps), changed=changed, fast=fast)


def words_read(article: Article, statement: Statement | None) -> int:
    """Words of the sentences that a statement stands in; 0 for one that was added."""
    if statement is None:
        return 0
    start, end = statement.content[0].start, statement.content[-1].end
    inside = [s.span for s in article.sentences if s.span.start < end and s.span.end > start]
    return sum(len(article.text[s.start : s.end].split()) for s in inside)


def _time(minutes: int) -> str:
    if minutes < 90:
        return counted(minutes, "minute")
    return counted(round(minutes / 60), "hour")
