"""What is said under an issue. In: problems, or the file that was made. Out: Markdown.

People's words stand in it only inside a fence that they cannot close, so that nobody is called,
linked or shown a picture through it.
"""

from __future__ import annotations

import re

from ontherecord.issue_forms.statements import Issue
from ontherecord.model import Problem
from ontherecord.problems import problems

LONGEST = 30_000
"""Characters of quoted words; a comment on the forge may have 65,536."""
_TICKS = re.compile(r"`+")


def refused(found: tuple[Problem, ...]) -> str:
    """What does not fit yet, and what to do."""
    told = "\n".join(problems.as_text(problem) for problem in found)
    return (
        "Thank you. This does not fit into a file yet:\n\n"
        f"{fenced(told)}\n\n"
        "Please edit your first message (press “…”, then “Edit”); it is looked at again by "
        "itself. If that is a bother, leave it: a keeper can write the file for you.\n"
    )


def proposed(path: str, content: str, issue: Issue) -> str:
    """The pull request's own words. The account is named, since anyone may write any handle."""
    where = fenced(f"{path}\nhanded in by the account {issue.author}")
    return (
        f"Made from the form in #{issue.number}; it passed `check`.\n\n"
        f"{where}\n\n{fenced(content)}\n\n"
        "Published under CC BY 4.0, as the form says.\n\n"
        f"Closes #{issue.number}\n"
    )


def fenced(words: str) -> str:
    """Words in a code block whose fence is longer than any run of backticks in them."""
    words = words[:LONGEST]
    longest = max((len(run) for run in _TICKS.findall(words)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{words.rstrip()}\n{fence}"
