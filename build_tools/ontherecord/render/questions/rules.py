"""The table of questions: what must show in an article's marks for a question to be asked.

In: `Facts`. Out: for each rule what the page shows and what to ask, or None. A rule looks at how
things are sourced, the same for every side. None of them asks whether something is true, and
what is well sourced leads to a question as readily as what is not. The last rule of a group
always applies to an article with statements.
"""

from __future__ import annotations

from collections.abc import Callable

from ontherecord.codebook.values import CHANNELS, UNVERIFIED
from ontherecord.codebook.words import counted
from ontherecord.model import Record, Statement
from ontherecord.render.questions.facts import Facts

MUCH, NEARLY_ALL = 0.3, 0.8
"""Shares of the attributed words: of one speaker, of officials."""
UNNAMED = ("role-only", "anonymous-on-request", "none")


class Found(Record, frozen=True):
    """What a rule found."""

    shown: str
    ask: str
    ids: tuple[str, ...] = ()
    """The statements it speaks of."""


Rule = Callable[[Facts], Found | None]


def _one_voice(facts: Facts) -> Found | None:
    name, number = facts.by_speaker[0] if facts.by_speaker else ("", 0)
    if len(facts.by_speaker) < 2 or number < MUCH * facts.words:
        return None
    return Found(
        shown=f"{_percent(number, facts.words)} of the attributed words here come from {name}.",
        ask="Who else has first-hand knowledge of the same things, and what do they say?",
    )


def _not_heard(facts: Facts) -> Found | None:
    if not facts.unheard:
        return None
    return Found(
        shown=f"{facts.unheard[0]} is named here, but is not a source.",
        ask="Have they said something about it themselves, and where can you read it in full?",
    )


def _offices(facts: Facts) -> Found | None:
    if facts.official < NEARLY_ALL * facts.words:
        return None
    share = _percent(facts.official, facts.words)
    return Found(
        shown=f"{share} of the attributed words here are official claims.",
        ask="Who else is concerned by what they speak of, and where could you hear from them?",
    )


def _several(facts: Facts) -> Found | None:
    number = counted(len(facts.by_speaker), "speaker")
    return Found(
        shown=f"{number} can be told apart here.",
        ask="What could each of them know at first hand, and what only through others?",
    )


def _unchecked(facts: Facts) -> Found | None:
    found = [s for s in facts.statements if s.unverified]
    if not found:
        return None
    reasons = dict.fromkeys(UNVERIFIED[code].card for s in found for code in s.unverified)
    return Found(
        shown=f"{counted(len(found), 'statement')} "
        f"{'is' if len(found) == 1 else 'are'} marked as not checked: {'; '.join(reasons)}.",
        ask="Who else has reported this, and from which source of their own?",
        ids=_ids(found),
    )


def _relayed(facts: Facts) -> Found | None:
    found = [s for s in facts.statements if s.chain]
    if not found:
        return None
    return Found(
        shown=f"{counted(len(found), 'statement')} came by way of someone else.",
        ask="Where did the words appear first, and how do they read there?",
        ids=_ids(found),
    )


def _unnamed(facts: Facts) -> Found | None:
    found = [s for s in facts.statements if any(x.naming in UNNAMED for x in s.sources)]
    if not found:
        return None
    return Found(
        shown=f"{counted(len(found), 'statement')} "
        f"{'has a source' if len(found) == 1 else 'have sources'} without a name.",
        ask="What does the text tell about these sources, and who says the same under a name?",
        ids=_ids(found),
    )


def _all_named(_: Facts) -> Found | None:
    return Found(
        shown="Every statement here has a source with a name.",
        ask="Choose one of them: how did they come to know what they say?",
    )


def _on_record(facts: Facts) -> Found | None:
    found = [s for s in facts.statements if CHANNELS[s.channel].card]
    if not found:
        return None
    best = next((s for s in found if s.quotes), found[0])
    return Found(
        shown=f"This was said {CHANNELS[best.channel].card}.",
        ask="Can you find the whole of it? What comes just before and after?",
        ids=_ids([best]),
    )


def _figures(facts: Facts) -> Found | None:
    found = [s for s in facts.statements if any(sign.isdigit() for sign in facts.texts[s.id])]
    if not found:
        return None
    return Found(
        shown=f"{counted(len(found), 'statement')} "
        f"{'gives' if len(found) == 1 else 'give'} figures or dates.",
        ask="Who counted, how, and who else has counted?",
        ids=_ids(found),
    )


def _undated(facts: Facts) -> Found | None:
    number = sum(s.said_when is None for s in facts.statements)
    if not number:
        return None
    every = len(facts.statements)
    which = "any of them" if number == every > 1 else f"{number} of them"
    return Found(
        shown=f"{counted(every, 'statement')}, and the text does not settle the day of {which}.",
        ask="When was each of them made, and what has happened since?",
    )


def _dated(_: Facts) -> Found | None:
    return Found(
        shown="For every statement here the day can be told.",
        ask="Choose one: what has happened since, and has the speaker come back to it?",
    )


def _ids(found: list[Statement]) -> tuple[str, ...]:
    return tuple(s.id for s in found)


def _percent(part: int, whole: int) -> str:
    return f"{part / max(1, whole) * 100:.0f}%"


RULES: dict[str, tuple[Rule, ...]] = {
    "who speaks": (_one_voice, _not_heard, _offices, _several),
    "how it got here": (_unchecked, _relayed, _unnamed, _all_named),
    "where to look": (_on_record, _figures, _undated, _dated),
}
"""One question from each group: the first rule that applies."""
NOTHING_SAID = Found(
    shown="No statement of anyone but the outlet is marked here.",
    ask="For which of its sentences would you like to know a source, and where could you look?",
)
