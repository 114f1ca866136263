"""An issue's text → the one file it proposes. Read this first.

In: the issue, its text, the articles and glossary files that there are. Out: an `Edit`, or the
problems that keep it from becoming a file; both empty if it is no form of ours.
"""

from __future__ import annotations

from collections.abc import Mapping

from ontherecord.issue_forms import body, facts, statements
from ontherecord.issue_forms.facts import Edit
from ontherecord.issue_forms.statements import Issue, Place
from ontherecord.model import Problem
from ontherecord.seeds.writing import in_a_file


def proposal(
    text: str, issue: Issue, places: Mapping[str, Place], files: Mapping[str, str]
) -> tuple[Edit | None, tuple[Problem, ...]]:
    """The file, where everything fits; what `check` says about it is another matter."""
    form = body.form_of(text)
    if form is None:
        return None, ()
    answers, problems = body.read(text, form)
    if problems:
        return None, problems
    if form.makes == "fact":
        wrong: list[Problem] = []
        statements.handle(answers, issue, wrong)
        return facts.edit(answers, files) if not wrong else (None, tuple(wrong))
    made, problems = statements.contribution(answers, issue, places)
    return (Edit(path=made.path, content=in_a_file(made)) if made else None), problems
