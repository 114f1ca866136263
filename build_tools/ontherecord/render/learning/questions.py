"""The codebook's three questions, their choices, and an item's answers in plain words.

In: an `Item`. Out: `Asked` records (codebook §§2, 4, 5).
"""

from __future__ import annotations

from typing import Literal

from ontherecord.model import Form, Kind, Record, Unverified
from ontherecord.render.learning.items import PLATFORMS, Item
from ontherecord.render.words import wording

QuestionKey = Literal["form", "kind", "unverified"]
NONE = "none"
"""The answer when the text gives no sign that something was not checked."""


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


FORMS: dict[Form, str] = {
    "direct": "The source’s own words, all in quotation marks",
    "mixed": "A retelling with a part in quotation marks",
    "indirect": "A retelling: the outlet says what the source said",
    "outlet": "The outlet’s own words, handed to nobody",
}
KINDS: dict[Kind, str] = {
    "official-claim": "Someone who speaks for a public office",
    "attributed-claim": "Someone else, or a source the text leaves open",
    "outlet-voice": "The outlet itself",
}
REASONS: dict[Unverified | Literal["none"], str] = {
    "none": "No, it gives no such sign",
    "U1": "Yes: it says that this was not confirmed",
    "U2": "Yes: it is hearsay, and no source is named",
    "U3": "Yes: one medium passes on what another passed on",
    "U4": "Yes: it comes from people nobody can hold to account",
}
WHY_FORM: dict[Form, str] = {
    "direct": "All of it stands in quotation marks and belongs to a speaker.",
    "mixed": "Only a part stands in quotation marks; around it the outlet retells.",
    "indirect": "No quotation marks, but words such as “said” hand the content to a source. "
    "The source may have put it differently.",
    "outlet": "No word and no mark hands this to anyone else, so the outlet itself answers for it.",
}
WHY_KIND: dict[Kind, str] = {
    "official-claim": "What counts is the end of the trail: it speaks for or as a public office, "
    "such as a government, an army, the police, a court or an organization of states.",
    "attributed-claim": "The text hands this to someone, and the end of the trail does not speak "
    "for a public office.",
    "outlet-voice": "Nobody else is named for it. That is neither a fault nor a sign that it was "
    "checked.",
}
WHY_REASON: dict[Unverified, str] = {
    "U1": "The text itself says that this could not be, or was not yet, confirmed.",
    "U2": "A word such as “reportedly” stands where a source should be.",
    "U3": "The outlet cites a medium that cites someone else, and does not say that it checked.",
    "U4": "The trail ends at posters, channels or users without a name.",
}
SILENCE = (
    "Nothing in the text says or shows it. Silence about checking is not one of the four reasons, "
    "and it does not mean that someone checked."
)
PLATFORM = "It came over a platform, but a named person or body posted it: that is only its way. "
UNNAMED = "An official without a name is still an official. "
FORM = Question(
    key="form", words="Whose words are on the page?",
    choices=tuple(Choice(value=key, words=words) for key, words in FORMS.items()),
)  # fmt: skip
KIND = Question(
    key="kind", words="Whom does the text hold responsible?",
    choices=tuple(Choice(value=key, words=words) for key, words in KINDS.items()),
)  # fmt: skip
UNVERIFIED = Question(
    key="unverified", words="Does the text say or show that this was not checked?",
    choices=tuple(Choice(value=key, words=words) for key, words in REASONS.items()),
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
    why = WHY_FORM[item.form]
    if inferred and item.form == "direct":
        rule, anchor = "dangling-quote test", "dangling-quote-test"
        why += " No cue stands beside it: the speaker is the one the text named last."
    return Asked(question=FORM, accept=(item.form,), answer=FORMS[item.form], why=why,
                 rule=rule, anchor=anchor)  # fmt: skip


def _kind(item: Item) -> Asked:
    rule, anchor = "capacity test", "capacity-test"
    if item.kind == "outlet-voice":
        rule, anchor = "cue test", "cue-test"
    elif item.statement is not None and item.statement.chain:
        rule, anchor = "origin test", "origin-test"
    return Asked(question=KIND, accept=(item.kind,), answer=KINDS[item.kind],
                 why=WHY_KIND[item.kind], rule=rule, anchor=anchor)  # fmt: skip


def _unverified(item: Item) -> Asked:
    if item.unverified:
        return Asked(
            question=UNVERIFIED, accept=item.unverified,
            answer="; ".join(f"{REASONS[code]} ({code})" for code in item.unverified),
            why=" ".join(WHY_REASON[code] for code in item.unverified),
            rule=item.unverified[0], anchor=item.unverified[0].lower(),
        )  # fmt: skip
    rule, anchor, why = "checking test", "checking-test", SILENCE
    if item.statement is not None and item.statement.channel in PLATFORMS:
        rule, anchor, why = "U4", "u4", PLATFORM + SILENCE
    elif item.kind == "official-claim" and _unnamed(item):
        why = UNNAMED + SILENCE
    return Asked(question=UNVERIFIED, accept=(NONE,), answer=REASONS["none"], why=why, rule=rule,
                 anchor=anchor)  # fmt: skip


def _unnamed(item: Item) -> bool:
    sources = item.statement.sources if item.statement is not None else ()
    return bool(sources) and sources[0].naming == "role-only"


def state_words(item: Item) -> str:
    """The standing of the answers, for readers."""
    if item.statement is None:
        return "no attribution was found here; not reviewed"
    return wording.state_words(item.statement)
