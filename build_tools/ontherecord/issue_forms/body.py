"""The text of an issue → what was answered to each field, taken apart without trusting it.

In: the issue's text as the forge makes it from a form: "### label", an empty line, the answer.
Out: answers by field name, and problems by line. Anyone can write an issue by hand, too: a heading
that stands twice, an option that is not offered or a box that is not ours is refused by name.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.checks.words import invisible
from ontherecord.issue_forms import refusals
from ontherecord.issue_forms.choices import chosen
from ontherecord.issue_forms.fields import FORMS, Field, Form
from ontherecord.issue_forms.refusals import Answer, Answers
from ontherecord.model import Problem

LONGEST = 65_536
"""Characters an issue can have on the forge; longer ones were not made there."""
NOTHING = ("", "_No response_", "None")
HEADING = "### "


def form_of(body: str) -> Form | None:
    """The form that becomes a file and whose headings these are; None if it is none of them."""
    found = {line.strip() for line in body.splitlines() if line.startswith(HEADING)}
    fitting = (f for f in FORMS if f.makes and {HEADING + x.label for x in f.fields} <= found)
    return next(fitting, None)


def read(body: str, form: Form) -> tuple[dict[str, Answer], tuple[Problem, ...]]:
    """The answers that can be used, and what is wrong with the others."""
    if len(body) > LONGEST:
        return {}, (refusals.refused(1, f"the text has {len(body):,} characters."),)
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for field, line, words in _parts(body, form):
        if field.name in answers:
            problems.append(refusals.twice(line, field))
            continue
        answer, faults = _answer(field, line, words)
        problems.extend(faults)
        answers[field.name] = answer
    problems.extend(_missing(form, answers))
    return answers, tuple(problems)


def _parts(body: str, form: Form) -> Iterator[tuple[Field, int, str]]:
    """Each field with the line of its heading and what stands below it."""
    by_label = {HEADING + field.label: field for field in form.fields}
    here: tuple[Field, int] | None = None
    lines: list[str] = []
    for number, line in enumerate(body.replace("\r\n", "\n").split("\n"), 1):
        field = by_label.get(line.rstrip())
        if field is None:
            lines.append(line)
            continue
        if here is not None:
            yield (*here, "\n".join(lines).strip())
        here, lines = (field, number), []
    if here is not None:
        yield (*here, "\n".join(lines).strip())


def _answer(field: Field, line: int, words: str) -> tuple[Answer, list[Problem]]:
    problems: list[Problem] = []
    words = "" if words in NOTHING else words
    problems.extend(invisible(refusals.PATH, (line, 1), field.label, words))
    if field.shape == "line" and "\n" in words:
        problems.append(refusals.several_lines(line, field))
    if not field.options:
        return Answer(line=line, words=words), problems
    picked = _ticked(words) if field.shape == "boxes" else ((words,) if words else ())
    for option in picked:
        if option not in field.options:
            problems.append(refusals.not_offered(line, field, option))
    values = tuple(chosen(o) for o in field.options if o in picked)
    return Answer(line=line, words=words, picked=values), problems


def _ticked(words: str) -> tuple[str, ...]:
    lines = (line.strip() for line in words.split("\n"))
    return tuple(line[6:].strip() for line in lines if line[:6] in ("- [x] ", "- [X] "))


def _missing(form: Form, answers: Answers) -> Iterator[Problem]:
    for field in form.fields:
        given = answers.get(field.name)
        if field.needed and (given is None or not (given.picked or given.words)):
            yield refusals.lacking(given.line if given else 1, field)
        elif field.needed and field.options and given is not None and not given.picked:
            yield refusals.lacking(given.line, field)
