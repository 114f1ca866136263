"""An independent reading (codebook §12.1) is made from the text alone.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.checks.views import Whole, noted
from ontherecord.model import Problem
from ontherecord.problems.faults import error


def from_the_text_alone(view: Whole) -> Iterator[Problem]:
    """A file that says `independent: yes` only adds: it knows of nobody else's statements."""
    for article in view.seeds.articles:
        for contribution in article.contributions:
            if not contribution.independent:
                continue
            for one in noted(view, article, contribution):
                if one.annotation.action != "add":
                    yield error(
                        one.path, one.at("action"), "not-independent",
                        f"“{one.annotation.id}” says “{one.annotation.action}” in a file that was "
                        "made independently.",
                        "an independent reading is made from the text, without seeing what others "
                        "marked (codebook §12).",
                        "action: add   (or delete “independent: yes”)",
                    )  # fmt: skip


RULES = (from_the_text_alone,)
