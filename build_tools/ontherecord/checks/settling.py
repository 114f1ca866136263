"""Settling a disagreement: a third person says between which annotations they decide (§12.2).

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.checks.views import Noted, Whole, noted
from ontherecord.model import REFERENCE, ArticleSeed, Problem
from ontherecord.problems.faults import error, offered


def settlements(view: Whole) -> Iterator[Problem]:
    """`settles` names annotations of the article, and whoever settles wrote none of them."""
    for article in view.seeds.articles:
        whose: dict[str, str] = {}
        for one in _settling(view, article):
            if not whose:
                whose = {a.id: c.by for c in article.contributions for a in c.annotations}
            yield from _settled(one, whose)


def _settling(view: Whole, article: ArticleSeed) -> Iterator[Noted]:
    for contribution in article.contributions:
        if any(a.settles for a in contribution.annotations):
            for one in noted(view, article, contribution):
                if one.annotation.settles:
                    yield one


def _settled(view: Noted, whose: dict[str, str]) -> Iterator[Problem]:
    a, by = view.annotation, view.contribution.by
    for index, ident in enumerate(a.settles):
        if ident not in whose:
            meant = offered(ident, whose, view.index, index)
            yield error(
                view.path, view.at("settles", index), "unknown-annotation",
                f"there is no annotation “{ident}” in this article.",
                "“settles” names the annotations that disagree, by their ids.",
                f"settles: [{meant}]" if meant else "copy the ids from the files that disagree",
            )  # fmt: skip
    if by == REFERENCE or by in {whose.get(ident) for ident in a.settles}:
        yield error(
            view.path, view.at("settles"), "settles-own",
            f"“{a.id}” settles what {'no person' if by == REFERENCE else by} reads.",
            "a disagreement is settled by a third person, who is none of those who disagree "
            "(codebook §12).",
            "delete “settles:”: it counts as one more reading; or ask somebody else",
        )  # fmt: skip
    if a.action == "dispute":
        yield error(
            view.path, view.at("action"), "settles-own",
            f"“{a.id}” settles a disagreement and disputes.",
            "whoever settles says how the words are to be read.",
            "action: confirm, correct or remove",
        )  # fmt: skip


RULES = (settlements,)
