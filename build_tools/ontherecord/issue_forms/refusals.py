"""Why a form cannot become a file, told by the line of its field.

In: what was answered. Out: a `Problem`, in the words that `check` uses: what, why, fix.
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.issue_forms.choices import chosen
from ontherecord.issue_forms.fields import Field
from ontherecord.model import Problem, Record
from ontherecord.problems.faults import error, one_of, shown

PATH = "form"
"""What problems call the issue's text."""


class Answer(Record, frozen=True):
    """What stands under one heading."""

    line: int
    """Of the heading, from 1."""
    words: str
    picked: tuple[str, ...] = ()
    """The values that were chosen, where a field has options."""


Answers = Mapping[str, Answer]
"""By the field's name."""


def _told(line: int, code: str, what: str, why: str, fix: str) -> Problem:
    return error(PATH, (line, 1), code, what, why, fix)


def refused(line: int, what: str) -> Problem:
    return _told(
        line, "form-not-ours", what,
        "a form that is filled in on the forge looks otherwise; this one is not read.",
        "open a new issue and use the form",
    )  # fmt: skip


def twice(line: int, field: Field) -> Problem:
    return refused(line, f"“{field.label}” stands twice.")


def not_offered(line: int, field: Field, option: str) -> Problem:
    return _told(
        line, "invalid-value",
        f"“{field.label}” says {shown(option)}.",
        f"the form offers {one_of(chosen(o) for o in field.options)}."
        if len(field.options) > 1 else "the form offers another sentence.",
        f"choose one of the form's options: {field.options[0]}",
    )  # fmt: skip


def several_lines(line: int, field: Field) -> Problem:
    return _told(
        line, "invalid-value",
        f"“{field.label}” has more than one line.",
        "this field is one line.",
        "write it on one line",
    )  # fmt: skip


def lacking(line: int, field: Field) -> Problem:
    return _told(
        line, "missing-field",
        f"“{field.label}” is empty.",
        "the form cannot become a file without it.",
        "edit the issue and fill it in",
    )  # fmt: skip


def no_handle(line: int, found: str) -> Problem:
    return _told(
        line, "invalid-value",
        f"the handle is {shown(found)}.",
        "a handle has letters, digits and hyphens, and at most 39 of them.",
        "kit",
    )  # fmt: skip


def no_article(given: Answer, meant: str | None) -> Problem:
    return _told(
        given.line, "unknown-article",
        f"no article of this archive has the address {shown(given.words)}.",
        "the form is about one article, which its address names.",
        f"articles/{meant or 'name-of-the-article'}/",
    )  # fmt: skip


def no_statement(given: Answer) -> Problem:
    return _told(
        given.line, "invalid-value",
        f"the address is {shown(given.words)}.",
        "a statement's address ends in its id, which begins with “#s-”.",
        "copy the address from the statement's card: …/articles/harbour-fire/#s-3fa2c1",
    )  # fmt: skip


def both(given: Answer) -> Problem:
    return _told(
        given.line, "invalid-value",
        "both “none” and a reason are ticked.",
        "the text gives a reason or it gives none.",
        "untick one of them",
    )  # fmt: skip


def besides(given: Answer, action: str, name: str) -> Problem:
    return _told(
        given.line, "invalid-value",
        f"you chose “{action}” and also answered “{name.replace('_', ' ')}”.",
        f"“{action}” says nothing about the label's facts.",
        "choose “correct”, or empty that answer",
    )  # fmt: skip


def no_entry(answers: Answers) -> Problem:
    given = answers["address"]
    return _told(
        given.line, "invalid-value",
        f"the address is {shown(given.words)}.",
        "an entry's address is its folder and its id in small letters and hyphens.",
        "people/ada-quill   (or places/…, organizations/…)",
    )  # fmt: skip


def no_day(answers: Answers) -> Problem:
    given = answers["date"]
    return _told(
        given.line, "invalid-value",
        f"the date is {shown(given.words)}.",
        "it has to be a date, written year-month-day.",
        "2024-06-04",
    )  # fmt: skip


def no_name(answers: Answers) -> Problem:
    return _told(
        answers["name"].line, "missing-field",
        f"there is no entry {shown(answers['address'].words)} yet, and “Full name” is empty.",
        "a new entry needs a name.",
        "edit the issue and fill it in, or correct the address",
    )  # fmt: skip


def nothing_said(answers: Answers) -> Problem:
    return _told(
        answers["text"].line, "missing-field",
        "there is neither a fact with its source nor another spelling.",
        "a fact is taken only with a source that others can open.",
        "edit the issue: fill in “The fact” and “Source”, or “Other spellings” alone",
    )  # fmt: skip


def by_hand(answers: Answers, path: str) -> Problem:
    return _told(
        answers["text"].line, "form-not-ours",
        f"the list of facts in {path} is written in a way that no line can be added to.",
        "a form only adds lines, and leaves a person's own writing as it is.",
        "a keeper will add it by hand; nothing more is needed from you",
    )  # fmt: skip
