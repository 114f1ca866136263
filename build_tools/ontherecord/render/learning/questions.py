"""The codebook's three questions, their choices, and an item's answers in plain words.

In: an `Item`. Out: `Asked` records (codebook §§2, 4, 5).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ontherecord.codebook import values
from ontherecord.codebook.values import Answer
from ontherecord.model import Record
from ontherecord.render.learning.items import PLATFORMS, Item
from ontherecord.render.words import wording

QuestionKey = Literal["form", "kind", "unverified"]
NONE = "none"
"""The answer when the text gives no sign that something was not checked…"""
NO_SIGN = "No, it gives no such sign"
"""…and its words."""


class Choice(Record, frozen=True):
    value: str
    words: str


class Question(Record, frozen=True):
    key: QuestionKey
    words: str
    choices: tuple[Choice, ...]


class Asked(Record, frozen=True):
    """A question about one item, with its answer."""

    question: Question
    accept: tuple[str, ...]
    """Values that are right; several if several reasons hold."""
    answer: str
    """The right choices in words."""
    why: str
    """The rule in plain words."""
    rule: str
    """Its place in the codebook, in words…"""
    anchor: str
    """…and as an id there."""


SILENCE = (
    "Nothing in the text says or shows it. Silence about checking is not one of the four reasons, "
    "and it does not mean that someone checked."
)
PLATFORM = "It came over a platform, but a named person or body posted it: that is only its way. "
UNNAMED = "An official without a name is still an official. "


def _choices(table: Mapping[Any, Answer]) -> tuple[Choice, ...]:
    return tuple(Choice(value=value.key, words=value.practice) for value in table.values())


FORM = Question(
    key="form", words="Whose words are on the page?", choices=_choices(values.FORMS)
)  # fmt: skip
KIND = Question(
    key="kind", words="Whom does the text hold responsible?", choices=_choices(values.KINDS)
)  # fmt: skip
UNVERIFIED = Question(
    key="unverified", words="Does the text say or show that this was not checked?",
    choices=(Choice(value=NONE, words=NO_SIGN), *_choices(values.UNVERIFIED)),
)  # fmt: skip
QUESTIONS = (FORM, KIND, UNVERIFIED)
"""In the codebook's order."""


def asked(item: Item) -> tuple[Asked, Asked, Asked]:
    """The three questions about an item, answered."""
    return _form(item), _kind(item), _unverified(item)


def _form(item: Item) -> Asked:
    inferred = item.statement is not None and item.statement.attribution == "inferred"
    rule, anchor = ("cue test", "cue-test") if item.form == "outlet" else (
        "quotation test", "quotation-test")  # fmt: skip
    form = values.FORMS[item.form]
    why = form.why
    if inferred and item.form == "direct":
        rule, anchor = "dangling-quote test", "dangling-quote-test"
        why += " No cue stands beside it: the speaker is the one the text named last."
    return Asked(question=FORM, accept=(item.form,), answer=form.practice, why=why,
                 rule=rule, anchor=anchor)  # fmt: skip


def _kind(item: Item) -> Asked:
    rule, anchor = "capacity test", "capacity-test"
    if item.kind == "outlet-voice":
        rule, anchor = "cue test", "cue-test"
    elif item.statement is not None and item.statement.chain:
        rule, anchor = "origin test", "origin-test"
    kind = values.KINDS[item.kind]
    return Asked(question=KIND, accept=(item.kind,), answer=kind.practice, why=kind.why,
                 rule=rule, anchor=anchor)  # fmt: skip


def _unverified(item: Item) -> Asked:
    if item.unverified:
        reasons = [values.UNVERIFIED[code] for code in item.unverified]
        return Asked(
            question=UNVERIFIED, accept=item.unverified,
            answer="; ".join(f"{reason.practice} ({reason.key})" for reason in reasons),
            why=" ".join(reason.why for reason in reasons),
            rule=item.unverified[0], anchor=item.unverified[0].lower(),
        )  # fmt: skip
    rule, anchor, why = "checking test", "checking-test", SILENCE
    if item.statement is not None and item.statement.channel in PLATFORMS:
        rule, anchor, why = "U4", "u4", PLATFORM + SILENCE
    elif item.kind == "official-claim" and _unnamed(item):
        why = UNNAMED + SILENCE
    return Asked(question=UNVERIFIED, accept=(NONE,), answer=NO_SIGN, why=why, rule=rule,
                 anchor=anchor)  # fmt: skip


def _unnamed(item: Item) -> bool:
    sources = item.statement.sources if item.statement is not None else ()
    return bool(sources) and sources[0].naming == "role-only"


def state_words(item: Item) -> str:
    """The standing of the answers, for readers."""
    if item.statement is None:
        return "no attribution was found here; not reviewed"
    return wording.state_words(item.statement)
