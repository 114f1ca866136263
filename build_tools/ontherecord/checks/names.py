"""Names and ids: what files, folders and annotations may be called, and that each is called once.

In: the whole of the seeds. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontherecord.checks.views import Whole
from ontherecord.model import Problem
from ontherecord.problems.faults import START, Place, error, shown
from ontherecord.problems.lookalikes import script, shape
from ontherecord.seeds.shapes import HANDLE, LONGEST, is_name

BAD_NAME = "bad-name"


def plain_names(view: Whole) -> Iterator[Problem]:
    """Files, folders and annotation ids are a-z, 0-9 and single hyphens: they become addresses."""
    for article in view.seeds.articles:
        yield from _named(article.slug, article.path, START)
        for contribution in article.contributions:
            stem = contribution.path.rpartition("/")[2].removesuffix(".yml")
            yield from _named(stem, contribution.path, START)
            entries = contribution.entries or range(len(contribution.annotations))
            for index, annotation in zip(entries, contribution.annotations, strict=True):
                if not is_name(annotation.id):
                    where = view.place(contribution.path, ("annotations", index, "id"))
                    yield from _named(annotation.id, contribution.path, where)
    for entity in view.seeds.entities:
        yield from _named(entity.id, view.file_of(entity), START)


def _named(name: str, path: str, where: Place) -> Iterator[Problem]:
    if not is_name(name):
        better = "-".join(re.findall(r"[a-z0-9]+", shape(name))) or "a-plain-name"
        better = better[:LONGEST].strip("-")
        other = next((sign for sign in name if script(sign) and not sign.isascii()), "")
        hint = f"; its “{other}” is U+{ord(other):04X}, no letter of a-z" if other else ""
        yield error(
            path, where, BAD_NAME,
            f"the name is {shown(name)}{hint}.",
            "names become addresses of the site: a-z, 0-9 and single hyphens between them, at most "
            f"{LONGEST} in all.",
            f"call it {better}",
        )  # fmt: skip


def handles(view: Whole) -> Iterator[Problem]:
    """A contributor's handle is letters, digits and hyphens, at most 39 (as on GitHub)."""
    for article in view.seeds.articles:
        for contribution in article.contributions:
            if contribution.by and not HANDLE.match(contribution.by):
                where = view.place(contribution.path, ("by",))
                yield error(
                    contribution.path, where, "invalid-value",
                    f"the handle is {shown(contribution.by)}.",
                    "a handle has letters, digits and hyphens, and at most 39 of them.",
                    "by: {handle: your-handle}",
                )  # fmt: skip


def single_slugs(view: Whole) -> Iterator[Problem]:
    """No two folders hold an article of the same name, wherever they lie."""
    first: dict[str, str] = {}
    for article in view.seeds.articles:
        if article.slug in first:
            yield _twice(f"{article.path}/article.txt", START, article.slug, first[article.slug],
                         "the folder's name is the article's address",
                         f"give the folder another name: {article.slug}-2")  # fmt: skip
        first.setdefault(article.slug, article.path)


def single_annotations(view: Whole) -> Iterator[Problem]:
    """No two annotations of an article have the same id, in whichever files they stand."""
    for article in view.seeds.articles:
        first: dict[str, tuple[str, int]] = {}
        for contribution in article.contributions:
            entries = contribution.entries or range(len(contribution.annotations))
            lines = contribution.lines or [1] * len(entries)
            for index, line, annotation in zip(
                entries, lines, contribution.annotations, strict=True
            ):
                if annotation.id in first:
                    path, taken = first[annotation.id]
                    where = view.place(contribution.path, ("annotations", index, "id"))
                    yield _twice(contribution.path, where, annotation.id, f"{path}:{taken}",
                                 "an annotation's id stands for it in the whole article",
                                 f"id: {annotation.id}-2")  # fmt: skip
                first.setdefault(annotation.id, (contribution.path, line))


def single_entities(view: Whole) -> Iterator[Problem]:
    """No two glossary entries have the same id, a person and a place included."""
    first: dict[str, str] = {}
    for entity in view.seeds.entities:
        path = view.file_of(entity)
        if entity.id in first:
            yield _twice(path, START, entity.id, first[entity.id],
                         "an id in “speaker:” has to mean one entry",
                         f"rename the file to {entity.id}-{entity.kind}.yml")  # fmt: skip
        first.setdefault(entity.id, path)


def _twice(path: str, where: Place, ident: str, other: str, why: str, fix: str) -> Problem:
    return error(
        path, where, "duplicate-id",
        f"“{ident}” is taken: {other} has it too.",
        f"{why}.",
        fix,
    )  # fmt: skip


RULES = (plain_names, handles, single_slugs, single_annotations, single_entities)
