"""No article vanishes unnoticed: what was published is there, was renamed, or is said to be gone.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ontherecord.archive.publication import slug_now, taken_down
from ontherecord.checks.views import Whole
from ontherecord.model import Problem
from ontherecord.problems.faults import error, nearest
from ontherecord.seeds.publishing import FILE, LIST


def still_there(view: Whole) -> Iterator[Problem]:
    """Each article that was published has its folder, or its entry says what became of it."""
    path, published = f"{view.root}/{FILE}", view.seeds.published
    down = taken_down(view.seeds.removed)
    for index, one in enumerate(published):
        now = slug_now(one.article, published)
        if one.article in view.slugs or now in view.slugs:
            continue
        where = view.place(path, (LIST, index, "renamed" if one.renamed else "article"))
        if now in down:
            yield error(
                path, where, "removed-but-there",
                f"“{now}” was taken down, and its title is still here.",
                "a page that was taken down says nothing of what stood there.",
                f"delete the entry of {one.article}",
            )  # fmt: skip
        elif one.gone is None or one.renamed:
            meant = nearest(one.article, view.slugs - {p.article for p in published})
            renamed = f"there is no article “{now}”, which it is to be called now"
            yield error(
                path, where, "gone-article",
                renamed if one.renamed else f"the article “{one.article}” is not there any more.",
                "it was published: links to it would lead nowhere, and nobody would know why.",
                "put its folder back, or say here what became of it: "
                f"renamed: {meant or 'its-new-name'}   (or gone: the day it was taken out)",
            )  # fmt: skip


RULES = (still_there,)
